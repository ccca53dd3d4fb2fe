"""A member's own business."""

from django.db import models

from sokoguru.database.fields import TenantForeignKey
from sokoguru.database.models import TenantModel
from sokoguru.members.models.member import Member
from sokoguru.members.vocabulary import BusinessScale


class Business(TenantModel):
    """Scale, line of business and products; one per member."""

    member = TenantForeignKey(Member)
    scale = models.CharField(
        max_length=10, choices=[(scale.value, scale.value) for scale in BusinessScale]
    )
    line = models.CharField(max_length=120)
    products = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "member"], name="member_has_one_business_profile"
            ),
            models.CheckConstraint(condition=~models.Q(line=""), name="business_has_a_line"),
        ]

    def __str__(self) -> str:
        return self.line
