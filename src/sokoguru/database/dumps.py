"""Dumps: the whole database into one file and back, by PostgreSQL's own programs.

The embedded server brings its programs along. On a server those of the system go first, because
they speak TLS and the embedded ones do not; a file is read by the newest, so that a backup of the
embedded server can be restored on an older one.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from django.db import connections
from psycopg.conninfo import make_conninfo

from sokoguru.database import embedded

CLEAN = ("--clean", "--if-exists")
HEADER = 60  # lines, more than a script needs to make its settings
NEWER_SETTING = b"SET transaction_timeout "  # servers before 17 do not know it
FIRST_WITH_SETTING = 17


def dump(database: dict[str, Any], file: Path, *, is_embedded: bool) -> None:
    """Write everything the owner owns into `file`; the file appears only when it is complete."""
    draft = file.with_name(file.name + ".part")
    program = embedded.programs() / "pg_dump" if is_embedded else _dumping_program()
    _run([str(program), "--format=custom", f"--file={draft}", _address(database)], database)
    draft.replace(file)


def restore(database: dict[str, Any], file: Path, *, is_embedded: bool) -> None:
    """Replace the content of the database by that of `file`, in one transaction: all or nothing."""
    if not is_embedded:
        _restore_by_script(database, file)
        return
    options = [*CLEAN, "--single-transaction", "--exit-on-error", _address(database)]
    _run([str(embedded.programs() / "pg_restore"), *options, str(file)], database)


def is_dump(file: Path) -> bool:
    """Whether the file begins as a dump in PostgreSQL's custom format does."""
    with file.open("rb") as handle:
        return handle.read(5) == b"PGDMP"


def _restore_by_script(database: dict[str, Any], file: Path) -> None:
    """One program reads the file, another one tells the server; COMMIT is the last thing said.

    Where the file ends too early or the server refuses, nothing is said and all is rolled back.
    """
    read = [str(_reading_program()), *CLEAN, "--file=-", str(file)]
    tell = [str(next(_programs("psql"))), "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1"]
    with (
        TemporaryFile() as complaints,
        subprocess.Popen(read, stdout=subprocess.PIPE, stderr=complaints) as reader,
        subprocess.Popen(
            [*tell, _address(database)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=complaints,
            env=_environment(database),
        ) as teller,
    ):
        assert reader.stdout is not None and teller.stdin is not None  # noqa: S101, PT018
        with suppress(BrokenPipeError), teller.stdin:  # it may have stopped at an error
            teller.stdin.write(b"BEGIN;\n")
            _copy_script(reader.stdout, teller.stdin)
            if reader.wait() == 0:
                teller.stdin.write(b"COMMIT;\n")
        reader.stdout.close()
        if reader.wait() or teller.wait():
            complaints.seek(0)
            words = complaints.read().decode(errors="replace")
            raise subprocess.CalledProcessError(1, tell, stderr=words)


def _copy_script(source: IO[bytes], target: IO[bytes]) -> None:
    """Leave out what an older server would stumble over; it can only stand at the beginning."""
    is_older = _server_major() < FIRST_WITH_SETTING
    for _ in range(HEADER):
        line = source.readline()
        if not (is_older and line.startswith(NEWER_SETTING)):
            target.write(line)
    shutil.copyfileobj(source, target)


def _dumping_program() -> Path:
    """The first that is not older than the server, as `pg_dump` demands."""
    wanted = _server_major()
    found = next((path for path in _programs("pg_dump") if _major(path) >= wanted), None)
    if found is None:
        raise FileNotFoundError(f"pg_dump {wanted}")
    return found


def _reading_program() -> Path:
    return max(_programs("pg_restore"), key=_major)


def _programs(name: str) -> Iterator[Path]:
    """The system's program where it is installed, then the embedded server's."""
    if found := shutil.which(name):
        yield Path(found)
    yield embedded.programs() / name


def _major(program: Path) -> int:
    words = subprocess.run([program, "--version"], check=True, capture_output=True, text=True)
    found = re.search(r"\d+", words.stdout)
    return int(found.group()) if found else 0


def _server_major() -> int:
    version: int = connections["owner"].pg_version  # type: ignore[attr-defined]
    return version // 10_000


def _address(database: dict[str, Any]) -> str:
    """The way to the server as one argument, without the password."""
    place = {
        "host": database["HOST"],
        "port": database["PORT"],
        "user": database["USER"],
        "dbname": database["NAME"],
        **database["OPTIONS"],
    }
    return f"--dbname={make_conninfo(**{name: value for name, value in place.items() if value})}"


def _environment(database: dict[str, Any]) -> dict[str, str]:
    return {**os.environ, "PGPASSWORD": database["PASSWORD"]}


def _run(words: list[str], database: dict[str, Any]) -> None:
    subprocess.run(words, env=_environment(database), check=True, capture_output=True, text=True)
