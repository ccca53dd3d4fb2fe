"""How the two addresses of a server are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from sokoguru.database.addresses import APP_ROLE, embedded_databases, server_databases
from sokoguru.database.embedded import OWNER_ROLE

OWNER_URL = "postgresql://owner:p%40ss@db.example:6432/koperasi?sslmode=require"


def test_both_addresses_are_read_whole(tmp_path: Path) -> None:
    given = {"DATABASE_URL": OWNER_URL, "DATABASE_APP_URL": "postgres://app@/k?host=/run/pg"}
    found = server_databases(given, data_folder=tmp_path)
    owner, app = found["owner"], found["default"]
    assert (owner["USER"], owner["PASSWORD"], owner["HOST"]) == ("owner", "p@ss", "db.example")
    assert (owner["PORT"], owner["NAME"]) == ("6432", "koperasi")
    assert owner["OPTIONS"] == {"sslmode": "require"}
    assert (app["USER"], app["HOST"], app["NAME"]) == ("app", "/run/pg", "k")
    assert list(tmp_path.iterdir()) == []


def test_without_an_address_of_its_own_the_application_keeps_a_password(tmp_path: Path) -> None:
    given = {"DATABASE_URL": OWNER_URL}
    first = server_databases(given, data_folder=tmp_path)["default"]
    again = server_databases(given, data_folder=tmp_path)["default"]
    assert (first["USER"], first["HOST"]) == (APP_ROLE, "db.example")
    assert first["PASSWORD"] == again["PASSWORD"]
    assert len(first["PASSWORD"]) > 30
    (secret,) = tmp_path.iterdir()
    assert secret.stat().st_mode & 0o077 == 0


def test_another_kind_of_database_is_refused(tmp_path: Path) -> None:
    given = {"DATABASE_URL": OWNER_URL, "DATABASE_APP_URL": "mysql://app@db/k"}
    with pytest.raises(ValueError, match="DATABASE_APP_URL must start with postgresql://"):
        server_databases(given, data_folder=tmp_path)


def test_the_embedded_server_has_the_same_two_ways_in(tmp_path: Path) -> None:
    found = embedded_databases({}, data_folder=tmp_path)
    assert [found[alias]["USER"] for alias in ("default", "owner")] == [APP_ROLE, OWNER_ROLE]
    assert found["default"]["HOST"] == str(tmp_path / "postgresql")
