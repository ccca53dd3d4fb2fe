"""Pairing the lines of an entry of another book into transfers that the ledger takes.

Lines that say the same unit and party meet first, so that those that say nothing are left for the
rest. Members' and non-members' business, or two units, never meet in one transfer: what is left of
both meets account 1901, which nets to nought in the same entry.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import (
    AccountFact,
    JournalLine,
    Party,
    PartyMark,
    Side,
    TransferDraft,
)

BRIDGE = "1901"
MayMeet = Callable[[JournalLine, JournalLine], bool]


def meet(
    lines: Sequence[JournalLine], accounts: Mapping[str, AccountFact]
) -> tuple[TransferDraft, ...]:
    """Transfers that move exactly these lines; the sides must be equal."""
    debits = [line for line in lines if line.side is Side.DEBIT]
    credited = [line for line in lines if line.side is Side.CREDIT]
    made: list[TransferDraft] = []
    for may_meet in (_same_said, _same_party, _same, _compatible):
        made += _pair(debits, credited, may_meet)
    made += [_transfer(line, _bridge(line), line.amount) for line in debits]
    made += [_transfer(_bridge(line), line, line.amount) for line in credited]
    return tuple(_with_party(transfer, accounts) for transfer in made)


def _pair(
    debits: list[JournalLine], credited: list[JournalLine], may_meet: MayMeet
) -> list[TransferDraft]:
    made: list[TransferDraft] = []
    for place, debit in enumerate(debits):
        left = int(debit.amount)
        for other, credit in enumerate(credited):
            if left and credit.amount and may_meet(debit, credit):
                amount = min(left, int(credit.amount))
                made.append(_transfer(debit, credit, amount))
                left -= amount
                credited[other] = replace(credit, amount=Rupiah(credit.amount - amount))
        debits[place] = replace(debit, amount=Rupiah(left))
    debits[:] = [line for line in debits if line.amount]
    credited[:] = [line for line in credited if line.amount]
    return made


def _same_said(debit: JournalLine, credit: JournalLine) -> bool:
    return debit.party is not None and _same(debit, credit)


def _same_party(debit: JournalLine, credit: JournalLine) -> bool:
    return debit.party is not None and debit.party is credit.party and _units_fit(debit, credit)


def _same(debit: JournalLine, credit: JournalLine) -> bool:
    is_same = (debit.unit, debit.party) == (credit.unit, credit.party)
    return is_same and _are_two(debit, credit)


def _compatible(debit: JournalLine, credit: JournalLine) -> bool:
    parties_fit = None in (debit.party, credit.party) or debit.party is credit.party
    return parties_fit and _units_fit(debit, credit) and _are_two(debit, credit)


def _units_fit(debit: JournalLine, credit: JournalLine) -> bool:
    return None in (debit.unit, credit.unit) or debit.unit == credit.unit


def _are_two(debit: JournalLine, credit: JournalLine) -> bool:
    """A transfer of a member moves between two of his accounts."""
    return (debit.code, debit.member) != (credit.code, credit.member) or debit.member is None


def _bridge(line: JournalLine) -> JournalLine:
    return JournalLine(line.side.other, BRIDGE, line.amount)


def _transfer(debit: JournalLine, credit: JournalLine, amount: int) -> TransferDraft:
    return TransferDraft(
        debit=debit.code,
        credit=credit.code,
        amount=Rupiah(amount),
        debit_member=debit.member,
        credit_member=credit.member,
        unit=debit.unit or credit.unit,
        party=debit.party or credit.party,
    )


def _with_party(transfer: TransferDraft, accounts: Mapping[str, AccountFact]) -> TransferDraft:
    """Where either may stand and nobody is named, the business is a non-member's."""
    marks = [accounts[code].party for code in (transfer.debit, transfer.credit)]
    is_told = transfer.party or transfer.debit_member or transfer.credit_member
    if is_told or PartyMark.EITHER not in marks:
        return transfer
    if PartyMark.MEMBER in marks:
        return replace(transfer, party=Party.MEMBER)
    return replace(transfer, party=Party.NONMEMBER)
