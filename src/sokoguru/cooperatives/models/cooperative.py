"""The co-operative: the tenant of every other table."""

from django.db import models

from sokoguru.cooperatives.vocabulary import CooperativeForm, CooperativeKind
from sokoguru.database.kinds import Reference


class Cooperative(Reference, models.Model):
    """One legal body; shared by all, because everything points at it."""

    id = models.BigAutoField(primary_key=True)
    slug = models.CharField(max_length=63, unique=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=[(k.value, k.value) for k in CooperativeKind])
    form = models.CharField(
        max_length=10,
        choices=[(f.value, f.value) for f in CooperativeForm],
        default=CooperativeForm.PRIMARY.value,
    )
    legal_number = models.CharField(max_length=100, blank=True)
    address = models.CharField(max_length=300, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    founded_on = models.DateField()
    fiscal_start_month = models.SmallIntegerField(default=1)
    timezone = models.CharField(max_length=40, default="Asia/Jakarta")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="cooperative_has_a_name"),
            models.CheckConstraint(
                condition=models.Q(fiscal_start_month__range=(1, 12)),
                name="fiscal_year_starts_in_a_month",
            ),
        ]

    def __str__(self) -> str:
        return self.name
