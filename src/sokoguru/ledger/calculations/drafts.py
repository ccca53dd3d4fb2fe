"""Whether a draft may be posted: amounts, accounts, members, units and whose business it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from operator import is_

from sokoguru.ledger.calculations.refusals import (
    AmountNotPositive,
    EntryIsEmpty,
    MemberNeeded,
    MemoNeeded,
    PartiesDoNotMix,
    PartyNeeded,
    UnitNeeded,
    UnknownAccount,
)
from sokoguru.ledger.vocabulary import (
    INCOME_SUMMARY,
    AccountFact,
    EntryDraft,
    MemberUse,
    Party,
    PartyMark,
    TransferDraft,
)

Chart = Mapping[str, AccountFact]
_SAID = {PartyMark.MEMBER: Party.MEMBER, PartyMark.NONMEMBER: Party.NONMEMBER}


def complete(entry: EntryDraft, chart: Chart) -> EntryDraft:
    """The draft with every transfer's party filled in.

    Refuses an empty entry, a missing memo, an amount that is not above zero, an account the chart
    does not have, a missing member or unit, and business of two parties in one transfer.
    """
    if not entry.transfers:
        raise EntryIsEmpty
    if not entry.memo.strip():
        raise MemoNeeded
    transfers = tuple([_complete(transfer, chart) for transfer in entry.transfers])
    if all(map(is_, transfers, entry.transfers)):  # nothing to fill in, the usual case
        return entry
    return replace(entry, transfers=transfers)


def _complete(transfer: TransferDraft, chart: Chart) -> TransferDraft:
    if transfer.amount <= 0:
        raise AmountNotPositive(amount=transfer.amount)
    debit, credit = _account(transfer.debit, chart), _account(transfer.credit, chart)
    for account, member in ((debit, transfer.debit_member), (credit, transfer.credit_member)):
        if account.member_use is MemberUse.NEEDED and member is None:
            raise MemberNeeded(account=account.code)
        if account.needs_unit and transfer.unit is None:
            raise UnitNeeded(account=account.code)
    party = _party(transfer, debit, credit)
    if party is transfer.party:
        return transfer
    return replace(transfer, party=party)


def _account(code: str, chart: Chart) -> AccountFact:
    try:
        return chart[code]
    except KeyError:
        raise UnknownAccount(account=code) from None


def _party(transfer: TransferDraft, debit: AccountFact, credit: AccountFact) -> Party | None:
    party = transfer.party
    for mark in (debit.party, credit.party):
        said = _SAID.get(mark)
        if said is None:
            continue
        if party is not None and party is not said:
            raise PartiesDoNotMix(debit=debit.code, credit=credit.code)
        party = said
    if party is not None:
        return party
    if PartyMark.EITHER not in (debit.party, credit.party):
        return None
    if transfer.debit_member or transfer.credit_member:
        return Party.MEMBER
    if INCOME_SUMMARY in (debit.code, credit.code):  # closing: the line had no party either
        return None
    needing = debit if debit.party is PartyMark.EITHER else credit
    raise PartyNeeded(account=needing.code)
