"""Perhitungan Hasil Usaha in the layout of the co-op's kind, for one unit or all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sokoguru.cooperatives.queries import articles_on, cooperative, units
from sokoguru.cooperatives.vocabulary import CooperativeKind
from sokoguru.foundation.money import format_rupiah
from sokoguru.ledger.queries import chart
from sokoguru.ledger.vocabulary import BRIDGE, BookYear, MovementRow
from sokoguru.reports.calculations.declarations import INCOME_BY_LAYOUT
from sokoguru.reports.calculations.eliminations import eliminate
from sokoguru.reports.calculations.engine import evaluate
from sokoguru.reports.calculations.figures import net_debits
from sokoguru.reports.calculations.portions import portion_flows, portion_notes
from sokoguru.reports.calculations.sources import split_sources
from sokoguru.reports.queries.books import moved_in, of_unit, pairs_in, with_year_before
from sokoguru.reports.queries.sources import KeyNeedsWeights, key_weights
from sokoguru.reports.vocabulary import (
    AllocationKey,
    Column,
    Comparison,
    Drill,
    Layout,
    SourceSplit,
    Statement,
)
from sokoguru.trade.queries import tax_labels

NO_UNIT = "Tanpa unit"
_NOT_SET = "Perbandingan rapat belum diisi; dihitung menurut partisipasi bruto."


def usual_layout(*, cooperative_id: int) -> Layout:
    """The layout for the kind of co-operative: savings and loan has its own."""
    kind = cooperative(cooperative_id).kind
    return Layout.SAVINGS_LOAN if kind is CooperativeKind.SAVINGS_LOAN else Layout.REAL_SECTOR


def income_statement(
    *,
    cooperative_id: int,
    year: int,
    layout: Layout | None = None,
    unit: str | None = None,
    comparison: Comparison = Comparison.NONE,
) -> Statement:
    """Perhitungan Hasil Usaha of a financial year (S2-113, S3-099), closed or not.

    Without a `layout` the usual one of the co-op's kind is taken. `unit` narrows to one unit;
    `comparison` adds the year before or a column for each unit. Refuses a year that was never
    opened with `NoSuchBookYear`.
    """
    chosen = layout or usual_layout(cooperative_id=cooperative_id)
    years = with_year_before(cooperative_id, year)
    is_compared = comparison is Comparison.PREVIOUS_YEAR and len(years) > 1
    rows = moved_in(cooperative_id, years[0])
    notes: tuple[str, ...] = ()
    split, more = overhead_split(cooperative_id, years[0], rows, chosen)
    if comparison is Comparison.UNITS:
        columns = unit_columns(cooperative_id, years[0], rows, split)
    else:
        columns = [_year_column(years[0], rows, unit, split)]
    if is_compared:
        earlier = moved_in(cooperative_id, years[1])
        before, _ = overhead_split(cooperative_id, years[1], earlier, chosen)
        columns.append(_year_column(years[1], earlier, unit, before))
    if split is not None:
        notes = (*portion_notes(split), *more)
    if unit is None and comparison is not Comparison.UNITS:
        notes += _sold_inside(cooperative_id, years[0], rows)
    return evaluate(
        INCOME_BY_LAYOUT[chosen],
        accounts=chart(cooperative_id=cooperative_id),
        columns=columns,
        subtitle=f"Tahun buku {year}" + (f", unit {unit}" if unit else ""),
        labels=tax_named(cooperative_id, years[0]),
        compares=(0, 1) if is_compared else None,
        notes=notes,
    )


def _sold_inside(
    cooperative_id: int, year: BookYear, rows: Sequence[MovementRow]
) -> tuple[str, ...]:
    """That units sold to each other, when they did: income and cost hold it twice."""
    if not any(row.code.startswith(BRIDGE) for row in rows):
        return ()
    sales = eliminate(pairs_in(cooperative_id, year), rows).sales
    if not sales:
        return ()
    return (
        f"Termasuk penjualan antarunit {format_rupiah(sales)}; laporan gabungan unit menghapusnya.",
    )


def overhead_split(
    cooperative_id: int, year: BookYear, rows: Sequence[MovementRow], layout: Layout
) -> tuple[SourceSplit | None, tuple[str, ...]]:
    """How overhead is shared, where the layout shows it, with the key of the articles."""
    if layout is not Layout.SAVINGS_LOAN:
        return None, ()
    key = AllocationKey(articles_on(cooperative_id=cooperative_id, on=year.last_day).allocation_key)
    try:
        weights = key_weights(cooperative_id=cooperative_id, key=key, year=year, rows=rows)
    except KeyNeedsWeights:
        return split_sources(rows), (_NOT_SET,)
    return split_sources(rows, key=key, weights=weights), ()


def _year_column(
    year: BookYear, rows: Sequence[MovementRow], unit: str | None, split: SourceSplit | None
) -> Column:
    """A column of the year, all of it or one unit; its overhead is shared by the key of all."""
    wanted = of_unit(rows, unit)
    column = Column(
        key=str(year.year),
        label=str(year.year),
        figures=net_debits(wanted),
        first_day=year.first_day,
        last_day=year.last_day,
        unit=unit,
        closing_before=year.first_day,
    )
    if split is None:
        return column
    if unit is not None:
        split = split_sources(wanted, key=split.key, weights=split.weights)
    days = Drill((), year.first_day, year.last_day, unit, year.first_day)
    return replace(column, flows=portion_flows(split, wanted, days=days))


def unit_columns(
    cooperative_id: int,
    year: BookYear,
    rows: Sequence[MovementRow],
    split: SourceSplit | None,
) -> list[Column]:
    names = {unit.code: unit.name for unit in units(cooperative_id=cooperative_id)}
    found = sorted({row.unit for row in rows}, key=lambda code: (not code, code))
    columns = [
        replace(
            _year_column(year, rows, code, split),
            key=code or "tanpa",
            label=names.get(code, NO_UNIT),
        )
        for code in found
    ]
    total = replace(_year_column(year, rows, None, split), key="semua", label="Jumlah")
    return [*columns, total]


def tax_named(cooperative_id: int, year: BookYear) -> dict[str, str]:
    """The tax goes by the name the co-op gave it, when it gave one only (C25)."""
    given = tax_labels(
        cooperative_id=cooperative_id, first_day=year.first_day, last_day=year.last_day
    )
    return {"pajak": f"Pajak ({given[0]})"} if len(given) == 1 and given[0] else {}
