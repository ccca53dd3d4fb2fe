"""What is restored from a backup equals what was backed up."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connections

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.ledger.operations import post, seal
from sokoguru.ledger.tests.conftest import deposit_draft
from tests.cast import found_for_tests, join

BY = Actor(name="Budi", at=datetime(2026, 3, 2, 5, tzinfo=UTC))
DAY = date(2026, 3, 2)
pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "owner"])


def _contents() -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, as the owner sees them."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        tables = [name for (name,) in cursor.fetchall()]
        found = {}
        for table in tables:
            cursor.execute(f'SELECT t::text FROM "{table}" AS t ORDER BY 1')  # noqa: S608
            found[table] = cursor.fetchall()
    return found


def _books() -> tuple[CooperativeFact, object]:
    body = found_for_tests("sejahtera", "Koperasi Sejahtera", BY)
    with tenant(body.id):
        sari = join(body.id, "Sari Wulandari", "3374014502900001", BY)
        draft = deposit_draft(sari.id, 50_000, key="a", on=DAY)
        post(cooperative_id=body.id, entry=draft, by=BY)
        seal(cooperative_id=body.id, on=DAY, by=BY)
    return body, sari.id


def test_a_restored_backup_is_equal_and_verifies(tmp_path: Path) -> None:
    body, sari = _books()
    before = _contents()
    file = tmp_path / "cadangan.dump"
    call_command("backup", str(file), stdout=StringIO())
    with tenant(body.id):
        later = deposit_draft(sari, 9_000, key="later", on=DAY)  # type: ignore[arg-type]
        post(cooperative_id=body.id, entry=later, by=BY)
    assert _contents() != before
    call_command("restore", str(file), yes=True, stdout=StringIO())
    assert _contents() == before
    out = StringIO()
    call_command("verify", stdout=out)
    assert "utuh (2 jurnal, 1 segel)" in out.getvalue()


def test_the_restored_journal_is_still_append_only(tmp_path: Path) -> None:
    _books()
    file = tmp_path / "cadangan.dump"
    call_command("backup", str(file), stdout=StringIO())
    call_command("restore", str(file), yes=True, stdout=StringIO())
    with connections["default"].cursor() as cursor, pytest.raises(Exception, match="permission"):
        cursor.execute("DELETE FROM ledger_entry")


def test_it_refuses_what_is_no_backup_and_never_writes_over_a_file(tmp_path: Path) -> None:
    file = tmp_path / "catatan.txt"
    file.write_text("bukan cadangan")
    with pytest.raises(CommandError, match="bukan cadangan"):
        call_command("restore", str(file), yes=True, stdout=StringIO())
    with pytest.raises(CommandError, match="sudah ada"):
        call_command("backup", str(file), stdout=StringIO())
    with pytest.raises(CommandError, match="tidak ada"):
        call_command("restore", str(tmp_path / "x.dump"), yes=True, stdout=StringIO())
