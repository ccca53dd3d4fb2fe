"""`sokoguru`: the one command."""

from __future__ import annotations

import os
import sys

WITHOUT_DATABASE = frozenset({"surplus", "makemigrations", "check", "compilemessages", "help"})


def main() -> None:
    """Set the house up, start the embedded database where a command needs it, run the command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sokoguru.config.settings")
    from django.core.management import execute_from_command_line  # noqa: PLC0415

    name = sys.argv[1] if len(sys.argv) > 1 else "help"
    if name not in WITHOUT_DATABASE:
        _join_database()
    execute_from_command_line(["sokoguru", *sys.argv[1:]])


def _join_database() -> None:
    from sokoguru.config.data_folder import data_folder  # noqa: PLC0415
    from sokoguru.database import embedded  # noqa: PLC0415

    if "DATABASE_URL" not in os.environ:
        embedded.start(data_folder())


if __name__ == "__main__":
    main()
