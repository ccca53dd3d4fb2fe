"""A province, regency, district or village under one name, with its days."""

from typing import Any

from django.db import models

from sokoguru.areas.vocabulary import Level, PointKind
from sokoguru.database.kinds import Reference


class SearchWords(models.Field):  # type: ignore[type-arg]
    """Words in the form PostgreSQL searches, written as text: `bergas:1A semarang:1B`."""

    def db_type(self, connection: Any) -> str:
        return "tsvector"


@SearchWords.register_lookup
class Match(models.Lookup):
    """`words__match`: the words answer a `tsquery` (`calculations.names.search_text`)."""

    lookup_name = "match"

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        left, facts = self.process_lhs(compiler, connection)
        right, asked = self.process_rhs(compiler, connection)
        return f"{left} @@ {right}::tsquery", (*facts, *asked)


class Area(Reference, models.Model):
    """One code under one name on the days from `valid_from` to `valid_to`, both included.

    That the days of one code never overlap is said by a trigger (`sql/one_name_a_day.sql`).
    """

    id = models.BigAutoField(primary_key=True)
    code = models.CharField(max_length=10)
    name = models.CharField(max_length=100)
    folded = models.CharField(max_length=100)
    level = models.SmallIntegerField(choices=[(level.value, level.name) for level in Level])
    parent = models.CharField(max_length=6, blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    point_kind = models.CharField(
        max_length=10, blank=True, choices=[(kind.value, kind.value) for kind in PointKind]
    )
    words = SearchWords()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["code", "valid_from"], name="area_begins_once_a_day"),
            models.CheckConstraint(condition=~models.Q(name=""), name="area_has_a_name"),
            models.CheckConstraint(
                condition=models.Q(code__regex=r"^[1-9][0-9]([0-9]{2}|[0-9]{4}|[0-9]{8})?$"),
                name="area_code_has_2_4_6_or_10_digits",
            ),
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True)
                | models.Q(valid_to__gte=models.F("valid_from")),
                name="area_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=models.Q(latitude__isnull=True, longitude__isnull=True, point_kind="")
                | models.Q(
                    latitude__isnull=False,
                    longitude__isnull=False,
                    latitude__range=(-90, 90),
                    longitude__range=(-180, 180),
                )
                & ~models.Q(point_kind=""),
                name="area_has_a_whole_point_or_none",
            ),
        ]
        indexes = [models.Index(fields=["parent", "level"], name="area_by_parent")]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"
