"""Writing slips and payments by the thousand, in as few round trips as the database allows."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any
from uuid import UUID

from django.db import connection

from sokoguru.foundation.identifiers import uuid7

CHUNK = 50_000
# COPY is not allowed where row-level security holds, so rows travel by COPY into a table of the
# transaction's own and from there by one INSERT that the policy checks.
_PLACE = (
    "CREATE TEMPORARY TABLE IF NOT EXISTS surplus_incoming_slip (id uuid, place int, member uuid,"
    " number text, transactions bigint, savings bigint, usaha bigint, modal bigint, tax bigint,"
    " salt bytea) ON COMMIT DROP"
)
_COPY = "COPY surplus_incoming_slip FROM STDIN (FORMAT BINARY)"
_TYPES = ["uuid", "int4", "uuid", "text", "int8", "int8", "int8", "int8", "int8", "bytea"]
_INSERT = (
    "INSERT INTO surplus_slip (cooperative_id, determination_id, id, place, member_id,"
    " member_number, transactions, savings, usaha, modal, tax, salt)"
    " SELECT %s, %s, id, place, member, number, transactions, savings, usaha, modal, tax, salt"
    " FROM surplus_incoming_slip"
)

SlipRow = tuple[int, UUID, str, int, int, int, int, int, bytes]


def write_slips(
    *, cooperative_id: int, determination_id: UUID, rows: Iterable[SlipRow], at: datetime
) -> None:
    """Write slips (place, member, number, Ta, Sa, usaha, modal, tax, salt) in their order."""
    moment = int(at.timestamp() * 1000)
    with connection.cursor() as cursor:
        cursor.execute(_PLACE)
        for chunk in _chunks(rows):
            _copy(cursor, [(uuid7(moment), *row) for row in chunk])
            cursor.execute(_INSERT, [cooperative_id, determination_id])
            cursor.execute("TRUNCATE surplus_incoming_slip")


def _copy(cursor: Any, rows: Sequence[tuple[Any, ...]]) -> None:
    with cursor.copy(_COPY) as copy:
        copy.set_types(_TYPES)
        for row in rows:
            copy.write_row(row)


def _chunks(rows: Iterable[SlipRow]) -> Iterator[list[SlipRow]]:
    rest = iter(rows)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk
