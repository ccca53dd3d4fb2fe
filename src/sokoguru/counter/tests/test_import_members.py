"""Older registers are taken over whole, once, and told apart from mistakes."""

from datetime import date

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.counter import operations, queries
from sokoguru.counter.calculations.cells import DayIsUnreadable
from sokoguru.counter.calculations.members_file import NumberIsKnown
from sokoguru.counter.calculations.tables import FileIsEmpty, read_workbook
from sokoguru.counter.calculations.templates import GENERAL, MEMBERS, SAVINGS
from sokoguru.counter.operations.register import FileHasFaults
from sokoguru.counter.tests.files import SAVINGS_HEADER, register_row, xlsx_file
from sokoguru.counter.tests.taking_over import faults, take_balances, take_members
from sokoguru.counter.vocabulary import ImportKind
from sokoguru.foundation.actor import Actor
from sokoguru.members import queries as register
from sokoguru.members.vocabulary import MemberFact, MemberState

pytestmark = pytest.mark.django_db


def test_members_of_a_file_wait_for_their_simpanan_pokok(
    cooperative: CooperativeFact, three: None
) -> None:
    member = register.member_by_number(cooperative_id=cooperative.id, number="7001")
    assert member is not None
    assert (member.state, member.admitted_on) == (MemberState.ADMITTED, date(2020, 1, 15))


def test_nothing_is_taken_over_while_one_row_is_wrong(
    cooperative: CooperativeFact, actor: Actor, on: date, group: str
) -> None:
    rows = [
        register_row("7001", kelompok=group),
        register_row("7002", kelompok=group, tanggal_masuk="kapan-kapan"),
    ]
    with pytest.raises(FileHasFaults) as refused:
        take_members(cooperative, actor, on, *rows)
    assert faults(refused) == [(3, "tanggal_masuk", DayIsUnreadable)]
    assert register.member_by_number(cooperative_id=cooperative.id, number="7001") is None
    assert queries.imports(cooperative_id=cooperative.id) == ()


def test_the_same_content_is_taken_over_once(
    cooperative: CooperativeFact, actor: Actor, on: date, group: str
) -> None:
    row = register_row("7001", kelompok=group)
    first = take_members(cooperative, actor, on, row)
    again = take_members(cooperative, actor, on, row)
    assert (first.is_repeat, again.is_repeat) == (False, True)
    assert again.imported_at == first.imported_at
    (report,) = queries.imports(cooperative_id=cooperative.id)
    assert (report.kind, report.rows) == (ImportKind.MEMBERS, 1)


def test_members_known_already_are_faults(
    cooperative: CooperativeFact, actor: Actor, on: date, group: str, sari: MemberFact, three: None
) -> None:
    with pytest.raises(FileHasFaults) as refused:
        take_members(
            cooperative,
            actor,
            on,
            register_row(sari.number, kelompok=group),
            register_row("7001", nama="Orang lain", kelompok=group),
        )
    assert faults(refused) == [
        (2, "nomor", NumberIsKnown),
        (3, "nomor", NumberIsKnown),
    ]


def test_an_empty_file_is_refused(cooperative: CooperativeFact, actor: Actor, on: date) -> None:
    with pytest.raises(FileIsEmpty):
        take_members(cooperative, actor, on)
    with pytest.raises(FileIsEmpty):
        take_balances(cooperative, actor, xlsx_file({"simpanan": [SAVINGS_HEADER], "neraca": []}))


@pytest.mark.parametrize(
    ("kind", "columns"),
    [(ImportKind.MEMBERS, [MEMBERS]), (ImportKind.OPENING_BALANCES, [SAVINGS, GENERAL])],
)
def test_the_template_carries_the_columns_that_the_import_reads(
    kind: ImportKind, columns: list[tuple[tuple[str, str, int, str], ...]]
) -> None:
    sheets = read_workbook(queries.import_template(kind), filename="templat.xlsx")
    assert [sheet.rows[0].cells for sheet in sheets] == [
        tuple(title for title, _, _, _ in sheet) for sheet in columns
    ]


def test_a_filled_in_template_is_taken_over(
    cooperative: CooperativeFact, actor: Actor, on: date, group: str
) -> None:
    header = [title for title, _, _, _ in MEMBERS]
    row = ("7009", "Dewi", "3374010502801001", "0812", "", group, date(2021, 5, 1))
    content = xlsx_file({"anggota": [header, row]})
    report = operations.import_members(
        cooperative_id=cooperative.id, content=content, filename="a.xlsx", on=on, by=actor
    )
    assert report.rows == 1
    member = register.member_by_number(cooperative_id=cooperative.id, number="7009")
    assert member is not None
    assert (member.nik_masked, member.admitted_on) == ("3374••••••••1001", date(2021, 5, 1))
