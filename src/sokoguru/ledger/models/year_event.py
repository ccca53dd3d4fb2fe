"""What happened to a financial year: opened, locked, closed, reopened."""

from django.db import models

from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class YearEvent(AppendOnly, TenantModel):
    """A dated line of the year's own history; a reopening names the resolution behind it."""

    year = models.SmallIntegerField()
    what = models.CharField(max_length=12)
    happened_at = models.DateTimeField()
    actor_name = models.CharField(max_length=120)
    resolution = models.CharField(max_length=80, blank=True)
    remark = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.year} {self.what}"
