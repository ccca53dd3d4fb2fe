"""What the board writes in the notes to the statements."""

from django.db import models

from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class NoteText(AppendOnly, TenantModel):
    """One version of the board's text in a section of a year's notes; the newest counts."""

    year = models.IntegerField()
    section = models.CharField(max_length=60)
    version = models.IntegerField()
    text = models.TextField(blank=True)
    written_by = models.CharField(max_length=120)
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "year", "section", "version"],
                name="note_is_written_in_versions",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.section}/{self.version}"
