"""Which co-operative a transaction speaks for; row-level security refuses all others' rows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import connection, transaction


@contextmanager
def tenant(cooperative_id: int) -> Iterator[None]:
    """Open a transaction that sees and writes only the rows of one co-operative.

    The setting ends with the transaction, so nothing leaks to the next user of a pooled connection.
    Entered inside another one, it returns to the outer co-operative at the end.
    """
    is_inner = connection.in_atomic_block
    with transaction.atomic():
        before = current_tenant() if is_inner else None
        _speak_for(cooperative_id)
        yield
        if is_inner:
            _speak_for(before)


@contextmanager
def as_user(user_id: UUID) -> Iterator[None]:
    """Open a transaction that also reads, in every co-operative, the rows that name this user.

    Only tables whose policy says so answer (appointments and member links), and only to reading.
    """
    with transaction.atomic():
        _read_as(str(UUID(str(user_id))))
        yield
        _read_as("")


def current_tenant() -> int | None:
    """The co-operative that the open transaction speaks for, if any."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nullif(current_setting('app.cooperative_id', true), '')")
        (value,) = cursor.fetchone()
    return None if value is None else int(value)


def _speak_for(cooperative_id: int | None) -> None:
    # A literal SET LOCAL: a cluster passes it on to its workers, set_config() it would not.
    value = "" if cooperative_id is None else str(int(cooperative_id))
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL app.cooperative_id = '{value}'")


def _read_as(user_id: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL app.user_id = '{user_id}'")
