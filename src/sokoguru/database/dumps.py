"""Dumps: the whole database into one file and back, by PostgreSQL's own programs."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from sokoguru.database import embedded


def dump(database: dict[str, Any], file: Path, *, is_embedded: bool) -> None:
    """Write everything the owner owns into `file`; the file appears only when it is complete."""
    draft = file.with_name(file.name + ".part")
    program = _program("pg_dump", is_embedded=is_embedded)
    _run([program, "--format=custom", f"--file={draft}", *_address(database)], database)
    draft.replace(file)


def restore(database: dict[str, Any], file: Path, *, is_embedded: bool) -> None:
    """Replace the content of the database by that of `file`, in one transaction: all or nothing."""
    program = _program("pg_restore", is_embedded=is_embedded)
    options = ["--clean", "--if-exists", "--single-transaction", "--exit-on-error"]
    _run([program, *options, *_address(database), str(file)], database)


def is_dump(file: Path) -> bool:
    """Whether the file begins as a dump in PostgreSQL's custom format does."""
    with file.open("rb") as handle:
        return handle.read(5) == b"PGDMP"


def _program(name: str, *, is_embedded: bool) -> str:
    if is_embedded:
        return str(embedded.programs() / name)
    found = shutil.which(name)
    if found is None:
        raise FileNotFoundError(name)
    return found


def _address(database: dict[str, Any]) -> list[str]:
    words = [f"--host={database['HOST']}", f"--username={database['USER']}"]
    if database["PORT"]:
        words.append(f"--port={database['PORT']}")
    return [*words, f"--dbname={database['NAME']}"]


def _run(words: list[str], database: dict[str, Any]) -> None:
    environment = {**os.environ, "PGPASSWORD": database["PASSWORD"]}
    subprocess.run(words, env=environment, check=True, capture_output=True, text=True)
