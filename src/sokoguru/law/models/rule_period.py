"""Periods of rules: what was asked for, from a day to a day."""

from django.db import models

from sokoguru.database.kinds import Reference


class RulePeriod(Reference, models.Model):
    """A rule as it stood between two days, both included; an empty end is open.

    The database refuses two periods of one rule that share a day (`periods_never_overlap`, in the
    migration), and the application may only read: rows come from the reviewed file.
    """

    id = models.IntegerField(primary_key=True)  # the place in the file
    rule_number = models.IntegerField()
    rule_id = models.CharField(max_length=40)
    subject = models.CharField(max_length=200)
    value = models.CharField(max_length=100, blank=True)
    unit = models.CharField(max_length=80, blank=True)
    source = models.CharField(max_length=200)
    evidence = models.CharField(max_length=200)
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)

    class Meta:
        indexes = [models.Index(fields=["rule_id", "valid_from"], name="rule_period_by_rule")]

    def __str__(self) -> str:
        return f"{self.rule_id} {self.valid_from}"
