"""The journals of SHU: dividing the year's result (J40), paying members (J41), spending (J42)."""

from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import YEAR_RESULT, TransferDraft
from sokoguru.surplus.vocabulary import (
    FUND_ACCOUNTS,
    HEAD_ACCOUNTS,
    NONMEMBER_RESERVE,
    PAYABLE,
    TAX_PAYABLE,
    Head,
    PayoutMethod,
    Pots,
)


def heads_transfers(pots: Pots) -> tuple[TransferDraft, ...]:
    """J40 without the members: result to reserve and funds; non-members' SHU has its own reserve.

    The reserve is filled by SHU alone (S3-076).
    """
    reserve = pots.heads[Head.RESERVE] - pots.nonmember_to_reserve
    amounts = {HEAD_ACCOUNTS[Head.RESERVE]: reserve, NONMEMBER_RESERVE: pots.nonmember_to_reserve}
    amounts |= {code: pots.heads[head] for head, code in FUND_ACCOUNTS.items()}
    return tuple(
        TransferDraft(debit=YEAR_RESULT, credit=code, amount=amount)
        for code, amount in amounts.items()
        if amount
    )


def members_transfers(owed: Iterable[tuple[UUID, Rupiah]]) -> Iterator[TransferDraft]:
    """J40 for the members: result to what each is owed; who gets nothing has no line."""
    return (
        TransferDraft(debit=YEAR_RESULT, credit=PAYABLE, credit_member=member, amount=amount)
        for member, amount in owed
        if amount
    )


def payment_transfers(
    *, member_id: UUID, net: Rupiah, tax: Rupiah, method: PayoutMethod
) -> Sequence[TransferDraft]:
    """J41: what the member was owed to money, savings or goods, and the tax withheld."""
    owner = member_id if method is PayoutMethod.TO_SAVINGS else None
    handed = TransferDraft(
        debit=PAYABLE,
        debit_member=member_id,
        credit=method.account,
        credit_member=owner,
        amount=net,
    )
    withheld = TransferDraft(debit=PAYABLE, debit_member=member_id, credit=TAX_PAYABLE, amount=tax)
    return [transfer for transfer in (handed, withheld) if transfer.amount]
