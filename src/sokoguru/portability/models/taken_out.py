"""Who took data out of the co-operative."""

from django.db import models

from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class TakenOut(AppendOnly, TenantModel):
    """A package or a journal that left, when and with whom; `fingerprint` of a package."""

    form = models.CharField(max_length=20)
    fingerprint = models.CharField(max_length=64, blank=True)
    taken_at = models.DateTimeField()
    taken_by = models.CharField(max_length=120)
    taken_by_id = models.UUIDField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.form} {self.taken_at}"
