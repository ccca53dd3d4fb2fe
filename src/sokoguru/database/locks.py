"""Locks by name, for what has no row that may be locked (append-only tables have none)."""

from django.db import connection


def hold(*, cooperative_id: int, what: str) -> None:
    """Wait for, then keep, the right to act on `what` until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, %s))", [what, cooperative_id]
        )
