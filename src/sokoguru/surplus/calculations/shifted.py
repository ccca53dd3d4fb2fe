"""Other percentages in two moves: the reserve and the members first, the funds share the rest."""

from collections.abc import Mapping

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.split import split
from sokoguru.surplus.vocabulary import FUND_ACCOUNTS, WHOLE_BPS, Head


def shifted_shares(
    shares_bps: Mapping[Head, int], *, reserve_bps: int, members_bps: int
) -> dict[Head, int]:
    """Basis points of every head that total 10,000; the funds keep their proportions.

    The reserve is kept within the whole and the members within what it leaves; where no fund has a
    share, the members get the rest.
    """
    reserve = min(max(reserve_bps, 0), WHOLE_BPS)
    members = min(max(members_bps, 0), WHOLE_BPS - reserve)
    funds = list(FUND_ACCOUNTS)
    weights = [shares_bps.get(fund, 0) for fund in funds]
    if not any(weights):
        return {Head.RESERVE: reserve, Head.MEMBERS: WHOLE_BPS - reserve}
    rest = split(Rupiah(WHOLE_BPS - reserve - members), weights)
    parts = {fund: int(part) for fund, part in zip(funds, rest, strict=True)}
    return {Head.RESERVE: reserve, Head.MEMBERS: members, **parts}
