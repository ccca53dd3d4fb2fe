"""The plan of distribution is a pure function: facts in, ordered statements out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sokoguru.database.distribution.facts import (
    REFERENCE_FORM,
    ForeignKey,
    Kind,
    Present,
    Table,
    Trigger,
    UniqueKey,
)
from sokoguru.database.distribution.plan import Step, obstacles, plan

BODY = Table(name="body", kind=Kind.REFERENCE)
ENTRY = Table(name="entry", kind=Kind.TENANT, is_append_only=True)
MEMBER = Table(name="member", kind=Kind.TENANT)
TABLES = (BODY, ENTRY, MEMBER)


def _key(table: str, target: str, *columns: str, to: tuple[str, ...] = ()) -> ForeignKey:
    theirs = to or columns
    return ForeignKey(
        table=table,
        name=f"{table}_to_{target}",
        columns=columns,
        target=target,
        target_columns=theirs,
        definition=f"FOREIGN KEY ({', '.join(columns)}) REFERENCES {target}({', '.join(theirs)})",
    )


PRESENT = Present(
    tables=frozenset({"body", "entry", "member", "people"}),
    forms={},
    foreign_keys=(
        _key("entry", "body", "cooperative_id", to=("id",)),
        _key("entry", "member", "cooperative_id", "member_id", to=("cooperative_id", "id")),
        _key("people", "people", "boss_id", to=("id",)),
    ),
    unique_keys=(UniqueKey(table="entry", name="entry_pkey", columns=("cooperative_id", "id")),),
    triggers=(Trigger(table="entry", name="nothing_is_changed", function="refuse_change"),),
)


def _plan(present: Present) -> list[str]:
    return [step.sql for step in plan(TABLES, present, app_role="app")]


def test_the_whole_plan_in_its_order() -> None:
    assert _plan(PRESENT) == [
        "SET LOCAL citus.multi_shard_modify_mode TO 'sequential'",
        "ALTER ROLE \"app\" SET citus.propagate_set_commands = 'local'",
        'DROP TRIGGER "nothing_is_changed" ON "entry"',
        'REVOKE UPDATE, DELETE, TRUNCATE ON "entry" FROM "app"',
        'ALTER TABLE "entry" DROP CONSTRAINT "entry_to_body"',
        'ALTER TABLE "entry" DROP CONSTRAINT "entry_to_member"',
        "SELECT create_reference_table('\"body\"')",
        "SELECT create_distributed_table('\"entry\"', 'cooperative_id',"
        " colocate_with => 'default')",
        "SELECT create_distributed_table('\"member\"', 'cooperative_id',"
        " colocate_with => '\"entry\"')",
        'ALTER TABLE "entry" ADD CONSTRAINT "entry_to_body"'
        " FOREIGN KEY (cooperative_id) REFERENCES body(id)",
        'ALTER TABLE "entry" ADD CONSTRAINT "entry_to_member"'
        " FOREIGN KEY (cooperative_id, member_id) REFERENCES member(cooperative_id, id)",
        "SELECT truncate_local_data_after_distributing_table('\"body\"')",
        "SELECT truncate_local_data_after_distributing_table('\"entry\"')",
        "SELECT truncate_local_data_after_distributing_table('\"member\"')",
    ]


def test_every_step_says_what_it_is_for() -> None:
    steps = plan(TABLES, PRESENT, app_role="app")
    assert all(step.why.endswith(".") for step in steps)
    assert (
        Step("SELECT create_reference_table('\"body\"')", "body disalin ke setiap simpul.") in steps
    )


def test_a_guard_that_is_lost_is_said_to_be_lost() -> None:
    guard = Trigger(table="body", name="one_name", function="refuse_two_names")
    guarded = replace(PRESENT, triggers=(guard,))
    assert obstacles(TABLES, guarded) == ()
    (step,) = (s for s in plan(TABLES, guarded, app_role="app") if "DROP TRIGGER" in s.sql)
    assert step.why == "Citus menolak trigger; refuse_two_names di body tidak berlaku lagi."


def test_nothing_is_left_to_do_when_all_is_done() -> None:
    forms = {"body": REFERENCE_FORM, "entry": "cooperative_id", "member": "cooperative_id"}
    done = replace(PRESENT, forms=forms, triggers=(), is_role_told=True)
    assert _plan(done) == []
    assert obstacles(TABLES, done) == ()


def test_a_table_made_later_joins_those_already_spread() -> None:
    forms = {"body": REFERENCE_FORM, "entry": "cooperative_id"}
    found = _plan(replace(PRESENT, forms=forms, is_role_told=True))
    assert found == [
        "SET LOCAL citus.multi_shard_modify_mode TO 'sequential'",
        'ALTER TABLE "entry" DROP CONSTRAINT "entry_to_member"',
        "SELECT create_distributed_table('\"member\"', 'cooperative_id',"
        " colocate_with => '\"entry\"')",
        'ALTER TABLE "entry" ADD CONSTRAINT "entry_to_member"'
        " FOREIGN KEY (cooperative_id, member_id) REFERENCES member(cooperative_id, id)",
        "SELECT truncate_local_data_after_distributing_table('\"member\"')",
    ]


def test_a_name_is_never_read_as_sql() -> None:
    odd = Table(name="a\"b'c", kind=Kind.REFERENCE)
    steps = plan([odd], replace(PRESENT, is_role_told=True), app_role="app")
    assert steps[1].sql == "SELECT create_reference_table('\"a\"\"b''c\"')"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"tables": frozenset({"body", "entry"})}, "Tabel member belum ada"),
        ({"forms": {"entry": "member_id"}}, "entry sudah dibagi menurut member_id"),
        (
            {"unique_keys": (UniqueKey(table="member", name="nik", columns=("nik",)),)},
            "Kunci unik nik pada member tidak memuat cooperative_id",
        ),
        (
            {"foreign_keys": (_key("body", "member", "member_id", to=("id",)),)},
            "menunjuk dari tabel bersama",
        ),
        (
            {"foreign_keys": (_key("people", "member", "member_id", to=("id",)),)},
            "menunjuk dari tabel bersama",
        ),
        (
            {"foreign_keys": (_key("entry", "people", "user_id", to=("id",)),)},
            "hanya ada di koordinator",
        ),
        (
            {"foreign_keys": (_key("entry", "member", "member_id", to=("id",)),)},
            "tidak membawa cooperative_id",
        ),
        (
            {"triggers": (Trigger(table="entry", name="adds", function="add_up"),)},
            "Trigger adds pada entry tidak dapat diganti",
        ),
        (
            {"triggers": (Trigger(table="body", name="adds", function="add_up"),)},
            "Trigger adds pada body tidak dapat diganti",
        ),
        (
            {"triggers": (Trigger(table="member", name="keeps", function="refuse_change"),)},
            "Trigger keeps pada member tidak dapat diganti",
        ),
    ],
)
def test_what_a_cluster_would_refuse_is_said_before(
    change: dict[str, object], sentence: str
) -> None:
    (found,) = obstacles(TABLES, replace(PRESENT, **change))  # type: ignore[arg-type]
    assert sentence in found


def test_a_sound_database_has_no_obstacles() -> None:
    assert obstacles(TABLES, PRESENT) == ()
