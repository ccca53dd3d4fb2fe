"""A business unit (unit usaha) of one co-operative."""

from django.db import models

from sokoguru.cooperatives.vocabulary import UnitKind
from sokoguru.database.models import TenantModel


class Unit(TenantModel):
    """A unit named by its code; `counts` lists the volume items of its articles."""

    code = models.CharField(max_length=30)
    name = models.CharField(max_length=100)
    kind = models.CharField(max_length=20, choices=[(k.value, k.value) for k in UnitKind])
    counts = models.JSONField(default=list)
    opened_by = models.CharField(max_length=120)
    opened_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "code"], name="unit_code_is_used_once_in_a_cooperative"
            ),
            models.CheckConstraint(condition=~models.Q(code=""), name="unit_has_a_code"),
        ]

    def __str__(self) -> str:
        return self.code
