"""Reads the facts of distribution: from the models what shall be, from the catalogue what is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db.backends.base.base import BaseDatabaseWrapper

from sokoguru.database.distribution.facts import (
    REFERENCE_FORM,
    ForeignKey,
    Kind,
    Present,
    Table,
    Trigger,
    UniqueKey,
)
from sokoguru.database.engine.schema import tenant_key
from sokoguru.database.kinds import AppendOnly, Reference

_TABLES = """
SELECT c.relname FROM pg_class c
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1
"""
_FORMS = """
SELECT c.relname, CASE t.citus_table_type WHEN 'reference' THEN %s ELSE t.distribution_column END
FROM citus_tables t JOIN pg_class c ON c.oid = t.table_name
WHERE t.citus_table_type IN ('reference', 'distributed') ORDER BY 1
"""
_FOREIGN_KEYS = """
SELECT child.relname, k.conname, parent.relname, pg_get_constraintdef(k.oid),
       ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS n(number, place)
             JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = n.number ORDER BY place),
       ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY AS n(number, place)
             JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = n.number ORDER BY place)
FROM pg_constraint k
JOIN pg_class child ON child.oid = k.conrelid
JOIN pg_class parent ON parent.oid = k.confrelid
WHERE k.contype = 'f' AND k.conparentid = 0 AND k.connamespace = 'public'::regnamespace
ORDER BY 1, 2
"""
_UNIQUE_KEYS = """
SELECT t.relname, i.relname,
       ARRAY(SELECT a.attname::text
             FROM unnest(x.indkey[0:x.indnkeyatts - 1]) WITH ORDINALITY AS n(number, place)
             JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = n.number ORDER BY place)
FROM pg_index x
JOIN pg_class t ON t.oid = x.indrelid
JOIN pg_class i ON i.oid = x.indexrelid
WHERE (x.indisunique OR x.indisexclusion) AND t.relnamespace = 'public'::regnamespace
ORDER BY 1, 2
"""
_TRIGGERS = """
SELECT t.relname, g.tgname, p.proname
FROM pg_trigger g
JOIN pg_class t ON t.oid = g.tgrelid
JOIN pg_proc p ON p.oid = g.tgfoid
WHERE NOT g.tgisinternal AND t.relnamespace = 'public'::regnamespace ORDER BY 1, 2
"""
_IS_ROLE_TOLD = """
SELECT EXISTS (
    SELECT FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = s.setrole
    WHERE r.rolname = %s AND 'citus.propagate_set_commands=local' = ANY (s.setconfig))
"""


def house_tables() -> tuple[Table, ...]:
    """The tables that leave the coordinator, by name: those of one co-operative and the shared."""
    found = (_table(model) for model in apps.get_models(include_auto_created=True))
    return tuple(sorted((table for table in found if table), key=lambda table: table.name))


def _table(model: Any) -> Table | None:
    if model._meta.proxy or not model._meta.managed:
        return None
    is_tenant = tenant_key(model) is not None
    if not is_tenant and not issubclass(model, Reference):
        return None
    return Table(
        name=model._meta.db_table,
        kind=Kind.TENANT if is_tenant else Kind.REFERENCE,
        is_append_only=issubclass(model, AppendOnly),
    )


def read_present(connection: BaseDatabaseWrapper, *, app_role: str) -> Present:
    """What the database behind the connection holds now."""
    is_cluster: bool = connection.has_citus()  # type: ignore[attr-defined]
    ((is_role_told,),) = _rows(connection, _IS_ROLE_TOLD, [app_role])
    return Present(
        tables=frozenset(name for (name,) in _rows(connection, _TABLES)),
        forms=dict(_rows(connection, _FORMS, [REFERENCE_FORM])) if is_cluster else {},
        foreign_keys=tuple(_foreign_keys(_rows(connection, _FOREIGN_KEYS))),
        unique_keys=tuple(
            UniqueKey(table=table, name=name, columns=tuple(columns))
            for table, name, columns in _rows(connection, _UNIQUE_KEYS)
        ),
        triggers=tuple(
            Trigger(table=table, name=name, function=function)
            for table, name, function in _rows(connection, _TRIGGERS)
        ),
        is_role_told=is_role_told,
    )


def has_nodes(connection: BaseDatabaseWrapper) -> bool:
    """Whether a cluster has a node that may keep shards."""
    rows = _rows(connection, "SELECT FROM pg_dist_node WHERE isactive AND shouldhaveshards")
    return bool(rows)


def _foreign_keys(rows: Iterable[Any]) -> Iterable[ForeignKey]:
    for table, name, target, definition, columns, target_columns in rows:
        yield ForeignKey(
            table=table,
            name=name,
            columns=tuple(columns),
            target=target,
            target_columns=tuple(target_columns),
            definition=definition,
        )


def _rows(connection: BaseDatabaseWrapper, sql: str, values: list[Any] | None = None) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        rows: list[Any] = cursor.fetchall()
    return rows
