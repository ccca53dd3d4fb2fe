"""What an import of another book would do, before anything is done."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from sokoguru.cooperatives.queries import cooperative, units
from sokoguru.counter.calculations.tables import read_workbook
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger import queries as ledger
from sokoguru.ledger.vocabulary import AccountFact, EntryDraft, EntryFilter, EntryKind, Side
from sokoguru.members.queries import members_by_number
from sokoguru.portability.calculations.beancount_text import read_beancount
from sokoguru.portability.calculations.drafting import Drafted, Surroundings, draft_entries
from sokoguru.portability.calculations.hledger_text import read_hledger
from sokoguru.portability.calculations.reading_refusals import (
    BookIsEmpty,
    BookIsNotText,
    MonthIsThere,
)
from sokoguru.portability.calculations.sheets import read_months, read_trial_balance
from sokoguru.portability.calculations.suggestions import Suggestions
from sokoguru.portability.models import AccountMapping, ImportedBook, TakenOut
from sokoguru.portability.vocabulary import (
    BookBalance,
    BookFault,
    BookKind,
    BookPreview,
    BookReport,
    ExportFact,
    MappedAccount,
    Mappings,
    ReadBook,
)

_MOST_BYTES = 20_000_000
_END = date(2999, 12, 31)
_BEANCOUNT = (".beancount", ".bean")


def preview_book(
    *,
    cooperative_id: int,
    kind: BookKind,
    content: bytes,
    filename: str,
    on: date,
    unit: str | None,
    today: date,
) -> BookPreview:
    """Read a book and say what it would become.

    `on` is the day of a trial balance and gives the year to months that name none; `unit` stands
    where a line names none. Refuses a file that is no table or no text; everything else that is
    wrong is among the faults.
    """
    fingerprint = fingerprint_of(kind=kind, content=content, on=on)
    book = _read(kind, content, filename, on, fingerprint)
    chart = {each.code: each for each in ledger.chart(cooperative_id=cooperative_id)}
    known = mappings(cooperative_id=cooperative_id)
    accounts = _mapped(book, chart, known)
    drafted = draft_entries(
        book,
        {account.wording: account.code for account in accounts},
        _surroundings(cooperative_id, chart, unit, today),
    )
    faults = [*book.faults, *drafted.faults, *_known_months(cooperative_id, kind, drafted.drafts)]
    if not book.entries and not book.faults:
        faults.append(BookFault(place=0, refusal=BookIsEmpty()))
    closings = _closings(cooperative_id, drafted)
    return BookPreview(
        kind=kind,
        filename=filename,
        fingerprint=fingerprint,
        accounts=accounts,
        faults=tuple(sorted(faults, key=lambda fault: fault.place)),
        warnings=_warnings(cooperative_id, book, drafted, closings),
        drafts=drafted.drafts,
        years=_missing_years(cooperative_id, drafted.drafts),
        closings=closings,
        balances=_balances(cooperative_id, chart, drafted.drafts),
    )


def fingerprint_of(*, kind: BookKind, content: bytes, on: date) -> str:
    """What makes two imports the same: kind, content, and the day where it changes the meaning."""
    day = "" if kind is BookKind.JOURNAL else on.isoformat()
    return hashlib.sha256(f"{kind}:{day}:".encode() + content).hexdigest()


def mappings(*, cooperative_id: int) -> Mappings:
    """What was chosen before for the accounts of other books."""
    rows = AccountMapping.objects.of(cooperative_id)
    return dict(rows.values_list("wording", "code"))


def book_imports(*, cooperative_id: int) -> tuple[BookReport, ...]:
    """The books taken over so far, the newest first."""
    rows = ImportedBook.objects.of(cooperative_id).order_by("-imported_at", "-id")
    return tuple(report_of(row, is_repeat=False) for row in rows)


def imported_book(*, cooperative_id: int, fingerprint: str) -> BookReport | None:
    """The report of an earlier import of the same file."""
    row = ImportedBook.objects.of(cooperative_id).filter(fingerprint=fingerprint).first()
    return report_of(row, is_repeat=True) if row else None


def report_of(row: ImportedBook, *, is_repeat: bool) -> BookReport:
    """The row as a value."""
    return BookReport(
        kind=BookKind(row.kind),
        filename=row.filename,
        entries=row.entries,
        imported_at=row.imported_at,
        imported_by=row.imported_by,
        is_repeat=is_repeat,
    )


def exports(*, cooperative_id: int, limit: int = 20) -> tuple[ExportFact, ...]:
    """Who took data out, the newest first."""
    rows = TakenOut.objects.of(cooperative_id).order_by("-taken_at", "-id")[:limit]
    return tuple(
        ExportFact(
            form=row.form,
            exported_at=row.taken_at,
            exported_by=row.taken_by,
            fingerprint=row.fingerprint,
        )
        for row in rows
    )


def _read(kind: BookKind, content: bytes, filename: str, on: date, fingerprint: str) -> ReadBook:
    if kind is BookKind.JOURNAL:
        text = _text(content, filename)
        is_beancount = filename.lower().endswith(_BEANCOUNT)
        read = read_beancount if is_beancount else read_hledger
        return read(text, fingerprint=fingerprint)
    sheets = read_workbook(content, filename=filename)
    try:
        if kind is BookKind.MONTHS:
            return read_months(sheets, year=on.year)
        return read_trial_balance(sheets, on=on, key=f"saldo-awal:{fingerprint[:12]}:buku-lama")
    except Refusal as refusal:
        return ReadBook(faults=[BookFault(place=0, refusal=refusal)])


def _text(content: bytes, filename: str) -> str:
    try:
        if len(content) > _MOST_BYTES or b"\x00" in content:
            raise ValueError(filename)
        return content.decode("utf-8-sig")
    except ValueError as unreadable:
        raise BookIsNotText(file=filename, most=_MOST_BYTES // 1_000_000) from unreadable


def _mapped(
    book: ReadBook, chart: Mapping[str, AccountFact], known: Mappings
) -> tuple[MappedAccount, ...]:
    """Each account of theirs; a choice of an account the chart no longer knows does not count."""
    suggestions = Suggestions(chart.values(), known)
    used = Counter(line.account for entry in book.entries for line in entry.lines)
    return tuple(
        MappedAccount(
            wording=wording,
            code=known[wording] if known.get(wording) in chart else "",
            suggested=suggestions.suggest(wording),
            lines=used[wording],
        )
        for wording in book.accounts
        if used[wording]
    )


def _surroundings(
    cooperative_id: int, chart: Mapping[str, AccountFact], unit: str | None, today: date
) -> Surroundings:
    """Where the co-op has one unit alone, it is meant wherever none is named."""
    codes = tuple(each.code for each in units(cooperative_id=cooperative_id))
    alone = codes[0] if len(codes) == 1 else None
    people = members_by_number(cooperative_id=cooperative_id)
    numbers: dict[str, UUID] = {number: member.id for number, member in people.items()}
    return Surroundings(
        accounts=chart, members=numbers, units=codes, unit=unit or alone, today=today
    )


def _known_months(
    cooperative_id: int, kind: BookKind, drafts: Sequence[EntryDraft]
) -> Iterable[BookFault]:
    if kind is not BookKind.MONTHS:
        return
    for draft in drafts:
        if ledger.entry_by_key(cooperative_id=cooperative_id, key=draft.key) is not None:
            yield BookFault(place=0, refusal=MonthIsThere(month=Month.of(draft.on).label))


def _fiscal_year(on: date, start_month: int) -> int:
    return on.year if on.month >= start_month else on.year - 1


def _missing_years(cooperative_id: int, drafts: Sequence[EntryDraft]) -> tuple[int, ...]:
    start = cooperative(cooperative_id).fiscal_start_month
    needed = {_fiscal_year(draft.on, start) for draft in drafts}
    opened = {each.year for each in ledger.book_years(cooperative_id=cooperative_id)}
    return tuple(sorted(needed - opened))


def _closings(cooperative_id: int, drafted: Drafted) -> tuple[int, ...]:
    """The years that are closed when the book ends, and not closed here yet."""
    start = cooperative(cooperative_id).fiscal_start_month
    times: Counter[int] = Counter()
    for on, change in drafted.closings:
        times[_fiscal_year(on, start)] += change
    closed = {y.year for y in ledger.book_years(cooperative_id=cooperative_id) if y.is_closed}
    return tuple(sorted(year for year, count in times.items() if count > 0 and year not in closed))


def _warnings(
    cooperative_id: int, book: ReadBook, drafted: Drafted, closings: tuple[int, ...]
) -> tuple[str, ...]:
    found = []
    if book.skipped:
        found.append(f"{book.skipped} catatan tanpa uang (harga, catatan) dilewati.")
    if closings:
        years = ", ".join(map(str, closings))
        found.append(f"Jurnal tutup buku tidak disalin: tahun {years} ditutup di sini.")
    if drafted.drafts and _opening_after(cooperative_id, drafted.drafts):
        found.append(
            "Buku sudah memuat saldo awal sesudah tanggal-tanggal ini. Saldo yang sama jangan"
            " dihitung dua kali: periksa neraca saldo di bawah."
        )
    return tuple(found)


def _opening_after(cooperative_id: int, drafts: Sequence[EntryDraft]) -> bool:
    if all(draft.kind is EntryKind.OPENING for draft in drafts):
        return False
    filters = EntryFilter(kind=EntryKind.OPENING, first_day=max(draft.on for draft in drafts))
    return bool(ledger.entries(cooperative_id=cooperative_id, filters=filters, size=1).total)


def _balances(
    cooperative_id: int, chart: Mapping[str, AccountFact], drafts: Sequence[EntryDraft]
) -> tuple[BookBalance, ...]:
    """The trial balance after the import, counted on debit and credit."""
    before = ledger.balances(cooperative_id=cooperative_id, on=_END)
    debits: Counter[str] = Counter()
    for code, amount in before.items():
        debits[code] += int(amount) if chart[code].side is Side.DEBIT else -int(amount)
    for draft in drafts:
        for transfer in draft.transfers:
            debits[transfer.debit] += int(transfer.amount)
            debits[transfer.credit] -= int(transfer.amount)
    return tuple(
        BookBalance(
            code=code,
            name=chart[code].name,
            before=before.get(code, ZERO),
            debit=Rupiah(max(debits[code], 0)),
            credit=Rupiah(max(-debits[code], 0)),
        )
        for code in sorted(debits)
        if debits[code] or before.get(code)
    )
