"""What the board writes in its report."""

from django.db import models

from sokoguru.accountability.vocabulary import BoardSection
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class BoardText(AppendOnly, TenantModel):
    """One version of a part of the board's report; the newest counts."""

    year = models.IntegerField()
    section = models.CharField(
        max_length=24, choices=[(section.value, section.value) for section in BoardSection]
    )
    version = models.IntegerField()
    text = models.TextField(blank=True)
    written_by = models.CharField(max_length=120)
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "year", "section", "version"],
                name="board_writes_in_versions",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.section}/{self.version}"
