"""The pages of the statements: each figure leads to its entries, on screen, paper and workbook."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from html import unescape
from io import BytesIO
from zipfile import ZipFile

import pytest
import time_machine
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import post_journal
from sokoguru.ledger.vocabulary import JournalLine, Party, PostedEntry, Side

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
INCOME_QUERIES = 18
PLACES = [
    "",
    "neraca-saldo/",
    "phu/",
    "neraca/",
    "arus-kas/",
    "ekuitas/",
    "gabungan/",
    "sumber-shu/",
]
PAPERS = ["neraca-saldo/", "phu/", "neraca/", "sumber-shu/"]


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    """The pages see the day of the test."""
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def reports(cooperative: CooperativeFact) -> str:
    """The address of the statements."""
    return f"/k/{cooperative.slug}/laporan/"


@pytest.fixture
def sale(cooperative: CooperativeFact, actor: Actor, on: date) -> PostedEntry:
    """A non-member bought for Rp 1.234.000 in the shop."""
    return post_journal(
        cooperative_id=cooperative.id,
        on=on,
        key="journal:sale",
        memo="Penjualan tunai umum",
        lines=[
            JournalLine(Side.DEBIT, "1101", Rupiah(1_234_000), unit="toko"),
            JournalLine(Side.CREDIT, "4211", Rupiah(1_234_000), unit="toko", party=Party.NONMEMBER),
        ],
        by=actor,
    )


def addresses_of(page: str, figure: str) -> list[str]:
    """Where a figure leads."""
    found = re.findall(rf'<a class="figure" href="([^"]+)"[^>]*>{re.escape(figure)}</a>', page)
    return [unescape(address) for address in found]


def test_the_index_names_every_statement(client_for: ClientFor, reports: str) -> None:
    page = client_for("Tini").get(reports).content.decode()

    for place in PLACES:
        assert f'href="{reports}{place}' in page


@pytest.mark.parametrize("place", ["neraca-saldo/", "phu/", "neraca/", "sumber-shu/"])
def test_every_figure_leads_to_the_entries_that_made_it(
    client_for: ClientFor, reports: str, sale: PostedEntry, place: str
) -> None:
    budi = client_for("Budi")

    page = budi.get(f"{reports}{place}").content.decode()
    ways = addresses_of(page, "1.234.000")

    assert ways
    for way in ways:
        journal = budi.get(way).content.decode()
        assert f"/buku/jurnal/{sale.id}/" in journal


@pytest.mark.parametrize(
    "asked",
    [
        "susunan=koperasi_a",
        "susunan=sektor_riil&unit=toko",
        "banding=per_unit",
        "banding=tahun_lalu",
        "tahun=2026",
    ],
)
def test_the_income_statement_is_asked_in_several_ways(
    client_for: ClientFor, reports: str, sale: PostedEntry, asked: str
) -> None:
    answer = client_for("Budi").get(f"{reports}phu/?{asked}")

    assert answer.status_code == 200
    assert "1.234.000" in answer.content.decode()


def test_another_unit_has_nothing_of_it(
    client_for: ClientFor, reports: str, sale: PostedEntry
) -> None:
    page = client_for("Budi").get(f"{reports}phu/?unit=pemasaran").content.decode()

    assert "1.234.000" not in page


def test_the_balance_sheet_of_the_day_before_knows_nothing_yet(
    client_for: ClientFor, reports: str, sale: PostedEntry
) -> None:
    budi = client_for("Budi")

    assert "1.234.000" not in budi.get(f"{reports}neraca/?per=2026-03-01").content.decode()
    both = budi.get(f"{reports}neraca/?per=2026-03-02&banding=2026-03-01").content.decode()
    assert "1 Maret 2026" in both


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("neraca-saldo/?dari=kemarin&sampai=2026-03-02", "kemarin"),
        ("neraca/?per=besok", "besok"),
        ("phu/?tahun=1850", "1850"),
        ("phu/?susunan=aneh", "aneh"),
        ("sumber-shu/?tahun=satu", "satu"),
    ],
)
def test_what_cannot_be_read_is_shown_with_its_fault(
    client_for: ClientFor, reports: str, asked: str, kept: str
) -> None:
    answer = client_for("Budi").get(f"{reports}{asked}")

    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.content.decode()
    assert kept in answer.content.decode()


def test_the_sources_show_every_step(
    client_for: ClientFor, reports: str, sale: PostedEntry
) -> None:
    page = client_for("Tini").get(f"{reports}sumber-shu/").content.decode()

    for step in ("Beban pokok", "Beban usaha", "Beban perkoperasian", "Pajak", "setelah pajak"):
        assert step in page


@pytest.mark.parametrize("place", PAPERS)
def test_a_statement_is_printed_as_pdf_and_as_workbook(
    client_for: ClientFor, reports: str, sale: PostedEntry, place: str
) -> None:
    budi = client_for("Budi")

    printed = budi.get(f"{reports}{place}?sebagai=cetak").content.decode()
    pdf = budi.get(f"{reports}{place}?sebagai=pdf")
    workbook = budi.get(f"{reports}{place}?sebagai=xlsx")

    assert "Koperasi Sejahtera" in printed
    assert pdf["Content-Type"] == "application/pdf"
    assert pdf.content.startswith(b"%PDF")
    sheet = ZipFile(BytesIO(workbook.content)).read("xl/worksheets/sheet1.xml").decode()
    assert "<v>1234000</v>" in sheet


def test_the_sources_say_on_paper_how_each_step_was_split(
    client_for: ClientFor, reports: str, sale: PostedEntry
) -> None:
    budi = client_for("Budi")

    printed = budi.get(f"{reports}sumber-shu/?sebagai=cetak").content.decode()
    book = ZipFile(BytesIO(budi.get(f"{reports}sumber-shu/?sebagai=xlsx").content))
    words = book.read("xl/sharedStrings.xml").decode()

    assert "seluruhnya melayani anggota" in printed
    assert "Beban perkoperasian: seluruhnya melayani anggota." in words


def test_the_income_statement_asks_a_fixed_number_of_questions(
    client_for: ClientFor,
    reports: str,
    sale: PostedEntry,
    django_assert_max_num_queries: Callable[..., object],
) -> None:
    budi = client_for("Budi")

    with django_assert_max_num_queries(INCOME_QUERIES):  # type: ignore[attr-defined]
        budi.get(f"{reports}phu/")


@pytest.mark.parametrize("place", PLACES)
def test_joko_learns_nothing(client_for: ClientFor, reports: str, place: str) -> None:
    assert client_for("Joko").get(f"{reports}{place}").status_code == 404
