"""Who was invited, how, and who came."""

from django.db import models

from sokoguru.database.fields import TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel
from sokoguru.governance.vocabulary import Channel


class Invitation(AppendOnly, TenantModel):
    """The invitation of one member, with his name and number of that day."""

    meeting = TenantForeignKey("governance.Meeting", db_index=False)
    member_id = models.UUIDField()
    number = models.CharField(max_length=40)
    name = models.CharField(max_length=120)
    phone = models.CharField(max_length=40, blank=True)
    invited_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "meeting", "member_id"], name="member_is_invited_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Sending(AppendOnly, TenantModel):
    """Proof that an invitation went out: who, when, and how."""

    meeting = TenantForeignKey("governance.Meeting", db_index=False)
    member_id = models.UUIDField()
    channel = models.CharField(max_length=10, choices=[(c.value, c.value) for c in Channel])
    sent_at = models.DateTimeField()
    sent_by = models.CharField(max_length=120)

    class Meta:
        indexes = [
            models.Index(
                fields=["cooperative", "meeting", "member_id"], name="sendings_of_meeting"
            ),
        ]

    def __str__(self) -> str:
        return self.channel


class Attendance(AppendOnly, TenantModel):
    """A member who came, or for whom a present member speaks (`through`)."""

    meeting = TenantForeignKey("governance.Meeting", db_index=False)
    member_id = models.UUIDField()
    number = models.CharField(max_length=40)
    name = models.CharField(max_length=120)
    through = models.UUIDField(null=True, blank=True)
    through_name = models.CharField(max_length=120, blank=True)
    came_at = models.DateTimeField()
    written_by = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "meeting", "member_id"], name="member_is_present_once"
            ),
            models.CheckConstraint(
                condition=models.Q(through__isnull=True) | ~models.Q(through=models.F("member_id")),
                name="nobody_speaks_for_himself_by_proxy",
            ),
        ]

    def __str__(self) -> str:
        return self.name
