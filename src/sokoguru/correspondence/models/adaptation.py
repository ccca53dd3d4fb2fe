"""When co-operatives took over an emblem."""

from django.db import models

from sokoguru.database.kinds import AppendOnly, Reference
from sokoguru.law.vocabulary import Emblem


class EmblemAdaptation(AppendOnly, Reference, models.Model):
    """One co-operative, one emblem, one day.

    The table is shared, so that those who lag can be listed; `body_id` is the number of a
    co-operative, told by whoever acts for it.
    """

    id = models.BigAutoField(primary_key=True)
    body_id = models.BigIntegerField()
    emblem = models.CharField(max_length=10, choices=[(e.value, e.value) for e in Emblem])
    adapted_on = models.DateField()
    recorded_by = models.CharField(max_length=120)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["body_id", "emblem", "adapted_on"],
                name="emblem_is_adapted_once_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.emblem} {self.adapted_on}"
