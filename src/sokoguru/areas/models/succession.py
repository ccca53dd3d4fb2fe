"""What became of a code."""

from django.db import models

from sokoguru.areas.vocabulary import Evidence, SuccessionKind
from sokoguru.database.kinds import Reference


class Succession(Reference, models.Model):
    """One step from an old code to a new one; a renaming keeps the code."""

    id = models.BigAutoField(primary_key=True)
    old_code = models.CharField(max_length=10)
    new_code = models.CharField(max_length=10)
    kind = models.CharField(max_length=10, choices=[(k.value, k.value) for k in SuccessionKind])
    on = models.DateField()
    source = models.CharField(max_length=200)
    evidence = models.CharField(max_length=10, choices=[(e.value, e.value) for e in Evidence])

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["old_code", "new_code", "on"], name="succession_is_told_once"
            ),
            models.CheckConstraint(
                condition=models.Q(kind=SuccessionKind.RENAMED.value, old_code=models.F("new_code"))
                | ~models.Q(kind=SuccessionKind.RENAMED.value)
                & ~models.Q(old_code=models.F("new_code")),
                name="only_a_renaming_keeps_the_code",
            ),
        ]
        indexes = [models.Index(fields=["new_code"], name="succession_by_new_code")]

    def __str__(self) -> str:
        return f"{self.old_code} → {self.new_code}"
