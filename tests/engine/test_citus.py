"""A real Citus server, named by SOKOGURU_CITUS_URL: a plain database becomes a distributed one.

The address is that of a superuser on a server with `shared_preload_libraries = 'citus'`. The test
makes a database and two roles there and removes them again.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

from tests.engine.installation import Installation

VARIABLE = "SOKOGURU_CITUS_URL"
DATABASE, OWNER, APP = "sokoguru_citus", "sokoguru_citus_owner", "sokoguru_citus_app"
NODE = (
    "CREATE EXTENSION citus",
    "SELECT citus_set_coordinator_host('127.0.0.1', current_setting('port')::int)",
    "SELECT citus_set_node_property('127.0.0.1', current_setting('port')::int,"
    " 'shouldhaveshards', true)",
)
pytestmark = [
    pytest.mark.citus,
    pytest.mark.skipif(VARIABLE not in os.environ, reason=f"{VARIABLE} names no Citus server"),
]


def _address(role: str = "", database: str = "") -> str:
    parts = urlsplit(os.environ[VARIABLE])
    place = (parts.netloc).rpartition("@")[2]
    netloc = f"{role}:citus@{place}" if role else parts.netloc
    return urlunsplit(
        parts._replace(netloc=netloc, path=f"/{database}" if database else parts.path)
    )


def _tell(*statements: str, database: str = "") -> None:
    with psycopg.connect(_address(database=database), autocommit=True) as link:
        for statement in statements:
            link.execute(statement.encode())


def _remove() -> None:
    _tell(
        f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)",
        f"DROP ROLE IF EXISTS {APP}",
        f"DROP ROLE IF EXISTS {OWNER}",
    )


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Installation]:
    """A plain database with books, on a server that could be a cluster."""
    _remove()
    _tell(
        f"CREATE ROLE {OWNER} LOGIN CREATEROLE PASSWORD 'citus'",
        f"CREATE ROLE {APP} LOGIN PASSWORD 'citus'",
        f"CREATE DATABASE {DATABASE} OWNER {OWNER}",
    )
    made = Installation(
        tmp_path,
        {
            "DATABASE_URL": _address(OWNER, DATABASE),
            "DATABASE_APP_URL": _address(APP, DATABASE),
        },
    )
    done = made.command("migrate", "--verbosity=0")
    assert done.returncode == 0, done.stderr
    made.books("found")
    yield made
    _remove()


def test_a_plain_database_becomes_a_distributed_one(installation: Installation) -> None:
    _tell(*NODE, database=DATABASE)
    done = installation.command("distribute")
    assert done.returncode == 0, done.stderr
    assert "tidak ada yang berubah" in installation.command("distribute").stdout
    installation.books("post")
    assert "utuh (3 jurnal, 2 segel)" in installation.command("verify").stdout
    assert installation.books("strangers").split()[0] == "0"
