"""The books that were taken over."""

from django.db import models

from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel
from sokoguru.portability.vocabulary import BookKind


class ImportedBook(AppendOnly, TenantModel):
    """One file, known by its content (and the day it was imported for): imported once."""

    kind = models.CharField(max_length=20, choices=[(kind.value, kind.value) for kind in BookKind])
    fingerprint = models.CharField(max_length=64)
    filename = models.CharField(max_length=255)
    entries = models.IntegerField()
    imported_at = models.DateTimeField()
    imported_by = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "fingerprint"], name="book_is_imported_once"
            ),
        ]

    def __str__(self) -> str:
        return self.filename
