"""From entries of another book and a mapping of its accounts to entries of ours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.calculations.drafts import complete
from sokoguru.ledger.vocabulary import (
    INCOME_SUMMARY,
    AccountFact,
    EntryDraft,
    EntryKind,
    JournalLine,
    MemberUse,
    Party,
    PartyMark,
    Side,
)
from sokoguru.portability.calculations.meeting import BRIDGE, meet
from sokoguru.portability.calculations.reading_refusals import (
    AccountIsPerMember,
    DayLiesAhead,
    MemberIsUnknown,
    MemberIsUntold,
    MonthDoesNotBalance,
    PartyIsUnknown,
    UnitIsUnknown,
    UnitIsUntold,
)
from sokoguru.portability.vocabulary import BookFault, Mappings, OldEntry, OldLine, ReadBook

_PARTIES = {
    "a": Party.MEMBER,
    "anggota": Party.MEMBER,
    "n": Party.NONMEMBER,
    "bukan anggota": Party.NONMEMBER,
    "non-anggota": Party.NONMEMBER,
    "nonanggota": Party.NONMEMBER,
}
_SAID = {PartyMark.MEMBER: Party.MEMBER, PartyMark.NONMEMBER: Party.NONMEMBER}


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What the co-op knows. `unit` stands where a line names none and its account needs one."""

    accounts: Mapping[str, AccountFact]
    members: Mapping[str, UUID]
    units: tuple[str, ...]
    unit: str | None
    today: date


@dataclass(frozen=True, kw_only=True)
class Drafted:
    """Entries ready to be posted, what is wrong, and the days on which a year is closed (1) or
    opened again (-1)."""

    drafts: tuple[EntryDraft, ...]
    faults: tuple[BookFault, ...]
    closings: tuple[tuple[date, int], ...]


def draft_entries(book: ReadBook, mapping: Mappings, known: Surroundings) -> Drafted:
    """Every entry whose accounts are all mapped; the others wait.

    An entry that meets the income summary closes a year in the other book. It is not taken over:
    the year is closed here instead, which comes to the same.
    """
    drafts: list[EntryDraft] = []
    faults: list[BookFault] = []
    closings: list[tuple[date, int]] = []
    for entry in book.entries:
        codes = [mapping.get(line.account, "") for line in entry.lines]
        if not all(code in known.accounts for code in codes):
            continue
        if INCOME_SUMMARY in codes:
            closings.append((entry.on, -1 if entry.kind is EntryKind.REVERSAL else 1))
            continue
        if entry.kind is EntryKind.OPENING and sum(line.amount for line in entry.lines) != 0:
            continue  # refused when it was read
        try:
            drafts.append(_draft(entry, mapping, known, faults))
        except Refusal as refusal:
            faults.append(BookFault(place=entry.place, refusal=refusal))
    return Drafted(drafts=tuple(drafts), faults=tuple(faults), closings=tuple(closings))


def _draft(
    entry: OldEntry, mapping: Mappings, known: Surroundings, faults: list[BookFault]
) -> EntryDraft:
    if entry.on > known.today:
        raise DayLiesAhead(on=entry.on)
    lines = []
    for line in entry.lines:
        account = known.accounts[mapping[line.account]]
        try:
            lines.append(_line(line, account, entry, known))
        except Refusal as refusal:
            faults.append(BookFault(place=line.place, refusal=refusal))
            lines.append(JournalLine(_side(line, account, entry), BRIDGE, _amount(line)))
    _refuse_unequal(lines, entry)
    draft = EntryDraft(
        kind=entry.kind,
        on=entry.on,
        key=entry.key,
        memo=entry.memo,
        transfers=meet(lines, known.accounts),
        document=entry.document,
    )
    return complete(draft, known.accounts)


def _refuse_unequal(lines: Sequence[JournalLine], entry: OldEntry) -> None:
    """A month whose accounts move unequally; other entries were held against each other before."""
    debit = Rupiah.total(line.amount for line in lines if line.side is Side.DEBIT)
    credit = Rupiah.total(line.amount for line in lines if line.side is Side.CREDIT)
    if debit != credit:
        raise MonthDoesNotBalance(
            month=Month.of(entry.on).label,
            debit=debit,
            credit=credit,
            difference=Rupiah(abs(debit - credit)),
        )


def _line(line: OldLine, account: AccountFact, entry: OldEntry, known: Surroundings) -> JournalLine:
    is_table = entry.kind is EntryKind.OPENING or entry.is_on_own_side
    member = _member(line, account, known, is_table=is_table and not line.member)
    return JournalLine(
        side=_side(line, account, entry),
        code=account.code,
        amount=_amount(line),
        member=member,
        unit=_unit(line, account, known),
        party=_party(line, account),
    )


def _amount(line: OldLine) -> Rupiah:
    return Rupiah(abs(line.amount))


def _side(line: OldLine, account: AccountFact, entry: OldEntry) -> Side:
    if not entry.is_on_own_side:
        return Side.DEBIT if line.amount > 0 else Side.CREDIT
    return account.side if line.amount > 0 else account.side.other


def _member(
    line: OldLine, account: AccountFact, known: Surroundings, *, is_table: bool
) -> UUID | None:
    if line.member:
        if line.member not in known.members:
            raise MemberIsUnknown(number=line.member)
        return known.members[line.member]
    if account.member_use is not MemberUse.NEEDED:
        return None
    raise (
        AccountIsPerMember(account=account.code)
        if is_table
        else MemberIsUntold(account=account.code)
    )


def _unit(line: OldLine, account: AccountFact, known: Surroundings) -> str | None:
    if line.unit:
        if line.unit not in known.units:
            raise UnitIsUnknown(unit=line.unit, known=", ".join(known.units))
        return line.unit
    if not account.needs_unit:
        return None
    if known.unit is None:
        raise UnitIsUntold(account=account.code)
    return known.unit


def _party(line: OldLine, account: AccountFact) -> Party | None:
    """What the account itself says goes first: it is what the ledger goes by."""
    if account.party in _SAID:
        return _SAID[account.party]
    if not line.party:
        return None
    party = _PARTIES.get(line.party.casefold().strip())
    if party is None:
        raise PartyIsUnknown(text=line.party)
    return party
