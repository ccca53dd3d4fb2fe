"""Months that were depreciated, and what each took of every asset."""

from django.db import models
from django.db.models import Q

from sokoguru.database.fields import RupiahField, TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Run(AppendOnly, TenantModel):
    """A month was posted; a further `attempt` follows one whose entry was reversed."""

    month = models.DateField()
    attempt = models.PositiveIntegerField(default=1)
    recorded_by = models.CharField(max_length=120)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["month", "attempt", "cooperative"], name="month_is_depreciated_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.month}"


class Charge(AppendOnly, TenantModel):
    """What a month took of an asset; without a `run` it was caught up when the asset left."""

    run = TenantForeignKey("assets.Run", null=True)
    asset = TenantForeignKey("assets.Asset")
    month = models.DateField()
    amount = RupiahField()
    unit = models.CharField(max_length=30, blank=True)
    entry_id = models.UUIDField()
    booked_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["asset", "entry_id", "cooperative"], name="entry_charges_an_asset_once"
            ),
            models.CheckConstraint(condition=Q(amount__gt=0), name="depreciation_is_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.month} {self.amount}"
