"""SHU through the years: per member on average, with a fall flagged (S2-156)."""

from fractions import Fraction

from sokoguru.surplus.calculations.checks import is_falling
from sokoguru.surplus.models import Determination
from sokoguru.surplus.queries.determinations import standing_approvals
from sokoguru.surplus.queries.facts import determination_fact
from sokoguru.surplus.vocabulary import HistoryYear


def history(*, cooperative_id: int) -> tuple[HistoryYear, ...]:
    """The decided years, the oldest first."""
    decided = standing_approvals(cooperative_id).values_list("determination_id", flat=True)
    rows = Determination.objects.of(cooperative_id).filter(id__in=list(decided)).order_by("year")
    facts = [determination_fact(row) for row in rows]
    series = [Fraction(fact.member_total, fact.members or 1) for fact in facts]
    return tuple(
        HistoryYear(
            year=fact.year,
            total=fact.member_total,
            members=fact.members,
            per_member=series[place],
            is_falling=is_falling(series[: place + 1]),
        )
        for place, fact in enumerate(facts)
    )
