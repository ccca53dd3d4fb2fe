"""The tables of a co-operative, read from the models and from the database, whatever rooms exist.

A table that is made tomorrow is carried tomorrow: nothing is listed here but what is special.
"""
# ruff: noqa: SLF001  what Django knows of a model has no other name

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Any

from django.apps import apps
from django.db import connection, models

from sokoguru.database.engine.schema import tenant_key
from sokoguru.database.fields import RupiahField
from sokoguru.portability.vocabulary import LEFT_OUT, Column, ColumnKind, Relation, Table

COOPERATIVE = "cooperatives_cooperative"
# Shared tables that speak of a co-operative, and the column that says of which.
SHARED: Mapping[str, str] = {COOPERATIVE: "id", "correspondence_emblemadaptation": "body_id"}
_KINDS: Mapping[str, ColumnKind] = {
    "CharField": ColumnKind.TEXT,
    "TextField": ColumnKind.TEXT,
    "SlugField": ColumnKind.TEXT,
    "URLField": ColumnKind.TEXT,
    "EmailField": ColumnKind.TEXT,
    "BigAutoField": ColumnKind.WHOLE,
    "BigIntegerField": ColumnKind.WHOLE,
    "IntegerField": ColumnKind.WHOLE,
    "SmallIntegerField": ColumnKind.WHOLE,
    "PositiveBigIntegerField": ColumnKind.WHOLE,
    "PositiveIntegerField": ColumnKind.WHOLE,
    "PositiveSmallIntegerField": ColumnKind.WHOLE,
    "DecimalField": ColumnKind.NUMBER,
    "FloatField": ColumnKind.NUMBER,
    "BooleanField": ColumnKind.TRUTH,
    "DateField": ColumnKind.DAY,
    "DateTimeField": ColumnKind.MOMENT,
    "TimeField": ColumnKind.TIME,
    "UUIDField": ColumnKind.IDENTIFIER,
    "JSONField": ColumnKind.STRUCTURE,
    "BinaryField": ColumnKind.BYTES,
}
_RELATIONS = """
SELECT child.relname, parent.relname, link.condeferrable,
       ARRAY(SELECT a.attname::text FROM unnest(link.conkey) WITH ORDINALITY AS k(number, place)
             JOIN pg_attribute a ON a.attrelid = link.conrelid AND a.attnum = k.number
             ORDER BY k.place),
       ARRAY(SELECT a.attname::text FROM unnest(link.confkey) WITH ORDINALITY AS k(number, place)
             JOIN pg_attribute a ON a.attrelid = link.confrelid AND a.attnum = k.number
             ORDER BY k.place)
FROM pg_constraint link
JOIN pg_class child ON child.oid = link.conrelid
JOIN pg_class parent ON parent.oid = link.confrelid
WHERE link.contype = 'f' AND link.connamespace = current_schema()::regnamespace
ORDER BY child.relname, link.conname
"""


def tenant_tables() -> tuple[str, ...]:
    """The names of all tables that belong to one co-operative."""
    return tuple(sorted(model._meta.db_table for model in _tenant_models()))


def carried_tables() -> tuple[Table, ...]:
    """What a package holds, in an order in which every row follows those it names."""
    relations = _relations()
    found = {
        model._meta.db_table: _table(model, owner, relations)
        for model, owner in _carried_models()
        if model._meta.db_table not in LEFT_OUT
    }
    return tuple(found[name] for name in _ordered(found))


def field_of(table: str, column: str) -> models.Field[Any, Any]:
    """The field of a model behind a column of a package."""
    model = next(model for model, _ in _carried_models() if model._meta.db_table == table)
    return next(field for field in model._meta.local_concrete_fields if field.column == column)


def _carried_models() -> Iterator[tuple[type[models.Model], str]]:
    for model in _tenant_models():
        yield model, "cooperative_id"
    for model in apps.get_models():
        if owner := SHARED.get(model._meta.db_table):
            yield model, owner


def _tenant_models() -> Iterator[type[models.Model]]:
    for model in apps.get_models():
        if model._meta.managed and not model._meta.proxy and tenant_key(model) is not None:
            yield model


def _table(
    model: type[models.Model], owner: str, relations: Mapping[str, Sequence[Relation]]
) -> Table:
    fields = [field for field in model._meta.local_concrete_fields if _travels(field, owner)]
    names = {str(field.column) for field in fields}
    key = tuple(str(field.column) for field in model._meta.pk_fields if field.column in names)
    about = " ".join((model.__doc__ or model.__name__).split("\n", maxsplit=1)[0].split())
    return Table(
        name=model._meta.db_table,
        title=about,
        owner=owner,
        columns=tuple(_column(field) for field in fields),
        key=key,
        relations=tuple(
            relation
            for relation in relations.get(model._meta.db_table, ())
            if relation.columns and set(relation.columns) <= names
        ),
    )


def _travels(field: models.Field[Any, Any], owner: str) -> bool:
    """Neither the owner, nor numbers a sequence gives out, nor what the database computes."""
    is_numbered = isinstance(field, models.BigAutoField | models.AutoField)
    return not (field.column in (None, owner) or is_numbered or getattr(field, "generated", False))


def _column(field: models.Field[Any, Any]) -> Column:
    target: models.Field[Any, Any] = field
    while isinstance(target, models.ForeignKey):
        target = target.target_field
    is_money = isinstance(target, RupiahField)
    return Column(
        name=str(field.column),
        kind=ColumnKind.RUPIAH if is_money else _KINDS[target.get_internal_type()],
        may_be_missing=field.null,
        longest=getattr(field, "max_length", None) if _is_text(target) else None,
        choices=_choices(field),
    )


def _is_text(field: models.Field[Any, Any]) -> bool:
    return _KINDS.get(field.get_internal_type()) is ColumnKind.TEXT


def _choices(field: models.Field[Any, Any]) -> tuple[str, ...]:
    """The values a text may have; an empty one may always stand where it is not required."""
    if not field.choices or not _is_text(field):
        return ()
    return tuple(str(value) for value, _ in field.flatchoices)


def _relations() -> dict[str, list[Relation]]:
    """The foreign keys as the database has them, those to the co-operative itself left out."""
    found: dict[str, list[Relation]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_RELATIONS)
        rows = cursor.fetchall()
    for child, parent, waits, columns, keys in rows:
        if parent == COOPERATIVE:
            continue
        pairs = [pair for pair in zip(columns, keys, strict=True) if pair[0] != "cooperative_id"]
        found[child].append(
            Relation(
                columns=tuple(column for column, _ in pairs),
                table=parent,
                keys=tuple(key for _, key in pairs),
                waits=waits,
            )
        )
    return found


def _ordered(tables: Mapping[str, Table]) -> list[str]:
    """Parents first; where tables lean on each other, what waits for the end may come first."""
    try:
        return _sorted(tables, with_waiting=True)
    except CycleError:
        return _sorted(tables, with_waiting=False)


def _sorted(tables: Mapping[str, Table], *, with_waiting: bool) -> list[str]:
    order = TopologicalSorter[str]({COOPERATIVE: ()})
    for name in sorted(tables):
        parents = {
            relation.table
            for relation in tables[name].relations
            if relation.table != name
            and relation.table in tables
            and (with_waiting or not relation.waits)
        }
        if name != COOPERATIVE:
            order.add(name, COOPERATIVE, *sorted(parents))
    return list(order.static_order())
