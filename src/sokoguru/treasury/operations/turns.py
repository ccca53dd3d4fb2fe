"""Acts on one bank account of the chart take turns."""

from __future__ import annotations

from sokoguru.treasury.calculations.refusals import NoBankAccountYet
from sokoguru.treasury.models import BankAccount
from sokoguru.treasury.queries.accounts import account_of
from sokoguru.treasury.vocabulary import BankAccountFact


def hold_bank_accounts(*, cooperative_id: int, code: str) -> tuple[BankAccountFact, ...]:
    """Lock the real accounts behind a code until the transaction ends; there must be one.

    Refuses `NoBankAccountYet`.
    """
    rows = BankAccount.objects.of(cooperative_id).filter(code=code).order_by("id")
    held = tuple(account_of(row) for row in rows.select_for_update())
    if not held:
        raise NoBankAccountYet(account=code)
    return held
