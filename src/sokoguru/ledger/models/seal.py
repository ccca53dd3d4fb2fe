"""Seals: a hash chain over the entries, so that later tampering shows."""

from django.db import models

from sokoguru.database.fields import TenantKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantTable


class Seal(AppendOnly, TenantTable):
    """A link of the chain: the Merkle root of the entries sealed, tied to the link before."""

    pk = models.CompositePrimaryKey("cooperative_id", "number")
    cooperative = TenantKey(db_constraint=False)
    number = models.IntegerField()
    sealed_on = models.DateField()
    sealed_at = models.DateTimeField()
    entries = models.IntegerField()
    root = models.BinaryField(max_length=32)
    previous = models.BinaryField(max_length=32)
    digest = models.BinaryField(max_length=32)

    def __str__(self) -> str:
        return f"{self.number} {self.sealed_on}"


class SealedEntry(AppendOnly, TenantTable):
    """Where in which seal an entry lies."""

    pk = models.CompositePrimaryKey("cooperative_id", "entry_id")
    cooperative = TenantKey(db_constraint=False)
    entry_id = models.UUIDField()
    seal_number = models.IntegerField()
    position = models.IntegerField()

    class Meta:
        indexes = [
            models.Index(fields=["cooperative", "seal_number", "position"], name="sealed_in_order")
        ]

    def __str__(self) -> str:
        return f"{self.seal_number}/{self.position}"
