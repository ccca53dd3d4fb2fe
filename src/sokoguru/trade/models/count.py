"""What was counted, held against the books: one row a count, only ever added."""

from django.db import models
from django.db.models import F, Q

from sokoguru.database.fields import RupiahField
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Count(AppendOnly, TenantModel):
    """Money or goods on a day: what the books said and what was there."""

    account = models.CharField(max_length=12)
    counted_on = models.DateField()
    expected = RupiahField()
    counted = RupiahField()
    explanation = models.CharField(max_length=300, blank=True)
    source_key = models.CharField(max_length=160)
    counted_by = models.CharField(max_length=120)
    counted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="count_is_recorded_once"
            ),
            models.CheckConstraint(
                condition=Q(expected=F("counted")) | ~Q(explanation=""),
                name="difference_of_a_count_is_explained",
            ),
            models.CheckConstraint(condition=Q(counted__gte=0), name="count_is_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.account} {self.counted_on}"
