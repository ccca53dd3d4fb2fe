"""What a meeting talks about."""

from django.db import models

from sokoguru.cooperatives.vocabulary import Subject
from sokoguru.database.fields import TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class AgendaItem(TenantModel):
    """One item; it may be rewritten until the meeting is called, explained until decided."""

    meeting = TenantForeignKey("governance.Meeting", db_index=False)
    position = models.IntegerField()
    subject = models.CharField(max_length=40, choices=[(s.value, s.value) for s in Subject])
    title = models.CharField(max_length=200)
    explanation = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "meeting", "position"], name="agenda_has_an_order"
            ),
            models.CheckConstraint(condition=~models.Q(title=""), name="agenda_item_has_a_title"),
        ]

    def __str__(self) -> str:
        return f"{self.position}. {self.title}"


class Paper(AppendOnly, TenantModel):
    """A document of the vault that members read before an item is decided."""

    item = TenantForeignKey("governance.AgendaItem", db_index=False)
    document_id = models.UUIDField()
    title = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "item", "document_id"], name="paper_lies_there_once"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Objection(AppendOnly, TenantModel):
    """A member present does not agree: the item is no consensus any more (S3-039)."""

    item = TenantForeignKey("governance.AgendaItem", db_index=False)
    member_id = models.UUIDField()
    member_name = models.CharField(max_length=120)
    reason = models.CharField(max_length=500)
    at = models.DateTimeField()
    written_by = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "item", "member_id"], name="member_objects_once"
            ),
        ]

    def __str__(self) -> str:
        return self.member_name
