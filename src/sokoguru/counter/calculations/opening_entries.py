"""Opening balances as balanced entries: one per member, and one for the rest of the book."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sokoguru.counter.vocabulary import GeneralRow, OpeningRow
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, TransferDraft


@dataclass(frozen=True)
class _Part:
    code: str
    amount: Rupiah
    member: UUID | None = None


def opening_entries(
    savings: Sequence[OpeningRow], general: Sequence[GeneralRow], *, on: date, source: str
) -> tuple[EntryDraft, ...]:
    """Pair every credit with debits until both sides are used up.

    Members' savings are paired with the general debits first and members' receivables with the
    general credits last, so that each entry speaks of one member. `source` keeps the keys of
    different files apart. The sides must be equal; anything else is a fault of the caller.
    """
    paired = list(_pair(_debits(savings, general), _credits(savings, general)))
    numbers = {row.member_id: row.number for row in savings}
    by_owner: dict[UUID | None, list[TransferDraft]] = {}
    for transfer in paired:
        by_owner.setdefault(_owner(transfer), []).append(transfer)
    return tuple(
        EntryDraft(
            kind=EntryKind.OPENING,
            on=on,
            key=f"{source}:{numbers[owner] if owner else 'neraca'}",
            memo=f"Saldo awal {numbers[owner]}" if owner else "Saldo awal neraca",
            transfers=tuple(transfers),
        )
        for owner, transfers in by_owner.items()
    )


def _debits(savings: Sequence[OpeningRow], general: Sequence[GeneralRow]) -> list[_Part]:
    parts = [_Part(row.code, row.debit) for row in general]
    parts += [_Part("1211", row.receivable, row.member_id) for row in savings]
    return [part for part in parts if part.amount]


def _credits(savings: Sequence[OpeningRow], general: Sequence[GeneralRow]) -> list[_Part]:
    parts = []
    for row in savings:
        held = (("3101", row.pokok), ("3102", row.wajib), ("2101", row.sukarela))
        parts += [_Part(code, amount, row.member_id) for code, amount in held]
    parts += [_Part(row.code, row.credit) for row in general]
    return [part for part in parts if part.amount]


def _pair(debits: Sequence[_Part], credits_: Sequence[_Part]) -> Iterator[TransferDraft]:
    if Rupiah.total(part.amount for part in debits) != Rupiah.total(p.amount for p in credits_):
        raise ValueError("the opening balances do not balance")
    waiting = iter(debits)
    debit, left = None, Rupiah(0)
    for credit in credits_:
        rest = credit.amount
        while rest:
            if debit is None or not left:
                debit = next(waiting)
                left = debit.amount
            amount = min(rest, left)
            yield TransferDraft(
                debit=debit.code,
                debit_member=debit.member,
                credit=credit.code,
                credit_member=credit.member,
                amount=amount,
            )
            rest, left = rest - amount, left - amount


def _owner(transfer: TransferDraft) -> UUID | None:
    """The one member a transfer speaks of; two members, or none, belong to the rest."""
    if transfer.debit_member and transfer.credit_member:
        same = transfer.debit_member == transfer.credit_member
        return transfer.debit_member if same else None
    return transfer.debit_member or transfer.credit_member
