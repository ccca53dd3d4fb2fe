"""Entries of the register: one row a co-operative."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from sokoguru.database.fields import RupiahField
from sokoguru.database.kinds import Reference
from sokoguru.registry.vocabulary import Level, LifeState


class Entry(Reference, models.Model):
    """A co-operative of the register, whether or not its books are kept here.

    `classes` holds `AXIS:CODE` of every class in force, for any combination to be searched;
    `folded_name` is the name in plain lower case, searched by words (index in the migration).
    """

    id = models.BigAutoField(primary_key=True)
    name = models.CharField(max_length=200)
    folded_name = models.CharField(max_length=200)
    nik = models.CharField(max_length=20, blank=True)
    legal_number = models.CharField(max_length=100, blank=True)
    legal_on = models.DateField(null=True)
    deed_number = models.CharField(max_length=100, blank=True)
    deed_on = models.DateField(null=True)
    founded_on = models.DateField(null=True)
    area_code = models.CharField(max_length=10)
    address = models.CharField(max_length=300, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    level = models.CharField(max_length=10, choices=[(n.value, n.value) for n in Level])
    state = models.CharField(max_length=20, choices=[(s.value, s.value) for s in LifeState])
    is_active = models.BooleanField()
    status_since = models.DateField(null=True)
    status_reason = models.CharField(max_length=200, blank=True)
    last_rat_year = models.SmallIntegerField(null=True)
    member_count = models.IntegerField(null=True)
    turnover = RupiahField(null=True)  # type: ignore[misc]
    assets = RupiahField(null=True)  # type: ignore[misc]
    classes = ArrayField(models.CharField(max_length=40), default=list)
    profile = models.JSONField(default=dict)
    verified_on = models.DateField(null=True)
    verified_by = models.CharField(max_length=120, blank=True)
    tenant_id = models.BigIntegerField(null=True)  # a number, not a key: the row is nobody's own

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="register_entry_has_a_name"),
            models.UniqueConstraint(
                fields=["nik"], condition=~models.Q(nik=""), name="register_nik_is_unique"
            ),
            models.UniqueConstraint(fields=["tenant_id"], name="register_entry_of_a_tenant"),
        ]
        indexes = [
            models.Index(
                fields=["area_code", "folded_name"],
                name="register_by_area",
                opclasses=["varchar_pattern_ops", "varchar_ops"],
            ),
            models.Index(
                fields=["folded_name", "id"],
                include=["area_code", "is_active", "state", "last_rat_year", "classes"],
                name="register_by_name",
            ),
            models.Index(fields=["deed_number"], name="register_by_deed"),
            GinIndex(fields=["classes"], name="register_by_classes"),
        ]

    def __str__(self) -> str:
        return self.name
