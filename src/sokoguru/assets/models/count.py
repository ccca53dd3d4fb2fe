"""Counts of the inventory: what should be there and what was."""

from django.db import models
from django.db.models import F, Q

from sokoguru.database.fields import TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Count(AppendOnly, TenantModel):
    """Somebody walked through a unit, or one place in it, on a day."""

    counted_on = models.DateField()
    unit = models.CharField(max_length=30, blank=True)
    place = models.CharField(max_length=120, blank=True)
    counted_by = models.CharField(max_length=160)
    remark = models.CharField(max_length=500, blank=True)
    source_key = models.CharField(max_length=160)
    request = models.CharField(max_length=64)
    recorded_by = models.CharField(max_length=120)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="inventory_is_counted_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.counted_on} {self.unit} {self.place}"


class CountLine(AppendOnly, TenantModel):
    """An asset that should have been there, or a thing that no register knows."""

    count = TenantForeignKey("assets.Count")
    place = models.PositiveIntegerField()
    asset = TenantForeignKey("assets.Asset", null=True)
    name = models.CharField(max_length=160)
    expected = models.PositiveIntegerField()
    found = models.PositiveIntegerField()
    condition = models.CharField(max_length=20)
    explanation = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["count", "place", "cooperative"], name="line_of_a_count_has_its_place"
            ),
            models.CheckConstraint(
                condition=Q(expected=F("found")) | ~Q(explanation=""),
                name="difference_of_the_inventory_is_explained",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.found}"
