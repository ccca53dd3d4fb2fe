"""The steps of a membership, kept for good."""

from django.db import models

from sokoguru.database.fields import TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel
from sokoguru.members.calculations.particulars import REASON_LENGTH
from sokoguru.members.models.member import Member
from sokoguru.members.vocabulary import MemberState


class MembershipStep(AppendOnly, TenantModel):
    """What a membership became, on which day, who recorded it and why."""

    member = TenantForeignKey(Member)
    state = models.CharField(
        max_length=10, choices=[(state.value, state.value) for state in MemberState]
    )
    on = models.DateField()
    at = models.DateTimeField()
    by = models.CharField(max_length=120)
    reason = models.CharField(max_length=REASON_LENGTH, blank=True)

    def __str__(self) -> str:
        return f"{self.state} {self.on}"
