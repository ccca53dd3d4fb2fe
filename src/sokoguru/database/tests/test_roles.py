"""A role that row-level security does not bind is never the application's."""

from __future__ import annotations

import os
from typing import Any

import pytest
from django.db import connections

from sokoguru.database.roles import RoleIsMissing, RoleSeesAll, prepare_for_migrations

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "owner"])
BOUND = f"bound_{os.getpid()}"


@pytest.mark.parametrize(
    ("role", "reason"),
    [("sokoguru_owner", "memiliki tabel"), ("postgres", "adalah SUPERUSER")],
)
def test_a_role_that_sees_all_is_refused(settings: Any, role: str, reason: str) -> None:
    settings.DATABASE_IS_EMBEDDED = False
    settings.DATABASE_APP_ROLE = role
    with pytest.raises(RoleSeesAll, match=f"Peran {role} {reason}"):
        prepare_for_migrations()


def test_a_role_that_nobody_may_make_is_asked_for(settings: Any) -> None:
    settings.DATABASE_IS_EMBEDDED = False
    settings.DATABASE_APP_ROLE = BOUND
    with pytest.raises(RoleIsMissing, match=f"CREATE ROLE {BOUND} LOGIN"):
        prepare_for_migrations()


def test_the_application_uses_what_the_owner_makes_later() -> None:
    prepare_for_migrations()
    with connections["owner"].cursor() as cursor:
        cursor.execute("CREATE TABLE made_later (id bigint)")
        cursor.execute(
            "SELECT has_table_privilege('sokoguru_app', 'made_later', 'INSERT'),"
            " has_table_privilege('sokoguru_app', 'made_later', 'TRUNCATE')"
        )
        assert cursor.fetchone() == (True, False)
