"""From debits and credits to the figures of a column: the net debit of each account."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import AccountFact, MovementRow, Side


def net_debits(movements: Iterable[MovementRow]) -> dict[str, Rupiah]:
    """The net debit of each account over these movements; a net credit is negative."""
    figures: dict[str, Rupiah] = defaultdict(Rupiah)
    for row in movements:
        figures[row.code] += row.debit - row.credit
    return dict(figures)


def net_debits_of_balances(
    balances: Mapping[str, Rupiah], *, accounts: Sequence[AccountFact]
) -> dict[str, Rupiah]:
    """Balances on each account's natural side turned into net debits."""
    credit_side = {account.code for account in accounts if account.side is Side.CREDIT}
    return {
        code: -balance if code in credit_side else balance for code, balance in balances.items()
    }
