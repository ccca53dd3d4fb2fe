"""Books that go into another co-operative's: what stands in them, and the entries that move it.

Every balance meets account 1901 (antar unit): first on its way out, then on its way in. So 1901 of
the co-op that goes ends at nought, and what stood there before stands in the other one's.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import (
    AccountFact,
    EntryDraft,
    EntryKind,
    MemberUse,
    MovementRow,
    Party,
    PartyMark,
    Side,
    TransferDraft,
)
from sokoguru.registry.calculations.book_refusals import CannotRevalue
from sokoguru.trade.vocabulary import DocumentKind

BRIDGE = "1901"
REVALUATION = "3202"
POKOK = "3101"
SURPLUS_OWED = "2501"
_MONEY = "C"
_LONGEST_MEMO, _LONGEST_DOCUMENT = 300, 80

Chart = Mapping[str, AccountFact]


@dataclass(frozen=True, kw_only=True)
class Balance:
    """What is carried on an account, in rupiah: a debit above zero, a credit below it.

    `partner` and `kind` tell of a debt outside the membership that is collected or paid by name.
    """

    code: str
    amount: int
    member: UUID | None = None
    party: Party | None = None
    partner: str = ""
    kind: DocumentKind | None = None


@dataclass(frozen=True, kw_only=True)
class Move:
    """One side of the move: out of a book or into one. `key` tells this move from all others."""

    on: date
    key: str
    memo: str
    document: str
    is_arriving: bool

    def entry(self, name: str, transfers: Iterable[TransferDraft]) -> EntryDraft:
        """The entry of one member, one debt, or the rest."""
        return EntryDraft(
            kind=EntryKind.OPENING if self.is_arriving else EntryKind.JOURNAL,
            on=self.on,
            key=f"{self.key}:{name}",
            memo=self.memo[:_LONGEST_MEMO],
            transfers=tuple(transfers),
            document=self.document[:_LONGEST_DOCUMENT],
        )


def open_results(rows: Iterable[MovementRow], chart: Chart) -> tuple[str, ...]:
    """The accounts of income and cost that do not stand at nought."""
    sums: dict[str, int] = {}
    for row in rows:
        if chart[row.code].is_nominal:
            sums[row.code] = sums.get(row.code, 0) + row.debit - row.credit
    return tuple(sorted(code for code, amount in sums.items() if amount))


def standing_balances(
    rows: Iterable[MovementRow],
    of_members: Mapping[UUID, Mapping[str, Rupiah]],
    debts: Sequence[Balance],
    chart: Chart,
) -> tuple[Balance, ...]:
    """Everything that stands on the balance sheet: by member, by debt, and the rest by account.

    `rows` are all movements of the book, `of_members` the running balances on the accounts' sides.
    Account 1901 is left out: it is what the others add up to.
    """
    named = [*_of_members(of_members, chart), *debts]
    rest: dict[tuple[str, Party | None], int] = {}
    for row in rows:
        account = chart[row.code]
        if account.is_nominal or row.code == BRIDGE:
            continue
        key = (row.code, _party(account, row.party))
        rest[key] = rest.get(key, 0) + row.debit - row.credit
    for balance in named:
        key = (balance.code, balance.party)
        rest[key] = rest.get(key, 0) - balance.amount
    general = [
        Balance(code=code, party=party, amount=amount)
        for (code, party), amount in sorted(rest.items(), key=lambda item: str(item[0]))
    ]
    return tuple(balance for balance in (*named, *general) if balance.amount)


def moving_entries(
    balances: Iterable[Balance], move: Move, members: Mapping[UUID, UUID] | None = None
) -> tuple[EntryDraft, ...]:
    """An entry for each member, and one for the rest; `members` says who a member is there."""
    found: dict[str, list[TransferDraft]] = {}
    for balance in balances:
        member = balance.member and (members or {}).get(balance.member, balance.member)
        name = str(balance.member) if balance.member else "neraca"
        found.setdefault(name, []).append(_transfer(balance, member, is_arriving=move.is_arriving))
    return tuple(move.entry(name, transfers) for name, transfers in found.items())


def debt_entries(debts: Iterable[Balance], move: Move) -> tuple[EntryDraft, ...]:
    """An entry for each debt, so that a paper can name it."""
    return tuple(
        move.entry(f"utang:{place}", [_transfer(debt, None, is_arriving=move.is_arriving)])
        for place, debt in enumerate(debts)
    )


def revaluation_transfers(
    revaluations: Mapping[str, int], chart: Chart
) -> tuple[TransferDraft, ...]:
    """What assets are worth more (above zero) or less, against the difference in equity (3202).

    Refuses money, what members or buyers owe, and whatever is no asset (`CannotRevalue`).
    """
    transfers = []
    for code, change in sorted(revaluations.items()):
        if code not in chart or not may_be_revalued(chart[code]):
            raise CannotRevalue(account=code)
        if change:
            sides = (code, REVALUATION) if change > 0 else (REVALUATION, code)
            transfers.append(
                TransferDraft(debit=sides[0], credit=sides[1], amount=Rupiah(abs(change)))
            )
    return tuple(transfers)


def may_be_revalued(account: AccountFact) -> bool:
    """Whether an account holds things that have a value of their own."""
    return (
        account.code.startswith("1")
        and account.code != BRIDGE
        and account.cash_flow != _MONEY
        and account.member_use is MemberUse.NONE
        and account.party is not PartyMark.EITHER
    )


def total_on(balances: Iterable[Balance], *starts: str) -> Rupiah:
    """What the accounts that begin alike come to on the credit side."""
    return Rupiah(-sum(each.amount for each in balances if each.code.startswith(starts)))


def _of_members(of_members: Mapping[UUID, Mapping[str, Rupiah]], chart: Chart) -> Iterable[Balance]:
    for member, kept in of_members.items():
        for code, amount in sorted(kept.items()):
            signed = int(amount) if chart[code].side is Side.DEBIT else -int(amount)
            yield Balance(code=code, amount=signed, member=member, party=Party.MEMBER)


def _party(account: AccountFact, said: str) -> Party | None:
    if account.party is PartyMark.NONE:
        return None
    if account.party is PartyMark.EITHER:
        return Party(said) if said else Party.NONMEMBER
    return Party(account.party.value)


def _transfer(balance: Balance, member: UUID | None, *, is_arriving: bool) -> TransferDraft:
    amount = Rupiah(abs(balance.amount))
    if (balance.amount > 0) is is_arriving:
        return TransferDraft(
            debit=balance.code,
            debit_member=member,
            credit=BRIDGE,
            amount=amount,
            party=balance.party,
        )
    return TransferDraft(
        debit=BRIDGE,
        credit=balance.code,
        credit_member=member,
        amount=amount,
        party=balance.party,
    )
