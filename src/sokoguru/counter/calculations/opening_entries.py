"""Opening balances as balanced entries: one per member, and one for the rest of the book."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sokoguru.counter.vocabulary import GeneralRow, OpeningRow
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, Party, TransferDraft

# Members' and non-members' business never meet in one transfer. Where nothing else is left, both
# meet this account (antar unit), which nets to zero in the same entries.
BRIDGE = "1901"


@dataclass(frozen=True)
class _Part:
    code: str
    amount: Rupiah
    member: UUID | None = None
    party: Party | None = None


_Parts = Mapping[Party | None, deque[_Part]]

# Which sides meet, in order: marked balances take the unmarked ones first, so that few are left
# for one another and an entry speaks of one member.
_MEETINGS = (
    (None, Party.MEMBER),
    (Party.MEMBER, None),
    (None, Party.NONMEMBER),
    (Party.NONMEMBER, None),
    (None, None),
    (Party.MEMBER, Party.MEMBER),
    (Party.NONMEMBER, Party.NONMEMBER),
)


def opening_entries(
    savings: Sequence[OpeningRow], general: Sequence[GeneralRow], *, on: date, source: str
) -> tuple[EntryDraft, ...]:
    """Pair every credit with debits until both sides are used up.

    Transfers of one member form that member's entry, all others the entry of the general ledger.
    `source` keeps the keys of different files apart. The sides must be equal; anything else is a
    fault of the caller.
    """
    numbers = {row.member_id: row.number for row in savings}
    by_owner: dict[UUID | None, list[TransferDraft]] = {}
    for transfer in _pair(_debits(savings, general), _credits(savings, general)):
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
    parts = [_Part(row.code, row.debit, party=row.party) for row in general]
    parts += [_Part("1211", row.receivable, row.member_id, Party.MEMBER) for row in savings]
    return [part for part in parts if part.amount]


def _credits(savings: Sequence[OpeningRow], general: Sequence[GeneralRow]) -> list[_Part]:
    parts = []
    for row in savings:
        held = (
            ("3101", row.pokok),
            ("3102", row.wajib),
            ("2101", row.sukarela),
            ("2501", row.surplus),
        )
        parts += [_Part(code, amount, row.member_id, Party.MEMBER) for code, amount in held]
    parts += [_Part(row.code, row.credit, party=row.party) for row in general]
    return [part for part in parts if part.amount]


def _pair(debits: Sequence[_Part], credits_: Sequence[_Part]) -> Iterator[TransferDraft]:
    if Rupiah.total(part.amount for part in debits) != Rupiah.total(p.amount for p in credits_):
        raise ValueError("the opening balances do not balance")
    left, right = _by_party(debits), _by_party(credits_)
    for debit_party, credit_party in _MEETINGS:
        yield from _meet(left[debit_party], right[credit_party])
    for parts in left.values():
        for debit in parts:
            yield _transfer(debit, _Part(BRIDGE, debit.amount), debit.amount)
    for parts in right.values():
        for credit in parts:
            yield _transfer(_Part(BRIDGE, credit.amount), credit, credit.amount)


def _by_party(parts: Sequence[_Part]) -> _Parts:
    found: dict[Party | None, deque[_Part]] = {party: deque() for party in (None, *Party)}
    for part in parts:
        found[part.party].append(part)
    return found


def _meet(debits: deque[_Part], credits_: deque[_Part]) -> Iterator[TransferDraft]:
    """Use both up in their order; what is left of the longer one stays in it."""
    while debits and credits_:
        debit, credit = debits.popleft(), credits_.popleft()
        amount = min(debit.amount, credit.amount)
        yield _transfer(debit, credit, amount)
        if debit.amount > amount:
            debits.appendleft(replace(debit, amount=debit.amount - amount))
        if credit.amount > amount:
            credits_.appendleft(replace(credit, amount=credit.amount - amount))


def _transfer(debit: _Part, credit: _Part, amount: Rupiah) -> TransferDraft:
    return TransferDraft(
        debit=debit.code,
        debit_member=debit.member,
        credit=credit.code,
        credit_member=credit.member,
        amount=amount,
        party=debit.party or credit.party,
    )


def _owner(transfer: TransferDraft) -> UUID | None:
    """The one member a transfer speaks of; two members, or none, belong to the rest."""
    if transfer.debit_member and transfer.credit_member:
        same = transfer.debit_member == transfer.credit_member
        return transfer.debit_member if same else None
    return transfer.debit_member or transfer.credit_member
