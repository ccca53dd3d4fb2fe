"""Meetings, and what the articles say of them."""

from django.db import models

from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel
from sokoguru.governance.vocabulary import WHOLE_BPS, MeetingKind, MeetingState


class MeetingRule(AppendOnly, TenantModel):
    """One set of rules of the articles on meetings; of a day, the newest row counts."""

    valid_from = models.DateField()
    clause = models.CharField(max_length=200)
    call_days = models.IntegerField()
    quorum_bps = models.IntegerField()
    second_bps = models.IntegerField()
    special_bps = models.IntegerField()
    special_votes_bps = models.IntegerField()
    proxies = models.IntegerField()
    written_by = models.CharField(max_length=120)
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(quorum_bps__gte=0, quorum_bps__lt=WHOLE_BPS)
                & models.Q(second_bps__gte=0, second_bps__lte=WHOLE_BPS)
                & models.Q(special_bps__gte=0, special_bps__lte=WHOLE_BPS)
                & models.Q(special_votes_bps__gte=0, special_votes_bps__lte=WHOLE_BPS)
                & models.Q(call_days__gte=0, proxies__gte=0),
                name="meeting_rule_is_possible",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.valid_from} {self.clause}"


class Meeting(TenantModel):
    """A members' meeting; its state only goes forward."""

    kind = models.CharField(max_length=10, choices=[(k.value, k.value) for k in MeetingKind])
    year = models.IntegerField()
    held_on = models.DateField()
    begins_at = models.TimeField()
    place = models.CharField(max_length=200)
    state = models.CharField(max_length=14, choices=[(s.value, s.value) for s in MeetingState])
    is_second_call = models.BooleanField(default=False)
    key = models.CharField(max_length=60)
    chair = models.CharField(max_length=120, blank=True)
    called_on = models.DateField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    written_by = models.CharField(max_length=120)
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cooperative", "key"], name="meeting_is_planned_once"),
            models.CheckConstraint(condition=~models.Q(place=""), name="meeting_has_a_place"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.year}"
