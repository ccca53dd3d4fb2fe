"""Rows of a package into a table: through a table of texts, so that row-level security holds."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import IO, Any

from django.db import connection
from django.db.models import NOT_PROVIDED

from sokoguru.foundation.refusal import Refusal
from sokoguru.portability.queries.tables import field_of
from sokoguru.portability.vocabulary import Column, ColumnKind, Table

_BLOCK = 256 * 1024
_READ_AS = {
    ColumnKind.TEXT: "{0}",
    ColumnKind.WHOLE: "{0}::bigint",
    ColumnKind.RUPIAH: "{0}::bigint",
    ColumnKind.NUMBER: "{0}::numeric",
    ColumnKind.TRUTH: "{0}::boolean",
    ColumnKind.DAY: "{0}::date",
    ColumnKind.MOMENT: "{0}::timestamptz",
    ColumnKind.TIME: "{0}::time",
    ColumnKind.IDENTIFIER: "{0}::uuid",
    ColumnKind.STRUCTURE: "{0}::jsonb",
    ColumnKind.BYTES: "decode({0}, 'hex')",
}


class PackageIsOlder(Refusal):
    """An earlier version made it, and a column it did not know cannot be completed."""

    code = "portability.package_is_older"
    template = (
        "Paket ini dibuat oleh versi lama yang belum mengenal {table}.{column}. Pulihkan dengan "
        "versi itu, perbarui, lalu buat paket baru."
    )
    field = "file"


def bring_in(
    *,
    table: Table,
    columns: Sequence[str],
    content: IO[bytes],
    rows: int,
    cooperative_id: int,
    instead: Mapping[str, str] | None = None,
) -> int:
    """Add the rows of a CSV file to a table, for this co-operative; answers with their number.

    `columns` and `rows` are those of the file; what it lacks is filled with the value that new rows
    begin with.
    `instead` are values that stand in every row in place of those of the file.
    Refuses a column without such a value (`PackageIsOlder`); what the database refuses comes up as
    its own error.
    """
    quote = connection.ops.quote_name
    arriving = quote(f"arriving_{table.name}"[:60])
    told = ", ".join(f"{quote(name)} text" for name in columns)
    given = instead or {}
    known = [each for each in table.columns if each.name in columns and each.name not in given]
    missing = [column for column in table.columns if column not in known]
    fillings = {
        column.name: given.get(column.name) or (_first_value(table, column) if rows else None)
        for column in missing
    }
    into = ", ".join(quote(name) for name in (table.owner, *_names(known), *_names(missing)))
    values = ["%s", *(_READ_AS[column.kind].format(quote(column.name)) for column in known)]
    values += [_READ_AS[column.kind].format("%s::text") for column in missing]
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE {arriving} ({told}) ON COMMIT DROP")
        copying = f"COPY {arriving} FROM STDIN (FORMAT csv, HEADER)"
        with (
            connection.wrap_database_errors,
            cursor.copy(copying) as copy,
        ):
            while block := content.read(_BLOCK):
                copy.write(block)
        cursor.execute(
            f"INSERT INTO {quote(table.name)} ({into})"  # noqa: S608  names of our own tables
            f" SELECT {', '.join(values)} FROM {arriving}",
            [cooperative_id, *fillings.values()],
        )
        added: int = cursor.rowcount
        cursor.execute(f"DROP TABLE {arriving}")
    return added


def _names(columns: Sequence[Column]) -> list[str]:
    return [column.name for column in columns]


def _first_value(table: Table, column: Column) -> str | None:
    """What a new row has in a column it says nothing of, as text; refuses when it must say it."""
    field: Any = field_of(table.name, column.name)
    if column.may_be_missing:
        return None
    if field.default is NOT_PROVIDED and column.kind is not ColumnKind.TEXT:
        raise PackageIsOlder(table=table.name, column=column.name)
    value = field.get_default()
    return json.dumps(value) if column.kind is ColumnKind.STRUCTURE else str(value)
