"""Joiners, leavers and the deceased take part as the policy says."""

from dataclasses import replace

import pytest

from sokoguru.cooperatives.vocabulary import Leavers, SavingsMeasure
from sokoguru.foundation.money import Rupiah
from sokoguru.surplus.calculations.eligibility import MemberYear, Standing, participations
from sokoguru.surplus.tests.koperasi_a import POLICY
from sokoguru.surplus.vocabulary import Participation


def savings(*months: tuple[int, int]) -> tuple[Rupiah, ...]:
    """Month-end savings as runs of (months, rupiah)."""
    return tuple(Rupiah(amount) for count, amount in months for _ in range(count))


STAYED = MemberYear("1", "Sari", Rupiah(900), savings((12, 1_200)))
JOINED_IN_OCTOBER = MemberYear("2", "Adi", Rupiah(300), savings((9, 0), (3, 1_201)))
LEFT_IN_JULY = MemberYear("3", "Budi", Rupiah(500), savings((6, 1_200), (6, 0)), Standing.LEFT)
DIED_IN_JULY = replace(LEFT_IN_JULY, member_number="4", name="Tini", standing=Standing.DECEASED)
YEAR = (STAYED, JOINED_IN_OCTOBER, LEFT_IN_JULY, DIED_IN_JULY)


def measured(taking_part: tuple[Participation, ...]) -> dict[str, int]:
    return {one.member_number: one.savings for one in taking_part}


def test_at_year_end_a_joiner_counts_in_full_and_a_leaver_is_out() -> None:
    assert measured(participations(YEAR, policy=POLICY)) == {"1": 1_200, "2": 1_201, "4": 600}


def test_on_average_a_joiner_counts_for_his_months_in_whole_rupiah() -> None:
    average = replace(POLICY, savings_measure=SavingsMeasure.AVERAGE)
    assert measured(participations(YEAR, policy=average)) == {"1": 1_200, "2": 300, "4": 600}


def test_a_leaver_may_take_part_for_the_months_he_stayed() -> None:
    prorate = replace(POLICY, leavers=Leavers.PRORATE)
    taking_part = participations(YEAR, policy=prorate)
    assert measured(taking_part) == {"1": 1_200, "2": 1_201, "3": 600, "4": 600}
    assert taking_part[2].transactions == 500


def test_a_year_of_other_than_twelve_months_is_a_fault() -> None:
    with pytest.raises(ValueError, match="twelve"):
        MemberYear("1", "Sari", Rupiah(0), savings((11, 5)))
