"""The ordered statements that distribute a database, and what would make a cluster refuse them.

Everything here is a pure function of the facts. A posting function is never distributed by its
argument: postings and the closing of a year exclude each other by an advisory lock, and such a lock
is known only to the node on which it was taken, so both must run on the coordinator.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sokoguru.database.distribution.facts import ForeignKey, Kind, Present, Table, Trigger
from sokoguru.database.kinds import REFUSE_CHANGE, TENANT_ID

GUARD = "refuse_"  # how the functions of triggers that only refuse are named
SEQUENTIAL = "SET LOCAL citus.multi_shard_modify_mode TO 'sequential'"


@dataclass(frozen=True)
class Step:
    """One statement and, in Indonesian, what it is for."""

    sql: str
    why: str


def obstacles(tables: Sequence[Table], present: Present) -> tuple[str, ...]:
    """What stands in the way, one Indonesian sentence each; with any, nothing is changed."""
    return (
        *_missing_tables(tables, present),
        *_wrong_forms(tables, present),
        *_narrow_keys(tables, present),
        *_foreign_relations(tables, present),
        *_unknown_triggers(tables, present),
    )


def plan(tables: Sequence[Table], present: Present, *, app_role: str) -> tuple[Step, ...]:
    """The statements still to be run, in order; empty where all is distributed already."""
    fresh = tuple(table for table in tables if table.name not in present.forms)
    role = tuple(_role(present, app_role))
    if not fresh:
        return role
    return (
        Step(SEQUENTIAL, "Semua pecahan ditulis lewat satu jalur selama perubahan ini."),
        *role,
        *_replace_triggers(fresh, present, app_role),
        *_drop_keys(_touching(fresh, present)),
        *_copy_references(fresh),
        *_spread_tenants(fresh, tables, present),
        *_restore_keys(_touching(fresh, present)),
        *_empty_coordinator(fresh),
    )


def _role(present: Present, app_role: str) -> Iterator[Step]:
    if not present.is_role_told:
        yield Step(
            f"ALTER ROLE {_name(app_role)} SET citus.propagate_set_commands = 'local'",
            "Simpul pekerja ikut tahu koperasi mana yang sedang dilayani.",
        )


def _replace_triggers(fresh: Sequence[Table], present: Present, app_role: str) -> Iterator[Step]:
    by_name = {table.name: table for table in fresh}
    for trigger in present.triggers:
        if trigger.table in by_name:
            yield Step(
                f"DROP TRIGGER {_name(trigger.name)} ON {_name(trigger.table)}",
                _farewell(trigger, by_name[trigger.table]),
            )
    for table in fresh:
        if table.is_append_only:
            yield Step(
                f"REVOKE UPDATE, DELETE, TRUNCATE ON {_name(table.name)} FROM {_name(app_role)}",
                f"Aplikasi hanya boleh menambah dan membaca {table.name}.",
            )


def _farewell(trigger: Trigger, table: Table) -> str:
    if table.is_append_only and trigger.function == REFUSE_CHANGE:
        return f"Citus menolak trigger; {table.name} dijaga oleh hak akses saja."
    return f"Citus menolak trigger; {trigger.function} di {table.name} tidak berlaku lagi."


def _touching(fresh: Sequence[Table], present: Present) -> tuple[ForeignKey, ...]:
    names = {table.name for table in fresh}
    return tuple(key for key in present.foreign_keys if {key.table, key.target} & names)


def _drop_keys(keys: Sequence[ForeignKey]) -> Iterator[Step]:
    for key in keys:
        yield Step(
            f"ALTER TABLE {_name(key.table)} DROP CONSTRAINT {_name(key.name)}",
            f"Hubungan {key.table} ke {key.target} dilepas dulu dan dipasang lagi nanti.",
        )


def _copy_references(fresh: Sequence[Table]) -> Iterator[Step]:
    for table in fresh:
        if table.kind is Kind.REFERENCE:
            yield Step(
                f"SELECT create_reference_table({_table(table.name)})",
                f"{table.name} disalin ke setiap simpul.",
            )


def _spread_tenants(
    fresh: Sequence[Table], tables: Sequence[Table], present: Present
) -> Iterator[Step]:
    """The first table founds the group of shards; all others lie beside it."""
    spread = [t.name for t in tables if t.kind is Kind.TENANT and t.name in present.forms]
    for table in fresh:
        if table.kind is not Kind.TENANT:
            continue
        beside = _table(spread[0]) if spread else "'default'"
        spread.append(table.name)
        yield Step(
            f"SELECT create_distributed_table({_table(table.name)}, '{TENANT_ID}',"
            f" colocate_with => {beside})",
            f"{table.name} dibagi menurut koperasi.",
        )


def _restore_keys(keys: Sequence[ForeignKey]) -> Iterator[Step]:
    for key in keys:
        yield Step(
            f"ALTER TABLE {_name(key.table)} ADD CONSTRAINT {_name(key.name)} {key.definition}",
            f"Hubungan {key.table} ke {key.target} dipasang lagi dan diperiksa.",
        )


def _empty_coordinator(fresh: Sequence[Table]) -> Iterator[Step]:
    for table in fresh:
        yield Step(
            f"SELECT truncate_local_data_after_distributing_table({_table(table.name)})",
            f"Sisa {table.name} yang sudah disalin dihapus dari koordinator.",
        )


def _missing_tables(tables: Sequence[Table], present: Present) -> Iterator[str]:
    missing = [table.name for table in tables if table.name not in present.tables]
    if missing:
        yield f"Tabel {', '.join(missing)} belum ada. Jalankan dulu: sokoguru migrate"


def _wrong_forms(tables: Sequence[Table], present: Present) -> Iterator[str]:
    for table in tables:
        form = present.forms.get(table.name, table.form)
        if form != table.form:
            yield f"Tabel {table.name} sudah dibagi menurut {form}, seharusnya {table.form}."


def _narrow_keys(tables: Sequence[Table], present: Present) -> Iterator[str]:
    tenants = {table.name for table in tables if table.kind is Kind.TENANT}
    for key in present.unique_keys:
        if key.table in tenants and TENANT_ID not in key.columns:
            yield f"Kunci unik {key.name} pada {key.table} tidak memuat {TENANT_ID}."


def _foreign_relations(tables: Sequence[Table], present: Present) -> Iterator[str]:
    kinds = {table.name: table.kind for table in tables}
    for key in present.foreign_keys:
        mine, theirs = kinds.get(key.table), kinds.get(key.target)
        words = f"Hubungan {key.name} dari {key.table} ke {key.target}"
        if theirs is Kind.TENANT and mine is not Kind.TENANT:
            yield f"{words} menunjuk dari tabel bersama ke tabel satu koperasi."
        elif theirs is None and mine is not None:
            yield f"{words} menunjuk ke tabel yang hanya ada di koordinator."
        elif theirs is Kind.TENANT and not _carries_tenant(key):
            yield f"{words} tidak membawa {TENANT_ID}."


def _carries_tenant(key: ForeignKey) -> bool:
    return (TENANT_ID, TENANT_ID) in zip(key.columns, key.target_columns, strict=True)


def _unknown_triggers(tables: Sequence[Table], present: Present) -> Iterator[str]:
    """Dropped may be what privileges replace, and guards of what only `migrate` writes."""
    fresh = {table.name: table for table in tables if table.name not in present.forms}
    for trigger in present.triggers:
        table = fresh.get(trigger.table)
        if table and not _may_be_dropped(trigger, table):
            yield (
                f"Trigger {trigger.name} pada {trigger.table} tidak dapat diganti dengan hak akses."
            )


def _may_be_dropped(trigger: Trigger, table: Table) -> bool:
    if table.kind is Kind.REFERENCE:
        return trigger.function.startswith(GUARD)
    return table.is_append_only and trigger.function == REFUSE_CHANGE


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _table(name: str) -> str:
    return "'" + _name(name).replace("'", "''") + "'"
