"""Bank and books side by side on a day, and the reconciliations that were recorded."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger import queries as ledger
from sokoguru.treasury.models import BankLine, OpenItem, Reconciliation, Statement
from sokoguru.treasury.queries.accounts import bank_accounts
from sokoguru.treasury.queries.lines import outstanding
from sokoguru.treasury.vocabulary import (
    AccountBalance,
    BankAccountFact,
    Flow,
    Origin,
    ReconciliationFact,
    ReconciliationItem,
    Standing,
)


def standing(*, cooperative_id: int, code: str, on: date) -> Standing:
    """Both balances of a bank account of the chart at the end of a day, and all open lines.

    Refuses an account the chart does not have (`UnknownAccount`).
    """
    account = ledger.account(cooperative_id=cooperative_id, code=code)
    real = bank_accounts(cooperative_id=cooperative_id, code=code)
    return Standing(
        code=code,
        name=account.name,
        on=on,
        accounts=tuple(_balance(cooperative_id, each, on) for each in real),
        book_balance=ledger.balances(cooperative_id=cooperative_id, on=on).get(code, ZERO),
        open=outstanding(cooperative_id=cooperative_id, code=code, on=on),
    )


def reconciliations(*, cooperative_id: int, code: str) -> tuple[ReconciliationFact, ...]:
    """The reconciliations of an account, the newest day first, without their lines."""
    rows = Reconciliation.objects.of(cooperative_id).filter(code=code)
    ordered = rows.order_by("-reconciled_on", "-reconciled_at", "-id")
    return tuple(reconciliation_of(row, ()) for row in ordered)


def reconciliation(*, cooperative_id: int, reconciliation_id: UUID) -> ReconciliationFact | None:
    """One reconciliation with the lines that were open, or None."""
    row = Reconciliation.objects.of(cooperative_id).filter(id=reconciliation_id).first()
    if row is None:
        return None
    items = OpenItem.objects.of(cooperative_id).filter(reconciliation_id=row.id)
    return reconciliation_of(row, items.order_by("origin", "position", "id"))


def newest_reconciliation(
    *, cooperative_id: int, code: str, through: date
) -> ReconciliationFact | None:
    """The reconciliation of the latest day up to `through`, without its lines, or None."""
    rows = Reconciliation.objects.of(cooperative_id).filter(code=code, reconciled_on__lte=through)
    row = rows.order_by("-reconciled_on", "-reconciled_at", "-id").first()
    return None if row is None else reconciliation_of(row, ())


def is_stale(*, cooperative_id: int, recorded: ReconciliationFact) -> bool:
    """Whether the books of the day have changed since."""
    found = ledger.balances(cooperative_id=cooperative_id, on=recorded.on)
    return found.get(recorded.code, ZERO) != recorded.book_balance


def reconciliation_of(row: Reconciliation, items: Iterable[OpenItem]) -> ReconciliationFact:
    """The row and its open lines as a value."""
    return ReconciliationFact(
        id=row.id,
        code=row.code,
        on=row.reconciled_on,
        bank_balance=row.bank_balance,
        book_balance=row.book_balance,
        balances=tuple((label, Rupiah(balance)) for label, balance in row.balances),
        items=tuple(
            ReconciliationItem(
                origin=Origin(item.origin),
                on=item.booked_on,
                flow=Flow(item.flow),
                amount=item.amount,
                text=item.text,
                reference=item.reference,
            )
            for item in items
        ),
        remark=row.remark,
        reconciled_by=row.reconciled_by,
        reconciled_at=row.reconciled_at,
    )


def _balance(cooperative_id: int, account: BankAccountFact, on: date) -> AccountBalance:
    """What the bank held at the end of a day; None where no statement reaches it."""
    rows = Statement.objects.of(cooperative_id).filter(account_id=account.id)
    found = list(rows.order_by("first_day", "imported_at", "id"))
    if on < account.starts_on:
        return AccountBalance(account=account, balance=ZERO, last_day=None)
    last_day = max((each.last_day for each in found), default=None)
    begun = [each for each in found if each.first_day <= on]
    if not begun:
        return AccountBalance(account=account, balance=None, last_day=last_day)
    lines = BankLine.objects.of(cooperative_id).filter(
        account_id=account.id, booked_on__range=(begun[-1].first_day, on)
    )
    moved = (Flow(flow).signed(amount) for flow, amount in lines.values_list("flow", "amount"))
    balance = begun[-1].opening + Rupiah.total(moved)
    if not any(each.last_day >= on for each in begun):
        later = next((each for each in found if each.first_day > on), None)
        if later is None or later.opening != balance:
            return AccountBalance(account=account, balance=None, last_day=last_day)
    return AccountBalance(account=account, balance=balance, last_day=last_day)
