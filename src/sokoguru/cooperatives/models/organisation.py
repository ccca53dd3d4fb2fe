"""The organisation chart a co-operative adjusted; without a row the usual one holds."""

from django.db import models

from sokoguru.database.models import TenantModel


class OrganisationChart(TenantModel):
    """The boxes of the chart as JSON: key, title, parent, organ."""

    boxes = models.JSONField()
    changed_by = models.CharField(max_length=120)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cooperative"], name="one_chart_a_cooperative")
        ]

    def __str__(self) -> str:
        return str(self.changed_at)
