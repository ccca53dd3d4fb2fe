"""The years and how far their accounts have come."""

from collections.abc import Iterable, Mapping
from datetime import date

from sokoguru.accountability.calculations.due import months_after
from sokoguru.accountability.models import BoardText, SupervisorsReport
from sokoguru.accountability.queries.submissions import submissions
from sokoguru.accountability.vocabulary import (
    AccountState,
    AccountYear,
    BoardSection,
    DueDays,
    Missing,
    SubmissionFact,
)
from sokoguru.budget.queries import versions
from sokoguru.cooperatives.queries import articles_on
from sokoguru.foundation.refusal import Refusal
from sokoguru.law.queries import rule, rule_history
from sokoguru.ledger.queries import book_years
from sokoguru.ledger.vocabulary import BookYear
from sokoguru.surplus.queries import surplus_year
from sokoguru.surplus.vocabulary import Stage

_DEADLINE, _CUSTOM = "RAT_DEADLINE", "RAT_DEADLINE_POLICY"
_NOT_DETERMINED = {Stage.BOOKS_OPEN, Stage.BOOKS_CLOSED}


class NoSuchYear(Refusal):
    """The books have no such year."""

    code = "accountability.no_such_year"
    template = "Tahun buku {year} belum pernah dibuka. Pilih tahun lain."


def account_years(*, cooperative_id: int) -> tuple[AccountYear, ...]:
    """Every year of the books, the newest first; what a year lacks is told by `account_year`."""
    submitted = submissions(cooperative_id=cooperative_id)
    custom = _custom_months()
    found = []
    for book in reversed(book_years(cooperative_id=cooperative_id)):
        own = tuple(one for one in submitted if one.year == book.year)
        lacking = () if book.is_closed else (Missing.CLOSED_BOOKS,)
        found.append(_year(cooperative_id, book, own, lacking, custom))
    return tuple(found)


def account_year(*, cooperative_id: int, year: int) -> AccountYear:
    """One year with everything its account lacks. Refuses `NoSuchYear`."""
    books = [one for one in book_years(cooperative_id=cooperative_id) if one.year == year]
    if not books:
        raise NoSuchYear(year=str(year))
    own = submissions(cooperative_id=cooperative_id, year=year)
    return _year(
        cooperative_id, books[0], own, _lacking(cooperative_id, books[0]), _custom_months()
    )


def _year(
    cooperative_id: int,
    book: BookYear,
    own: tuple[SubmissionFact, ...],
    lacking: tuple[Missing, ...],
    custom: int | None,
) -> AccountYear:
    return AccountYear(
        year=book.year,
        last_day=book.last_day,
        is_closed=book.is_closed,
        state=_state(book, own),
        missing=lacking,
        due=_due(cooperative_id, book.last_day, custom),
        submissions=own,
    )


def _state(book: BookYear, own: tuple[SubmissionFact, ...]) -> AccountState:
    if own and book.is_closed and own[0].times_closed == book.times_closed:
        return AccountState.SUBMITTED
    if own:
        return AccountState.TO_RESUBMIT
    return AccountState.DRAFT if book.is_closed else AccountState.BOOKS_OPEN


def _lacking(cooperative_id: int, book: BookYear) -> tuple[Missing, ...]:
    year = book.year
    written = set(
        BoardText.objects.of(cooperative_id)
        .filter(year=year)
        .exclude(text="")
        .values_list("section", flat=True)
    )
    reports = SupervisorsReport.objects.of(cooperative_id).filter(year=year)
    planned = {one.year for one in versions(cooperative_id=cooperative_id)}
    stage = surplus_year(cooperative_id=cooperative_id, year=year).stage
    checks: Mapping[Missing, bool] = {
        Missing.CLOSED_BOOKS: book.is_closed,
        Missing.SUPERVISORS: reports.exists(),
        Missing.BOARD_TEXT: _all_written(written),
        Missing.SURPLUS: stage not in _NOT_DETERMINED,
        Missing.BUDGET: year + 1 in planned,
    }
    return tuple(what for what, is_there in checks.items() if not is_there)


def _all_written(sections: Iterable[str]) -> bool:
    return {section.value for section in BoardSection} <= set(sections)


def _due(cooperative_id: int, last_day: date, custom: int | None) -> DueDays:
    """The days that law, articles and custom set; an own limit is never laxer than the law."""
    law = rule(rule_id=_DEADLINE, on=last_day)
    months = int(law.number) if law is not None and law.number is not None else None
    own = articles_on(cooperative_id=cooperative_id, on=last_day).own_limits.get(_DEADLINE)
    last = min((one for one in (months, own) if one is not None), default=None)
    return DueDays(
        last=None if last is None else months_after(last_day, last),
        usual=None if custom is None else months_after(last_day, custom),
        source="" if law is None else law.source,
    )


def _custom_months() -> int | None:
    """What custom asks for has no days in the rulebook: it only warns."""
    periods = rule_history(rule_id=_CUSTOM).periods
    number = periods[-1].number if periods else None
    return None if number is None else int(number)
