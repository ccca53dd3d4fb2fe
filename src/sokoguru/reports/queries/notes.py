"""The notes to the statements of a year (CALK, S2-115): facts of the books, words of the board."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from sokoguru.assets.queries import register_on
from sokoguru.capital.queries import borrowings, grants, participations
from sokoguru.cooperatives.queries import articles_on, cooperative, units
from sokoguru.cooperatives.vocabulary import CooperativeFact, CooperativeKind, UnitFact
from sokoguru.identity.queries import appointments
from sokoguru.law.queries import rules
from sokoguru.law.vocabulary import RuleFact
from sokoguru.ledger.queries import balances, book_year, chart, entries, movements, year_events
from sokoguru.ledger.vocabulary import BookYear, EntryFilter, EntryKind
from sokoguru.members.queries import member_movement
from sokoguru.reports.calculations.figures import net_debits, net_debits_of_balances
from sokoguru.reports.calculations.notes.general import (
    body_section,
    members_section,
    organs_section,
)
from sokoguru.reports.calculations.notes.holdings import (
    assets_table,
    grants_table,
    loans_table,
    participations_table,
)
from sokoguru.reports.calculations.notes.lines import Figures, line_sections
from sokoguru.reports.calculations.notes.others import (
    Kept,
    afterwards_section,
    arrears_section,
    changes_sections,
    division_section,
)
from sokoguru.reports.calculations.notes.policies import (
    articles_section,
    basis_section,
    inventory_section,
    parties_section,
    receivables_section,
    standard_section,
)
from sokoguru.reports.calculations.notes.words import (
    NoteGroup,
    Notes,
    NoteSection,
    NoteTable,
    arranged,
)
from sokoguru.reports.queries.books import NoSuchBookYear
from sokoguru.reports.queries.income import income_statement
from sokoguru.reports.queries.note_texts import note_texts
from sokoguru.reports.queries.sources import KeyNeedsWeights, surplus_sources
from sokoguru.reports.queries.statements import balance_sheet
from sokoguru.reports.vocabulary import Comparison, SourceSplit
from sokoguru.savings.queries import arrears_total
from sokoguru.trade.queries import margins

_DIVISIONS_SHOWN = 12
_DIVIDED_TO = ("2502", "2503", "2504", "2505", "2506", "3301", "3303")


def notes(*, cooperative_id: int, year: int) -> Notes:
    """The notes of a financial year, closed or not, with the board's newest texts.

    Every line of the neraca and of the PHU with an amount in this year or the one before has a
    section. Refuses a year that was never opened with `NoSuchBookYear`.
    """
    book = book_year(cooperative_id=cooperative_id, year=year)
    if book is None:
        raise NoSuchBookYear(year=str(year))
    house = cooperative(cooperative_id)
    found_units = units(cooperative_id=cooperative_id)
    sections = (
        *_general(house, book, found_units),
        *_policies(house, book, found_units),
        *_lines(cooperative_id, book),
        *_others(house, book),
    )
    texts = note_texts(cooperative_id=cooperative_id, year=year)
    return Notes(
        year=year,
        first_day=book.first_day,
        last_day=book.last_day,
        sections=arranged(sections, texts=texts),
    )


def _general(
    house: CooperativeFact, book: BookYear, found_units: Sequence[UnitFact]
) -> tuple[NoteSection, ...]:
    days = {"first_day": book.first_day, "last_day": book.last_day}
    return (
        body_section(house, units=found_units),
        organs_section(appointments(cooperative_id=house.id, on=book.last_day), on=book.last_day),
        members_section(member_movement(cooperative_id=house.id, **days), **days),
    )


def _policies(
    house: CooperativeFact, book: BookYear, found_units: Sequence[UnitFact]
) -> tuple[NoteSection, ...]:
    set_so_far = [
        one for one in margins(cooperative_id=house.id) if one.valid_from <= book.last_day
    ]
    return (
        standard_section(_standards(house, book)),
        basis_section(),
        parties_section(_sources(house.id, book.year)),
        receivables_section(),
        inventory_section(set_so_far, units=found_units),
        articles_section(articles_on(cooperative_id=house.id, on=book.last_day)),
    )


def _standards(house: CooperativeFact, book: BookYear) -> tuple[RuleFact, ...]:
    lends = house.kind in {CooperativeKind.SAVINGS_LOAN, CooperativeKind.MULTI}
    named = ["ACCT_STD_PSAK27", "ACCT_STD", *(["ACCT_STD_KSP"] if lends else [])]
    if house.kind is not CooperativeKind.SAVINGS_LOAN:
        named.append("ACCT_STD_REAL")
    found = rules(rule_ids=named, on=book.last_day)
    return tuple(rule for rule in found.values() if rule is not None)


def _sources(cooperative_id: int, year: int) -> SourceSplit | None:
    try:
        return surplus_sources(cooperative_id=cooperative_id, year=year)
    except KeyNeedsWeights:
        return None


def _lines(cooperative_id: int, book: BookYear) -> tuple[NoteSection, ...]:
    accounts = chart(cooperative_id=cooperative_id)
    names = {account.code: account.name for account in accounts}
    before = book_year(cooperative_id=cooperative_id, year=book.year - 1)
    years = [book, before] if before else [book]
    sheet = balance_sheet(
        cooperative_id=cooperative_id,
        on=book.last_day,
        compared_with=before.last_day if before else None,
    )
    held: list[Figures] = [
        net_debits_of_balances(
            balances(cooperative_id=cooperative_id, on=one.last_day), accounts=accounts
        )
        for one in years
    ]
    income = income_statement(
        cooperative_id=cooperative_id, year=book.year, comparison=Comparison.PREVIOUS_YEAR
    )
    moved: list[Figures] = [
        net_debits(
            movements(cooperative_id=cooperative_id, first_day=one.first_day, last_day=one.last_day)
        )
        for one in years
    ]
    return (
        *line_sections(sheet, group=NoteGroup.BALANCE, figures=held, names=names),
        *line_sections(income, group=NoteGroup.INCOME, figures=moved, names=names),
    )


def _others(house: CooperativeFact, book: BookYear) -> tuple[NoteSection, ...]:
    kept = Kept(
        accounts=chart(cooperative_id=house.id),
        opening=balances(cooperative_id=house.id, on=book.first_day - timedelta(days=1)),
        moved=movements(cooperative_id=house.id, first_day=book.first_day, last_day=book.last_day),
    )
    divided = entries(
        cooperative_id=house.id,
        filters=EntryFilter(kind=EntryKind.SURPLUS, first_day=book.first_day, codes=_DIVIDED_TO),
        size=_DIVISIONS_SHOWN,
    )
    told = [one for one in year_events(cooperative_id=house.id) if one.year == book.year]
    return (
        *changes_sections(kept, registers=_registers(house.id, book)),
        arrears_section(arrears_total(cooperative_id=house.id, on=book.last_day), on=book.last_day),
        division_section(divided.items, last_day=book.last_day),
        afterwards_section(told, house=house, last_day=book.last_day),
    )


def _registers(cooperative_id: int, book: BookYear) -> Mapping[str, NoteTable | None]:
    """What the registers of assets and capital hold at the end of the year."""
    house, on = cooperative_id, book.last_day
    return {
        "aset_tetap": assets_table(register_on(cooperative_id=house, on=on)),
        "hibah": grants_table(grants(cooperative_id=house, on=on)),
        "pinjaman": loans_table(borrowings(cooperative_id=house, on=on)),
        "modal_penyertaan": participations_table(participations(cooperative_id=house), on=on),
    }
