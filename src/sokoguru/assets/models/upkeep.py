"""What is recorded of an asset while it is there: where it is, what it is worth, how it is."""

from django.db import models
from django.db.models import Q

from sokoguru.database.fields import RupiahField, TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Location(AppendOnly, TenantModel):
    """From a day on an asset is here and this person keeps it; the newest such day counts."""

    asset = TenantForeignKey("assets.Asset")
    valid_from = models.DateField()
    unit = models.CharField(max_length=30, blank=True)
    place = models.CharField(max_length=120, blank=True)
    keeper = models.CharField(max_length=120, blank=True)
    remark = models.CharField(max_length=300, blank=True)
    source_key = models.CharField(max_length=160)
    request = models.CharField(max_length=64)
    recorded_by = models.CharField(max_length=120)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="move_of_an_asset_is_recorded_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.place} {self.valid_from}"


class Estimate(AppendOnly, TenantModel):
    """From a month on, another life, residual value or method; `life_months` is what is left."""

    asset = TenantForeignKey("assets.Asset")
    from_month = models.DateField()
    residual = RupiahField()
    life_months = models.PositiveIntegerField()
    method = models.CharField(max_length=20)
    rate_bps = models.PositiveIntegerField(default=0)
    agreement = models.CharField(max_length=200, blank=True)
    clause = models.CharField(max_length=300, blank=True)
    reason = models.CharField(max_length=300)
    source_key = models.CharField(max_length=160)
    request = models.CharField(max_length=64)
    recorded_by = models.CharField(max_length=120)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="estimate_is_recorded_once"
            ),
            models.CheckConstraint(
                condition=Q(residual__gte=0), name="residual_value_is_not_negative"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.from_month} {self.reason}"


class Check(AppendOnly, TenantModel):
    """Somebody looked at an asset and says how it is (S2-098)."""

    asset = TenantForeignKey("assets.Asset")
    checked_on = models.DateField()
    condition = models.CharField(max_length=20)
    checked_by = models.CharField(max_length=120)
    remark = models.CharField(max_length=300, blank=True)
    next_due = models.DateField(null=True)
    source_key = models.CharField(max_length=160)
    request = models.CharField(max_length=64)
    recorded_by = models.CharField(max_length=120)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="check_of_an_asset_is_recorded_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.checked_on} {self.condition}"
