"""One view of the books of a co-operative, the same from the first row read to the last."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from sokoguru.database.tenancy import tenant


@contextmanager
def one_view(cooperative_id: int) -> Iterator[None]:
    """Read everything as it stood when the first question was asked.

    Inside an open transaction, as on a page, that is no longer possible: there nothing is booked
    meanwhile, and what is not booked is read children first (see `write_package`).
    """
    if connection.in_atomic_block:
        with tenant(cooperative_id), connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(7001, %s::int)", [cooperative_id])
            yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        with tenant(cooperative_id):
            yield
