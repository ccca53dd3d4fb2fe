"""Saved journals, and those that come back."""

from django.db import models

from sokoguru.database.models import TenantModel


class JournalTemplate(TenantModel):
    """A working row: a journal to be written again; with `repeat` it falls due by itself."""

    name = models.CharField(max_length=80)
    memo = models.CharField(max_length=260)
    document = models.CharField(max_length=60, blank=True)
    lines = models.JSONField()
    repeat = models.CharField(max_length=12, blank=True)
    day = models.SmallIntegerField(null=True)
    first_day = models.DateField(null=True)
    last_day = models.DateField(null=True)
    is_retired = models.BooleanField(default=False)
    changed_by = models.CharField(max_length=120)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "name"],
                condition=models.Q(is_retired=False),
                name="template_has_its_own_name",
            ),
            models.CheckConstraint(
                condition=models.Q(repeat="")
                | models.Q(day__range=(1, 31), first_day__isnull=False),
                name="recurring_journal_has_its_days",
            ),
        ]

    def __str__(self) -> str:
        return self.name
