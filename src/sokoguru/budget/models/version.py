"""What was put before the members' meeting, and what it decided: never changed afterwards."""

from django.db import models

from sokoguru.database.fields import RupiahField, TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Version(AppendOnly, TenantModel):
    """A plan as it was submitted; `number` counts the versions of a year from 1."""

    year = models.SmallIntegerField()
    number = models.SmallIntegerField()
    remark = models.TextField(blank=True)
    surplus = RupiahField()
    submitted_on = models.DateField()
    submitted_at = models.DateTimeField()
    submitted_by = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "year", "number"], name="version_of_a_budget_has_its_number"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}/{self.number}"


class VersionLine(AppendOnly, TenantModel):
    """A line of a version."""

    version = TenantForeignKey("budget.Version", db_index=False)
    code = models.CharField(max_length=10)
    unit = models.CharField(max_length=40, blank=True)
    amount = RupiahField()
    months = models.JSONField(default=list)
    remark = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "version", "code", "unit"],
                name="account_of_a_unit_is_submitted_once",
            ),
            models.CheckConstraint(
                condition=models.Q(amount__gt=0), name="submitted_amount_is_positive"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.unit} {self.amount}"


class Adoption(AppendOnly, TenantModel):
    """The resolution of the members' meeting that made a version count."""

    version = TenantForeignKey("budget.Version", db_index=False)
    resolution = models.CharField(max_length=100)
    adopted_on = models.DateField()
    meeting = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "version"], name="version_of_a_budget_is_adopted_once"
            ),
        ]

    def __str__(self) -> str:
        return self.resolution


class SentBack(AppendOnly, TenantModel):
    """A version that goes back to the working paper, and why."""

    version = TenantForeignKey("budget.Version", db_index=False)
    reason = models.CharField(max_length=300)
    sent_at = models.DateTimeField()
    sent_by = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "version"], name="version_of_a_budget_is_sent_back_once"
            ),
        ]

    def __str__(self) -> str:
        return self.reason
