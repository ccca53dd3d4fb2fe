"""Roll-up: month sums follow the journal outside the posting transaction."""

from django.db import connection, transaction


def roll_up(*, cooperative_id: int) -> int:
    """Bring the month sums of a co-operative up to date; answers with the entries taken in."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT ledger_roll_up(%s)", [cooperative_id])
        (taken,) = cursor.fetchone()
    return int(taken)
