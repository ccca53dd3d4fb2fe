"""Totals that a merger of books preserves, whatever stood in them."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import post
from sokoguru.ledger.queries import chart
from sokoguru.ledger.vocabulary import (
    AccountFact,
    EntryDraft,
    EntryKind,
    MemberUse,
    MovementRow,
    Party,
    PartyMark,
    TransferDraft,
)
from sokoguru.registry.calculations.books import BRIDGE, Move, moving_entries, standing_balances
from sokoguru.registry.tests.mergers import MERGED_ON, D, K, Merger, sums, together
from sokoguru.surplus.tests.village import Village

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("some_areas")]
BOTH = {PartyMark.MEMBER, PartyMark.NONMEMBER}


@pytest.mark.requirement("S2-120")
@given(data=st.data())
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_totals_are_preserved_whatever_stood_in_the_books(merger: Merger, data: Any) -> None:
    village = merger.village
    accounts = [
        each
        for each in chart(cooperative_id=village.id)
        if not each.is_nominal and each.code not in ("3402", "3901")
    ]
    start = transaction.savepoint()
    for place in range(data.draw(st.integers(1, 6))):
        debit, credit = data.draw(st.permutations(accounts))[:2]
        amount = Rupiah(data.draw(st.integers(1, 10**12)))
        if debit.code.startswith("33") or {debit.party, credit.party} >= BOTH:
            continue
        if MemberUse.NEEDED in (debit.member_use, credit.member_use) and not rises(debit, credit):
            continue
        post_pair(village, debit, credit, amount, place, merger.by)
    before = together(sums(village.id), sums(merger.target.id))
    merger.carry()
    assert sums(village.id) == {}
    assert sums(merger.target.id) == before
    transaction.savepoint_rollback(start)


def rises(debit: AccountFact, credit: AccountFact) -> bool:
    """Whether no member's balance falls: a debtor owes more, a creditor is owed more."""
    return (debit.member_use is not MemberUse.NEEDED or debit.side is D) and (
        credit.member_use is not MemberUse.NEEDED or credit.side is K
    )


def post_pair(
    village: Village, debit: AccountFact, credit: AccountFact, amount: Rupiah, place: int, by: Actor
) -> None:
    is_members = PartyMark.MEMBER in (debit.party, credit.party)
    party = Party.MEMBER if is_members else Party.NONMEMBER
    adi = village.members["Adi"].id
    post(
        cooperative_id=village.id,
        entry=EntryDraft(
            kind=EntryKind.JOURNAL,
            on=date(2027, 3, 1 + place),
            key=f"acak:{place}",
            memo="Acak",
            transfers=(
                TransferDraft(
                    debit=debit.code,
                    credit=credit.code,
                    amount=amount,
                    party=party,
                    debit_member=adi if debit.member_use is MemberUse.NEEDED else None,
                    credit_member=adi if credit.member_use is MemberUse.NEEDED else None,
                ),
            ),
        ),
        by=by,
    )


PLAIN = AccountFact("1301", "Persediaan", D, PartyMark.NONE, MemberUse.NONE)
CHART = {
    each.code: each
    for each in (
        PLAIN,
        replace(PLAIN, code="1901"),
        replace(PLAIN, code="1211", party=PartyMark.MEMBER, member_use=MemberUse.NEEDED),
        replace(PLAIN, code="1609", side=K),
        replace(PLAIN, code="2203", side=K, party=PartyMark.EITHER, member_use=MemberUse.OPTIONAL),
        replace(PLAIN, code="3303", side=K, party=PartyMark.NONMEMBER),
    )
}
PEOPLE = [UUID(int=number) for number in range(3)]


@st.composite
def movement_rows(draw: st.DrawFn) -> tuple[MovementRow, ...]:
    lines = st.tuples(
        st.sampled_from(sorted(CHART)),
        st.sampled_from(["", "A", "N"]),
        st.integers(0, 10**12),
        st.integers(0, 10**12),
    )
    return tuple(
        MovementRow(code, "toko" if debit % 2 else "", party, Rupiah(debit), Rupiah(credit))
        for code, party, debit, credit in draw(st.lists(lines, max_size=12))
    )


@given(
    movement_rows(),
    st.dictionaries(
        st.sampled_from(PEOPLE),
        st.dictionaries(st.sampled_from(["1211", "2203"]), st.integers(0, 10**12).map(Rupiah)),
    ),
)
def test_what_leaves_one_book_arrives_in_the_other(
    rows: tuple[MovementRow, ...], of_members: dict[UUID, dict[str, Rupiah]]
) -> None:
    standing = standing_balances(rows, of_members, (), CHART)
    there = {person: UUID(int=person.int + 100) for person in PEOPLE}
    out = Move(on=MERGED_ON, key="a", memo="m", document="d", is_arriving=False)
    leaving = moving_entries(standing, out)
    arriving = moving_entries(standing, replace(out, is_arriving=True), there)
    stood: dict[str, int] = {}
    for row in rows:
        if row.code != BRIDGE:
            stood[row.code] = stood.get(row.code, 0) + row.debit - row.credit
    stood = {code: amount for code, amount in stood.items() if amount}
    assert {code: -amount for code, amount in moved(leaving).items()} == stood
    assert moved(arriving) == stood
    here = by_member(leaving)
    assert by_member(arriving) == {
        (code, there[member]): -amount for (code, member), amount in here.items()
    }


def moved(entries: tuple[EntryDraft, ...]) -> dict[str, int]:
    """What the entries change on each account but 1901: a debit above zero."""
    sums: dict[str, int] = {}
    for transfer in (each for entry in entries for each in entry.transfers):
        assert BRIDGE in (transfer.debit, transfer.credit)
        sums[transfer.debit] = sums.get(transfer.debit, 0) + transfer.amount
        sums[transfer.credit] = sums.get(transfer.credit, 0) - transfer.amount
    return {code: amount for code, amount in sums.items() if amount and code != BRIDGE}


def by_member(entries: tuple[EntryDraft, ...]) -> dict[tuple[str, UUID], int]:
    sums: dict[tuple[str, UUID], int] = {}
    for each in (each for entry in entries for each in entry.transfers):
        for code, member, sign in (
            (each.debit, each.debit_member, 1),
            (each.credit, each.credit_member, -1),
        ):
            if member:
                sums[code, member] = sums.get((code, member), 0) + sign * each.amount
    return sums
