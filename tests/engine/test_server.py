"""A server named by DATABASE_URL: Debian's PostgreSQL, where it is installed."""

from __future__ import annotations

import socket
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError

import pytest

from tests.engine.installation import (
    Installation,
    Server,
    debian_programs,
    may_run_server,
    running_server,
)

OWNER, APP = "books_owner", "books_app"
STRANGER = "0 42501 42501 42501 42501"  # no row, and permission denied four times
pytestmark = pytest.mark.skipif(
    debian_programs() is None or not may_run_server(),
    reason="needs Debian's package postgresql (and setpriv, when run as root)",
)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """Not below pytest's own folder, which is closed to the users that servers run as."""
    with tempfile.TemporaryDirectory(prefix="sokoguru-server-") as made:
        Path(made).chmod(0o711)
        yield Path(made)


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    programs = debian_programs()
    assert programs is not None
    place = folder / "server"
    place.mkdir()
    with running_server(programs, place) as started:
        yield started


@pytest.fixture(scope="module")
def installation(server: Server, folder: Path) -> Installation:
    """As docs/operating/server.md says: two roles made by the administrator, tables by migrate."""
    server.tell(
        f"CREATE ROLE {OWNER} LOGIN PASSWORD 'p%40'",
        f"CREATE ROLE {APP} LOGIN PASSWORD 'apa'",
        f"CREATE DATABASE books OWNER {OWNER}",
    )
    made = Installation(
        folder,
        {
            "DATABASE_URL": server.url(OWNER, "p%2540", "books") + "?sslmode=prefer",
            "DATABASE_APP_URL": server.url(APP, "apa", "books"),
        },
    )
    done = made.command("migrate", "--verbosity=0")
    assert done.returncode == 0, done.stderr
    made.books("found")
    return made


def test_a_role_without_tables_sees_nothing_and_changes_nothing(installation: Installation) -> None:
    assert installation.books("strangers") == STRANGER


def test_a_backup_is_restored_whole_or_not_at_all(installation: Installation) -> None:
    whole, torn = installation.data / "cadangan.dump", installation.data / "sobek.dump"
    assert installation.command("backup", str(whole)).returncode == 0
    torn.write_bytes(whole.read_bytes()[: whole.stat().st_size * 3 // 4])
    installation.books("post")
    done = installation.command("restore", str(torn), "--yes")
    assert (done.returncode, "isi lama tetap ada" in done.stderr) == (1, True), done.stderr
    assert "utuh (3 jurnal, 2 segel)" in installation.command("verify").stdout
    done = installation.command("restore", str(whole), "--yes")
    assert done.returncode == 0, done.stderr
    assert "utuh (2 jurnal, 1 segel)" in installation.command("verify").stdout
    assert installation.books("strangers") == STRANGER


def test_the_server_of_pages_works_on_it(installation: Installation) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = installation.start("serve", "--port", str(port))
    try:
        assert "Sokoguru" in _page(f"http://127.0.0.1:{port}/")
    finally:
        process.terminate()
        process.wait(30)


def _page(url: str) -> str:
    for _ in range(120):
        try:
            with urllib.request.urlopen(url) as answer:  # noqa: S310
                return str(answer.read().decode())
        except (URLError, ConnectionError):
            time.sleep(0.5)
    raise TimeoutError(url)


def test_books_move_from_the_embedded_server_to_this_one(server: Server, folder: Path) -> None:
    """The embedded server is newer than Debian's and names its roles itself."""
    village = Installation(folder / "village", {})
    file = folder / "desa.dump"
    for words in (("migrate", "--verbosity=0"), ("backup", str(file))):
        done = village.command(*words)
        assert done.returncode == 0, done.stderr
    server.tell(
        "CREATE ROLE sokoguru_owner LOGIN PASSWORD 'x' CREATEROLE",
        "CREATE DATABASE desa OWNER sokoguru_owner",
    )
    url = server.url("sokoguru_owner", "x", "desa")
    city = Installation(folder / "city", {"DATABASE_URL": url})
    done = city.command("restore", str(file), "--yes")
    assert done.returncode == 0, done.stderr
    city.books("found")
    assert "utuh" in city.command("verify").stdout
    assert city.books("strangers") == STRANGER


def test_a_role_that_nobody_made_is_asked_for(server: Server, installation: Installation) -> None:
    url = server.url("nobody", "n", "books")
    lonely = Installation(installation.data, {**installation.variables, "DATABASE_APP_URL": url})
    done = lonely.command("migrate")
    assert (done.returncode, "Peran nobody belum ada" in done.stderr) == (2, True), done.stderr
