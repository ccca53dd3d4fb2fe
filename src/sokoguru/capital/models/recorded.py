"""What every row of the registers carries: its source, its entry, and who recorded it."""

from django.db import models

from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Recorded(AppendOnly, TenantModel):
    """A row that was recorded by one act; `source_key` makes a repeated act the same row."""

    source_key = models.CharField(max_length=160)
    entry_id = models.UUIDField(null=True)
    recorded_by = models.CharField(max_length=120)
    recorded_at = models.DateTimeField()

    class Meta:
        abstract = True
