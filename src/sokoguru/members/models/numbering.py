"""The last counted member number of each co-operative."""

from django.db import models

from sokoguru.database.models import TenantModel


class MemberNumbering(TenantModel):
    """One row per co-operative: whoever admits a member holds it until the end of the act."""

    last = models.BigIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative"], name="cooperative_counts_its_members_once"
            ),
            models.CheckConstraint(
                condition=models.Q(last__gte=0), name="member_count_is_not_negative"
            ),
        ]

    def __str__(self) -> str:
        return str(self.last)
