"""An installation of its own on a server: its environment, its commands, its server if need be."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 180  # seconds
DEBIAN = Path("/usr/lib/postgresql")
SUPERUSER = "postgres"


@dataclass(frozen=True)
class Installation:
    """The processes of one installation; all that differs between them is the environment."""

    data: Path
    variables: dict[str, str]

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run `sokoguru …` and answer with what it said."""
        return self._run("sokoguru.config.cli", *words)

    def books(self, job: str) -> str:
        """Run one job of `tests.engine.books`; it has to succeed."""
        done = self._run("tests.engine.books", job)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        """Start `sokoguru …` and go on."""
        return subprocess.Popen(
            [sys.executable, "-m", "sokoguru.config.cli", *words], cwd=ROOT, env=self._environment()
        )

    def _run(self, module: str, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", module, *words],
            cwd=ROOT,
            env=self._environment(),
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )

    def _environment(self) -> dict[str, str]:
        ours = ("SOKOGURU_", "DATABASE_", "DJANGO_")
        return {
            **{name: value for name, value in os.environ.items() if not name.startswith(ours)},
            "SOKOGURU_DATA": str(self.data),
            "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
            **self.variables,
        }


@dataclass(frozen=True)
class Server:
    """A PostgreSQL server on the loopback interface, with the password of its superuser."""

    port: int
    password: str

    def url(self, role: str, password: str, database: str) -> str:
        """The address by which a role reaches a database of this server."""
        return f"postgresql://{role}:{password}@127.0.0.1:{self.port}/{database}"

    def tell(self, *statements: str, database: str = "postgres") -> None:
        """Run statements as the superuser, each by itself."""
        address = self.url(SUPERUSER, self.password, database)
        with psycopg.connect(address, autocommit=True) as link:
            for statement in statements:
                link.execute(statement.encode())


def debian_programs() -> Path | None:
    """The folder of the newest PostgreSQL that Debian installed here, if any."""
    found = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda file: int(file.parts[-3]))
    return found[-1].parent if found else None


def may_run_server() -> bool:
    """A server refuses to run as root, who must be able to become the user `postgres`."""
    return os.geteuid() != 0 or shutil.which("setpriv") is not None


@contextmanager
def running_server(programs: Path, folder: Path) -> Iterator[Server]:
    """A fresh server below `folder` that knows passwords only, stopped at the end."""
    server = Server(port=_free_port(), password=os.urandom(12).hex())
    secret = folder / "password"
    secret.write_text(server.password)
    if os.geteuid() == 0:
        for place in (folder, secret):
            shutil.chown(place, SUPERUSER, SUPERUSER)
    data = str(folder / "data")
    words = ["-U", SUPERUSER, "--auth=scram-sha-256", f"--pwfile={secret}", "--no-sync"]
    _as_server(programs / "initdb", "-D", data, *words, "--encoding=UTF8", "--locale=C.UTF-8")
    options = (
        f"-p {server.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder}"
        " -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    )
    log = str(folder / "log")
    _as_server(programs / "pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "start")
    try:
        yield server
    finally:
        _as_server(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


def _as_server(*words: Any) -> None:
    become = ["setpriv", f"--reuid={SUPERUSER}", f"--regid={SUPERUSER}", "--clear-groups"]
    prefix = become if os.geteuid() == 0 else []
    subprocess.run([*prefix, *words], check=True, stdout=subprocess.DEVNULL, cwd="/")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
