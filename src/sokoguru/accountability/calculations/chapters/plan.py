"""The budget of the year beside what came of it, and the plan for the next year."""

from collections.abc import Iterator

from sokoguru.budget.vocabulary import (
    BudgetComparison,
    BudgetFact,
    ComparisonLine,
    ComparisonSum,
    GroupSum,
    VersionFact,
)
from sokoguru.documents.book import Block, BookTable, Chapter, Prose, Section
from sokoguru.documents.vocabulary import Cell, RowStyle, StatementColumn, StatementRow
from sokoguru.foundation.calendar import format_date
from sokoguru.reports.calculations.notes.tables import percent

TITLE = "Anggaran"
_COMPARED = (
    StatementColumn("Kode", "code"),
    StatementColumn("Uraian"),
    StatementColumn("Anggaran", "amount"),
    StatementColumn("Realisasi", "amount"),
    StatementColumn("Selisih", "amount"),
    StatementColumn("Capaian", "share"),
)
_PLANNED = (
    StatementColumn("Kode", "code"),
    StatementColumn("Uraian"),
    StatementColumn("Unit", "code"),
    StatementColumn("Rencana", "amount"),
)


def plan_chapter(
    *, year: int, comparison: BudgetComparison | None, following: BudgetFact | None
) -> Chapter:
    """Two sections; a budget that is not there is said to be missing."""
    done: tuple[Block, ...] = (
        (Prose((f"Tidak ada anggaran tahun {year} yang disahkan rapat anggota.",)),)
        if comparison is None
        else (Prose((_adopted(comparison.version),)), _compared(comparison))
    )
    to_come: tuple[Block, ...] = (
        (Prose((f"Rencana anggaran tahun {year + 1} belum diajukan.",)),)
        if following is None
        else (Prose((_adopted(following.version),)), _planned(following))
    )
    return Chapter(
        title=TITLE,
        sections=(
            Section(title=f"Anggaran dan realisasi {year}", blocks=done),
            Section(title=f"Rencana anggaran {year + 1}", blocks=to_come),
        ),
    )


def _adopted(version: VersionFact) -> str:
    if version.adopted_on is None:
        return f"Usulan versi {version.number}, diajukan {format_date(version.submitted_on)}."
    return (
        f"Versi {version.number}, disahkan {format_date(version.adopted_on)} dengan keputusan "
        f"{version.resolution}."
    )


def _compared(comparison: BudgetComparison) -> BookTable:
    rows: list[StatementRow] = []
    for group in comparison.groups:
        rows.append(_row(("", group.group.label, None, None, None, ""), RowStyle.HEADING))
        rows += [_row(_line(line), RowStyle.LINE, level=1) for line in group.lines]
        rows.append(_row(_sum(f"Jumlah {group.group.label.lower()}", group.total), RowStyle.SUM))
    rows.append(_row(_sum("SHU", comparison.surplus), RowStyle.TOTAL))
    return BookTable(columns=_COMPARED, rows=tuple(rows))


def _line(line: ComparisonLine) -> tuple[Cell, ...]:
    name = f"{line.name} ({line.unit})" if line.unit else line.name
    return (line.code, name, *_figures(line))


def _sum(label: str, total: ComparisonSum) -> tuple[Cell, ...]:
    return ("", label, *_figures(total))


def _figures(found: ComparisonLine | ComparisonSum) -> tuple[Cell, ...]:
    share = found.share_bps
    return (
        found.planned,
        found.actual,
        found.difference,
        "–" if share is None else percent(share),
    )


def _planned(budget: BudgetFact) -> BookTable:
    rows = [row for group in budget.plan.groups for row in _group_rows(group)]
    rows.append(_row(("", "SHU yang direncanakan", "", budget.plan.surplus), RowStyle.TOTAL))
    return BookTable(columns=_PLANNED, rows=tuple(rows))


def _group_rows(group: GroupSum) -> Iterator[StatementRow]:
    yield _row(("", group.group.label, "", None), RowStyle.HEADING)
    for line in group.lines:
        yield _row((line.code, line.name, line.unit, line.amount), RowStyle.LINE, level=1)
    yield _row(("", f"Jumlah {group.group.label.lower()}", "", group.total), RowStyle.SUM)


def _row(cells: tuple[Cell, ...], style: RowStyle, *, level: int = 0) -> StatementRow:
    return StatementRow(cells=cells, style=style, level=level)
