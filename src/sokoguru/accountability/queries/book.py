"""The book of a year: gathered from every room, printed as one PDF."""

from datetime import date

from sokoguru.accountability.calculations.chapters.board import board_chapter
from sokoguru.accountability.calculations.chapters.closing import (
    signing_chapter,
    supervisors_chapter,
)
from sokoguru.accountability.calculations.chapters.notes import notes_chapter
from sokoguru.accountability.calculations.chapters.plan import plan_chapter
from sokoguru.accountability.calculations.chapters.promotion import promotion_chapter
from sokoguru.accountability.calculations.chapters.statements import statements_chapter
from sokoguru.accountability.calculations.chapters.surplus import surplus_chapter
from sokoguru.accountability.calculations.digest import content_digest
from sokoguru.accountability.queries.board import board_parts, next_plan
from sokoguru.accountability.queries.desk import NoSuchYear
from sokoguru.accountability.queries.statements import statements_of, told_among
from sokoguru.accountability.queries.texts import supervisors_report
from sokoguru.accountability.vocabulary import AccountBook
from sokoguru.budget.queries import budget_against_actual, versions
from sokoguru.budget.vocabulary import BudgetComparison
from sokoguru.cooperatives.queries import cooperative
from sokoguru.correspondence.queries import letterhead
from sokoguru.documents.book import Book, Chapter
from sokoguru.documents.rendering import render_book
from sokoguru.foundation.calendar import format_date
from sokoguru.identity.queries import appointments
from sokoguru.ledger.queries import book_year
from sokoguru.ledger.vocabulary import BookYear
from sokoguru.reports.calculations.promotion.words import MembersPart
from sokoguru.reports.queries.notes import notes
from sokoguru.reports.queries.promotion import economic_promotion
from sokoguru.surplus.queries import surplus_year
from sokoguru.surplus.vocabulary import SurplusYear

TITLE = "Laporan Pertanggungjawaban Pengurus"


def account_book(
    *, cooperative_id: int, year: int, on: date, absence: str = "", is_draft: bool
) -> AccountBook:
    """The book as it would be signed on a day, with the fingerprint of what it says.

    `absence` says why there is no supervisors' report, where there is none. Refuses `NoSuchYear`
    and a statement that does not balance (`StatementDoesNotBalance`, S2-112).
    """
    found = book_year(cooperative_id=cooperative_id, year=year)
    if found is None:
        raise NoSuchYear(year=str(year))
    chapters = _chapters(cooperative_id, found, absence)
    digest = content_digest(chapters)
    terms = appointments(cooperative_id=cooperative_id, on=on)
    signing = signing_chapter(terms, year=year, on=on, digest=digest)
    house = cooperative(cooperative_id)
    return AccountBook(
        book=Book(
            title=TITLE,
            subtitle=f"Tahun buku {year}",
            on=on,
            cover_lines=(
                f"{format_date(found.first_day)} – {format_date(found.last_day)}",
                f"Disusun {format_date(on)}",
            ),
            chapters=(*chapters, signing),
            is_draft=is_draft,
        ),
        letterhead=letterhead(house=house, on=on),
        digest=digest,
        times_closed=found.times_closed,
    )


def book_bytes(account: AccountBook) -> bytes:
    """The book as PDF."""
    return render_book(letterhead=account.letterhead, book=account.book)


def members_part(year: SurplusYear) -> MembersPart | None:
    """What members receive of a year's surplus; None while it is not determined."""
    determined = year.determination
    if determined is None:
        return None
    return MembersPart(
        usaha=determined.pots.usaha,
        modal=determined.pots.modal,
        is_decided=year.approval is not None,
    )


def _chapters(cooperative_id: int, found: BookYear, absence: str) -> tuple[Chapter, ...]:
    year = found.year
    told = notes(cooperative_id=cooperative_id, year=year)
    surplus = surplus_year(cooperative_id=cooperative_id, year=year)
    promotion = economic_promotion(
        cooperative_id=cooperative_id, year=year, members_part=members_part(surplus)
    )
    statements = statements_of(cooperative_id=cooperative_id, year=year)
    parts = board_parts(
        cooperative_id=cooperative_id, book=found, statements=told_among(statements, year=year)
    )
    return (
        board_chapter(parts),
        statements_chapter(statements, told),
        notes_chapter(told),
        promotion_chapter(promotion),
        plan_chapter(
            year=year,
            comparison=_comparison(cooperative_id, found),
            following=next_plan(cooperative_id=cooperative_id, year=year),
        ),
        surplus_chapter(surplus),
        supervisors_chapter(
            supervisors_report(cooperative_id=cooperative_id, year=year), absence=absence
        ),
    )


def _comparison(cooperative_id: int, found: BookYear) -> BudgetComparison | None:
    known = versions(cooperative_id=cooperative_id, year=found.year)
    if not any(one.was_adopted for one in known):
        return None
    return budget_against_actual(
        cooperative_id=cooperative_id, year=found.year, through=found.last_day
    )
