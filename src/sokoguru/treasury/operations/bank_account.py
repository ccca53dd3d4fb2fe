"""Naming a real account at a bank."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.ledger import queries as ledger
from sokoguru.treasury.calculations.refusals import (
    BankAccountIsKnown,
    NotABankAccount,
    NumberIsMissing,
)
from sokoguru.treasury.models import BankAccount
from sokoguru.treasury.queries.accounts import account_of
from sokoguru.treasury.vocabulary import BANK_CODES, BankAccountFact


def open_bank_account(
    *, cooperative_id: int, code: str, bank: str, number: str, starts_on: date, by: Actor
) -> BankAccountFact:
    """Name an account at a bank; lines of bank and books are matched from `starts_on` on.

    Several may stand on one account of the chart, which is then reconciled with all of them
    together. Refuses other accounts than those of banks (`NotABankAccount`), a nameless one
    (`NumberIsMissing`) and a number that is known already (`BankAccountIsKnown`).
    """
    if code not in BANK_CODES:
        raise NotABankAccount(account=code, expected=BANK_CODES)
    ledger.account(cooperative_id=cooperative_id, code=code)
    bank, number = (" ".join(text.split()) for text in (bank, number))
    if not bank or not number:
        raise NumberIsMissing
    with transaction.atomic():
        row, is_new = BankAccount.objects.of(cooperative_id).get_or_create(
            cooperative_id=cooperative_id,
            code=code,
            number=number,
            defaults={
                "bank": bank,
                "starts_on": starts_on,
                "opened_by": by.name,
                "opened_at": by.at,
            },
        )
    if not is_new:
        raise BankAccountIsKnown(number=number)
    return account_of(row)
