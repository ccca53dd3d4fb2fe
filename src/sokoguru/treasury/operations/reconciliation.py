"""Recording that bank and books agree on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.ledger import operations as ledger
from sokoguru.treasury.calculations.refusals import (
    DayIsAhead,
    DifferenceRemains,
    StatementDoesNotReach,
)
from sokoguru.treasury.models import OpenItem, Reconciliation
from sokoguru.treasury.operations.turns import hold_bank_accounts
from sokoguru.treasury.queries.reconciliations import reconciliation_of, standing
from sokoguru.treasury.vocabulary import (
    BankLineFact,
    BookLine,
    Origin,
    ReconciliationFact,
    Standing,
)


def reconcile(
    *,
    cooperative_id: int,
    code: str,
    on: date,
    today: date,
    key: str,
    by: Actor,
    remark: str = "",
) -> ReconciliationFact:
    """Record both balances at the end of a day with every open line of either side.

    Refuses a day to come (`DayIsAhead`), a code without a bank (`NoBankAccountYet`), a day that no
    statement reaches (`StatementDoesNotReach`), and a difference that no open line explains
    (`DifferenceRemains`). A repeated `key` answers as at first; for another account or day it is
    refused.
    """
    if on > today:
        raise DayIsAhead(on=on)
    with transaction.atomic():
        hold_bank_accounts(cooperative_id=cooperative_id, code=code)
        row = Reconciliation.objects.of(cooperative_id).filter(source_key=key).first()
        if row is None:
            ledger.hold_books(cooperative_id=cooperative_id)
            found = standing(cooperative_id=cooperative_id, code=code, on=on)
            _refuse_doubt(found)
            row = _record(cooperative_id, found, key, remark, by)
        elif (row.code, row.reconciled_on) != (code, on):
            raise ledger.KeyUsedForOtherContent
        items = OpenItem.objects.of(cooperative_id).filter(reconciliation_id=row.id)
        return reconciliation_of(row, items.order_by("origin", "position", "id"))


def _refuse_doubt(found: Standing) -> None:
    for each in found.accounts:
        if each.balance is None:
            raise StatementDoesNotReach(account=each.account.label, on=found.on)
    if found.difference:
        raise DifferenceRemains(
            difference=found.difference, bank=found.bank_balance, book=found.book_balance
        )


def _record(
    cooperative_id: int, found: Standing, key: str, remark: str, by: Actor
) -> Reconciliation:
    row = Reconciliation.objects.create(
        cooperative_id=cooperative_id,
        code=found.code,
        reconciled_on=found.on,
        bank_balance=found.bank_balance,
        book_balance=found.book_balance,
        balances=[[each.account.label, int(each.balance or 0)] for each in found.accounts],
        remark=remark.strip()[:300],
        source_key=key,
        reconciled_by=by.name,
        reconciled_at=by.at,
    )
    OpenItem.objects.bulk_create(_items(row, found))
    return row


def _items(row: Reconciliation, found: Standing) -> Iterator[OpenItem]:
    for position, bank in enumerate(found.open.bank, start=1):
        yield _item(row, bank, Origin.BANK, position)
    for position, book in enumerate(found.open.book, start=1):
        yield _item(row, book, Origin.BOOK, position)


def _item(
    row: Reconciliation, line: BankLineFact | BookLine, origin: Origin, position: int
) -> OpenItem:
    return OpenItem(
        cooperative_id=row.cooperative_id,
        reconciliation_id=row.id,
        origin=origin.value,
        position=position,
        booked_on=line.on,
        flow=line.flow.value,
        amount=line.amount,
        text=line.text,
        reference=line.reference,
    )
