"""From closed books to the meeting's decision: amounts, keys, refusals."""

from dataclasses import replace
from datetime import date

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import NoOpenYear, close_year
from sokoguru.surplus.operations import (
    announce,
    approve_allocation,
    determine_surplus,
    withdraw_approval,
)
from sokoguru.surplus.operations.refusals import (
    AlreadyAnnounced,
    AlreadyApproved,
    BooksNotClosed,
    NotApproved,
    NotDetermined,
    NothingToDivide,
    ReasonForWithdrawal,
    ResolutionOfOtherSubject,
    ResolutionTooEarly,
)
from sokoguru.surplus.queries import (
    NoSuchYear,
    all_slips,
    announcement,
    history,
    surplus_year,
    what_if,
)
from sokoguru.surplus.tests.village import (
    EVERYTHING_ELSE,
    MEETING_DAY,
    PAYDAY,
    RAT,
    YEAR,
    Village,
    settle,
)
from sokoguru.surplus.vocabulary import Head, MeetingChoice, PercentagesNotWhole, Stage
from tests.cast import adopted

pytestmark = pytest.mark.django_db


@pytest.mark.requirement("S3-078", "S3-079", "S3-100", "S5-36")
def test_the_closed_books_say_what_members_and_others_brought(village: Village) -> None:
    found = village.determined()
    assert (found.sources.member, found.sources.nonmember) == (5_000_000, 2_500_000)
    assert found.sources.total == 7_500_000
    assert village.account("3402") == 7_500_000


@pytest.mark.requirement("S3-091", "S3-092", "S3-082", "S3-103", "S5-37", "S5-43", "S5-44")
def test_every_member_gets_his_quotients_of_the_pools(village: Village) -> None:
    found = village.determined()
    assert (found.members, found.total_transactions, found.total_savings) == (
        3,
        10_000_000,
        300_000,
    )
    assert (found.pots.usaha, found.pots.modal) == (1_400_000, 600_000)
    slips = list(all_slips(cooperative_id=village.id, determination_id=found.id))
    assert [one.usaha for one in slips] == [840_000, 420_000, 140_000]
    assert [one.modal for one in slips] == [200_000, 200_000, 200_000]
    assert Rupiah.total(one.total for one in slips) == found.member_total == 2_000_000


@pytest.mark.requirement("S3-095", "S5-38", "S3-101", "S3-102", "S3-088", "S3-076", "S2-088")
@pytest.mark.parametrize(("size", "entries"), [(10_000, 1), (2, 3)], ids=["one", "by set"])
def test_the_decision_moves_the_result_to_heads_and_members(
    village: Village, monkeypatch: pytest.MonkeyPatch, size: int, entries: int
) -> None:
    monkeypatch.setattr("sokoguru.surplus.operations.approval.ENTRY_SIZE", size)
    assert len(village.decided().entry_ids) == entries
    accounts = ("3402", "3301", "3303", "2501", "2502", "2503", "2504", "2505", "2506")
    assert [village.account(code) for code in accounts] == [
        0,
        2_000_000,
        2_500_000,
        2_000_000,
        250_000,
        250_000,
        250_000,
        250_000,
        0,
    ]
    assert village.owed("Adi") == 1_040_000


@pytest.mark.requirement("S3-096")
def test_income_from_strangers_counts_for_nobody(village: Village) -> None:
    found = village.determined()
    assert found.total_transactions == 10_000_000
    assert found.revenue == 15_000_000


@pytest.mark.requirement("S3-080")
def test_without_a_resolution_about_shu_nothing_is_divided(village: Village) -> None:
    village.determined()
    with pytest.raises(ResolutionOfOtherSubject):
        approve_allocation(
            cooperative_id=village.id, year=YEAR, resolution=EVERYTHING_ELSE, by=village.by
        )
    assert village.account("2501") == 0


@pytest.mark.requirement("S3-105", "S3-081")
def test_the_meeting_may_choose_other_percentages_for_one_year(village: Village) -> None:
    shares = {Head.RESERVE: 5_000, Head.MEMBERS: 5_000}
    village.decided(MeetingChoice(shares_bps=shares, usaha_bps=6_000))
    assert village.account("3301") == 2_500_000
    assert village.account("2501") == 2_500_000
    found = surplus_year(cooperative_id=village.id, year=YEAR).determination
    assert found is not None
    assert (found.pots.usaha, found.pots.modal) == (1_500_000, 1_000_000)
    assert RAT.number in found.basis


@pytest.mark.requirement("S3-090", "S3-081")
def test_a_choice_that_is_not_whole_is_refused(village: Village) -> None:
    with pytest.raises(PercentagesNotWhole):
        village.decided(MeetingChoice(shares_bps={Head.RESERVE: 4_000, Head.MEMBERS: 6_100}))
    assert village.account("2501") == 0


def test_a_year_is_decided_once(village: Village) -> None:
    village.decided()
    with pytest.raises(AlreadyApproved):
        approve_allocation(
            cooperative_id=village.id,
            year=YEAR,
            resolution=adopted(village.id, RAT, village.by),
            by=village.by,
        )
    with pytest.raises(AlreadyApproved):
        village.determined()


def test_open_books_are_not_divided(cooperative: CooperativeFact, actor: Actor) -> None:
    village = settle(cooperative, actor)
    with pytest.raises(BooksNotClosed):
        village.determined()
    with pytest.raises(NoSuchYear):
        determine_surplus(cooperative_id=village.id, year=1999, by=actor)


def test_what_was_not_determined_is_not_decided(village: Village) -> None:
    with pytest.raises(NotDetermined):
        approve_allocation(
            cooperative_id=village.id,
            year=YEAR,
            resolution=adopted(village.id, RAT, village.by),
            by=village.by,
        )
    village.determined()
    early = replace(RAT, number="KEP-RAT/00/2026", adopted_on=date(2026, 12, 31))
    with pytest.raises(ResolutionTooEarly):
        approve_allocation(
            cooperative_id=village.id,
            year=YEAR,
            resolution=adopted(village.id, early, village.by),
            by=village.by,
        )


def test_the_next_years_books_must_be_open(cooperative: CooperativeFact, actor: Actor) -> None:
    village = settle(cooperative, actor)
    close_year(cooperative_id=village.id, year=YEAR, by=actor)
    with pytest.raises(NoOpenYear):
        village.decided()


@pytest.mark.requirement("S3-086")
def test_a_year_of_loss_divides_nothing(cooperative: CooperativeFact, actor: Actor) -> None:
    village = settle(cooperative, actor, is_loss=True)
    close_year(cooperative_id=village.id, year=YEAR, by=actor)
    found = village.determined()
    assert found.is_empty
    slips = list(all_slips(cooperative_id=village.id, determination_id=found.id))
    assert [one.total for one in slips] == [0, 0, 0]
    assert any("tidak ada yang dibagikan" in said for said in found.notices)
    with pytest.raises(NothingToDivide):
        approve_allocation(
            cooperative_id=village.id,
            year=YEAR,
            resolution=adopted(village.id, RAT, actor),
            by=actor,
        )
    stage = surplus_year(cooperative_id=village.id, year=YEAR).stage
    assert stage is Stage.NOTHING_TO_DIVIDE


@pytest.mark.parametrize("size", [10_000, 2], ids=["one", "by set"])
def test_a_wrong_run_is_taken_back_and_decided_anew(
    village: Village, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr("sokoguru.surplus.operations.approval.ENTRY_SIZE", size)
    village.decided()
    with pytest.raises(ReasonForWithdrawal):
        withdraw_approval(
            cooperative_id=village.id, year=YEAR, reason=" ", on=PAYDAY, by=village.by
        )
    withdraw_approval(
        cooperative_id=village.id, year=YEAR, reason="salah persentase", on=PAYDAY, by=village.by
    )
    assert village.account("3402") == 7_500_000
    assert village.account("2501") == 0
    assert village.decided().run == 2
    assert village.account("2501") == 2_000_000


@pytest.mark.requirement("S5-40", "S3-097")
def test_the_announcement_lets_a_member_compute_his_own_share(village: Village) -> None:
    with pytest.raises(NotApproved):
        announce(cooperative_id=village.id, year=YEAR, on=MEETING_DAY, by=village.by)
    with pytest.raises(NotApproved):
        withdraw_approval(
            cooperative_id=village.id, year=YEAR, reason="x", on=PAYDAY, by=village.by
        )
    village.decided()
    announce(cooperative_id=village.id, year=YEAR, on=MEETING_DAY, by=village.by)
    told = announcement(cooperative_id=village.id, year=YEAR)
    assert told is not None
    figures = told.determination
    adi = village.slip(figures, "Adi")
    usaha = 6_000_000 * figures.usaha_pool // figures.total_transactions
    modal = 100_000 * figures.modal_pool // figures.total_savings
    assert (adi.usaha, adi.modal) == (usaha, modal)
    assert len(told.root) == 64
    with pytest.raises(AlreadyAnnounced):
        announce(cooperative_id=village.id, year=YEAR, on=MEETING_DAY, by=village.by)


def test_what_if_changes_nothing_and_shows_the_other_base(village: Village) -> None:
    found = village.determined()
    seen = what_if(
        cooperative_id=village.id,
        determination=found,
        choice=MeetingChoice(usaha_bps=5_000),
    )
    assert seen.comparison.second.pots.usaha == 1_000_000
    assert seen.comparison.losing == 1
    assert seen.other_base.second.pots.base == 7_500_000
    assert surplus_year(cooperative_id=village.id, year=YEAR).stage is Stage.DETERMINED


@pytest.mark.requirement("S2-156")
def test_shu_per_member_is_shown_through_the_years(village: Village) -> None:
    village.decided()
    (year,) = history(cooperative_id=village.id)
    assert (year.year, year.average, year.is_falling) == (YEAR, 666_666, False)


def test_the_basis_names_the_day_of_the_articles_in_words(village: Village) -> None:
    assert village.determined().basis == "AD/ART yang berlaku pada 31 Desember 2026"
