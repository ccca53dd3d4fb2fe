"""Books that go over in a merger: every rupiah, every member, every slip."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from sokoguru.counter.operations import settle_leaving
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.operations import link_member
from sokoguru.identity.queries import member_account
from sokoguru.identity.vocabulary import UserFact
from sokoguru.ledger.operations import PeriodIsClosed, close_year, post_journal
from sokoguru.ledger.queries import member_balances, verify_books
from sokoguru.ledger.vocabulary import (
    JournalLine,
    Party,
)
from sokoguru.members.queries import member, members
from sokoguru.members.vocabulary import MemberState
from sokoguru.registry.calculations.book_refusals import (
    BooksAlreadyCarried,
)
from sokoguru.registry.models import MergedMember
from sokoguru.registry.operations.books import revalue_assets
from sokoguru.registry.queries.merged import surplus_before
from sokoguru.registry.tests.mergers import (
    DEED,
    MERGED_ON,
    D,
    K,
    Merger,
    another,
    journal,
    sums,
    together,
)
from sokoguru.savings.operations import bill_wajib, receive_deposit
from sokoguru.savings.queries import passbook
from sokoguru.savings.vocabulary import MoneyAccount, SavingsProduct
from sokoguru.surplus.queries import slips_of_member
from sokoguru.surplus.tests.village import YEAR
from sokoguru.trade.operations import record_purchase
from sokoguru.trade.queries import payables
from sokoguru.trade.vocabulary import Payment
from tests.cast import join

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("some_areas")]


@pytest.mark.requirement("S2-120")
def test_every_balance_goes_over_to_the_rupiah_and_both_books_stay_sound(merger: Merger) -> None:
    village, target = merger.village, merger.target
    before = together(sums(village.id), sums(target.id))
    owed = {name: village.owed(name) for name in village.members}
    carried = merger.carry()
    assert sums(village.id) == {}
    assert sums(target.id) == before
    assert carried.summary.surplus_owed == sum(owed.values()) > 0
    for name in village.members:
        held = merger.held(name)
        assert (held["3101"], held["2501"]) == (100_000, owed[name])
        assert not any(
            member_balances(cooperative_id=village.id, member_id=village.members[name].id).values()
        )
    for house in (village.id, target.id):
        with tenant(house):
            assert verify_books(cooperative_id=house).is_sound


@pytest.mark.requirement("S2-120")
def test_the_same_nik_is_the_same_member_and_all_others_get_new_numbers(merger: Merger) -> None:
    village, target = merger.village, merger.target
    with tenant(target.id):
        twin = join(target.id, "Adi Saputra", "3374014502901000", merger.by)
        stranger = join(target.id, "Orang Lain", "3374014502901077", merger.by)
    assert stranger.number == village.members["Dewi"].number
    summary = merger.carry().summary
    assert (summary.known, summary.new, summary.members, summary.waiting) == (1, 2, 3, 0)
    assert merger.now("Adi") == twin.id
    assert merger.held("Adi")["3101"] == 200_000
    with tenant(target.id):
        found = members(cooperative_id=target.id, page=1, size=50, state=MemberState.ACTIVE)
        assert found.total == 4
        assert len({each.number for each in found.items}) == 4
        dewi = member(cooperative_id=target.id, member_id=merger.now("Dewi"))
    assert dewi.joined_on == village.members["Dewi"].joined_on
    assert dewi.id != stranger.id


@pytest.mark.requirement("S2-120")
def test_the_memberships_end_and_the_old_books_take_nothing_more(merger: Merger) -> None:
    merger.carry()
    village = merger.village
    left = member(cooperative_id=village.id, member_id=village.members["Rini"].id)
    assert (left.state, left.left_on) == (MemberState.LEFT, MERGED_ON)
    assert "Koperasi Tetangga" in left.reason
    with pytest.raises(PeriodIsClosed):
        journal(village.id, merger.by, date(2027, 5, 1), (D, "1101", 1), (K, "2401", 1))


@pytest.mark.requirement("S2-120")
def test_the_shu_of_earlier_years_is_read_where_the_member_is_now(merger: Merger) -> None:
    village = merger.village
    slips = slips_of_member(cooperative_id=village.id, member_id=village.members["Adi"].id)
    merger.carry()
    with tenant(merger.target.id):
        (found,) = surplus_before(cooperative_id=merger.target.id, member_id=merger.now("Adi"))
    assert (found.cooperative_name, found.slug) == ("Koperasi Sejahtera", "sejahtera")
    assert found.slip == slips[0]
    assert found.slip.year == YEAR


@pytest.mark.requirement("S2-120")
def test_a_second_merger_hands_on_what_the_first_one_brought(merger: Merger) -> None:
    merger.carry()
    with tenant(merger.target.id):
        close_year(cooperative_id=merger.target.id, year=YEAR, by=merger.by)
    third, entry_id = another("Koperasi Ketiga", "ketiga", merger.by)
    village = replace(merger.village, body=merger.target)
    second = replace(
        merger, village=village, target=third, from_id=merger.into_id, into_id=entry_id
    )
    second.record()
    second.carry()
    now = MergedMember.objects.get(from_member_id=merger.now("Dewi")).into_member_id
    with tenant(third.id):
        (found,) = surplus_before(cooperative_id=third.id, member_id=now)
        held = member_balances(cooperative_id=third.id, member_id=now)
    assert (found.slug, found.slip.net) == ("sejahtera", held["2501"])


@pytest.mark.requirement("S2-120")
def test_who_is_in_all_three_is_claimed_for_each_and_counted_once(merger: Merger) -> None:
    """Two co-ops merge on one day into a third in which their common member is as well."""
    other, entry_id = another("Koperasi Ketiga", "ketiga", merger.by)
    for house in (merger.village.id, other.id):
        with tenant(house):
            person = merger.village.members["Adi"]
            if house == other.id:
                person = join(other.id, "Adi", "3374014502901000", merger.by)
            receive_wajib(house, person.id, merger.by)
    with tenant(other.id):
        close_year(cooperative_id=other.id, year=YEAR, by=merger.by)
    merger.carry()
    second = replace(merger, from_id=entry_id, village=replace(merger.village, body=other))
    second.record()
    second.carry()
    with tenant(merger.target.id):
        book = passbook(cooperative_id=merger.target.id, member_id=merger.now("Adi"), on=MERGED_ON)
    assert (book.pokok, book.wajib, book.arrears, book.advance) == (200_000, 10_000, 10_000, 0)


@pytest.mark.requirement("S2-120")
def test_a_month_claimed_there_is_not_claimed_here_again(merger: Merger) -> None:
    village = merger.village
    receive_wajib(village.id, village.members["Adi"].id, merger.by)
    merger.carry()
    house = merger.target.id
    with tenant(house):
        march = bill_wajib(cooperative_id=house, month=Month(2027, 3), by=merger.by)
        april = bill_wajib(cooperative_id=house, month=Month(2027, 4), by=merger.by)
        book = passbook(cooperative_id=house, member_id=merger.now("Adi"), on=date(2027, 4, 30))
    assert (march.members, april.members) == (0, 3)
    assert book.arrears == 15_000


def receive_wajib(cooperative_id: int, member_id: UUID, by: Actor) -> None:
    """A month is billed and half of it paid, before the year ends."""
    bill_wajib(cooperative_id=cooperative_id, month=Month(2027, 3), by=by)
    receive_deposit(
        cooperative_id=cooperative_id,
        member_id=member_id,
        product=SavingsProduct.WAJIB,
        amount=Rupiah(5_000),
        money=MoneyAccount.CASH,
        on=date(2027, 3, 20),
        key="wajib",
        by=by,
    )


@pytest.mark.requirement("S2-120")
def test_land_is_worth_more_in_the_books_of_the_merged_cooperative(merger: Merger) -> None:
    journal(merger.village.id, merger.by, MERGED_ON, (D, "1601", 50), (K, "1101", 50))
    carried = merger.carry(revaluations={"1601": 15_000_000, "1609": -2_000_000})
    assert carried.revalued == 13_000_000
    assert merger.there("1601") == 15_000_050
    assert merger.there("1609") == 2_000_000
    assert merger.there("3202") == 13_000_000
    more = {"1601": -1_000_000}
    for _ in range(2):
        change = revalue_assets(
            entry_id=merger.into_id, on=MERGED_ON, revaluations=more, document=DEED, by=merger.by
        )
        assert change == -1_000_000
    assert merger.there("3202") == 12_000_000


@pytest.mark.requirement("S2-120")
def test_carried_over_again_it_answers_with_the_first(merger: Merger) -> None:
    first = merger.carry(revaluations={"1601": 5})
    before = sums(merger.target.id)
    again = merger.carry(revaluations={"1601": 5})
    assert again.is_repeat
    assert (again.summary, again.revalued) == (first.summary, first.revalued)
    assert sums(merger.target.id) == before
    with pytest.raises(BooksAlreadyCarried, match="1 April 2027"):
        merger.carry(on=date(2027, 4, 2))


@pytest.mark.requirement("S2-120")
def test_debts_keep_their_names_and_accounts_their_party(merger: Merger) -> None:
    village, by = merger.village, merger.by
    record_purchase(
        cooperative_id=village.id,
        unit="toko",
        supplier="CV Beras",
        amount=Rupiah(700),
        payment=Payment.CREDIT,
        on=MERGED_ON,
        key="beli",
        memo="Beras",
        by=by,
    )
    adi = village.members["Adi"].id
    stranger = {"party": Party.NONMEMBER}
    journal(village.id, by, MERGED_ON, (D, "1101", 40), (K, "2203", 40), **stranger)
    lines = [
        JournalLine(D, "1101", Rupiah(30)),
        JournalLine(K, "2203", Rupiah(30), member=adi),
        JournalLine(D, "1211", Rupiah(9), member=adi),
        JournalLine(K, "2401", Rupiah(9)),
    ]
    post_journal(
        cooperative_id=village.id, on=MERGED_ON, key="uang muka", memo="x", lines=lines, by=by
    )
    merger.carry()
    held = merger.held("Adi")
    assert (held["2203"], held["1211"], merger.there("2203")) == (30, 9, 70)
    with tenant(merger.target.id):
        assert payables(cooperative_id=merger.target.id) == {"CV Beras": 700}


@pytest.mark.requirement("S2-120")
def test_who_had_left_is_still_owed_and_no_member_there(merger: Merger) -> None:
    village = merger.village
    settle_leaving(
        cooperative_id=village.id,
        member_id=village.members["Rini"].id,
        reason="pindah kota",
        money=None,
        on=date(2027, 3, 10),
        key="keluar",
        by=merger.by,
    )
    summary = merger.carry().summary
    assert (summary.members, summary.leavers) == (2, 1)
    with tenant(merger.target.id):
        rini = member(cooperative_id=merger.target.id, member_id=merger.now("Rini"))
    assert rini.state is MemberState.LEFT
    assert merger.held("Rini")["2507"] == 100_000


def test_whoever_read_his_own_page_there_reads_it_here(
    merger: Merger, account: Callable[[str], UserFact], actor: Actor
) -> None:
    adi = account("Adi Saputra")
    link_member(
        cooperative_id=merger.village.id,
        user_id=adi.id,
        member_id=merger.village.members["Adi"].id,
        by=actor,
    )
    merger.carry()
    with tenant(merger.target.id):
        found = member_account(cooperative_id=merger.target.id, member_id=merger.now("Adi"))
    assert found == adi
