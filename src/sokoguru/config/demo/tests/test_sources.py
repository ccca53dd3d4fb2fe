"""Direct costs solved for a given result, and the figures of Koperasi A that rest on them."""

import pytest

from sokoguru.config.demo import koperasi_a_figures as figures
from sokoguru.config.demo.sources import CommonFigures, direct_costs
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.vocabulary import MovementRow
from sokoguru.reports.calculations.sources import split_sources


def _common(**changes: int) -> CommonFigures:
    amounts = {
        "member_revenue": 600,
        "nonmember_revenue": 300,
        "direct_cost": 300,
        "overhead": 90,
        "other_income": 30,
    } | changes
    return CommonFigures(**{name: Rupiah(amount) for name, amount in amounts.items()})


def test_it_finds_the_cost_that_leaves_members_the_result() -> None:
    costs = direct_costs(_common(), member_result=Rupiah(360))
    assert (costs.member, costs.nonmember) == (Rupiah(200), Rupiah(100))


@pytest.mark.parametrize("result", [561, 259])
def test_it_refuses_a_result_that_no_cost_gives(result: int) -> None:
    with pytest.raises(ValueError, match="no cost"):
        direct_costs(_common(), member_result=Rupiah(result))


def test_the_costs_of_koperasi_a_add_up_to_the_source() -> None:
    costs = figures.costs_of_goods()
    assert costs.member + costs.nonmember == figures.COST_OF_GOODS


def test_the_accounts_of_koperasi_a_add_up_to_the_source() -> None:
    operating = Rupiah.total(amount for *_, amount in figures.OPERATING_COSTS)
    beside = Rupiah.total(amount for *_, amount in figures.INCOME_BESIDE)
    assert operating == figures.OPERATING_COST
    assert beside == figures.OTHER_INCOME


@pytest.mark.requirement("S2-118")
def test_the_books_of_koperasi_a_split_into_200_and_80_million() -> None:
    costs = figures.costs_of_goods()
    split = split_sources(
        [
            _row("4111", credit=figures.MEMBER_REVENUE),
            _row("4211", credit=figures.NONMEMBER_SALES),
            _row("4901", credit=figures.OTHER_INCOME),
            _row("5111", debit=costs.member),
            _row("5211", debit=costs.nonmember),
            _row("6101", debit=figures.OPERATING_COST),
            _row("6111", debit=figures.ADMINISTRATION),
            _row("8101", debit=figures.TAX),
        ]
    )
    assert (split.member, split.nonmember) == (Rupiah(200_000_000), Rupiah(80_000_000))


def _row(code: str, *, debit: Rupiah = ZERO, credit: Rupiah = ZERO) -> MovementRow:
    return MovementRow(code=code, unit="", party="", debit=debit, credit=credit)
