"""What each role may do: the owner makes tables, the application reads and writes rows."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import connections

from sokoguru.database import embedded
from sokoguru.foundation.refusal import Refusal

DEFAULTS = (
    ("TABLES", "SELECT, INSERT, UPDATE, DELETE"),
    ("SEQUENCES", "USAGE, SELECT"),
    ("FUNCTIONS", "EXECUTE"),
)

# A page elsewhere costs hardly more than the next one, on flash as in memory. At PostgreSQL's usual
# 4 each check of a foreign key to a small table (the chart of accounts) reads the whole table.
_CHEAP_JUMPS = """
DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I SET random_page_cost = 1.1', current_database());
EXCEPTION WHEN insufficient_privilege THEN NULL;  -- somebody else keeps the server
END $$
"""


class RoleIsMissing(Refusal):
    """The application's role is not there, and the owner may not create roles."""

    code = "database.role_is_missing"
    template = (
        "Peran {role} belum ada dan pemilik tabel tidak boleh membuatnya. Minta pengelola server"
        " menjalankan: CREATE ROLE {role} LOGIN PASSWORD '…';"
    )


class RoleSeesAll(Refusal):
    """Row-level security would not hold for the application's role."""

    code = "database.role_sees_all"
    template = (
        "Peran {role} {reason}, sehingga pemisahan antar-koperasi tidak berlaku baginya. Sebut"
        " peran biasa di DATABASE_APP_URL; lihat docs/operating/server.md."
    )


def prepare_for_migrations() -> None:
    """Create the roles where they are missing and let the application use what the owner makes.

    On a server the role must be there already, or the owner must be allowed to create it
    (`RoleIsMissing`). A role that row-level security does not bind is refused (`RoleSeesAll`).
    """
    app = settings.DATABASE_APP_ROLE
    if settings.DATABASE_IS_EMBEDDED:
        socket_folder = settings.DATABASES["owner"]["HOST"]
        embedded.create_roles(socket_folder, app_role=app)
        embedded.create_database(socket_folder, settings.DATABASES["owner"]["NAME"])
    owner = connections["owner"]
    quoted = owner.ops.quote_name(app)
    with owner.cursor() as cursor:
        _create_app_role(cursor, app, quoted)
        _refuse_what_sees_all(cursor, app)
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {quoted}")
        cursor.execute(_CHEAP_JUMPS)
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


def _create_app_role(cursor: Any, app: str, quoted: str) -> None:
    cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [app])
    if cursor.fetchone() is not None:
        return
    cursor.execute("SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user")
    if not cursor.fetchone()[0]:
        raise RoleIsMissing(role=app)
    password = settings.DATABASES["default"]["PASSWORD"].replace("'", "''")
    cursor.execute(f"CREATE ROLE {quoted} LOGIN PASSWORD '{password}'")


def _refuse_what_sees_all(cursor: Any, app: str) -> None:
    cursor.execute(
        "SELECT rolname = current_user, rolsuper, rolbypassrls,"
        " pg_has_role(oid, current_user, 'MEMBER') FROM pg_roles WHERE rolname = %s",
        [app],
    )
    reasons = ("memiliki tabel", "adalah SUPERUSER", "memiliki BYPASSRLS", "anggota pemilik tabel")
    for is_so, reason in zip(cursor.fetchone(), reasons, strict=True):
        if is_so:
            raise RoleSeesAll(role=app, reason=reason)
