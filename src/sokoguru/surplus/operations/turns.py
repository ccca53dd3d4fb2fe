"""Acts that must not overlap wait for one another, until the end of their transaction."""

from uuid import UUID

from django.db import connection

_YEARS = 7002
_SLIPS = 7003
_FUNDS = 7004


def wait_for_year(*, cooperative_id: int) -> None:
    """Determining, deciding, withdrawing and announcing happen one after the other."""
    _wait(_YEARS, str(cooperative_id), is_shared=False)


def pay_beside_others(*, cooperative_id: int) -> None:
    """Payments run beside each other, but never while a decision is being withdrawn."""
    _wait(_YEARS, str(cooperative_id), is_shared=True)


def wait_for_slip(*, cooperative_id: int, slip_id: UUID) -> None:
    """One payment of a slip at a time."""
    _wait(_SLIPS, f"{cooperative_id}:{slip_id}", is_shared=False)


def wait_for_funds(*, cooperative_id: int) -> None:
    """One spending of a co-op's funds at a time, so that none falls below zero."""
    _wait(_FUNDS, str(cooperative_id), is_shared=False)


def _wait(kind: int, name: str, *, is_shared: bool) -> None:
    lock = "pg_advisory_xact_lock_shared" if is_shared else "pg_advisory_xact_lock"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {lock}(%s, hashtext(%s))", [kind, name])
