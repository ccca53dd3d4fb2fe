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
from sokoguru.surplus.queries.determinations import surplus_year
from sokoguru.surplus.vocabulary.year import Stage

NOTHING = Rupiah(0)


def desk(*, cooperative_id: int, on: date) -> Desk:
    """Money, savings, members and arrears of a co-op at the end of a day."""
    balances = ledger.balances(cooperative_id=cooperative_id, on=on)
    counts = members.count_by_state(cooperative_id=cooperative_id)
    behind = savings.arrears_total(cooperative_id=cooperative_id, on=on)
    return Desk(
        cash=balances.get(CASH, NOTHING),
        bank=balances.get(BANK, NOTHING),
        savings={kind: balances.get(code, NOTHING) for kind, code in SAVINGS_ACCOUNTS.items()},
        active=counts[MemberState.ACTIVE],
        applied=counts[MemberState.APPLIED],
        waiting=counts[MemberState.ADMITTED],
        arrears=behind.amount,
        in_arrears=behind.members,
    )


def next_step(*, cooperative_id: int, figures: Desk, on: date) -> NextStep:
    """What comes next in the life of the co-op."""
    books = ledger.book_years(cooperative_id=cooperative_id)
    newest_closed = max((book.year for book in books if book.is_closed), default=None)
    years = [
        YearStanding(
            year=book.year,
            last_day=book.last_day,
            is_open=not book.is_closed,
            surplus=_stage(cooperative_id, book.year) if book.year == newest_closed else Stage.PAID,
        )
        for book in books
    ]
    return work_next(figures, years, on=on)


def _stage(cooperative_id: int, year: int) -> Stage:
    """How far the surplus of the newest closed year has come; the years before it are history."""
    return surplus_year(cooperative_id=cooperative_id, year=year).stage
