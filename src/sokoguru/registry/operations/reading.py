"""A register file read into the table of this connection; what was read is kept as it goes.

A reading that was cut off goes on after the last piece that was kept, and writing a file that was
checked on the same day reads nothing again.
"""

import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import astuple
from datetime import date, timedelta
from itertools import islice
from typing import Any

from django.db import connection

from sokoguru.cooperatives.queries import axes
from sokoguru.cooperatives.vocabulary import Axis, AxisOrigin, ClassIsDerived, ClassOfAnotherTime
from sokoguru.registry.calculations.register_file import (
    ClassBook,
    Reading,
    header_of,
    read_row,
    rows_of,
)
from sokoguru.registry.models import Loading, ReadChunk
from sokoguru.registry.operations import staging
from sokoguru.registry.vocabulary import RowFault

CHUNK = 5_000
KEPT = timedelta(days=7)
_COPY = (
    "COPY register_incoming (place, name, folded_name, nik, legal_number, legal_on, deed_number,"
    " deed_on, founded_on, area_code, address, phone, level, is_active, status_since,"
    " status_reason, last_rat_year, member_count, turnover, assets, classes) FROM STDIN"
)
_NO_ROWS = RowFault(row=0, column="", sentence="Berkas tidak berisi baris data.")
Progress = Callable[[int], None]


def read(*, loading: Loading, content: bytes, on: date, progress: Progress) -> list[RowFault]:
    """Read a file into the table of this connection; answers with what is wrong in its cells.

    Goes on where an earlier reading of the day stopped. Rows that cannot be read are left out.
    `progress` is told the rows that were read. Refuses what is no table or too large.
    """
    staging.stage()
    found, done, is_whole = _take_up(loading, on)
    if done:
        progress(done)
    if not is_whole:
        found += _read_on(loading, content, on, done, progress)
    elif not done:
        found.append(_NO_ROWS)
    return found


def forget(*, loading: Loading) -> None:
    """Let go of what was read of a file."""
    ReadChunk.objects.filter(loading=loading).delete()


def forget_old(*, on: date) -> None:
    """Let go of what was read of files that nobody went on with for a week."""
    ReadChunk.objects.filter(read_on__lt=on - KEPT).delete()


def class_book(*, on: date) -> ClassBook:
    """The classes that a file may give on a day."""
    known: set[str] = set()
    refused: dict[str, str] = {}
    for axis in axes():
        for key, refusal in _of_axis(axis, on):
            if refusal is None:
                known.add(key)
            else:
                refused[key] = refusal
    return ClassBook(on=on, known=frozenset(known), refused=refused)


def _take_up(loading: Loading, on: date) -> tuple[list[RowFault], int, bool]:
    """Lay out what was kept: its faults, how many rows it is, and whether that is all of them."""
    ReadChunk.objects.filter(loading=loading).exclude(read_on=on).delete()
    found: list[RowFault] = []
    done, is_whole = 0, False
    for piece in ReadChunk.objects.filter(loading=loading).order_by("upto").iterator(1):
        kept = json.loads(zlib.decompress(piece.content))
        _copy(kept["rows"])
        found += [
            RowFault(row=row, column=column, sentence=sentence)
            for row, column, sentence in kept["faults"]
        ]
        done, is_whole = piece.upto, piece.is_last
    return found, done, is_whole


def _read_on(
    loading: Loading, content: bytes, on: date, done: int, progress: Progress
) -> list[RowFault]:
    rows = rows_of(content, filename=loading.file_name)
    columns, wrong = header_of(rows, filename=loading.file_name)
    if wrong:
        return list(wrong)
    book = class_book(on=on)
    found: list[RowFault] = []
    rows = islice(rows, done, None)
    is_last = False
    while not is_last:
        piece = list(islice(rows, CHUNK))
        is_last = len(piece) < CHUNK
        readings, faults = _sorted_out(read_row(row, columns, book) for row in piece)
        done += len(piece)
        _copy(readings)
        _keep(loading, on, done, readings, faults, is_last=is_last)
        progress(done)
        found += faults
    return found if done else [_NO_ROWS]


def _sorted_out(
    read_rows: Iterator[Reading | tuple[RowFault, ...]],
) -> tuple[list[Reading], list[RowFault]]:
    readings: list[Reading] = []
    faults: list[RowFault] = []
    for reading in read_rows:
        if isinstance(reading[0], RowFault):
            faults += reading
        else:
            readings.append(reading)
    return readings, faults


def _keep(
    loading: Loading,
    on: date,
    upto: int,
    rows: Sequence[Reading],
    faults: Sequence[RowFault],
    *,
    is_last: bool,
) -> None:
    text = json.dumps(
        {"rows": rows, "faults": [astuple(fault) for fault in faults]}, default=str
    ).encode()
    ReadChunk.objects.update_or_create(
        loading=loading,
        upto=upto,
        defaults={"read_on": on, "is_last": is_last, "content": zlib.compress(text, 1)},
    )


def _copy(rows: Sequence[Sequence[Any]]) -> None:
    with (
        connection.cursor() as cursor,
        connection.wrap_database_errors,
        cursor.copy(_COPY) as copy,
    ):
        for row in rows:
            copy.write_row(row)


def _of_axis(axis: Axis, on: date) -> Iterator[tuple[str, str | None]]:
    for each in axis.classes:
        if axis.code == "LEVEL":
            yield each.key, "Tingkat diisi pada kolom tingkat."
        elif axis.origin is AxisOrigin.DERIVED:
            yield each.key, ClassIsDerived(axis=axis.name).sentence
        elif not axis.is_history and not each.may_be_given(on):
            yield each.key, ClassOfAnotherTime(name=each.name, on=on).sentence
        else:
            yield each.key, None
