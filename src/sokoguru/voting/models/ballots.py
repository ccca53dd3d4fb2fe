"""Ballots: secret ones with a receipt and nothing else, open ones with a name."""

from uuid import uuid4

from django.db import models
from django.db.models import Q

from sokoguru.database.fields import TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Envelope(TenantModel):
    """A secret ballot in the box of an open vote; at closing all become ballots, by receipt."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    vote = TenantForeignKey("voting.Vote")
    receipt = models.CharField(max_length=24)
    choices = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["vote", "receipt", "cooperative"], name="envelope_is_cast_once"
            ),
        ]

    def __str__(self) -> str:
        return self.receipt


class Ballot(AppendOnly, TenantModel):
    """A secret ballot that was counted. `choices` are places of options; none is an abstention."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    vote = TenantForeignKey("voting.Vote")
    receipt = models.CharField(max_length=24)
    choices = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["vote", "receipt", "cooperative"], name="ballot_is_counted_once"
            ),
        ]

    def __str__(self) -> str:
        return self.receipt


class NamedBallot(AppendOnly, TenantModel):
    """A ballot of an open vote."""

    vote = TenantForeignKey("voting.Vote")
    member_id = models.UUIDField()
    weight = models.IntegerField(default=1)
    choices = models.JSONField()
    channel = models.CharField(max_length=14)
    cast_by = models.CharField(max_length=120)
    cast_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["vote", "member_id", "cooperative"], name="voter_casts_one_named_ballot"
            ),
            models.CheckConstraint(condition=Q(weight__gt=0), name="ballot_weight_is_positive"),
        ]

    def __str__(self) -> str:
        return str(self.member_id)
