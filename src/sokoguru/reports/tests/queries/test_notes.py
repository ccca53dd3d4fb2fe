"""The notes to the statements: a section for every line, facts of the books, words of the board."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.documents.vocabulary import RowStyle
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.ledger.operations import close_year, open_year
from sokoguru.ledger.vocabulary import JournalLine, Side
from sokoguru.members.queries import member_movement, roll
from sokoguru.members.vocabulary import MemberFact
from sokoguru.reports.calculations.notes.words import LONGEST_TEXT, NoteGroup, NoteSection, NoteText
from sokoguru.reports.operations import (
    NoSuchSection,
    NoteChangedMeanwhile,
    NoteTooLong,
    write_note,
)
from sokoguru.reports.queries import NoSuchBookYear, balance_sheet, income_statement
from sokoguru.reports.queries.note_texts import note_versions
from sokoguru.reports.queries.notes import notes
from sokoguru.reports.tests.year_of_trade import journal, trade
from sokoguru.reports.vocabulary import Comparison
from tests.cast import join

pytestmark = pytest.mark.django_db
LAST = date(2026, 12, 31)


def section(house: CooperativeFact, key: str, year: int = 2026) -> NoteSection:
    found = notes(cooperative_id=house.id, year=year).section(key)
    assert found is not None
    return found


def say(
    house: CooperativeFact, by: Actor, text: str, *, seen: int = 0, about: str = "standar"
) -> NoteText:
    return write_note(
        cooperative_id=house.id, year=2026, section=about, text=text, seen=seen, by=by
    )


def cells(of: NoteSection, name: str) -> tuple[object, ...]:
    """The row of the section's tables in which a cell says this."""
    for table in of.tables:
        for row in table.rows:
            if name in row.cells:
                return row.cells
    raise KeyError(name)


@pytest.mark.requirement("S2-115")
def test_every_line_of_the_statements_with_an_amount_has_a_note(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor
) -> None:
    trade(cooperative, actor)
    close_year(cooperative_id=cooperative.id, year=2026, by=actor)
    open_year(cooperative_id=cooperative.id, year=2027, by=actor)
    journal(
        cooperative,
        actor,
        "rent",
        JournalLine(Side.DEBIT, "6104", Rupiah(5_000)),
        JournalLine(Side.CREDIT, "2401", Rupiah(5_000)),
        on=date(2027, 3, 3),
    )
    for year in (2026, 2027):
        found = notes(cooperative_id=cooperative.id, year=year)
        sheet = balance_sheet(
            cooperative_id=cooperative.id,
            on=date(year, 12, 31),
            compared_with=LAST if year == 2027 else None,
        )
        income = income_statement(
            cooperative_id=cooperative.id, year=year, comparison=Comparison.PREVIOUS_YEAR
        )
        for group, statement in ((NoteGroup.BALANCE, sheet), (NoteGroup.INCOME, income)):
            lines = [
                line
                for line in statement.lines
                if line.style is RowStyle.LINE and any(line.amounts)
            ]
            assert lines
            for line in lines:
                note = found.section(f"{group}_{line.key}")
                assert note is not None, line.key
                assert found.number_of(group, line.key) == note.number
                shown = note.tables[0].rows
                of_accounts = [row for row in shown if row.style is RowStyle.LINE]
                for place, amount in enumerate(line.amounts):
                    column = [row.cells[2 + place] for row in of_accounts]
                    assert sum(column) == amount, (line.key, place)  # type: ignore[arg-type]


def test_notes_are_numbered_by_part_without_gaps(cooperative: CooperativeFact) -> None:
    found = notes(cooperative_id=cooperative.id, year=2026)
    for place, group in enumerate(NoteGroup, 1):
        numbers = [one.number for one in found.of(group)]
        assert numbers == [f"{place}.{index}" for index in range(1, len(numbers) + 1)]
    assert len({one.key for one in found.sections}) == len(found.sections)


def test_a_year_that_was_never_opened_has_no_notes(cooperative: CooperativeFact) -> None:
    with pytest.raises(NoSuchBookYear):
        notes(cooperative_id=cooperative.id, year=1990)


def test_members_are_counted_as_the_roll_counts_them(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor, on: date
) -> None:
    join(cooperative.id, "Adi", "3374014502900009", actor)
    days = {"first_day": on, "last_day": LAST}
    moved = member_movement(cooperative_id=cooperative.id, **days)
    assert (moved.opening, moved.joined, moved.left, moved.closing) == (0, 2, 0, 2)
    assert moved.closing == len(roll(cooperative_id=cooperative.id, on=LAST))
    later = {"first_day": on + timedelta(days=1), "last_day": LAST}
    assert member_movement(cooperative_id=cooperative.id, **later).opening == 2
    assert "dari 0 menjadi 2 orang" in section(cooperative, "anggota").facts[0]


def test_savings_and_funds_show_what_came_and_went(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor
) -> None:
    journal(
        cooperative,
        actor,
        "given",
        JournalLine(Side.DEBIT, "1101", Rupiah(70_000)),
        JournalLine(Side.CREDIT, "2504", Rupiah(70_000)),
    )
    journal(
        cooperative,
        actor,
        "spent",
        JournalLine(Side.DEBIT, "2504", Rupiah(30_000)),
        JournalLine(Side.CREDIT, "1101", Rupiah(30_000)),
    )
    spent = section(cooperative, "mutasi_dana")
    assert cells(spent, "2504")[2:] == (0, 70_000, 30_000, 40_000)
    assert cells(section(cooperative, "mutasi_simpanan"), "3101")[2:] == (0, 100_000, 0, 100_000)
    none = section(cooperative, "mutasi_pinjaman")
    assert none.tables == ()
    assert "tidak mempunyai pinjaman" in none.facts[0]


def test_the_officers_of_the_last_day_stand_in_the_notes(
    cooperative: CooperativeFact, officer: Callable[..., UserFact]
) -> None:
    assert "Tidak ada petugas" in section(cooperative, "organ").facts[0]
    officer("Tini", Role.KETUA)
    assert cells(section(cooperative, "organ"), "Tini")[0] == "Ketua"


def test_the_key_that_shares_common_cost_is_told_with_its_weights(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    trade(cooperative, actor)
    told = section(cooperative, "anggota_dan_bukan")
    assert "600.000 banding 300.000" in " ".join(told.facts)
    assert told.tables


@pytest.mark.requirement("S2-115")
def test_the_board_writes_versions_and_the_newest_counts(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    first = say(cooperative, actor, " SAK EMKM \n\n")
    assert (first.version, first.text) == (1, "SAK EMKM")
    again = say(cooperative, actor, "SAK EMKM")
    assert again == first
    tini = replace(actor, name="Tini")
    say(cooperative, tini, "SAK EP", seen=1)
    found = section(cooperative, "standar").text
    assert found is not None
    assert (found.text, found.written_by, found.version) == ("SAK EP", "Tini", 2)
    versions = note_versions(cooperative_id=cooperative.id, year=2026, section="standar")
    assert [one.text for one in versions] == ["SAK EP", "SAK EMKM"]


def test_a_newer_version_is_not_written_over_unread(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    say(cooperative, actor, "SAK EP")
    with pytest.raises(NoteChangedMeanwhile, match="Budi sudah menulis versi 1"):
        say(cooperative, actor, "SAK EMKM")


def test_it_refuses_a_section_that_is_not_there_and_a_whole_book(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    with pytest.raises(NoSuchSection):
        say(cooperative, actor, "x", about="karangan")
    with pytest.raises(NoteTooLong):
        say(cooperative, actor, "x" * (LONGEST_TEXT + 1))


def test_a_text_outlives_the_line_it_explained(cooperative: CooperativeFact, actor: Actor) -> None:
    both = (
        JournalLine(Side.DEBIT, "6104", Rupiah(5_000)),
        JournalLine(Side.CREDIT, "2401", Rupiah(5_000)),
    )
    journal(cooperative, actor, "accrued", *both)
    key = "neraca_beban_terutang"
    say(cooperative, actor, "Sewa.", about=key)
    back = (replace(both[0], side=Side.CREDIT), replace(both[1], side=Side.DEBIT))
    journal(cooperative, actor, "paid back", *back)
    assert section(cooperative, key).group is NoteGroup.OTHER


def test_the_neighbour_reads_none_of_it(
    cooperative: CooperativeFact, neighbour: CooperativeFact, actor: Actor
) -> None:
    say(cooperative, actor, "x")
    with tenant(neighbour.id):
        assert section(neighbour, "standar").text is None
        assert not note_versions(cooperative_id=cooperative.id, year=2026, section="standar")
