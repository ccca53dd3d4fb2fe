"""Control accounts: what members have on an account is what the account has."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db.models import Sum

from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.models import MemberBalance
from sokoguru.ledger.queries.chart import chart
from sokoguru.ledger.queries.sums import balances
from sokoguru.ledger.vocabulary import MemberUse

_END = date(2999, 12, 31)


def unequal_controls(*, cooperative_id: int) -> Mapping[str, tuple[Rupiah, Rupiah]]:
    """Accounts kept for members alone whose balance is not the sum of the members' balances.

    Answers with both, the account's first, of every posting so far; empty when the books are sound.
    """
    rows = MemberBalance.objects.of(cooperative_id).values_list("code").annotate(Sum("balance"))
    of_members = {code: Rupiah(total) for code, total in rows}
    of_accounts = balances(cooperative_id=cooperative_id, on=_END)
    controls = [
        account.code
        for account in chart(cooperative_id=cooperative_id)
        if account.member_use is MemberUse.NEEDED and not account.is_nominal
    ]
    found = {code: (of_accounts.get(code, ZERO), of_members.get(code, ZERO)) for code in controls}
    return {code: pair for code, pair in found.items() if pair[0] != pair[1]}
