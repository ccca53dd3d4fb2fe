"""The bridge between an account and a member."""

from django.db import models

from sokoguru.database.fields import TenantForeignKey
from sokoguru.database.models import TenantModel


class MemberLink(TenantModel):
    """This user is that member of the co-operative: he may read what is his own."""

    user_id = models.UUIDField()
    member = TenantForeignKey("members.Member")
    linked_by = models.CharField(max_length=120)
    linked_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["user_id"], name="member_link_of_user")]
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "user_id"], name="user_is_one_member_of_a_cooperative"
            ),
            models.UniqueConstraint(
                fields=["cooperative", "member"], name="member_has_one_account"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id}"
