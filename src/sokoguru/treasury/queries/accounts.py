"""Bank accounts: the real ones, and the accounts of the chart they stand on."""

from __future__ import annotations

from uuid import UUID

from sokoguru.ledger.queries import chart
from sokoguru.ledger.vocabulary import AccountFact
from sokoguru.treasury.calculations.refusals import NoSuchBankAccount
from sokoguru.treasury.models import BankAccount
from sokoguru.treasury.vocabulary import BANK_CODES, BankAccountFact


def bank_accounts(*, cooperative_id: int, code: str = "") -> tuple[BankAccountFact, ...]:
    """The real accounts, or those of one account of the chart, in the order of code and bank."""
    rows = BankAccount.objects.of(cooperative_id)
    if code:
        rows = rows.filter(code=code)
    return tuple(account_of(row) for row in rows.order_by("code", "bank", "number", "id"))


def bank_account(*, cooperative_id: int, account_id: UUID) -> BankAccountFact:
    """One real account. Refuses an unknown one with `NoSuchBankAccount`."""
    row = BankAccount.objects.of(cooperative_id).filter(id=account_id).first()
    if row is None:
        raise NoSuchBankAccount
    return account_of(row)


def bank_codes(*, cooperative_id: int) -> tuple[AccountFact, ...]:
    """The bank accounts that the chart has."""
    return tuple(each for each in chart(cooperative_id=cooperative_id) if each.code in BANK_CODES)


def account_of(row: BankAccount) -> BankAccountFact:
    """The row as a value."""
    return BankAccountFact(
        id=row.id, code=row.code, bank=row.bank, number=row.number, starts_on=row.starts_on
    )
