"""A plan begins from last year's plan, from last year's books, or from a file."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from sokoguru.budget import operations as budgets
from sokoguru.budget.calculations.refusals import (
    PlanCellIsUnreadable,
    PlanColumnIsMissing,
    PlanFileIsNoTable,
    PlanFileIsTooLarge,
)
from sokoguru.budget.queries import draft, plan_file, preview_plan_file
from sokoguru.budget.tests.conftest import Plan, Spend
from sokoguru.budget.vocabulary import CopySource, PlannedLine
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah

pytestmark = pytest.mark.django_db


def _lines(cooperative: CooperativeFact, year: int) -> list[tuple[str, str, int]]:
    found = draft(cooperative_id=cooperative.id, year=year)
    return [(line.code, line.unit, int(line.amount)) for line in found.plan.lines] if found else []


def _copy(cooperative: CooperativeFact, by: Actor, source: CopySource, bps: int) -> int:
    return budgets.copy_plan(
        cooperative_id=cooperative.id, year=2027, source=source, change_bps=bps, by=by
    )


def test_last_years_books_grow_by_a_percentage(
    cooperative: CooperativeFact, actor: Actor, book: Spend
) -> None:
    book("4211", 5_000_001, date(2026, 3, 4), unit="toko")
    book("6101", 700_000, date(2026, 5, 4))
    book("1603", 900_000, date(2026, 5, 5))

    assert _copy(cooperative, actor, CopySource.LAST_ACTUAL, 750) == 2

    assert _lines(cooperative, 2027) == [("4211", "toko", 5_375_001), ("6101", "", 752_500)]


def test_last_years_plan_keeps_its_months(cooperative: CooperativeFact, actor: Actor) -> None:
    months = tuple(Rupiah(each) for each in (500, 1_500, *[0] * 10))
    line = PlannedLine(code="6101", unit="", amount=Rupiah(0), months=months)
    budgets.add_line(cooperative_id=cooperative.id, year=2026, line=line, by=actor)

    _copy(cooperative, actor, CopySource.LAST_PLAN, -5_000)

    found = draft(cooperative_id=cooperative.id, year=2027)
    assert found is not None
    (copied,) = found.plan.lines
    assert (copied.amount, copied.months[:3]) == (1_000, (250, 750, 0))


def test_a_revision_may_begin_again_from_what_counts(
    cooperative: CooperativeFact, actor: Actor, plan: Plan, adopt: Callable[..., int]
) -> None:
    plan(("6101", "", 1_000))
    adopt()
    plan(("6102", "", 2_000))

    budgets.copy_plan(
        cooperative_id=cooperative.id,
        year=2026,
        source=CopySource.THIS_PLAN,
        change_bps=0,
        by=actor,
    )

    assert _lines(cooperative, 2026) == [("6101", "", 1_000)]


def test_there_must_be_something_to_copy(cooperative: CooperativeFact, actor: Actor) -> None:
    for source in CopySource:
        with pytest.raises(budgets.NothingToCopy):
            _copy(cooperative, actor, source, 0)
    for bps in (-10_001, 90_001):
        with pytest.raises(budgets.PercentageIsTooFar):
            _copy(cooperative, actor, CopySource.LAST_PLAN, bps)


def test_a_plan_goes_out_as_a_workbook_and_comes_back_the_same(
    cooperative: CooperativeFact, actor: Actor, plan: Plan
) -> None:
    plan(("4211", "toko", 12_000_000), ("6101", "", 1_000))
    paper = draft(cooperative_id=cooperative.id, year=2026)
    assert paper is not None
    content = plan_file(cooperative_id=cooperative.id, year=2026, plan=paper.plan)

    count = budgets.import_plan(
        cooperative_id=cooperative.id, year=2027, content=content, filename="rapbk.xlsx", by=actor
    )

    assert count == 2
    assert _lines(cooperative, 2027) == _lines(cooperative, 2026)
    accounts = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_name("akun")
    codes = [row[0] for row in accounts.to_python()]
    assert "6101" in codes
    assert "1101" not in codes


def test_every_fault_of_a_file_is_told_by_its_row_and_nothing_is_taken(
    cooperative: CooperativeFact, actor: Actor, plan: Plan
) -> None:
    plan(("6101", "", 1_000))
    content = (
        b"akun;unit;setahun;januari;februari;keterangan\n"
        b"6101;;2.000;;;gaji\n6101;;3000;;;\n9999;;1;;;\n1101;;1;;;\n4211;;1;;;\n"
        b"6102;warung;1;;;\n6103;;12,5;;;\n6104;;10;4;5;\n;;;;;\n6105;;;;;\n6106;;;4;5;\n"
    )

    preview = preview_plan_file(
        cooperative_id=cooperative.id, year=2026, content=content, filename="rapbk.csv"
    )

    faults = [(each.row, each.refusal.code) for each in preview.faults]
    assert faults == [
        (3, "budget.line_stands_twice"),
        (4, "ledger.unknown_account"),
        (5, "budget.account_is_not_planned"),
        (6, "budget.unit_is_missing"),
        (7, "budget.unit_is_unknown"),
        (8, "budget.plan_cell_is_unreadable"),
        (9, "budget.months_do_not_add_up"),
        (11, "budget.planned_amount_is_missing"),
    ]
    assert [line.amount for line in preview.lines] == [2_000, 9]
    with pytest.raises(budgets.PlanFileHasFaults):
        budgets.import_plan(
            cooperative_id=cooperative.id, year=2026, content=content, filename="a.csv", by=actor
        )
    assert _lines(cooperative, 2026) == [("6101", "", 1_000)]


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"kode,jumlah\n6101,1\n", PlanColumnIsMissing),
        (b"akun,setahun\n6101,1.5\n", PlanCellIsUnreadable),
        (b"akun,setahun\n", budgets.PlanIsEmpty),
    ],
)
def test_a_file_without_columns_rows_or_amounts_is_a_fault(
    cooperative: CooperativeFact, content: bytes, refusal: type[Exception]
) -> None:
    preview = preview_plan_file(
        cooperative_id=cooperative.id, year=2026, content=content, filename="a.csv"
    )
    assert isinstance(preview.faults[0].refusal, refusal)


def test_a_file_that_is_no_table_is_refused(cooperative: CooperativeFact) -> None:
    asked: dict[str, Any] = {"cooperative_id": cooperative.id, "year": 2026}
    with pytest.raises(PlanFileIsNoTable):
        preview_plan_file(**asked, content=b"%PDF-1.7", filename="rapbk.xlsx")
    with pytest.raises(PlanFileIsTooLarge):
        preview_plan_file(**asked, content=b"akun,setahun\n" * 6_000, filename="rapbk.csv")
    with pytest.raises(PlanFileIsTooLarge):
        preview_plan_file(**asked, content=b"x" * 6_000_000, filename="rapbk.xlsx")
