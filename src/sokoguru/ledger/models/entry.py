"""Entries: the acts in the books."""

from django.db import models

from sokoguru.database.fields import TenantKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Entry(AppendOnly, TenantModel):
    """One act: its day, document, source and who did it. Its money is in its transfers.

    `content_hash` (SHA-256) covers kind, day, document, memo and transfers; a repeated source key
    must bring the same one.
    """

    cooperative = TenantKey(db_constraint=False)  # its accounts already hold the co-operative
    source_key = models.CharField(max_length=160)
    content_hash = models.BinaryField(max_length=32)
    kind = models.CharField(max_length=12)
    booked_on = models.DateField()
    posted_at = models.DateTimeField()
    document = models.CharField(max_length=80, blank=True)
    memo = models.CharField(max_length=300)
    actor_id = models.UUIDField(null=True)
    actor_name = models.CharField(max_length=120)
    reverses_id = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="source_is_posted_once"
            ),
            models.UniqueConstraint(
                fields=["reverses_id", "cooperative"],
                condition=models.Q(reverses_id__isnull=False),
                name="entry_is_reversed_once",
            ),
        ]
        indexes = [
            models.Index(fields=["cooperative", "booked_on", "id"], name="entry_by_day"),
        ]

    def __str__(self) -> str:
        return self.memo
