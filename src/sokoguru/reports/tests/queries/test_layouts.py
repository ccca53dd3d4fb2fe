"""The layouts of the income statement, the year before, and where members' shares stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sokoguru.cooperatives.operations import adopt_articles, found_cooperative
from sokoguru.cooperatives.queries import articles_on
from sokoguru.cooperatives.vocabulary import (
    CooperativeFact,
    CooperativeKind,
    MemberShares,
    Resolution,
    Subject,
)
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.members.vocabulary import MemberFact
from sokoguru.reports.calculations.changes import change_in_bps
from sokoguru.reports.queries import (
    balance_sheet,
    equity_changes,
    income_statement,
    usual_layout,
)
from sokoguru.reports.tests.queries.test_cash_flow import book
from sokoguru.reports.vocabulary import Comparison, Layout
from tests.cast import ARTICLES, adopted

LAST = date(2026, 12, 31)


@pytest.fixture
def trading(cooperative: CooperativeFact, actor: Actor) -> CooperativeFact:
    """Business of 200 with members and 80 with others, and overhead of 35.349 for both."""
    book(cooperative, actor, ("1101", "4101", 200_000), party=None)
    book(cooperative, actor, ("1101", "4201", 80_000))
    book(cooperative, actor, ("6101", "1101", 35_349), unit=None)
    return cooperative


@pytest.mark.requirement("S2-118")
def test_overhead_is_shared_by_the_benefit_and_the_key_is_shown(trading: CooperativeFact) -> None:
    found = income_statement(cooperative_id=trading.id, year=2026, layout=Layout.SAVINGS_LOAN)
    assert found.amount("jumlah_beban_usaha") == 35_349
    assert found.amount("porsi_anggota") == 25_249
    assert found.amount("porsi_bukan_anggota") == 10_100
    assert found.amount("spa") == 200_000 - 25_249
    assert found.amount("laba_usaha_nonanggota") == 80_000 - 10_100
    assert found.amount("shu_setelah_pajak") == 280_000 - 35_349
    key, explained = found.notes
    assert "Rp 200.000 berbanding Rp 80.000" in key
    assert "71,43% : 28,57%" in explained
    assert "Rp 25.249 porsi anggota dan Rp 10.100 porsi bukan anggota" in explained
    drill = found.line("porsi_anggota").drill
    assert drill is not None
    assert drill.codes == ("6101",)


def test_the_portions_of_units_follow_the_key_of_all(trading: CooperativeFact) -> None:
    found = income_statement(
        cooperative_id=trading.id,
        year=2026,
        layout=Layout.SAVINGS_LOAN,
        comparison=Comparison.UNITS,
    )
    assert [column.label for column in found.columns] == ["Toko", "Tanpa unit", "Jumlah"]
    assert found.line("porsi_anggota").amounts == (0, 25_249, 25_249)


def test_each_layout_comes_to_the_same_result(trading: CooperativeFact) -> None:
    results = {
        income_statement(cooperative_id=trading.id, year=2026, layout=layout).lines[-1].amount
        for layout in Layout
    }
    assert results == {280_000 - 35_349}


def test_savings_and_loan_co_operatives_have_their_own_layout(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    body = found_cooperative(
        name="KSP Maju", slug="maju", kind=CooperativeKind.SAVINGS_LOAN, legal_number="1/BH",
        address="Jl. 1", phone="081", founded_on=date(2020, 1, 1), articles=ARTICLES, units=(),
        by=actor,
    )  # fmt: skip
    assert usual_layout(cooperative_id=body.id) is Layout.SAVINGS_LOAN
    assert usual_layout(cooperative_id=cooperative.id) is Layout.REAL_SECTOR


@pytest.mark.requirement("S2-111")
def test_280_after_250_thousand_is_12_per_cent_more(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    ledger.open_year(cooperative_id=cooperative.id, year=2025, by=actor)
    book(cooperative, actor, ("1101", "4211", 250_000), on=date(2025, 5, 5))
    book(cooperative, actor, ("1101", "4211", 280_000))
    found = income_statement(
        cooperative_id=cooperative.id, year=2026, comparison=Comparison.PREVIOUS_YEAR
    )
    line = found.line("shu_setelah_pajak")
    assert line.amounts == (280_000, 250_000)
    assert (line.change, line.change_bps) == (30_000, 1_200)
    sheet = balance_sheet(cooperative_id=cooperative.id, on=LAST, compared_with=date(2025, 12, 31))
    assert sheet.line("jumlah_aset").change_bps == 11_200


@pytest.mark.parametrize(
    ("now", "before", "share"),
    [(280, 250, 1_200), (1, 0, None), (-50, -100, 5_000), (50, -100, 15_000), (2, 3, -3_333)],
)
def test_a_change_is_told_as_a_share_of_what_was(now: int, before: int, share: int) -> None:
    assert change_in_bps(Rupiah(now), Rupiah(before)) == share


def test_shares_that_members_may_ask_back_are_a_debt(
    cooperative: CooperativeFact, actor: Actor, sari: MemberFact
) -> None:
    before = balance_sheet(cooperative_id=cooperative.id, on=date(2026, 6, 1))
    articles = articles_on(cooperative_id=cooperative.id, on=LAST)
    adopt_articles(
        cooperative_id=cooperative.id,
        articles=replace(articles, member_shares=MemberShares.LIABILITY),
        valid_from=date(2026, 7, 1),
        resolution=adopted(cooperative.id, Resolution(
            number="2/RA", adopted_on=date(2026, 6, 30), meeting="RA", subject=Subject.ARTICLES,
            text="Simpanan sebagai liabilitas",
        ), actor),
        by=actor,
    )  # fmt: skip
    after = balance_sheet(cooperative_id=cooperative.id, on=LAST)
    assert before.amount("jumlah_ekuitas") == after.amount("jumlah_kewajiban") == 100_000
    assert after.amount("jumlah_ekuitas") == 0
    found = equity_changes(cooperative_id=cooperative.id, year=2026)
    assert "pokok" not in [column.key for column in found.columns]
    assert found.line("saldo_akhir").amounts[-1] == 0
