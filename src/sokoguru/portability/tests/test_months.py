"""A past year of months, and templates to fill in."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import book_years, entries, movements
from sokoguru.ledger.vocabulary import EntryFilter, EntryKind, Party
from sokoguru.portability.calculations.reading_refusals import (
    MonthDoesNotBalance,
    MonthIsThere,
)
from sokoguru.portability.queries import preview_book, sheet_template
from sokoguru.portability.tests.tables import (
    MONTHS,
    ON,
    TRIAL,
    refusals,
    xlsx,
)
from sokoguru.portability.tests.taking_over import accept, asked, take
from sokoguru.portability.vocabulary import BookKind

YEAR = ("kode", "nama", "unit", "pihak", "Jan", "Februari 2025", "03/2025", date(2025, 4, 1))


def year_rows(*, sales: object = 700_000) -> list[tuple[object, ...]]:
    return [
        YEAR,
        ("", "Kas", "", "", 600_000, -50_000, "(20.000)", "-"),
        ("", "Penjualan kepada anggota", "toko", "", sales, "", "", ""),
        ("", "Listrik, air, telepon", "", "", 100_000, 50_000, 20_000, ""),
    ]


@pytest.fixture
def last_year(cooperative: CooperativeFact) -> dict[str, Any]:
    content = xlsx(*year_rows())
    return asked(cooperative, content, MONTHS, filename="2025.xlsx", on=date(2025, 12, 31))


def test_a_past_year_becomes_an_entry_a_month_in_a_year_that_is_opened_for_it(
    cooperative: CooperativeFact, actor: Actor, last_year: dict[str, Any]
) -> None:
    preview = accept(cooperative, last_year, actor)

    assert (preview.faults, preview.years) == ((), (2025,))
    take(last_year, actor)

    assert [year.year for year in book_years(cooperative_id=cooperative.id)] == [2025, 2026]
    found = entries(
        cooperative_id=cooperative.id, filters=EntryFilter(kind=EntryKind.HISTORY)
    ).items
    assert [entry.on for entry in found] == [
        date(2025, 3, 31),
        date(2025, 2, 28),
        date(2025, 1, 31),
    ]
    moved = {
        (row.code, row.unit, row.party): (row.debit, row.credit)
        for row in movements(
            cooperative_id=cooperative.id,
            first_day=date(2025, 1, 1),
            last_day=date(2025, 12, 31),
        )
    }
    assert moved["4111", "toko", Party.MEMBER.value] == (0, 700_000)
    assert sum(debit for (code, *_), (debit, _) in moved.items() if code == "6102") == 170_000


def test_a_month_is_imported_once(
    cooperative: CooperativeFact, actor: Actor, last_year: dict[str, Any]
) -> None:
    accept(cooperative, last_year, actor)
    take(last_year, actor)
    rows = [(*row[:4], row[4]) for row in year_rows()]
    other = asked(cooperative, xlsx(*rows), MONTHS, filename="lagi.xlsx", on=date(2025, 12, 31))

    preview = preview_book(**other)

    assert refusals(preview) == [MonthIsThere]
    assert "Januari 2025" in preview.faults[0].sentence
    assert take(last_year, actor).is_repeat


def test_a_month_that_does_not_balance_is_named(cooperative: CooperativeFact, actor: Actor) -> None:
    content = xlsx(*year_rows(sales=690_000))
    book = asked(cooperative, content, MONTHS, filename="b.xlsx", on=date(2025, 12, 31))

    preview = accept(cooperative, book, actor)

    (fault,) = preview.faults
    assert isinstance(fault.refusal, MonthDoesNotBalance)
    assert (fault.refusal.facts["month"], fault.refusal.facts["difference"]) == (
        "Januari 2025",
        10_000,
    )


def test_history_behind_an_opening_balance_is_warned_about(
    cooperative: CooperativeFact, actor: Actor, last_year: dict[str, Any]
) -> None:
    content = b"akun;debit;kredit\nKas;1.000;\nUtang usaha;;1.000\n"
    opening = asked(cooperative, content, TRIAL, filename="n.csv", on=ON)
    accept(cooperative, opening, actor)
    take(opening, actor)

    (warning,) = accept(cooperative, last_year, actor).warnings

    assert "dua kali" in warning


@pytest.mark.parametrize("kind", [TRIAL, MONTHS])
def test_a_filled_template_is_understood(
    cooperative: CooperativeFact, actor: Actor, kind: BookKind
) -> None:
    book = load_workbook(BytesIO(sheet_template(cooperative_id=cooperative.id, kind=kind)))
    sheet = book.active
    assert sheet is not None
    names = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        side = {"1101": ("debit", 5_000), "2201": ("kredit", 5_000)}.get(str(row[0].value))
        if side is not None:
            column = "Januari" if kind is MONTHS else side[0]
            row[names.index(column)].value = side[1]
    content = BytesIO()
    book.save(content)
    day = date(2026, 3, 1)

    preview = accept(
        cooperative,
        asked(cooperative, content.getvalue(), kind, filename="isi.xlsx", on=day),
        actor,
    )

    assert preview.is_ready
    assert {row.code: (row.debit, row.credit) for row in preview.balances} == {
        "1101": (Rupiah(5_000), 0),
        "2201": (0, Rupiah(5_000)),
    }
