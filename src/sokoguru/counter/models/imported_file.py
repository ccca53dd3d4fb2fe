"""The files that were taken over."""

from django.db import models

from sokoguru.counter.vocabulary import ImportKind
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class ImportedFile(AppendOnly, TenantModel):
    """One imported file, known by its content: the same content is imported once."""

    kind = models.CharField(
        max_length=20, choices=[(kind.value, kind.value) for kind in ImportKind]
    )
    fingerprint = models.CharField(max_length=64)
    filename = models.CharField(max_length=255)
    rows = models.IntegerField()
    imported_at = models.DateTimeField()
    imported_by = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "kind", "fingerprint"],
                name="file_is_imported_once_into_a_cooperative",
            ),
            models.CheckConstraint(condition=models.Q(rows__gt=0), name="imported_file_has_rows"),
        ]

    def __str__(self) -> str:
        return self.filename
