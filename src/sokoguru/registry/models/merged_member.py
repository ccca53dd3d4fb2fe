"""Memberships that continue in another co-operative."""

from django.db import models

from sokoguru.database.kinds import AppendOnly, Reference


class MergedMember(AppendOnly, Reference, models.Model):
    """The membership here that an older one there became; numbers only, nobody's name.

    The rows behind the numbers stay their co-operatives' own and are read as such.
    """

    id = models.BigAutoField(primary_key=True)
    books = models.ForeignKey("registry.MergedBooks", models.PROTECT, related_name="+")
    from_tenant_id = models.BigIntegerField()
    from_member_id = models.UUIDField()
    into_tenant_id = models.BigIntegerField()
    into_member_id = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["from_tenant_id", "from_member_id"], name="membership_continues_once"
            ),
        ]
        indexes = [
            models.Index(fields=["into_tenant_id", "into_member_id"], name="merged_member_by_new"),
        ]

    def __str__(self) -> str:
        return f"{self.from_member_id}"
