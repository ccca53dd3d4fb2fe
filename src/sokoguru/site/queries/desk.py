"""The figures of a day and the next step of the year."""

from datetime import date

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import queries as ledger
from sokoguru.members import queries as members
from sokoguru.members.vocabulary import MemberState
from sokoguru.savings import queries as savings
from sokoguru.site.calculations.next_step import next_step as work_next
from sokoguru.site.vocabulary import (
    BANK,
    CASH,
    SAVINGS_ACCOUNTS,
    Desk,
    NextStep,
    YearStanding,
)

NOTHING = Rupiah(0)


def desk(*, cooperative_id: int, on: date) -> Desk:
    """Money, savings, members and arrears of a co-op at the end of a day."""
    balances = ledger.balances(cooperative_id=cooperative_id, on=on)
    counts = members.count_by_state(cooperative_id=cooperative_id)
    rows = savings.arrears(cooperative_id=cooperative_id, on=on)
    return Desk(
        cash=balances.get(CASH, NOTHING),
        bank=balances.get(BANK, NOTHING),
        savings={kind: balances.get(code, NOTHING) for kind, code in SAVINGS_ACCOUNTS.items()},
        active=counts[MemberState.ACTIVE],
        applied=counts[MemberState.APPLIED],
        waiting=counts[MemberState.ADMITTED],
        arrears=Rupiah.total(row.amount for row in rows),
        in_arrears=len(rows),
    )


def next_step(*, cooperative_id: int, figures: Desk, on: date) -> NextStep:
    """What comes next in the life of the co-op."""
    years = [
        YearStanding(year=year.year, last_day=year.last_day, is_open=not year.is_closed)
        for year in ledger.book_years(cooperative_id=cooperative_id)
    ]
    return work_next(figures, years, on=on)
