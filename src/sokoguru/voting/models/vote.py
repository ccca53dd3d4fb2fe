"""A vote, and the box that stands open until it is closed."""

from django.db import models
from django.db.models import Q

from sokoguru.database.fields import TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Vote(AppendOnly, TenantModel):
    """A question as it was put. `weights_by` is the clause of the articles that gives weights."""

    source_key = models.CharField(max_length=160)
    question_key = models.CharField(max_length=80)
    text = models.CharField(max_length=500)
    options = models.JSONField()
    seats = models.IntegerField()
    kind = models.CharField(max_length=10)
    threshold = models.JSONField()
    weights_by = models.CharField(max_length=200, blank=True)
    modulus = models.CharField(max_length=512, blank=True)
    opened_by = models.CharField(max_length=120)
    opened_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="source_opens_one_vote"
            ),
            models.CheckConstraint(
                condition=~Q(kind="rahasia", modulus=""), name="secret_vote_has_a_key"
            ),
            models.CheckConstraint(
                condition=Q(kind="terbuka") | Q(weights_by=""), name="secret_votes_are_equal"
            ),
            models.CheckConstraint(condition=Q(seats__gt=0), name="vote_fills_a_seat"),
        ]

    def __str__(self) -> str:
        return self.text


class BallotBox(TenantModel):
    """Whether a vote still takes ballots, and the key that signs credentials until then."""

    vote = TenantForeignKey("voting.Vote")
    is_open = models.BooleanField(default=True)
    private_key = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["vote", "cooperative"], name="vote_has_one_box"),
            models.CheckConstraint(
                condition=Q(is_open=True) | Q(private_key=""), name="closed_box_has_no_key"
            ),
        ]

    def __str__(self) -> str:
        return "open" if self.is_open else "closed"
