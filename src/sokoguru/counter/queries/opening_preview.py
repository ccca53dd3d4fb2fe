"""What an import of opening balances would do."""

from collections.abc import Mapping
from datetime import date
from hashlib import sha256

from sokoguru.cooperatives import queries as cooperatives
from sokoguru.counter.calculations.opening_file import (
    MEMBER_ACCOUNTS,
    OpeningReading,
    OpeningSurroundings,
    read_opening,
)
from sokoguru.counter.calculations.tables import FileIsEmpty, read_workbook
from sokoguru.counter.queries.imports import imported
from sokoguru.counter.vocabulary import (
    ImportKind,
    OpeningPreview,
    OpeningRow,
    Progress,
    no_progress,
)
from sokoguru.foundation.money import Rupiah, format_number
from sokoguru.ledger import queries as books
from sokoguru.members import queries as members

_SAMPLE = 5


def preview_opening_balances(
    *,
    cooperative_id: int,
    content: bytes,
    filename: str,
    on: date,
    against: str | None = None,
    progress: Progress = no_progress,
) -> OpeningPreview:
    """Read opening balances dated `on` and tell every fault by row and column.

    `against` names the one account that takes the difference when the file has members' savings
    only. Refuses only what is no table at all.
    """
    sheets = read_workbook(content, filename=filename)
    total = sum(max(0, len(sheet.rows) - 1) for sheet in sheets)
    if total < 1:
        raise FileIsEmpty(filename=filename)
    fingerprint = sha256(content).hexdigest()
    before = imported(
        cooperative_id=cooperative_id, kind=ImportKind.OPENING_BALANCES, fingerprint=fingerprint
    )
    reading = read_opening(
        sheets,
        _surroundings(cooperative_id, on),
        against=against,
        progress=lambda done: progress("Memeriksa baris", done, total),
    )
    return OpeningPreview(
        kind=ImportKind.OPENING_BALANCES,
        filename=filename,
        fingerprint=fingerprint,
        rows=total,
        faults=tuple(reading.faults),
        warnings=_warnings(cooperative_id, reading, on),
        totals=_totals(reading),
        sample=tuple(_shown(row) for row in reading.savings[:_SAMPLE]),
        imported_at=None if before is None else before.imported_at,
        on=on,
        savings=tuple(reading.savings),
        general=tuple(reading.general),
    )


def _surroundings(cooperative_id: int, on: date) -> OpeningSurroundings:
    held = books.member_balances_on(cooperative_id=cooperative_id, codes=MEMBER_ACCOUNTS, on=on)
    chart = books.chart(cooperative_id=cooperative_id)
    return OpeningSurroundings(
        members=members.members_by_number(cooperative_id=cooperative_id),
        with_balances=frozenset(owner for owner, sums in held.items() if any(sums.values())),
        accounts={account.code: account for account in chart},
        pokok=cooperatives.articles_on(cooperative_id=cooperative_id, on=on).pokok,
        on=on,
    )


def _warnings(cooperative_id: int, reading: OpeningReading, on: date) -> tuple[str, ...]:
    said = [
        f'Kolom "{column}" tidak dikenal dan tidak dibaca.' for column in reading.unknown_columns
    ]
    pokok = cooperatives.articles_on(cooperative_id=cooperative_id, on=on).pokok
    short = sum(row.pokok < pokok for row in reading.savings)
    if short:
        said.append(
            f"{format_number(short)} orang belum melunasi simpanan pokok {format_number(pokok)} "
            "dan tetap calon anggota."
        )
    return tuple(said)


def _totals(reading: OpeningReading) -> tuple[tuple[str, Rupiah], ...]:
    sums: Mapping[str, Rupiah] = {
        "Simpanan pokok": Rupiah.total(row.pokok for row in reading.savings),
        "Simpanan wajib": Rupiah.total(row.wajib for row in reading.savings),
        "Simpanan sukarela": Rupiah.total(row.sukarela for row in reading.savings),
        "SHU belum dibayar": Rupiah.total(row.surplus for row in reading.savings),
        "Piutang anggota": Rupiah.total(row.receivable for row in reading.savings),
        "Jumlah debit": reading.debit,
        "Jumlah kredit": reading.credit,
    }
    return tuple(sums.items())


def _shown(row: OpeningRow) -> tuple[str, ...]:
    return (row.number, *(format_number(sum_) for sum_ in (row.pokok, row.wajib, row.sukarela)))
