"""The split of a year's result between members and others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import MovementRow
from sokoguru.reports.calculations.sources import share_by_benefit, split_sources
from sokoguru.reports.vocabulary import AllocationKey, SplitStep

CODES = ("4111", "4112", "4211", "4901", "5111", "5202", "5211", "6101", "6201", "7101", "8101")


def _moved(*results: tuple[str, int], party: str = "") -> list[MovementRow]:
    """What accounts add to the result: income above nought, cost below."""
    return [
        MovementRow(code, "", party, Rupiah(max(-result, 0)), Rupiah(max(result, 0)))
        for code, result in results
    ]


def _steps(rows: list[MovementRow]) -> dict[str, SplitStep]:
    return {step.key: step for step in split_sources(rows).steps}


@pytest.mark.requirement("S2-118")
def test_tv_27_cost_goes_by_the_benefit_received() -> None:
    assert share_by_benefit(Rupiah(35_349), member=200, nonmember=80) == (25_249, 10_100)
    step = _steps(_moved(("4111", 200), ("4211", 80), ("6111", -35_349)))["usaha"]
    assert (step.member, step.nonmember) == (-25_249, -10_100)
    assert "71,43%" in step.reason


def test_cost_of_the_co_operative_life_is_the_members_alone() -> None:
    step = _steps(_moved(("4111", 200), ("4211", 200), ("6201", -50)))["perkoperasian"]
    assert (step.member, step.nonmember) == (-50, 0)


def test_a_line_that_names_its_party_is_not_shared() -> None:
    rows = _moved(("4111", 500), ("4211", 500)) + _moved(("6110", -40), party="N")
    assert (_steps(rows)["usaha"].member, _steps(rows)["usaha"].nonmember) == (0, -40)


def test_a_loss_on_one_side_is_first_covered_by_the_other() -> None:
    found = split_sources(_moved(("4111", 500), ("4211", 100), ("5211", -160), ("8101", -40)))
    assert (found.member, found.nonmember) == (400, 0)
    assert any("negatif" in note for note in found.notes)
    assert [step.key for step in found.steps][-3:] == ["kompensasi", "pajak", "hasil"]


def test_the_tax_goes_by_the_shares_of_the_positive_results() -> None:
    step = _steps(_moved(("4111", 300), ("4211", 100), ("8101", -40)))["pajak"]
    assert (step.member, step.nonmember) == (-30, -10)


def test_without_any_business_everything_is_the_members() -> None:
    found = split_sources(_moved(("4901", 70), ("6101", -20)))
    assert (found.member, found.nonmember) == (50, 0)
    assert any("kosong" in note for note in found.notes)


def test_another_key_shares_otherwise_and_says_so() -> None:
    rows = _moved(("4111", 500), ("4211", 500), ("6101", -100))
    found = split_sources(rows, key=AllocationKey.MANUAL, weights=(9_000, 1_000))
    assert (found.member, found.nonmember) == (410, 490)
    assert any("ditetapkan 90,00%" in step.reason for step in found.steps)


@given(
    results=st.lists(st.tuples(st.sampled_from(CODES), st.integers(-(10**12), 10**12)), max_size=12)
)
def test_the_two_parts_always_add_up_to_the_result(results: list[tuple[str, int]]) -> None:
    found = split_sources(_moved(*results))
    assert found.member + found.nonmember == found.total == sum(result for _, result in results)
    assert all(step.member + step.nonmember == step.total for step in found.steps)
