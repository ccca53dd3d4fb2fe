"""What was written into an entry, by whom, and what stood there before."""

from django.db import models

from sokoguru.database.kinds import AppendOnly, Reference


class Change(AppendOnly, Reference, models.Model):
    """An entry registered, corrected, verified or brought up to date by a file.

    `changes` maps a column to its values before and after; nothing of it is changed afterwards.
    """

    id = models.BigAutoField(primary_key=True)
    entry = models.ForeignKey("registry.Entry", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    on = models.DateField()
    changes = models.JSONField(default=dict)
    reason = models.CharField(max_length=300, blank=True)
    actor_name = models.CharField(max_length=120)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.kind
