"""What each role may do: the owner makes tables, the application reads and writes rows."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from django.conf import settings
from django.db import connections

from sokoguru.database import embedded

DEFAULTS = (
    ("TABLES", "SELECT, INSERT, UPDATE, DELETE"),
    ("SEQUENCES", "USAGE, SELECT"),
    ("FUNCTIONS", "EXECUTE"),
)


def prepare_for_migrations() -> None:
    """Create the roles where they are missing and let the application use what the owner makes.

    On a server named by `DATABASE_URL` the owner must be allowed to create a role once.
    """
    app = settings.DATABASE_APP_ROLE
    if settings.DATABASE_IS_EMBEDDED:
        socket_folder = settings.DATABASES["owner"]["HOST"]
        embedded.create_roles(socket_folder, app_role=app)
        embedded.create_database(socket_folder, settings.DATABASES["owner"]["NAME"])
    owner = connections["owner"]
    quoted = owner.ops.quote_name(app)
    with owner.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [app])
        if cursor.fetchone() is None:
            password = settings.DATABASES["default"]["PASSWORD"].replace("'", "''")
            cursor.execute(f"CREATE ROLE {quoted} LOGIN PASSWORD '{password}'")
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {quoted}")
        for what, may in DEFAULTS:
            cursor.execute(
                f"ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT {may} ON {what} TO {quoted}"
            )


def prepare_for_restore() -> None:
    """Let the privileges of restored tables come from the backup alone.

    With the defaults in place every restored table, the journal too, could be changed again.
    """
    prepare_for_migrations()
    owner = connections["owner"]
    quoted = owner.ops.quote_name(settings.DATABASE_APP_ROLE)
    with owner.cursor() as cursor:
        for what, may in DEFAULTS:
            cursor.execute(
                f"ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE {may} ON {what} FROM {quoted}"
            )


def app_password(data_folder: Path) -> str:
    """The password of the application's role on a server, made once and kept in the data folder."""
    file = data_folder / "app-role.secret"
    if not file.exists():
        data_folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as handle:
            handle.write(secrets.token_urlsafe(32))
    return file.read_text().strip()
