"""Models with one deliberate mistake each: the system checks name it before a table is made."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.test.utils import isolate_apps

from sokoguru.database.checks import check_tenant_tables, faults_of
from sokoguru.database.fields import TenantForeignKey, TenantKey
from sokoguru.database.kinds import AppendOnly, Reference
from sokoguru.database.models import TenantModel, TenantTable

HERE = "sokoguru.database"


def _ids(model: type[models.Model]) -> set[str]:
    return {str(fault.id).removeprefix("database.") for fault in faults_of(model)}


def _tenant(name: str, base: Any = TenantModel, **body: Any) -> Any:
    return _model(name, base, body)


def _model(name: str, base: Any, body: dict[str, Any], **meta: Any) -> Any:
    bases = base if isinstance(base, tuple) else (base,)
    options = {"app_label": "database", **body.pop("meta", {}), **meta}
    return type(name, bases, {"__module__": __name__, "Meta": type("Meta", (), options), **body})


def _point_at(target: Any, kind: Any = models.ForeignKey, **options: Any) -> Any:
    return kind(target, models.PROTECT, related_name="+", **options)


def test_the_house_has_no_such_mistake() -> None:
    assert check_tenant_tables(app_configs=list(apps.get_app_configs())) == []


@isolate_apps(HERE)
def test_a_table_as_it_should_be_passes() -> None:
    shelf = _tenant("Shelf")
    book = _tenant(
        "Book",
        shelf=TenantForeignKey(shelf),
        title=models.TextField(),
        meta={
            "constraints": [models.UniqueConstraint(fields=["cooperative", "title"], name="once")]
        },
    )
    page = _tenant("Page", TenantTable, pk=models.CompositePrimaryKey("cooperative_id", "number"),
                   number=models.IntegerField())  # fmt: skip
    country = _model("Country", (Reference, models.Model), {"code": models.CharField(unique=True)})
    region = _model("Region", (Reference, models.Model), {"country": _point_at(country)})
    assert [_ids(model) for model in (shelf, book, page, country, region)] == [set()] * 5


@isolate_apps(HERE)
def test_a_shared_table_never_points_at_one_of_a_cooperative() -> None:
    shelf = _tenant("Shelf")
    for name, kind in (("Sign", models.ForeignKey), ("Label", models.OneToOneField)):
        sign = _model(name, (Reference, models.Model), {"shelf": _point_at(shelf, kind)})
        assert _ids(sign) == {"E101"}
    many = models.ManyToManyField(shelf, related_name="+")
    assert _ids(_model("Map", (Reference, models.Model), {"shelves": many})) == {"E101"}


@isolate_apps(HERE)
def test_a_reference_table_points_at_reference_tables_only() -> None:
    people = _model("People", models.Model, {})
    assert "E112" in _ids(_model("Rule", (Reference, models.Model), {"by": _point_at(people)}))


@isolate_apps(HERE)
def test_no_table_in_between_is_made_by_itself() -> None:
    shelf = _tenant("Shelf")
    many = models.ManyToManyField(shelf, related_name="+")
    assert _ids(_tenant("Book", shelves=many)) == {"E103"}


@isolate_apps(HERE)
def test_unique_spans_one_cooperative_only() -> None:
    shelf = _tenant("Shelf")
    number = _tenant("Number", value=models.IntegerField(unique=True))
    single = _tenant("Single", shelf=_point_at(shelf, models.OneToOneField))
    assert _ids(number) == {"E104"}
    assert _ids(single) == {"E104", "E106"}


@pytest.mark.parametrize(
    "constraint",
    [
        models.UniqueConstraint(fields=["title"], name="title"),
        models.UniqueConstraint(models.F("title"), name="title"),
        ExclusionConstraint(expressions=[("span", "&&")], name="span"),
        ExclusionConstraint(expressions=[("span", "&&"), ("cooperative", "<>")], name="span"),
    ],
    ids=["fields", "expression", "exclusion", "exclusion not by equality"],
)
def test_a_constraint_contains_the_cooperative(constraint: models.BaseConstraint) -> None:
    with isolate_apps(HERE):
        book = _tenant(
            "Book",
            title=models.TextField(),
            span=DateRangeField(),
            meta={"constraints": [constraint]},
        )
        assert _ids(book) == {"E105"}


@isolate_apps(HERE)
def test_constraints_by_expression_may_name_the_cooperative() -> None:
    kept = [
        models.UniqueConstraint(models.F("cooperative"), models.F("title"), name="title"),
        ExclusionConstraint(expressions=[("cooperative", "="), ("span", "&&")], name="span"),
    ]
    book = _tenant(
        "Book", title=models.TextField(), span=DateRangeField(), meta={"constraints": kept}
    )
    assert _ids(book) == set()


@isolate_apps(HERE)
def test_the_older_way_of_being_unique_is_checked_too() -> None:
    together = {"unique_together": {("title", "number")}}
    book = _tenant("Book", title=models.TextField(), number=models.TextField(), meta=together)
    assert _ids(book) == {"E105"}


@isolate_apps(HERE)
def test_a_relation_inside_a_cooperative_carries_it() -> None:
    shelf = _tenant("Shelf")
    assert _ids(_tenant("Book", shelf=_point_at(shelf))) == {"E106"}


@isolate_apps(HERE)
def test_only_a_table_of_a_cooperative_is_reached_through_it() -> None:
    country = _model("Country", (Reference, models.Model), {})
    assert _ids(_tenant("Book", country=TenantForeignKey(country))) == {"E107"}


@isolate_apps(HERE)
def test_no_row_is_bound_to_a_table_of_the_coordinator() -> None:
    people = _model("People", models.Model, {})
    assert _ids(_tenant("Book", by=_point_at(people))) == {"E108"}
    assert _ids(_tenant("Note", by=_point_at(people, db_constraint=False))) == set()


@isolate_apps(HERE)
def test_every_row_has_one_cooperative_under_one_name() -> None:
    loose = _tenant("Loose", models.Model, key=_uuid(), cooperative=TenantKey(null=True))
    other = _tenant("Other", models.Model, key=_uuid(), body=TenantKey())
    double = _tenant("Double", guest=TenantKey())
    assert [_ids(model) for model in (loose, other, double)] == [{"E109"}] * 3


def _uuid() -> Any:
    return models.UUIDField(primary_key=True, default=lambda: None)


@isolate_apps(HERE)
def test_ids_are_made_by_the_house() -> None:
    counted = _tenant("Counted", TenantTable, key=models.BigAutoField(primary_key=True))
    given = _tenant("Given", TenantTable, key=models.UUIDField(primary_key=True))
    small = _model("Small", (Reference, models.Model), {"id": models.AutoField(primary_key=True)})
    assert [_ids(model) for model in (counted, given, small)] == [{"E110"}] * 3


@isolate_apps(HERE)
def test_a_composite_key_begins_with_the_cooperative() -> None:
    key = models.CompositePrimaryKey("number", "cooperative_id")
    page = _tenant("Page", TenantTable, pk=key, number=models.IntegerField())
    assert _ids(page) == {"E111"}


@isolate_apps(HERE)
def test_a_table_that_only_looks_like_one_of_a_cooperative_is_caught() -> None:
    plain = _model(
        "Plain",
        models.Model,
        {"cooperative": _point_at(apps.get_model("cooperatives", "Cooperative"))},
    )
    bare = _model("Bare", (Reference, models.Model), {"cooperative_id": models.BigIntegerField()})
    assert _ids(plain) == {"E113", "E114"}
    assert _ids(bare) == {"E113"}


@isolate_apps(HERE)
def test_a_child_table_of_another_one_is_caught() -> None:
    shelf = _tenant("Shelf")
    child = _model("Corner", shelf, {"depth": models.IntegerField()})
    assert {"E101", "E114"} <= _ids(child)


@isolate_apps(HERE)
def test_a_long_name_leaves_room_for_the_key() -> None:
    assert _ids(_tenant("Long", meta={"db_table": "x" * 59})) == {"E115"}
    assert _ids(_tenant("Short", meta={"db_table": "x" * 58})) == set()


@isolate_apps(HERE)
def test_nothing_changes_an_append_only_row_from_afar() -> None:
    shelf = _tenant("Shelf")
    moved = TenantForeignKey(shelf, models.SET_NULL, null=True)
    assert _ids(_tenant("Step", (AppendOnly, TenantModel), shelf=moved)) == {"E116"}


@isolate_apps(HERE)
def test_a_shared_table_of_another_house_is_left_alone() -> None:
    theirs = _model("Theirs", models.Model, {"__module__": "elsewhere.models"})
    assert _ids(theirs) == set()
