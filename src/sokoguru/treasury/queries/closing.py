"""What cash and bank still miss before a period is closed."""

from __future__ import annotations

from datetime import date

from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import ZERO
from sokoguru.ledger import queries as ledger
from sokoguru.ledger.vocabulary import AccountFact
from sokoguru.treasury.models import CashCount
from sokoguru.treasury.queries.accounts import bank_accounts, bank_codes
from sokoguru.treasury.queries.lines import outstanding
from sokoguru.treasury.queries.reconciliations import is_stale, newest_reconciliation
from sokoguru.treasury.vocabulary import CASH_CODES, UnreconciledAccount


def unreconciled(*, cooperative_id: int, through: date) -> tuple[UnreconciledAccount, ...]:
    """The bank accounts of the chart whose reconciliation does not reach a day, or holds no more.

    An account without a bank, without money and without a reconciliation is not asked for.
    """
    with_bank = {
        account.code
        for account in bank_accounts(cooperative_id=cooperative_id)
        if account.starts_on <= through
    }
    balances = ledger.balances(cooperative_id=cooperative_id, on=through)
    return tuple(
        found
        for account in bank_codes(cooperative_id=cooperative_id)
        if account.code in with_bank or balances.get(account.code, ZERO)
        if (found := _unreconciled(cooperative_id, account, through))
    )


def uncounted_cash(*, cooperative_id: int, on: date) -> tuple[AccountFact, ...]:
    """The cash accounts that were not counted on the last day of the month of `on`.

    A count serves when what was counted is what the books now say of that day: there was no
    difference, or it was explained and posted. Cash that is nought in the books is not asked for.
    """
    last_day = Month.of(on).last_day
    balances = ledger.balances(cooperative_id=cooperative_id, on=last_day)
    rows = CashCount.objects.of(cooperative_id).filter(counted_on=last_day)
    counted = set(rows.values_list("code", "counted"))
    return tuple(
        account
        for account in ledger.chart(cooperative_id=cooperative_id)
        if account.code in CASH_CODES
        if (balance := balances.get(account.code, ZERO))
        if (account.code, balance) not in counted
    )


def _unreconciled(
    cooperative_id: int, account: AccountFact, through: date
) -> UnreconciledAccount | None:
    newest = newest_reconciliation(
        cooperative_id=cooperative_id, code=account.code, through=through
    )
    stale = newest is not None and is_stale(cooperative_id=cooperative_id, recorded=newest)
    if newest is not None and newest.on >= through and not stale:
        return None
    found = outstanding(cooperative_id=cooperative_id, code=account.code, on=through)
    return UnreconciledAccount(
        code=account.code,
        name=account.name,
        reconciled_through=newest.on if newest else None,
        unmatched_lines=len(found.book),
        unmatched_bank=len(found.bank),
        is_stale=stale,
    )
