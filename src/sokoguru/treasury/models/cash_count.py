"""Cash counted note by note: one row a count, only ever added."""

from django.db import models
from django.db.models import F, Q

from sokoguru.database.fields import RupiahField
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class CashCount(AppendOnly, TenantModel):
    """What was there and what the books said; a difference names its entry, reason and witness."""

    code = models.CharField(max_length=12)
    counted_on = models.DateField()
    pieces = models.JSONField()
    counted = RupiahField()
    expected = RupiahField()
    explanation = models.CharField(max_length=300, blank=True)
    witness = models.CharField(max_length=120, blank=True)
    entry_id = models.UUIDField(null=True)
    source_key = models.CharField(max_length=160)
    counted_by = models.CharField(max_length=120)
    counted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="cash_count_is_recorded_once"
            ),
            models.CheckConstraint(condition=Q(counted__gte=0), name="cash_count_is_not_negative"),
            models.CheckConstraint(
                condition=Q(expected=F("counted"))
                | (~Q(explanation="") & ~Q(witness="") & Q(entry_id__isnull=False)),
                name="cash_difference_is_explained_and_posted",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.counted_on}"
