"""What the supervisors write: their own report, which the board cannot touch."""

from django.db import models

from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class SupervisorsReport(AppendOnly, TenantModel):
    """One version of the supervisors' report on a year; the newest counts (S3-058)."""

    year = models.IntegerField()
    version = models.IntegerField()
    text = models.TextField()
    written_by = models.CharField(max_length=120)
    written_by_user = models.UUIDField(null=True)
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "year", "version"],
                name="supervisors_write_in_versions",
            ),
            models.CheckConstraint(
                condition=~models.Q(text=""), name="supervisors_report_says_something"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}/{self.version}"
