"""A register file on its way: checked as a whole, then written as a whole or not at all.

The file is known by its SHA-256. A loading that was cut off leaves the register as it was, and the
rows that were read of it are kept: the same file again takes it up where it stood. Rows that are
in the register already are found there, so nothing is ever doubled.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import date
from hashlib import sha256
from typing import Any

from django.db import connection, transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry.calculations.register_file import count_rows
from sokoguru.registry.models import Loading
from sokoguru.registry.operations import reading, staging
from sokoguru.registry.queries.loadings import LOCK, at_work, loading_fact
from sokoguru.registry.vocabulary import (
    LoadingFact,
    LoadingState,
    Reconciliation,
    RowFault,
)

Progress = Callable[[int, int], None]
_EVERY_WRITER = 0  # two files at once might each find the same co-operative missing


class LoadingIsAtWork(Refusal):
    """Somebody works on this file, or another one is being written, at this moment."""

    code = "registry.loading_is_at_work"
    template = "Berkas ini sedang dikerjakan. Tunggu sampai selesai."


class FileHasChanged(Refusal):
    """The bytes are not those that were announced."""

    code = "registry.file_has_changed"
    template = "Isi berkas {file_name} tidak sama dengan yang diperiksa. Kirim lagi berkasnya."


class RegisterFileHasFaults(Refusal):
    """Nothing of a file is written while one cell of it is wrong."""

    code = "registry.register_file_has_faults"
    template = (
        "{count} kesalahan ditemukan dalam {file_name}; tidak ada yang dimasukkan. "
        "Perbaiki berkasnya, lalu ulangi."
    )


def open_loading(*, content: bytes, file_name: str, area_code: str, by: Actor) -> LoadingFact:
    """Announce a file of an area; one that was cut off is taken up again under its number."""
    digest = sha256(content).hexdigest()
    total = count_rows(content, filename=file_name)
    rows = Loading.objects.filter(sha256=digest, area_code=area_code)
    row = rows.exclude(state=LoadingState.DONE.value).order_by("-id").first() or Loading(
        sha256=digest, area_code=area_code, started_at=by.at
    )
    if row.id in at_work():
        raise LoadingIsAtWork
    row.file_name, row.actor_name = file_name[:200], by.name[:120]
    row.state, row.rows_total, row.rows_done = LoadingState.WAITING.value, total, 0
    row.report, row.ended_at = {}, None
    row.save()
    reading.forget_old(on=by.at.date())
    return loading_fact(row, frozenset())


def check_loading(
    *, loading_id: int, content: bytes, on: date, progress: Progress | None = None
) -> LoadingFact:
    """Read a file and say what would come of it; the register stays as it is.

    Refuses other bytes than those announced (`FileHasChanged`) and what is no table.
    """
    with _held(loading_id):
        row = Loading.objects.get(id=loading_id)
        found = _read(row, content, on, LoadingState.CHECKING, progress)
        if found.refused:
            _refuse(row, found)
        else:
            _save(row, state=LoadingState.READY.value, report=asdict(found))
        staging.unstage()
    return loading_fact(row, frozenset())


def take_in(
    *, loading_id: int, content: bytes, on: date, by: Actor, progress: Progress | None = None
) -> LoadingFact:
    """Write a whole file into the register, or nothing of it.

    Refuses with `RegisterFileHasFaults` while anything in it is wrong.
    """
    with _held(_EVERY_WRITER), _held(loading_id):
        row = Loading.objects.get(id=loading_id)
        found = _read(row, content, on, LoadingState.WRITING, progress)
        if found.refused:
            _refuse(row, found)
            staging.unstage()
            raise RegisterFileHasFaults(count=found.refused, file_name=row.file_name, found=found)
        with transaction.atomic():
            staging.write(on=on, source=_source(row), by=by)
            _save(row, state=LoadingState.DONE.value, report=asdict(found), ended_at=by.at)
            reading.forget(loading=row)
        staging.unstage()
    return loading_fact(row, frozenset())


def _read(
    row: Loading,
    content: bytes,
    on: date,
    state: LoadingState,
    progress: Progress | None,
) -> Reconciliation:
    if sha256(content).hexdigest() != row.sha256:
        raise FileHasChanged(file_name=row.file_name)
    _save(row, state=state.value, rows_done=0)

    def tell(done: int) -> None:
        _save(row, rows_done=done, rows_total=max(done, row.rows_total))
        if progress:
            progress(done, row.rows_total)

    try:
        faults = reading.read(loading=row, content=content, on=on, progress=tell)
    except Refusal as refusal:
        return _with_faults(Reconciliation(), [RowFault(row=0, column="", sentence=str(refusal))])
    _save(row, rows_total=row.rows_done or row.rows_total)
    if faults and not row.rows_done:
        return _with_faults(Reconciliation(), faults)
    faults += staging.match(area=row.area_code, on=on)
    found = staging.merge(area=row.area_code, on=on, source=_source(row))
    return _with_faults(found, faults)


def _refuse(row: Loading, found: Reconciliation) -> None:
    _save(row, state=LoadingState.FAULTY.value, report=asdict(found))
    reading.forget(loading=row)


def _with_faults(found: Reconciliation, faults: list[RowFault]) -> Reconciliation:
    told = sorted(faults, key=lambda fault: (fault.row, fault.column))
    return replace(found, refused=len(told), faults=tuple(told[: staging.FAULTS_KEPT]))


def _source(row: Loading) -> str:
    return f"Menurut berkas {row.file_name}"[:200]


def _save(row: Loading, **values: Any) -> None:
    for name, value in values.items():
        setattr(row, name, value)
    row.save(update_fields=[*values])


@contextmanager
def _held(number: int) -> Iterator[None]:
    """A lock that ends with this connection, so that others see whether the work still goes on."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [LOCK, number])
        if not cursor.fetchone()[0]:
            raise LoadingIsAtWork
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [LOCK, number])
