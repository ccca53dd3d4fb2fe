"""Who may vote, and who took his turn: never what he chose."""

from uuid import uuid4

from django.db import models
from django.db.models import Q

from sokoguru.database.fields import TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Voter(AppendOnly, TenantModel):
    """A line of the roll."""

    vote = TenantForeignKey("voting.Vote")
    member_id = models.UUIDField()
    weight = models.IntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["vote", "member_id", "cooperative"], name="voter_stands_on_the_roll_once"
            ),
            models.CheckConstraint(condition=Q(weight__gt=0), name="voter_weight_is_positive"),
        ]

    def __str__(self) -> str:
        return str(self.member_id)


class Turn(TenantModel):
    """A voter took his turn while the vote is open; at closing all become participations.

    Its id is random and it has no moment. `request` is the hash of the blinded number that was
    signed, so that a phone that lost the answer may ask again.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    vote = TenantForeignKey("voting.Vote")
    member_id = models.UUIDField()
    channel = models.CharField(max_length=14)
    request = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["vote", "member_id", "cooperative"], name="voter_takes_one_turn"
            ),
        ]

    def __str__(self) -> str:
        return str(self.member_id)


class Participation(AppendOnly, TenantModel):
    """That a member voted, and by which channel; written at closing, in the order of the roll."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    vote = TenantForeignKey("voting.Vote")
    member_id = models.UUIDField()
    channel = models.CharField(max_length=14)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["vote", "member_id", "cooperative"], name="voter_took_one_turn"
            ),
        ]

    def __str__(self) -> str:
        return str(self.member_id)
