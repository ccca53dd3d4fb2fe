"""The decision of the members' meeting, what became of it, and the announcement."""

from django.db import models

from sokoguru.database.fields import TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Approval(AppendOnly, TenantModel):
    """A resolution that opened the distribution; `run` counts the runs of a year from 1.

    A new run begins only after the one before was withdrawn, so two at once are one.
    """

    determination = TenantForeignKey("surplus.Determination", db_index=False)
    year = models.IntegerField()
    run = models.IntegerField()
    resolution_number = models.CharField(max_length=100)
    adopted_on = models.DateField()
    meeting = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    entry_ids = models.JSONField()
    approved_at = models.DateTimeField()
    approved_by = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "year", "run"], name="run_of_a_year_is_approved_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}/{self.run} {self.resolution_number}"


class Withdrawal(AppendOnly, TenantModel):
    """A run that was taken back before anything was paid, and why."""

    approval = TenantForeignKey("surplus.Approval", db_index=False)
    reason = models.CharField(max_length=300)
    withdrawn_on = models.DateField()
    withdrawn_at = models.DateTimeField()
    withdrawn_by = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "approval"], name="approval_is_withdrawn_once"
            ),
        ]

    def __str__(self) -> str:
        return self.reason


class Announcement(AppendOnly, TenantModel):
    """The day the figures of a run were made public."""

    approval = TenantForeignKey("surplus.Approval", db_index=False)
    root = models.BinaryField(max_length=32)
    announced_on = models.DateField()
    announced_at = models.DateTimeField()
    announced_by = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "approval"], name="approval_is_announced_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.announced_on}"
