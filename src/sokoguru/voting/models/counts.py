"""What was counted in the hall, and the result."""

from django.db import models
from django.db.models import F, Q

from sokoguru.database.fields import TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Count(AppendOnly, TenantModel):
    """Papers or hands as a teller counted them; a recount is a further row."""

    vote = TenantForeignKey("voting.Vote")
    channel = models.CharField(max_length=14)
    number = models.IntegerField()
    ballots = models.IntegerField()
    counts = models.JSONField()
    abstained = models.IntegerField(default=0)
    spoilt = models.IntegerField(default=0)
    teller = models.CharField(max_length=120)
    witnesses = models.JSONField()
    counted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["vote", "channel", "number", "cooperative"], name="count_has_one_number"
            ),
            models.CheckConstraint(
                condition=Q(ballots__gte=F("abstained") + F("spoilt"))
                & Q(abstained__gte=0, spoilt__gte=0),
                name="count_adds_up",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.number}"


class Result(AppendOnly, TenantModel):
    """The result of a vote, written once. `root` stands for every line of the bulletin."""

    vote = TenantForeignKey("voting.Vote")
    counts = models.JSONField()
    abstained = models.IntegerField()
    spoilt = models.IntegerField()
    ballots = models.IntegerField()
    roll = models.IntegerField()
    present = models.IntegerField()
    unused = models.IntegerField()
    outcome = models.CharField(max_length=16)
    winners = models.JSONField()
    tied = models.JSONField()
    open_seats = models.IntegerField()
    root = models.CharField(max_length=64)
    closed_by = models.CharField(max_length=120)
    closed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["vote", "cooperative"], name="vote_has_one_result"),
        ]

    def __str__(self) -> str:
        return f"{self.outcome} {self.ballots}"
