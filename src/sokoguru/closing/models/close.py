"""A close of a month or of a year, with everything it rested on."""

from django.db import models

from sokoguru.database.fields import RupiahField
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Close(AppendOnly, TenantModel):
    """`period` is `2026-03` or `2026`; `round` counts its closes from 1.

    `checklist` holds each item as it stood, `figures` the trial balance from `first_day` through
    `through` in rupiah, `digest` their SHA-256. Everything in it lies under the seals up to
    `seal_number`, so it can be computed again whatever was booked later.
    """

    year = models.SmallIntegerField()
    period = models.CharField(max_length=7)
    round = models.SmallIntegerField()
    first_day = models.DateField()
    through = models.DateField()
    checklist = models.JSONField()
    figures = models.JSONField()
    digest = models.BinaryField(max_length=32)
    seal_number = models.IntegerField()
    result = RupiahField(null=True)  # type: ignore[misc]
    closed_at = models.DateTimeField()
    closed_by = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "period", "round"], name="period_is_closed_in_turn"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.period}/{self.round}"
