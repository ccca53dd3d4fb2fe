"""Trial balances from spreadsheets."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.counter.operations import import_members, import_opening_balances
from sokoguru.foundation.actor import Actor
from sokoguru.ledger.queries import balances, entries
from sokoguru.ledger.vocabulary import EntryFilter, EntryKind
from sokoguru.portability.calculations.reading_refusals import (
    AccountIsPerMember,
    BookIsEmpty,
    OpeningBookDiffers,
    SideIsDoubled,
    TableHasNoHead,
)
from sokoguru.portability.operations import BookIsNotReady, keep_mappings
from sokoguru.portability.queries import preview_book
from sokoguru.portability.tests.tables import (
    HEAD,
    ON,
    TRIAL,
    looked_at,
    refusals,
    xlsx,
)
from sokoguru.portability.tests.taking_over import accept, asked, take
from tests.cast import DAY


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
