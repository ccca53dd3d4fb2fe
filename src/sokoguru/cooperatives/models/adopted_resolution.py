"""The register of what members' meetings decided: added to, never edited."""

from django.db import models

from sokoguru.cooperatives.vocabulary import ResolutionSource, Subject, VoteMethod
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel

MEETING = ResolutionSource.MEETING.value


class AdoptedResolution(AppendOnly, TenantModel):
    """One adopted resolution; `number_key` is its number without spaces and capitals."""

    number = models.CharField(max_length=100)
    number_key = models.CharField(max_length=100)
    subject = models.CharField(max_length=40, choices=[(s.value, s.value) for s in Subject])
    adopted_on = models.DateField()
    meeting = models.CharField(max_length=200)
    text = models.TextField()
    limits = models.JSONField(default=dict)
    source = models.CharField(max_length=20, choices=[(s.value, s.value) for s in ResolutionSource])
    meeting_ref = models.UUIDField(null=True, blank=True)
    document_id = models.UUIDField(null=True, blank=True)
    votes_present = models.IntegerField(null=True, blank=True)
    votes_yes = models.IntegerField(default=0)
    votes_no = models.IntegerField(default=0)
    votes_abstained = models.IntegerField(default=0)
    votes_method = models.CharField(
        max_length=10, blank=True, choices=[(m.value, m.value) for m in VoteMethod]
    )
    recorded_by = models.CharField(max_length=120)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "number_key"], name="resolution_number_is_used_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(number_key=""), name="resolution_has_a_number"
            ),
            models.CheckConstraint(
                condition=models.Q(votes_present__isnull=True)
                | models.Q(
                    votes_present__gte=models.F("votes_yes")
                    + models.F("votes_no")
                    + models.F("votes_abstained"),
                    votes_yes__gte=0,
                    votes_no__gte=0,
                    votes_abstained__gte=0,
                ),
                name="resolution_has_no_more_votes_than_members_present",
            ),
            models.CheckConstraint(
                condition=(models.Q(source=MEETING) & models.Q(meeting_ref__isnull=False))
                | (~models.Q(source=MEETING) & models.Q(document_id__isnull=False)),
                name="resolution_names_its_meeting_or_its_minutes",
            ),
        ]
        indexes = [
            models.Index(
                fields=["cooperative", "subject", "-adopted_on"], name="resolutions_of_a_subject"
            ),
        ]

    def __str__(self) -> str:
        return self.number
