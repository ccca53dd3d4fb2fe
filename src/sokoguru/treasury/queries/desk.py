"""The desk: every account of cash and bank at a glance."""

from __future__ import annotations

from datetime import date

from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger import queries as ledger
from sokoguru.ledger.vocabulary import AccountFact
from sokoguru.treasury.queries.accounts import bank_accounts
from sokoguru.treasury.queries.counts import newest_counts
from sokoguru.treasury.queries.lines import open_lines
from sokoguru.treasury.queries.reconciliations import is_stale, newest_reconciliation
from sokoguru.treasury.vocabulary import BANK_CODES, CASH_CODES, BankAccountFact, DeskRow


def desk(*, cooperative_id: int, on: date) -> tuple[DeskRow, ...]:
    """Each account of cash and bank: its balance, until when it is settled, what is open."""
    balances = ledger.balances(cooperative_id=cooperative_id, on=on)
    real = bank_accounts(cooperative_id=cooperative_id)
    rows = []
    for account in ledger.chart(cooperative_id=cooperative_id):
        balance = balances.get(account.code, ZERO)
        if account.code in CASH_CODES:
            rows.append(_cash(cooperative_id, account, balance))
        elif account.code in BANK_CODES:
            own = tuple(each for each in real if each.code == account.code)
            rows.append(_bank(cooperative_id, account, balance, own, on))
    return tuple(rows)


def _cash(cooperative_id: int, account: AccountFact, balance: Rupiah) -> DeskRow:
    newest = newest_counts(cooperative_id=cooperative_id, code=account.code, most=1)
    return DeskRow(
        code=account.code,
        name=account.name,
        is_cash=True,
        balance=balance,
        settled_on=newest[0].on if newest else None,
        is_stale=False,
        open_bank=0,
        open_book=0,
        accounts=(),
    )


def _bank(
    cooperative_id: int,
    account: AccountFact,
    balance: Rupiah,
    own: tuple[BankAccountFact, ...],
    on: date,
) -> DeskRow:
    newest = newest_reconciliation(cooperative_id=cooperative_id, code=account.code, through=on)
    found = open_lines(cooperative_id=cooperative_id, code=account.code, through=on)
    return DeskRow(
        code=account.code,
        name=account.name,
        is_cash=False,
        balance=balance,
        settled_on=newest.on if newest else None,
        is_stale=newest is not None and is_stale(cooperative_id=cooperative_id, recorded=newest),
        open_bank=len(found.bank),
        open_book=len(found.book),
        accounts=own,
    )
