"""What a meeting decided, and its minutes."""

from django.db import models

from sokoguru.cooperatives.vocabulary import VoteMethod
from sokoguru.database.fields import TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel
from sokoguru.governance.vocabulary import Outcome


class Decision(AppendOnly, TenantModel):
    """One item decided, adopted or rejected, with the numbers of that moment."""

    item = TenantForeignKey("governance.AgendaItem", db_index=False)
    meeting_id = models.UUIDField()
    number = models.CharField(max_length=100)
    outcome = models.CharField(max_length=10, choices=[(o.value, o.value) for o in Outcome])
    text = models.TextField()
    method = models.CharField(max_length=10, choices=[(m.value, m.value) for m in VoteMethod])
    voices = models.IntegerField()
    entitled = models.IntegerField()
    needed = models.IntegerField()
    yes = models.IntegerField(default=0)
    no = models.IntegerField(default=0)
    abstained = models.IntegerField(default=0)
    witnesses = models.JSONField(default=list)
    resolution_id = models.UUIDField(null=True, blank=True)
    decided_by = models.CharField(max_length=120)
    decided_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cooperative", "item"], name="item_is_decided_once"),
            models.CheckConstraint(
                condition=models.Q(voices__gte=models.F("needed")),
                name="decision_has_its_quorum",
            ),
            models.CheckConstraint(
                condition=models.Q(yes__gte=0, no__gte=0, abstained__gte=0)
                & models.Q(voices__gte=models.F("yes") + models.F("no") + models.F("abstained")),
                name="decision_has_no_more_votes_than_voices",
            ),
        ]

    def __str__(self) -> str:
        return self.number


class Minutes(AppendOnly, TenantModel):
    """The minutes (berita acara) as they lie in the vault."""

    meeting = TenantForeignKey("governance.Meeting", db_index=False)
    document_id = models.UUIDField()
    file_id = models.UUIDField()
    sha256 = models.CharField(max_length=64)
    signers = models.JSONField()
    kept_by = models.CharField(max_length=120)
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "meeting"], name="meeting_is_minuted_once"
            ),
        ]
        verbose_name_plural = "minutes"

    def __str__(self) -> str:
        return self.sha256
