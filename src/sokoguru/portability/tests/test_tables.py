"""Trial balances and years of months from spreadsheets."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
import xlsxwriter
from openpyxl import load_workbook

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.counter.operations import import_members, import_opening_balances
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import KeyUsedForOtherContent
from sokoguru.ledger.queries import balances, book_years, entries, movements
from sokoguru.ledger.vocabulary import EntryFilter, EntryKind, Party
from sokoguru.portability.calculations.reading_refusals import (
    AccountIsPerMember,
    AccountIsUnmapped,
    BookIsEmpty,
    BookIsNotText,
    DayLiesAhead,
    MemberIsUnknown,
    MemberIsUntold,
    MonthDoesNotBalance,
    MonthIsThere,
    OpeningBookDiffers,
    PartyIsUnknown,
    SideIsDoubled,
    TableHasNoHead,
    UnitIsUnknown,
    UnitIsUntold,
)
from sokoguru.portability.operations import BookIsNotReady, keep_mappings
from sokoguru.portability.queries import mappings, preview_book, sheet_template
from sokoguru.portability.tests.taking_over import accept, asked, take
from sokoguru.portability.vocabulary import BookKind, BookPreview
from tests.cast import DAY

ON = date(2026, 3, 1)
TRIAL = BookKind.TRIAL_BALANCE
MONTHS = BookKind.MONTHS


def xlsx(*rows: tuple[object, ...]) -> bytes:
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"default_date_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet("Neraca")
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(number, place, cell)
            else:
                sheet.write(number, place, cell)
    book.close()
    return content.getvalue()


def refusals(preview: BookPreview) -> list[type]:
    return [type(fault.refusal) for fault in preview.faults]


def looked_at(
    body: CooperativeFact, by: Actor, *rows: tuple[object, ...], kind: BookKind = TRIAL, **more: str
) -> BookPreview:
    book = asked(body, xlsx(*rows), kind, filename="b.xlsx", on=ON, unit=more.get("unit"))
    return accept(body, book, by)


HEAD = ("Kode Akun", "Nama Perkiraan", "Debet", "Kredit")


def test_a_trial_balance_of_an_older_book_becomes_one_opening_entry(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    content = xlsx(
        ("KOPERASI SEJAHTERA",),
        ("Neraca saldo per 28 Februari 2026",),
        HEAD,
        ("1-100", "Kas", 750_000, ""),
        ("1-110", "Kas kecil", 50_000, ""),
        ("1-200", "Akumulasi penyusutan", "", 300_000),
        ("2-100", "Hutang usaha", "", "Rp 500.000"),
        ("1-999", "Kosong", "", ""),
        ("", "JUMLAH", 800_000, 800_000),
    )
    book = asked(cooperative, content, TRIAL, filename="neraca.xlsx", on=ON)

    first = preview_book(**book)
    assert [(each.wording, each.suggested) for each in first.unmapped] == [
        ("1-100 Kas", "1101"),
        ("1-110 Kas kecil", ""),
        ("1-200 Akumulasi penyusutan", "1609"),
        ("2-100 Hutang usaha", "2201"),
    ]
    with pytest.raises(BookIsNotReady):
        take(book, actor)
    chosen = {"1-110 Kas kecil": "1101"}
    keep_mappings(cooperative_id=cooperative.id, mappings=chosen, by=actor)
    ready = accept(cooperative, book, actor)
    assert (ready.debit, ready.credit) == (800_000, 800_000)
    take(book, actor)

    found = balances(cooperative_id=cooperative.id, on=ON)
    assert {code: found[code] for code in ("1101", "1609", "2201")} == {
        "1101": 800_000,
        "1609": 300_000,
        "2201": 500_000,
    }
    kind = EntryFilter(kind=EntryKind.OPENING)
    assert entries(cooperative_id=cooperative.id, filters=kind).total == 1


ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body>
<office:spreadsheet><table:table table:name="Neraca">{rows}</table:table></office:spreadsheet>
</office:body></office:document-content>"""

MANIFEST = """<?xml version="1.0" encoding="UTF-8"?><manifest:manifest
 xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"/>"""


def test_a_table_of_libreoffice_is_read(cooperative: CooperativeFact, actor: Actor) -> None:
    word = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    number = '<table:table-cell office:value-type="float" office:value="{0}"/>'
    cells = [
        "".join(map(word.format, ("akun", "debit", "kredit"))),
        word.format("Kas") + number.format(1000) + word.format(""),
        word.format("Utang usaha") + word.format("") + number.format(1000),
    ]
    rows = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", MANIFEST)
        archive.writestr("content.xml", ODS.format(rows=rows))
    book = asked(cooperative, content.getvalue(), TRIAL, filename="neraca.ods", on=ON)

    preview = accept(cooperative, book, actor)

    assert [(row.code, row.debit, row.credit) for row in preview.balances] == [
        ("1101", 1_000, 0),
        ("2201", 0, 1_000),
    ]


def test_the_same_table_for_the_same_day_is_posted_once(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    content = b"akun;debit;kredit\nKas;1.000;\nUtang usaha;;1.000\n"
    book = asked(cooperative, content, TRIAL, filename="n.csv", on=ON)
    accept(cooperative, book, actor)

    first, again = take(book, actor), take(book, actor)

    assert (first.is_repeat, again.is_repeat) == (False, True)
    assert balances(cooperative_id=cooperative.id, on=ON)["1101"] == 1_000


def test_a_difference_is_shown_and_never_filled(cooperative: CooperativeFact, actor: Actor) -> None:
    preview = looked_at(
        cooperative, actor, HEAD, ("", "Kas", 900, ""), ("", "Utang usaha", "", 700)
    )

    (fault,) = preview.faults
    assert isinstance(fault.refusal, OpeningBookDiffers)
    assert fault.refusal.facts["difference"] == 200
    assert preview.drafts == ()


def test_accounts_kept_per_member_lead_to_the_import_of_members(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    preview = looked_at(
        cooperative, actor, HEAD, ("", "Kas", 900, ""), ("", "Simpanan pokok", "", 900)
    )

    (fault,) = preview.faults
    assert (fault.place, type(fault.refusal)) == (3, AccountIsPerMember)
    assert "1901" in fault.sentence


def test_the_whole_older_book_meets_in_1901(cooperative: CooperativeFact, actor: Actor) -> None:
    """The table's sum of members' savings and the members' own balances take each other out."""
    house = cooperative.id
    chosen = {"Tabungan sukarela": "1901"}
    keep_mappings(cooperative_id=house, mappings=chosen, by=actor)
    content = xlsx(HEAD, ("", "Bank - giro", 140_000, ""), ("", "Tabungan sukarela", "", 140_000))
    book = asked(cooperative, content, TRIAL, filename="n.xlsx", on=ON)
    accept(cooperative, book, actor)
    take(book, actor)
    register = b"nomor,nama,nik,kelompok,tanggal_masuk\n8001,Made,,umum,2020-01-05\n"
    people = b"nomor,simpanan_pokok,simpanan_wajib,simpanan_sukarela\n8001,100000,0,40000\n"
    told: dict[str, Any] = {"cooperative_id": house, "on": DAY, "by": actor}

    import_members(content=register, filename="a.csv", **told)
    import_opening_balances(content=people, filename="s.csv", against="1901", **told)

    found = balances(cooperative_id=house, on=DAY)
    assert (found["1901"], found["1102"], found["2101"]) == (0, 140_000, 40_000)


def test_a_row_with_both_sides_and_a_table_without_head_are_refused(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    both = looked_at(cooperative, actor, HEAD, ("", "Kas", 900, 900))
    headless = looked_at(cooperative, actor, ("a", "b"), ("c", "d"))

    assert SideIsDoubled in refusals(both)
    assert refusals(headless) == [TableHasNoHead]


def test_an_empty_table_is_told(cooperative: CooperativeFact, actor: Actor) -> None:
    assert refusals(looked_at(cooperative, actor, HEAD, ("", "Kas", "", ""))) == [BookIsEmpty]


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


def test_units_and_parties_are_needed_where_the_account_needs_them(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    head = ("kode", "nama", "debit", "kredit", "unit", "pihak")
    cash = ("", "Kas", 900, "", "", "")

    def with_sale(unit: str, party: str = "") -> BookPreview:
        sale = ("4211", "Penjualan kepada non-anggota", "", 900, unit, party)
        return looked_at(cooperative, actor, head, cash, sale)

    assert refusals(with_sale("")) == [UnitIsUntold]
    assert refusals(with_sale("gudang")) == [UnitIsUnknown]
    assert refusals(with_sale("toko")) == []
    owed = ("2204", "Utang konsinyasi", "", 900, "", "siapa")
    assert refusals(looked_at(cooperative, actor, head, cash, owed)) == [PartyIsUnknown]
    sale = ("4211", "Penjualan kepada non-anggota", "", 900, "", "")
    by_default = looked_at(cooperative, actor, head, cash, sale, unit="toko")
    assert [t.unit for t in by_default.drafts[0].transfers] == ["toko"]


def journal(body: CooperativeFact, by: Actor, text: str) -> BookPreview:
    return accept(body, asked(body, text.encode()), by)


@pytest.mark.parametrize(
    ("line", "refusal"),
    [
        ("3101 Simpanan pokok  -5", MemberIsUntold),
        ("3101 Simpanan pokok  -5  ; anggota:9999", MemberIsUnknown),
    ],
)
def test_members_are_known_by_their_number(
    cooperative: CooperativeFact, actor: Actor, line: str, refusal: type
) -> None:
    preview = journal(cooperative, actor, f"2026-03-01 x\n    Kas  5\n    {line}\n")

    (fault,) = preview.faults
    assert (fault.place, type(fault.refusal)) == (3, refusal)


def test_nothing_is_dated_ahead(cooperative: CooperativeFact, actor: Actor) -> None:
    preview = journal(cooperative, actor, "2026-03-21 x\n    Kas  5\n    Utang usaha\n")

    assert refusals(preview) == [DayLiesAhead]


def test_a_file_that_is_no_text_is_refused(cooperative: CooperativeFact) -> None:
    with pytest.raises(BookIsNotText):
        preview_book(**asked(cooperative, b"\xff\xfe\x00"))


def test_a_changed_entry_under_a_known_source_is_refused(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    text = "2026-03-01 x  ; kunci:a\n    Kas  {}\n    Utang usaha\n"
    journal(cooperative, actor, text.format(5))
    take(asked(cooperative, text.format(5).encode()), actor)

    with pytest.raises(KeyUsedForOtherContent):
        take(asked(cooperative, text.format(6).encode()), actor)


def test_choices_are_kept_and_may_be_changed_but_not_to_what_is_not_there(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    house = cooperative.id
    keep_mappings(cooperative_id=house, mappings={"Laci": "1101", "Bon": ""}, by=actor)
    keep_mappings(cooperative_id=house, mappings={"Laci": "1102"}, by=actor)

    assert mappings(cooperative_id=house) == {"Laci": "1102"}
    with pytest.raises(AccountIsUnmapped):
        keep_mappings(cooperative_id=house, mappings={"Laci": "9999"}, by=actor)


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
