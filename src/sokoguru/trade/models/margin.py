"""What a unit adds to its cost, as dated rows: a change is a new row, never an edit."""

from django.db import models
from django.db.models import Q

from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel
from sokoguru.trade.calculations.costing import WHOLE_BPS


class Margin(AppendOnly, TenantModel):
    """The margin of a unit in basis points of the selling price, from a day on.

    `party` says for whose purchases it stands; empty, for everybody's.
    """

    unit = models.CharField(max_length=30)
    party = models.CharField(max_length=1, blank=True, default="")
    margin_bps = models.PositiveIntegerField()
    valid_from = models.DateField()
    adopted_by = models.CharField(max_length=120)
    adopted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "unit", "party", "valid_from"],
                name="margin_changes_once_a_day",
            ),
            models.CheckConstraint(
                condition=Q(margin_bps__lte=WHOLE_BPS), name="margin_is_at_most_the_whole_price"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit} {self.margin_bps}"
