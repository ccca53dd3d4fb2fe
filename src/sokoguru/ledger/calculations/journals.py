"""From a bookkeeper's lines to transfers that produce exactly those lines, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.calculations.refusals import (
    AmountNotPositive,
    EntryIsEmpty,
    JournalDoesNotBalance,
    ReserveIsNotSpent,
    UnitsDoNotPair,
)
from sokoguru.ledger.vocabulary import JournalLine, LineFact, Party, Side, TransferDraft

NOMINAL = "45678"
RESERVE, EQUITY = "33", "3"


def pair_lines(lines: Sequence[JournalLine]) -> tuple[TransferDraft, ...]:
    """Pair debits with credited; lines of one unit meet first, lines without a unit fill the rest.

    Refuses an amount that is not above zero, unequal sides, and units that do not balance.
    """
    for line in lines:
        if line.amount <= 0:
            raise AmountNotPositive(amount=line.amount)
    debits = [line for line in lines if line.side is Side.DEBIT]
    credited = [line for line in lines if line.side is Side.CREDIT]
    if not debits or not credited:
        raise EntryIsEmpty
    _refuse_unequal(debits, credited)
    transfers: list[TransferDraft] = []
    for may_meet in (_same_business, _compatible):
        transfers += _meet(debits, credited, may_meet)
    if debits or credited:
        raise UnitsDoNotPair
    return tuple(transfers)


def refuse_spent_reserve(lines: Sequence[JournalLine]) -> None:
    """What leaves the reserve stays in equity: against a loss, or as other capital (S2-089)."""
    taken = sum(_on(lines, Side.DEBIT, RESERVE))
    kept = sum(_on(lines, Side.CREDIT, EQUITY))
    if taken > kept:
        raise ReserveIsNotSpent(amount=Rupiah(taken - kept))


def lines_of(transfers: Iterable[TransferDraft], names: Mapping[str, str]) -> tuple[LineFact, ...]:
    """The lines of an entry, debits first; a balance-sheet line is one line whatever the unit."""
    sums: dict[tuple[Side, str, UUID | None, str | None, Party | None], int] = {}
    for transfer in transfers:
        for side, code, member in (
            (Side.DEBIT, transfer.debit, transfer.debit_member),
            (Side.CREDIT, transfer.credit, transfer.credit_member),
        ):
            is_nominal = code[0] in NOMINAL
            key = (
                side,
                code,
                member,
                transfer.unit if is_nominal else None,
                transfer.party if is_nominal else None,
            )
            sums[key] = sums.get(key, 0) + transfer.amount
    ordered = sorted(sums.items(), key=lambda item: item[0][0] is Side.CREDIT)
    return tuple(
        LineFact(side, code, names.get(code, code), Rupiah(amount), member, unit, party)
        for (side, code, member, unit, party), amount in ordered
    )


def _on(lines: Sequence[JournalLine], side: Side, class_: str) -> list[int]:
    return [
        int(line.amount) for line in lines if line.side is side and line.code.startswith(class_)
    ]


def _refuse_unequal(debits: Sequence[JournalLine], credited: Sequence[JournalLine]) -> None:
    left = Rupiah.total(line.amount for line in debits)
    right = Rupiah.total(line.amount for line in credited)
    if left != right:
        raise JournalDoesNotBalance(debit=left, credit=right, difference=abs(left - right))


def _same_business(debit: JournalLine, credit: JournalLine) -> bool:
    return (debit.unit, debit.party) == (credit.unit, credit.party)


def _compatible(debit: JournalLine, credit: JournalLine) -> bool:
    return (debit.unit is None or credit.unit is None or debit.unit == credit.unit) and (
        debit.party is None or credit.party is None or debit.party == credit.party
    )


def _meet(
    debits: list[JournalLine],
    credited: list[JournalLine],
    may_meet: Callable[[JournalLine, JournalLine], bool],
) -> list[TransferDraft]:
    """Pair what may meet, in the order written; what is left over stays in the two lists."""
    made: list[TransferDraft] = []
    for place, debit in enumerate(debits):
        left = debit.amount
        for other, credit in enumerate(credited):
            if not left:
                break
            if not credit.amount or not may_meet(debit, credit):
                continue
            amount = min(left, credit.amount)
            made.append(_transfer(debit, credit, amount))
            left -= amount
            credited[other] = replace(credit, amount=credit.amount - amount)
        debits[place] = replace(debit, amount=left)
    debits[:] = [line for line in debits if line.amount]
    credited[:] = [line for line in credited if line.amount]
    return made


def _transfer(debit: JournalLine, credit: JournalLine, amount: Rupiah) -> TransferDraft:
    return TransferDraft(
        debit=debit.code,
        credit=credit.code,
        amount=Rupiah(amount),
        debit_member=debit.member,
        credit_member=credit.member,
        unit=debit.unit or credit.unit,
        party=debit.party or credit.party,
    )
