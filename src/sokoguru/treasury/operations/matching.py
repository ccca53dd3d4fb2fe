"""Saying which lines of bank and books are the same money, and taking it back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.treasury.calculations.refusals import (
    LineBeforeTheStart,
    LineIsMatched,
    MatchIsReconciled,
    NoSuchLine,
    NoSuchMatch,
    NothingChosen,
    SumsDiffer,
)
from sokoguru.treasury.models import BankLine, Match, MatchedLine, Reconciliation
from sokoguru.treasury.operations.turns import hold_bank_accounts
from sokoguru.treasury.queries.lines import book_line
from sokoguru.treasury.queries.matches import match_of, parts_of
from sokoguru.treasury.queries.statements import IN_ORDER, line_of
from sokoguru.treasury.vocabulary import (
    BankAccountFact,
    BankLineFact,
    BookLine,
    Flow,
    MatchFact,
    MatchKind,
)

Line = BankLineFact | BookLine


def confirm_match(
    *,
    cooperative_id: int,
    code: str,
    bank: Sequence[UUID],
    book: Sequence[tuple[UUID, Flow]],
    by: Actor,
    kind: MatchKind = MatchKind.BY_HAND,
    why: str = "",
) -> MatchFact:
    """Record that these lines are the same money: the bank's sum is that of the books.

    A line of the books is an entry and the side it has on the account. Lines of one side alone
    cancel out: an entry and its reversal, a mistake of the bank and its correction. Refuses fewer
    than two lines (`NothingChosen`), lines that are not there (`NoSuchLine`), that have a
    counterpart (`LineIsMatched`) or lie before the start (`LineBeforeTheStart`), and unequal sums
    (`SumsDiffer`).
    """
    if len(set(bank)) + len(set(book)) < 2:
        raise NothingChosen
    with transaction.atomic():
        accounts = hold_bank_accounts(cooperative_id=cooperative_id, code=code)
        banks = _bank_lines(cooperative_id, code, set(bank), accounts)
        books = [
            book_line(cooperative_id=cooperative_id, code=code, entry_id=entry_id, flow=flow)
            for entry_id, flow in dict.fromkeys(book)
        ]
        _refuse_matched(cooperative_id, code, banks, books)
        _refuse_unequal(banks, books)
        row = _record(cooperative_id, code, [*banks, *books], kind, why, by)
        return match_of(row, parts_of(cooperative_id=cooperative_id, match_id=row.id))


def undo_match(*, cooperative_id: int, match_id: UUID, by: Actor) -> None:
    """Open the lines of a match again; it stays on record with who undid it.

    Refuses a match that is not in force (`NoSuchMatch`) or on which a reconciliation stands
    (`MatchIsReconciled`).
    """
    with transaction.atomic():
        rows = Match.objects.of(cooperative_id).filter(id=match_id, undone_at__isnull=True)
        row = rows.first()
        if row is None:
            raise NoSuchMatch
        hold_bank_accounts(cooperative_id=cooperative_id, code=row.code)
        built = Reconciliation.objects.of(cooperative_id).filter(
            code=row.code, reconciled_on__gte=row.settled_on, reconciled_at__gte=row.made_at
        )
        if found := built.order_by("reconciled_on", "id").first():
            raise MatchIsReconciled(on=found.reconciled_on)
        if not rows.update(undone_by=by.name, undone_at=by.at):
            raise NoSuchMatch
        MatchedLine.objects.of(cooperative_id).filter(match_id=match_id).update(is_live=False)


def _bank_lines(
    cooperative_id: int, code: str, ids: set[UUID], accounts: Sequence[BankAccountFact]
) -> list[BankLineFact]:
    starts = {account.id: account.starts_on for account in accounts}
    rows = BankLine.objects.of(cooperative_id).filter(id__in=ids, account_id__in=starts)
    found = [line_of(row) for row in rows.order_by(*IN_ORDER)]
    if len(found) < len(ids):
        raise NoSuchLine(account=code)
    for line in found:
        if line.on < starts[line.account_id]:
            raise LineBeforeTheStart(on=line.on, starts_on=starts[line.account_id])
    return found


def _refuse_matched(
    cooperative_id: int, code: str, banks: Sequence[BankLineFact], books: Sequence[BookLine]
) -> None:
    live = MatchedLine.objects.of(cooperative_id).filter(is_live=True, code=code)
    entries = live.filter(entry_id__in=[line.entry_id for line in books])
    taken = set(entries.values_list("entry_id", "flow"))
    if (
        live.filter(bank_line_id__in=[line.id for line in banks]).exists()
        or {(line.entry_id, line.flow.value) for line in books} & taken
    ):
        raise LineIsMatched


def _refuse_unequal(banks: Sequence[BankLineFact], books: Sequence[BookLine]) -> None:
    at_bank, in_books = _net(banks), _net(books)
    if at_bank != in_books:
        raise SumsDiffer(bank=at_bank, book=in_books, difference=abs(at_bank - in_books))


def _net(lines: Sequence[Line]) -> Rupiah:
    return Rupiah.total(line.flow.signed(line.amount) for line in lines)


def _record(
    cooperative_id: int, code: str, lines: Sequence[Line], kind: MatchKind, why: str, by: Actor
) -> Match:
    settled_on = max(line.on for line in lines)
    row = Match.objects.create(
        cooperative_id=cooperative_id,
        code=code,
        kind=kind.value,
        why=why[:300],
        settled_on=settled_on,
        made_by=by.name,
        made_at=by.at,
    )
    MatchedLine.objects.bulk_create(_matched(row, line, settled_on) for line in lines)
    return row


def _matched(row: Match, line: Line, settled_on: date) -> MatchedLine:
    return MatchedLine(
        cooperative_id=row.cooperative_id,
        match_id=row.id,
        code=row.code,
        bank_line_id=line.id if isinstance(line, BankLineFact) else None,
        entry_id=line.entry_id if isinstance(line, BookLine) else None,
        flow=line.flow.value,
        amount=line.amount,
        booked_on=line.on,
        settled_on=settled_on,
        text=line.text,
        reference=line.reference,
    )
