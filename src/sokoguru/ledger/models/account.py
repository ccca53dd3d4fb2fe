"""The chart of accounts of a co-operative."""

from django.db import models

from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantTable


class Account(AppendOnly, TenantTable):
    """An account; its code is its key, and what it is never changes once lines stand on it."""

    pk = models.CompositePrimaryKey("cooperative_id", "code")
    code = models.CharField(max_length=12)
    name = models.CharField(max_length=120)
    side = models.CharField(max_length=1)
    party = models.CharField(max_length=1, blank=True)
    member_use = models.CharField(max_length=8, blank=True)
    cash_flow = models.CharField(max_length=1, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(side__in=["D", "K"]), name="account_has_a_normal_side"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"
