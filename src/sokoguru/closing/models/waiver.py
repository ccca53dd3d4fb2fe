"""An item of the checklist that somebody passed over."""

from django.db import models

from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class PassedOver(AppendOnly, TenantModel):
    """It speaks of one close only: the `round`-th of a period."""

    period = models.CharField(max_length=7)
    round = models.SmallIntegerField()
    kind = models.CharField(max_length=20)
    reason = models.CharField(max_length=300)
    passed_at = models.DateTimeField()
    passed_by = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "period", "round", "kind"], name="item_is_passed_over_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.period} {self.kind}"
