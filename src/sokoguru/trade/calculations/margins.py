"""What a unit earned on what it sold, from the movements of its accounts."""

from collections.abc import Iterable, Sequence

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import MovementRow, Party
from sokoguru.trade.vocabulary import EarnedMargin

SALES = {
    Party.MEMBER: ("4111", "4112", "4121"),
    Party.NONMEMBER: ("4211", "4212", "4221"),
}
COSTS = {Party.MEMBER: ("5111", "5121"), Party.NONMEMBER: ("5211", "5221")}


def earned_by_unit(
    rows: Iterable[MovementRow], *, order: Sequence[str]
) -> tuple[EarnedMargin, ...]:
    """Sales less returns, and their cost, of each unit in this order, members before others."""
    moved = [row for row in rows if row.unit]
    found = (_earned(moved, unit=unit, party=party) for unit in order for party in Party)
    return tuple(each for each in found if each.sales or each.cost)


def _earned(rows: Sequence[MovementRow], *, unit: str, party: Party) -> EarnedMargin:
    own = [row for row in rows if row.unit == unit]
    return EarnedMargin(
        unit=unit,
        party=party,
        sales=Rupiah.total(row.credit - row.debit for row in own if row.code in SALES[party]),
        cost=Rupiah.total(row.debit - row.credit for row in own if row.code in COSTS[party]),
    )
