"""What somebody decided about two entries that look alike."""

from django.db import models

from sokoguru.database.kinds import Reference


class DuplicateDecision(Reference, models.Model):
    """Two entries, the older number first: the same co-operative or not, and why."""

    id = models.BigAutoField(primary_key=True)
    first = models.ForeignKey("registry.Entry", models.PROTECT, related_name="+")
    second = models.ForeignKey("registry.Entry", models.PROTECT, related_name="+")
    is_same = models.BooleanField()
    reason = models.CharField(max_length=300)
    actor_name = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="register_pair_decided_once"),
            models.CheckConstraint(
                condition=models.Q(first__lt=models.F("second")), name="register_pair_in_order"
            ),
        ]

    def __str__(self) -> str:
        return self.reason
