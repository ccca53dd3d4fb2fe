"""Holding the books still while an act depends on all of them."""

from django.db import connection


def hold_books(*, cooperative_id: int) -> None:
    """Wait until no posting is under way, and keep new ones waiting until the transaction ends.

    Postings of the transaction itself go on.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(7001, %s::int)", [cooperative_id])
