"""Assets that left."""

from django.db import models
from django.db.models import F, Q

from sokoguru.database.fields import RupiahField, TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Disposal(AppendOnly, TenantModel):
    """An asset, or so many pieces of a group, left with its cost and what had been depreciated."""

    asset = TenantForeignKey("assets.Asset")
    kind = models.CharField(max_length=20)
    disposed_on = models.DateField()
    quantity = models.PositiveIntegerField()
    cost = RupiahField()
    accumulated = RupiahField()
    proceeds = RupiahField(default=0)
    money = models.CharField(max_length=12, blank=True)
    decision = models.CharField(max_length=160)
    reason = models.CharField(max_length=300, blank=True)
    entry_id = models.UUIDField()
    source_key = models.CharField(max_length=160)
    request = models.CharField(max_length=64)
    recorded_by = models.CharField(max_length=120)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="disposal_is_recorded_once"
            ),
            models.CheckConstraint(
                condition=Q(quantity__gt=0), name="disposal_takes_at_least_one_piece"
            ),
            models.CheckConstraint(
                condition=Q(proceeds__gte=0, accumulated__gte=0) & Q(cost__gte=F("accumulated")),
                name="disposal_takes_no_more_than_the_cost",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.disposed_on}"
