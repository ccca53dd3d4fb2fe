"""Books that the board submitted to the members' meeting."""

from django.db import models

from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Submission(AppendOnly, TenantModel):
    """A submitted book; its bytes lie in the vault. `number` counts those of a year from 1."""

    year = models.IntegerField()
    number = models.IntegerField()
    submitted_on = models.DateField()
    document_id = models.UUIDField()
    file_id = models.UUIDField()
    sha256 = models.CharField(max_length=64)
    content_digest = models.CharField(max_length=64)
    pages = models.IntegerField()
    size = models.IntegerField()
    times_closed = models.IntegerField()
    absence = models.CharField(max_length=300, blank=True)
    submitted_by = models.CharField(max_length=120)
    submitted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "year", "number"],
                name="account_of_a_year_is_submitted_in_turn",
            ),
            models.CheckConstraint(
                condition=models.Q(times_closed__gt=0), name="submitted_account_has_closed_books"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}/{self.number}"
