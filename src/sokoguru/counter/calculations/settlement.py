"""Settling with a leaver: receivable first, then everything back (journal J44)."""

from collections.abc import Mapping
from uuid import UUID

from sokoguru.counter.vocabulary import Settlement, SettlementLine
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import TransferDraft

RECEIVABLE = "1211"
REFUNDABLE = "2507"
# The order in which savings clear the receivable: what the member could withdraw anyway first.
_SAVINGS = ("2101", "3102", "3101")


def settle(balances: Mapping[str, Rupiah]) -> Settlement:
    """Share the leaver's savings between the trade receivable and the refund.

    A receivable above all savings leaves a rest that is still owed; leaving is free all the same.
    """
    owed = balances.get(RECEIVABLE, Rupiah(0))
    set_off, refund = [], []
    for account in _SAVINGS:
        held = balances.get(account, Rupiah(0))
        kept = min(owed, held)
        owed -= kept
        if kept:
            set_off.append(SettlementLine(account=account, amount=kept))
        if held > kept:
            refund.append(SettlementLine(account=account, amount=held - kept))
    return Settlement(set_off=tuple(set_off), refund=tuple(refund), still_owed=owed)


def settlement_transfers(settlement: Settlement, *, member_id: UUID) -> tuple[TransferDraft, ...]:
    """Savings debited against the receivable and against what is due to the leaver."""
    return (
        *(_transfer(line, RECEIVABLE, member_id) for line in settlement.set_off),
        *(_transfer(line, REFUNDABLE, member_id) for line in settlement.refund),
    )


def payment_transfer(amount: Rupiah, *, money: str, member_id: UUID) -> TransferDraft:
    """What is due to the leaver debited, money credited."""
    return TransferDraft(debit=REFUNDABLE, debit_member=member_id, credit=money, amount=amount)


def _transfer(line: SettlementLine, credit: str, member_id: UUID) -> TransferDraft:
    return TransferDraft(
        debit=line.account,
        debit_member=member_id,
        credit=credit,
        credit_member=member_id,
        amount=line.amount,
    )
