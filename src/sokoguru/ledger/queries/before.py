"""What stood on a member's account before an entry was posted."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet, Sum

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.models import Transfer
from sokoguru.ledger.queries.chart import account
from sokoguru.ledger.vocabulary import Side


def member_balance_before(
    *, cooperative_id: int, code: str, member_id: UUID, entry_id: UUID
) -> Rupiah:
    """A member's balance on an account just before an entry was posted, on the account's own side.

    It goes by the order of posting, not of days, so that no later entry changes it.
    """
    rows = Transfer.objects.of(cooperative_id).filter(entry_id__lt=entry_id)
    debits = rows.filter(debit=code, debit_member_id=member_id)
    credited = rows.filter(credit=code, credit_member_id=member_id)
    net = _total(debits) - _total(credited)
    is_debit = account(cooperative_id=cooperative_id, code=code).side is Side.DEBIT
    return Rupiah(net if is_debit else -net)


def _total(rows: QuerySet[Transfer]) -> int:
    return int(rows.aggregate(total=Sum("amount", default=0))["total"])
