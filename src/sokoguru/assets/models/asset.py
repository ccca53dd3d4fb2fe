"""Assets as they were registered; what happens to them later stands in rows of its own."""

from django.db import models
from django.db.models import F, Q

from sokoguru.database.fields import RupiahField
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Asset(AppendOnly, TenantModel):
    """One asset, or a group of equal ones. `request` tells a repeated request from another."""

    sequence = models.PositiveIntegerField()
    number = models.CharField(max_length=20)
    kind = models.CharField(max_length=20)
    name = models.CharField(max_length=160)
    quantity = models.PositiveIntegerField(default=1)
    cost = RupiahField()
    accumulated = RupiahField(default=0)
    residual = RupiahField(default=0)
    life_months = models.PositiveIntegerField(default=0)
    method = models.CharField(max_length=20)
    rate_bps = models.PositiveIntegerField(default=0)
    acquired_on = models.DateField()
    registered_on = models.DateField()
    depreciates_from = models.DateField(null=True)
    funding = models.CharField(max_length=10)
    paid_from = models.CharField(max_length=12, blank=True)
    grant_id = models.UUIDField(null=True)
    agreement = models.CharField(max_length=200, blank=True)
    clause = models.CharField(max_length=300, blank=True)
    serial = models.CharField(max_length=80, blank=True)
    document_id = models.UUIDField(null=True)
    memo = models.CharField(max_length=300, blank=True)
    entry_id = models.UUIDField(null=True)
    source_key = models.CharField(max_length=160)
    request = models.CharField(max_length=64)
    recorded_by = models.CharField(max_length=120)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="asset_is_registered_once"
            ),
            models.UniqueConstraint(
                fields=["sequence", "cooperative"], name="number_of_an_asset_is_its_own"
            ),
            models.CheckConstraint(condition=Q(cost__gt=0), name="cost_of_an_asset_is_positive"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="asset_is_at_least_one_piece"),
            models.CheckConstraint(
                condition=Q(residual__gte=0, accumulated__gte=0)
                & Q(cost__gte=F("residual") + F("accumulated")),
                name="asset_keeps_its_residual_value",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.name}"
