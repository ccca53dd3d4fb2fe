"""Tables that other migrations made are left alone, and a sentence says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connections

from sokoguru.database.applied import (
    MadeByAnotherVersion,
    MadeByATrialVersion,
    check_applied,
    digests,
)

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def owner() -> Iterator[object]:
    with connections["owner"].cursor() as cursor:
        yield cursor


def test_the_tables_of_this_programme_are_its_own() -> None:
    check_applied()
    assert ("ledger", "0001_initial") in digests()


def test_a_migration_changed_afterwards_is_told_and_nothing_is_done(owner) -> None:  # type: ignore[no-untyped-def]
    owner.execute("UPDATE database_applied SET digest = 'x' WHERE name = '0002_functions_and_keys'")
    with pytest.raises(MadeByAnotherVersion, match=r"ledger\.0002_functions_and_keys"):
        check_applied()
    with pytest.raises(CommandError, match="versi lain"):
        call_command("migrate", verbosity=0, skip_checks=True)


def test_tables_from_before_digests_were_kept_are_refused(owner) -> None:  # type: ignore[no-untyped-def]
    owner.execute("DELETE FROM database_applied")
    with pytest.raises(MadeByATrialVersion, match="SOKOGURU_DATA"):
        check_applied()


def test_the_sql_a_migration_names_is_part_of_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    before = digests()["ledger", "0002_functions_and_keys"]
    real = Path.read_text

    def read(path, **options):  # type: ignore[no-untyped-def]
        return real(path, **options) + (" " if path.name == "post.sql" else "")

    monkeypatch.setattr(Path, "read_text", read)
    assert digests()["ledger", "0002_functions_and_keys"] != before
