"""The working paper of a year: written and rewritten until it is put before the meeting."""

from django.db import models

from sokoguru.database.fields import RupiahField, TenantForeignKey
from sokoguru.database.models import TenantModel


class Draft(TenantModel):
    """One a year; its row is held while its lines change."""

    year = models.SmallIntegerField()
    remark = models.TextField(blank=True)
    changed_by = models.CharField(max_length=120)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "year"], name="year_has_one_draft_of_a_budget"
            ),
        ]

    def __str__(self) -> str:
        return f"draf {self.year}"


class DraftLine(TenantModel):
    """What is planned for an account of a unit; `months` is empty or twelve amounts in rupiah."""

    draft = TenantForeignKey("budget.Draft", db_index=False)
    code = models.CharField(max_length=10)
    unit = models.CharField(max_length=40, blank=True)
    amount = RupiahField()
    months = models.JSONField(default=list)
    remark = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "draft", "code", "unit"],
                name="account_of_a_unit_is_planned_once",
            ),
            models.CheckConstraint(
                condition=models.Q(amount__gt=0), name="planned_amount_is_positive"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.unit} {self.amount}"
