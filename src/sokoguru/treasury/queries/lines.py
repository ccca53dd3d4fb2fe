"""Lines of the bank and of the books that have no counterpart."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import queries as ledger
from sokoguru.ledger.vocabulary import EntryFilter, EntryKind, Side, StatementRow
from sokoguru.treasury.calculations.refusals import NoSuchLine
from sokoguru.treasury.models import BankLine, MatchedLine
from sokoguru.treasury.queries.accounts import bank_accounts
from sokoguru.treasury.queries.statements import IN_ORDER, line_of
from sokoguru.treasury.vocabulary import BankAccountFact, BankLineFact, BookLine, Flow, Open

MOST_OPENINGS = 1000
_FLOWS = {Side.DEBIT: Flow.IN, Side.CREDIT: Flow.OUT}


def open_lines(*, cooperative_id: int, code: str, through: date) -> Open:
    """Everything up to a day that is matched with nothing, whatever the day of a counterpart."""
    return _open(cooperative_id, code, through, settled_by=None)


def outstanding(*, cooperative_id: int, code: str, on: date) -> Open:
    """What stood open at the end of a day: its counterpart came later, or not yet."""
    return _open(cooperative_id, code, on, settled_by=on)


def bank_line(*, cooperative_id: int, line_id: UUID) -> tuple[BankLineFact, str]:
    """One line of a bank and the account of the chart it belongs to; refuses `NoSuchLine`."""
    rows = BankLine.objects.of(cooperative_id).select_related("account")
    row = rows.filter(id=line_id).first()
    if row is None:
        raise NoSuchLine(account="bank")
    return line_of(row), row.account.code


def book_line(*, cooperative_id: int, code: str, entry_id: UUID, flow: Flow) -> BookLine:
    """What one entry moved on one side of an account; refuses `NoSuchLine`."""
    entry = ledger.entry(cooperative_id=cooperative_id, entry_id=entry_id)
    lines = entry.lines if entry else ()
    amounts = [line.amount for line in lines if (line.code, line.side) == (code, flow.side)]
    if entry is None or not amounts:
        raise NoSuchLine(account=code)
    return BookLine(
        entry_id=entry.id,
        code=code,
        on=entry.on,
        flow=flow,
        amount=Rupiah.total(amounts),
        text=entry.memo,
        reference=entry.document or entry.reference,
    )


def _open(cooperative_id: int, code: str, through: date, *, settled_by: date | None) -> Open:
    accounts = bank_accounts(cooperative_id=cooperative_id, code=code)
    live = MatchedLine.objects.of(cooperative_id).filter(code=code, is_live=True)
    if settled_by is not None:
        live = live.filter(settled_on__lte=settled_by)
    bank = _open_bank(cooperative_id, accounts, through, settled_by)
    if not accounts:
        return Open(bank=bank)
    start = min(account.starts_on for account in accounts)
    settled = set(
        live.filter(entry_id__isnull=False, booked_on__gte=start).values_list("entry_id", "flow")
    )
    lines = _book_lines(cooperative_id, code, start, through)
    book = [line for line in lines if (line.entry_id, line.flow.value) not in settled]
    if settled_by is not None:
        book = [*_from_before(cooperative_id, code, start, settled_by), *book]
    return Open(bank=bank, book=tuple(book))


def _open_bank(
    cooperative_id: int,
    accounts: Iterable[BankAccountFact],
    through: date,
    settled_by: date | None,
) -> tuple[BankLineFact, ...]:
    live = MatchedLine.objects.of(cooperative_id).filter(bank_line=OuterRef("id"), is_live=True)
    if settled_by is not None:
        live = live.filter(settled_on__lte=settled_by)
    own = Q()
    for account in accounts:
        own |= Q(account_id=account.id, booked_on__gte=account.starts_on)
    if not own:
        return ()
    rows = BankLine.objects.of(cooperative_id).filter(own, booked_on__lte=through)
    found = rows.exclude(Exists(live)).order_by(*IN_ORDER)
    return tuple(line_of(row) for row in found)


def _book_lines(cooperative_id: int, code: str, start: date, through: date) -> list[BookLine]:
    """What every entry moved on the account, each side for itself; opening balances left out."""
    if through < start:
        return []
    statement = ledger.account_statement(
        cooperative_id=cooperative_id, code=code, first_day=start, last_day=through
    )
    openings = _openings(cooperative_id, code, start, through)
    grouped: dict[tuple[UUID, Flow], list[StatementRow]] = {}
    for row in statement.rows:
        if row.entry_id not in openings:
            grouped.setdefault((row.entry_id, _FLOWS[row.side]), []).append(row)
    return [
        BookLine(
            entry_id=entry_id,
            code=code,
            on=rows[0].on,
            flow=flow,
            amount=Rupiah.total(row.amount for row in rows),
            text=rows[0].memo,
            reference=rows[0].reference,
        )
        for (entry_id, flow), rows in grouped.items()
    ]


def _openings(cooperative_id: int, code: str, start: date, through: date) -> set[UUID]:
    """The entries that only brought older balances into the books: the bank never moved them."""
    filters = EntryFilter(first_day=start, last_day=through, code=code, kind=EntryKind.OPENING)
    found = ledger.entries(cooperative_id=cooperative_id, filters=filters, size=MOST_OPENINGS)
    return {entry.id for entry in found.items}


def _from_before(cooperative_id: int, code: str, start: date, on: date) -> list[BookLine]:
    """Lines from before the start that the bank saw only later: still under way on the day."""
    rows = MatchedLine.objects.of(cooperative_id).filter(
        code=code,
        is_live=True,
        entry_id__isnull=False,
        booked_on__lt=start,
        settled_on__gt=on,
    )
    return [
        BookLine(
            entry_id=row.entry_id,
            code=code,
            on=row.booked_on,
            flow=Flow(row.flow),
            amount=row.amount,
            text=row.text,
            reference=row.reference,
        )
        for row in rows.order_by("booked_on", "id")
        if row.entry_id
    ]
