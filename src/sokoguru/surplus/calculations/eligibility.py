"""Who takes part in a year's SHU, and with which savings: joiners, leavers, the deceased."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sokoguru.cooperatives.vocabulary import Leavers, SavingsMeasure
from sokoguru.foundation.money import Rupiah
from sokoguru.surplus.vocabulary import Participation, SurplusPolicy

MONTHS_OF_A_YEAR = 12


class Standing(StrEnum):
    """How a member stands when SHU is divided."""

    MEMBER = "member"
    LEFT = "left"
    DECEASED = "deceased"


@dataclass(frozen=True, slots=True)
class MemberYear:
    """One member's year: business done, savings at each of the twelve month ends, and standing.

    Savings are Rp 0 before joining and after leaving.
    """

    member_number: str
    name: str
    transactions: Rupiah
    month_end_savings: tuple[Rupiah, ...]
    standing: Standing = Standing.MEMBER

    def __post_init__(self) -> None:
        if len(self.month_end_savings) != MONTHS_OF_A_YEAR:
            raise ValueError("a year has twelve month ends")


def participations(
    years: Iterable[MemberYear], *, policy: SurplusPolicy
) -> tuple[Participation, ...]:
    """What each eligible member brings to the division under this policy.

    A member who left is out or takes part for the months he stayed, as the policy says; one who
    died always takes part, and his heirs receive it. Both count with the average of their savings,
    since nothing of theirs is left at the end of the year.
    """
    return tuple(
        Participation(
            member_number=year.member_number,
            name=year.name,
            transactions=year.transactions,
            savings=_measured(year, policy.savings_measure),
        )
        for year in years
        if year.standing is not Standing.LEFT or policy.leavers is Leavers.PRORATE
    )


def average_savings(month_end_savings: tuple[Rupiah, ...]) -> Rupiah:
    """The average over the year in whole rupiah, rounded down."""
    return Rupiah.total(month_end_savings) // MONTHS_OF_A_YEAR


def _measured(year: MemberYear, measure: SavingsMeasure) -> Rupiah:
    if measure is SavingsMeasure.AVERAGE or year.standing is not Standing.MEMBER:
        return average_savings(year.month_end_savings)
    return year.month_end_savings[-1]
