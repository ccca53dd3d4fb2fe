"""Tiers: co-operatives whose members are co-operatives."""

from django.db import models

from sokoguru.database.kinds import Reference


class TierMembership(Reference, models.Model):
    """A co-operative as a member of another one, from a day to a day."""

    id = models.BigAutoField(primary_key=True)
    upper = models.ForeignKey("registry.Entry", models.PROTECT, related_name="+")
    lower = models.ForeignKey("registry.Entry", models.PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["upper", "lower"],
                condition=models.Q(until__isnull=True),
                name="register_member_of_a_tier_once",
            ),
            models.CheckConstraint(
                condition=~models.Q(upper=models.F("lower")), name="register_no_member_of_itself"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.lower_id} in {self.upper_id}"
