"""Solving for direct costs: what members' goods must have cost for a given result of theirs."""

from dataclasses import dataclass

from sokoguru.foundation.money import Rupiah
from sokoguru.reports.calculations.sources import share_by_benefit


@dataclass(frozen=True, kw_only=True)
class CommonFigures:
    """What serves members and others alike, in rupiah: it is shared by gross participation."""

    member_revenue: Rupiah
    nonmember_revenue: Rupiah
    direct_cost: Rupiah
    overhead: Rupiah
    other_income: Rupiah


@dataclass(frozen=True)
class DirectCosts:
    """Cost of goods by the side they were sold to; together the given direct cost."""

    member: Rupiah
    nonmember: Rupiah


def direct_costs(figures: CommonFigures, *, member_result: Rupiah) -> DirectCosts:
    """The direct costs that leave the members exactly `member_result` before tax.

    Revenue less direct cost, plus the members' part of other income, less their part of overhead,
    is their result (S2-117, S2-118); so with the other figures given, one cost alone fits. A cost
    below nought, or above the revenue it stands behind, is a fault of the figures.
    """
    overhead = _members_part(figures.overhead, figures)
    other = _members_part(figures.other_income, figures)
    member = figures.member_revenue + other - overhead - member_result
    costs = DirectCosts(member=member, nonmember=figures.direct_cost - member)
    if not 0 <= costs.member <= figures.member_revenue:
        raise ValueError("no cost of members' goods gives this result")
    if not 0 <= costs.nonmember <= figures.nonmember_revenue:
        raise ValueError("no cost of other goods gives this result")
    return costs


def _members_part(amount: Rupiah, figures: CommonFigures) -> Rupiah:
    member, _ = share_by_benefit(
        amount, member=figures.member_revenue, nonmember=figures.nonmember_revenue
    )
    return member
