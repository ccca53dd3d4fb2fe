"""`sokoguru`: the one command."""

from __future__ import annotations

import os
import sys

NO_TABLES = "Belum ada tabel di sini. Jalankan dahulu: sokoguru migrate"
WITHOUT_DATABASE = frozenset({"surplus", "makemigrations", "check", "compilemessages", "help"})


def main() -> None:
    """Set the house up, start the embedded database where a command needs it, run the command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sokoguru.config.settings")
    from django.core.management import execute_from_command_line  # noqa: PLC0415

    name = sys.argv[1] if len(sys.argv) > 1 else "help"
    if name not in WITHOUT_DATABASE:
        _join_database()
    try:
        execute_from_command_line(["sokoguru", *sys.argv[1:]])
    except Exception as error:
        if not _misses_its_tables(error):
            raise
        sys.exit(_tell(NO_TABLES))


def _misses_its_tables(error: Exception) -> bool:
    """Whether a database answered that the role, the database or a table is not there."""
    from django.db import OperationalError, ProgrammingError  # noqa: PLC0415

    return isinstance(error, OperationalError | ProgrammingError) and "does not exist" in str(error)


def _tell(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 2


def _join_database() -> None:
    from sokoguru.config.data_folder import data_folder  # noqa: PLC0415
    from sokoguru.database import embedded  # noqa: PLC0415

    if "DATABASE_URL" not in os.environ:
        embedded.start(data_folder())


if __name__ == "__main__":
    main()
