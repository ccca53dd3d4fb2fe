"""The articles of association as dated sets: a change is a new set, never an edit."""

from django.db import models

from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class ArticleSet(AppendOnly, TenantModel):
    """One adopted set of values; the newest set that began on or before a day holds on it."""

    valid_from = models.DateField()
    values = models.JSONField()
    resolution_number = models.CharField(max_length=100, blank=True)
    resolution_on = models.DateField(null=True, blank=True)
    meeting = models.CharField(max_length=200, blank=True)
    resolution_text = models.TextField(blank=True)
    adopted_by = models.CharField(max_length=120)
    adopted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "valid_from"], name="articles_change_once_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.valid_from}"
