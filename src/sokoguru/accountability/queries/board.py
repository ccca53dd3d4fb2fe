"""The parts of the board's report: what the books say beside what the board wrote."""

from collections.abc import Mapping

from sokoguru.accountability.calculations.sentences import (
    business_sentences,
    finance_sentences,
    general_sentences,
    obstacle_sentences,
    organisation_sentences,
)
from sokoguru.accountability.queries.statements import ToldStatements
from sokoguru.accountability.queries.texts import board_texts
from sokoguru.accountability.vocabulary import BoardPart, BoardSection
from sokoguru.budget.queries import budget, versions
from sokoguru.budget.vocabulary import BudgetFact, VersionState
from sokoguru.cooperatives.queries import cooperative, units
from sokoguru.foundation.money import format_rupiah
from sokoguru.identity.queries import appointments
from sokoguru.ledger.vocabulary import BookYear
from sokoguru.members.queries import member_movement
from sokoguru.reports.calculations.declarations import INCOME_BY_LAYOUT
from sokoguru.reports.calculations.notes.general import body_section, organs_section
from sokoguru.reports.queries import income_statement
from sokoguru.reports.vocabulary import Comparison, Layout, Statement
from sokoguru.savings.queries import arrears_total
from sokoguru.trade.queries import earned_margins


def board_parts(
    *, cooperative_id: int, book: BookYear, statements: ToldStatements
) -> tuple[BoardPart, ...]:
    """All parts in the order of the book."""
    facts = _facts(cooperative_id, book, statements)
    texts = board_texts(cooperative_id=cooperative_id, year=book.year)
    return tuple(
        BoardPart(section=section, facts=facts[section], written=texts.get(section))
        for section in BoardSection
    )


def next_plan(*, cooperative_id: int, year: int) -> BudgetFact | None:
    """The newest plan for the year after that was not sent back, adopted or not."""
    known = versions(cooperative_id=cooperative_id, year=year + 1)
    standing = next((one for one in known if one.state is not VersionState.SENT_BACK), None)
    if standing is None:
        return None
    return budget(cooperative_id=cooperative_id, year=year + 1, number=standing.number)


def _facts(
    cooperative_id: int, book: BookYear, statements: ToldStatements
) -> Mapping[BoardSection, tuple[str, ...]]:
    days = {"first_day": book.first_day, "last_day": book.last_day}
    owing = arrears_total(cooperative_id=cooperative_id, on=book.last_day)
    found_units = units(cooperative_id=cooperative_id)
    terms = appointments(cooperative_id=cooperative_id, on=book.last_day)
    sheet, income = statements.balance_sheet, statements.income
    return {
        BoardSection.GENERAL: general_sentences(
            body_section(cooperative(cooperative_id), units=found_units)
        ),
        BoardSection.ORGANISATION: organisation_sentences(
            organs_section(terms, on=book.last_day),
            moved=member_movement(cooperative_id=cooperative_id, **days),
            owing=owing,
        ),
        BoardSection.BUSINESS: business_sentences(
            _by_party(cooperative_id, statements),
            margins=earned_margins(cooperative_id=cooperative_id, **days),
            names={unit.code: unit.name for unit in found_units},
        ),
        BoardSection.FINANCE: finance_sentences(sheet, income),
        BoardSection.OBSTACLES: obstacle_sentences(
            owing=owing, result=income.amount("shu_setelah_pajak")
        ),
        BoardSection.PLANS: _plans(cooperative_id, book.year),
    }


def _by_party(cooperative_id: int, statements: ToldStatements) -> Statement:
    """A PHU that tells members' business from others' in one line each."""
    found = statements.income
    if found.key == INCOME_BY_LAYOUT[Layout.REAL_SECTOR].key:
        return found
    return income_statement(
        cooperative_id=cooperative_id,
        year=statements.year,
        layout=Layout.REAL_SECTOR,
        comparison=Comparison.PREVIOUS_YEAR,
    )


def _plans(cooperative_id: int, year: int) -> tuple[str, ...]:
    found = next_plan(cooperative_id=cooperative_id, year=year)
    if found is None:
        return (f"Rencana anggaran tahun {year + 1} belum diajukan.",)
    plan = found.plan
    return (
        f"Untuk tahun {year + 1} direncanakan pendapatan {format_rupiah(plan.income)}, beban "
        f"{format_rupiah(plan.cost)} dan SHU {format_rupiah(plan.surplus)}.",
    )
