"""`sokoguru distribute`, on the embedded server and with an imitation of the Citus functions.

The imitation keeps no shards; tests/engine/test_citus.py asks a real cluster where there is one.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connections

from sokoguru.database import embedded
from sokoguru.database.distribution.facts import Kind, Present
from sokoguru.database.distribution.plan import obstacles
from sokoguru.database.distribution.present import house_tables, read_present
from tests.database_server import _point_connections_at, _template_name

IMITATION = Path(__file__).parent / "imitation"
ROLE = "sokoguru_app"
OWNER_OF_A_CLUSTER = (
    f"GRANT {ROLE} TO sokoguru_owner WITH ADMIN TRUE, INHERIT FALSE, SET FALSE",
    "ALTER ROLE sokoguru_owner CREATEROLE",
    "GRANT SET ON PARAMETER citus.propagate_set_commands TO sokoguru_owner",  # Citus knows it
)
OWNER_AGAIN = (
    f"ALTER ROLE {ROLE} RESET ALL",
    f"REVOKE {ROLE} FROM sokoguru_owner",
    "ALTER ROLE sokoguru_owner NOCREATEROLE",
    "REVOKE SET ON PARAMETER citus.propagate_set_commands FROM sokoguru_owner",
)
pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "owner"])


def _present() -> Present:
    return read_present(connections["owner"], app_role=ROLE)


def _distribute(**options: Any) -> str:
    out = StringIO()
    call_command("distribute", stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def imitation(test_server: str, transactional_db: None) -> Iterator[psycopg.Connection[Any]]:
    """A database that believes it has Citus, with one node, and a link of its superuser."""
    before = connections["owner"].settings_dict["NAME"]
    name = f"rehearsal_{os.getpid()}"
    embedded.drop_database(test_server, name)
    embedded.create_database(test_server, name, template=_template_name())
    with psycopg.connect(host=test_server, user="postgres", dbname=name, autocommit=True) as link:
        link.execute(f"SET extension_control_path = '{_extension_folder()}:$system'")
        link.execute("CREATE EXTENSION citus")
        _point_connections_at(test_server, name)
        _forget_cluster()
        for statement in OWNER_OF_A_CLUSTER:
            link.execute(statement)
        yield link
        for statement in OWNER_AGAIN:
            link.execute(statement)
    connections.close_all()
    embedded.drop_database(test_server, name)
    _point_connections_at(test_server, before)
    _forget_cluster()


def _extension_folder() -> Path:
    """PostgreSQL looks for extensions in a folder `extension` below the one it is told."""
    folder = Path(settings.DATA_FOLDER) / "imitation" / "extension"
    folder.mkdir(parents=True, exist_ok=True)
    for file in IMITATION.iterdir():
        (folder / file.name).write_text(file.read_text())
    return folder.parent


def _forget_cluster() -> None:
    for alias in ("default", "owner"):
        connections[alias]._is_cluster = None  # type: ignore[attr-defined]


def _with_node(link: psycopg.Connection[Any]) -> None:
    link.execute("INSERT INTO pg_dist_node VALUES ('localhost', true, true)")


def test_the_tables_as_migrated_could_be_distributed() -> None:
    assert obstacles(house_tables(), _present()) == ()


def test_every_table_of_a_cooperative_is_in_the_plan() -> None:
    kinds = {table.name: table.kind for table in house_tables()}
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.columns"
            " WHERE table_schema = 'public' AND column_name = 'cooperative_id'"
        )
        found = {name for (name,) in cursor.fetchall()}
    assert found == {name for name, kind in kinds.items() if kind is Kind.TENANT}


def test_it_refuses_where_the_extension_is_absent() -> None:
    with pytest.raises(CommandError, match="Ekstensi Citus belum terpasang"):
        _distribute()


def test_a_dry_run_needs_no_cluster_and_changes_nothing() -> None:
    before = _present()
    script = _distribute(dry_run=True)
    assert script.startswith("BEGIN;")
    assert "-- ledger_entry dibagi menurut koperasi.\nSELECT create_distributed_table(" in script
    assert script.rstrip().endswith("COMMIT;")
    assert _present() == before


def test_it_refuses_a_cluster_without_nodes(imitation: psycopg.Connection[Any]) -> None:
    with pytest.raises(CommandError, match="belum ada simpul"):
        _distribute()


def test_all_tables_go_where_they_belong_and_a_second_run_changes_nothing(
    imitation: psycopg.Connection[Any],
) -> None:
    _with_node(imitation)
    before = _present()
    assert "Selesai" in _distribute()
    after = _present()
    assert after.forms == {table.name: table.form for table in house_tables()}
    assert after.foreign_keys == before.foreign_keys
    assert after.unique_keys == before.unique_keys
    assert after.triggers == ()
    calls = imitation.execute("SELECT * FROM imitation_calls ORDER BY place").fetchall()
    assert len({beside for _, what, _, beside in calls if what == "distributed"}) == 2
    assert _distribute() == "Semua tabel sudah terbagi; tidak ada yang berubah.\n"
    assert imitation.execute("SELECT * FROM imitation_calls ORDER BY place").fetchall() == calls


def test_the_application_may_still_only_add_to_the_journal(
    imitation: psycopg.Connection[Any],
) -> None:
    _with_node(imitation)
    _distribute()
    acts = ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE"]
    found = imitation.execute(
        "SELECT act FROM unnest(%s::text[]) WITH ORDINALITY AS acts(act, place)"
        " WHERE has_table_privilege(%s, 'ledger_entry', act) ORDER BY place",
        [acts, ROLE],
    )
    assert [act for (act,) in found] == ["SELECT", "INSERT"]


def test_what_cannot_be_distributed_is_named_and_nothing_changes(
    imitation: psycopg.Connection[Any],
) -> None:
    _with_node(imitation)
    imitation.execute("CREATE UNIQUE INDEX name_is_unique ON members_member (name)")
    before = _present()
    with pytest.raises(CommandError, match="Kunci unik name_is_unique pada members_member"):
        _distribute()
    assert _present() == before


def test_a_failure_on_the_way_leaves_everything_as_it_was(
    imitation: psycopg.Connection[Any],
) -> None:
    _with_node(imitation)
    imitation.execute(
        "CREATE OR REPLACE FUNCTION truncate_local_data_after_distributing_table(p_table regclass)"
        " RETURNS void LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a node is gone'; END $$"
    )
    before = _present()
    with pytest.raises(CommandError, match=r"dikembalikan seperti semula.*a node is gone"):
        _distribute()
    assert _present() == before


def test_a_table_made_on_a_cluster_is_distributed_at_once(
    imitation: psycopg.Connection[Any],
) -> None:
    _with_node(imitation)
    _distribute()
    before = _present()
    model = apps.get_model("counter", "ImportedFile")
    imitation.execute(
        "DELETE FROM imitation_tables WHERE table_name = %s::regclass", [model._meta.db_table]
    )
    with connections["owner"].schema_editor() as editor:
        editor.delete_model(model)
        editor.create_model(model)
    after = _present()
    assert after.forms == before.forms
    assert after.foreign_keys == before.foreign_keys
    assert after.triggers == ()
    assert "tidak ada yang berubah" in _distribute()
