"""Participation capital and what was paid to its holders."""

from django.db import models
from django.db.models import Q

from sokoguru.capital.models.recorded import Recorded
from sokoguru.database.fields import RupiahField, TenantForeignKey


class Participation(Recorded):
    """A contract of participation; the shares are basis points."""

    holder = models.CharField(max_length=200)
    member_id = models.UUIDField(null=True)
    contract_number = models.CharField(max_length=120)
    contract_on = models.DateField()
    received_on = models.DateField()
    amount = RupiahField()
    profit_bps = models.IntegerField()
    risk_bps = models.IntegerField()
    unit = models.CharField(max_length=30)
    terms = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="participation_is_recorded_once"
            ),
            models.CheckConstraint(condition=Q(amount__gt=0), name="participation_is_positive"),
            models.CheckConstraint(
                condition=Q(profit_bps__range=(0, 10_000), risk_bps__range=(0, 10_000)),
                name="shares_of_participation_are_parts_of_a_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.holder} {self.contract_number}"


class ParticipationMove(Recorded):
    """A return paid to the holder, or capital given back."""

    participation = TenantForeignKey(Participation)
    kind = models.CharField(max_length=20)
    moved_on = models.DateField()
    amount = RupiahField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="participation_move_is_recorded_once"
            ),
            models.CheckConstraint(
                condition=Q(amount__gt=0), name="participation_move_is_positive"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.moved_on} {self.kind}"
