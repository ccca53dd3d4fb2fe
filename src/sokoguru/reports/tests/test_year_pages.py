"""Pages of the year's statements: every figure opens its entries, on screen, paper and workbook."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import pytest
import time_machine
from django.test import Client
from openpyxl import load_workbook

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.vocabulary import EntryKind, LineSums
from sokoguru.members.vocabulary import MemberFact
from sokoguru.reports.tests.queries.test_cash_flow import book
from sokoguru.reports.tests.queries.test_combined import sell_inside
from sokoguru.reports.tests.test_drills import figures_of

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
AFTER = datetime(2027, 3, 15, 5, 0, tzinfo=UTC)
PLACES = ("arus-kas/", "ekuitas/", "gabungan/")
PAGES = (
    "arus-kas/?tahun=2026",
    "arus-kas/?tahun=2026&cara=tidak_langsung",
    "arus-kas/?tahun=2026&unit=toko",
    "arus-kas/?tahun=2027",
    "arus-kas/?tahun=2027&cara=tidak_langsung&unit=toko",
    "ekuitas/?tahun=2026",
    "ekuitas/?tahun=2027",
    "gabungan/?tahun=2026",
    "gabungan/?tahun=2026&bagian=neraca",
    "phu/?tahun=2026&susunan=simpan_pinjam",
)
QUERIES = 24


@pytest.fixture(autouse=True)
def later() -> Iterator[None]:
    """The pages are read in the year after."""
    with time_machine.travel(AFTER, tick=False):
        yield


@pytest.fixture
def books(cooperative: CooperativeFact, sari: MemberFact, actor: Actor) -> CooperativeFact:
    """Two years with everything a statement must tell apart; the first one closed and divided."""
    house = cooperative
    opening = ("1101", "3301", 900_000)
    book(house, actor, opening, kind=EntryKind.OPENING, unit=None)
    wrong = book(house, actor, opening, kind=EntryKind.OPENING, unit=None, key="twice")
    undo: dict[str, Any] = {"cooperative_id": house.id, "reason": "dobel", "by": actor}
    ledger.reverse_entry(entry_id=wrong.id, on=date(2026, 6, 1), **undo)
    book(house, actor, ("1101", "4211", 450_000), ("5211", "1301", 200_000))
    twice = book(house, actor, ("1101", "4211", 450_000), key="sold twice")
    ledger.reverse_entry(entry_id=twice.id, on=date(2026, 7, 1), **undo)
    book(house, actor, ("1301", "2201", 300_000), ("2201", "1102", 120_000))
    book(house, actor, ("1102", "2801", 500_000), ("1604", "1102", 350_000), unit=None)
    book(house, actor, ("1604", "3201", 75_000), ("6109", "1609", 15_000), unit=None)
    book(house, actor, ("1101", "3102", 40_000), credit_member=sari.id, unit=None)
    book(house, actor, ("3102", "1101", 10_000), debit_member=sari.id, unit=None)
    book(house, actor, ("6101", "1101", 60_000), unit=None)
    sell_inside(house, actor, 30_000, "5211")
    ledger.close_year(cooperative_id=house.id, year=2026, by=actor)
    ledger.open_year(cooperative_id=house.id, year=2027, by=actor)
    meeting = date(2027, 2, 1)
    book(house, actor, ("3402", "3301", 70_000), ("3402", "2504", 5_000), on=meeting, unit=None)
    book(house, actor, ("1101", "4211", 80_000), ("2504", "1101", 5_000), on=date(2027, 3, 1))
    return house


@pytest.mark.requirement("S2-114", "S2-116")
@pytest.mark.parametrize("asked", PAGES)
def test_every_figure_is_the_sum_of_the_lines_that_its_link_opens(
    client_for: ClientFor, books: CooperativeFact, asked: str
) -> None:
    budi = client_for("Budi")
    page = budi.get(f"/k/{books.slug}/laporan/{asked}")
    wrong, linked = [], 0
    for line, column, amount, address in figures_of(page):
        opened: LineSums = budi.get(address).context["sums"]
        is_portion = line in ("Porsi anggota", "Porsi bukan anggota")
        linked += 1
        if opened.difference != abs(amount) and not is_portion:
            wrong.append((line, column, amount, opened.difference, address))
    assert wrong == []
    assert linked >= 7


def test_every_figure_of_the_cash_flow_but_nought_has_a_way_down(
    client_for: ClientFor, books: CooperativeFact
) -> None:
    for asked in PAGES[:7]:
        page = client_for("Budi").get(f"/k/{books.slug}/laporan/{asked}")
        bare = [
            (line.label, int(figure.amount))
            for line in page.context["lines"]
            for figure in line.figures
            if figure.amount and not figure.url
        ]
        assert bare == [], asked


def test_the_year_before_stands_beside_the_year(
    client_for: ClientFor, books: CooperativeFact
) -> None:
    budi = client_for("Budi")
    for place in ("arus-kas/", "ekuitas/", "phu/", "neraca/?per=2027-12-31"):
        page = budi.get(f"/k/{books.slug}/laporan/{place}").content.decode()
        assert "Perubahan</th>" in page, place
        assert "2026" in page, place


@pytest.mark.requirement("S2-119")
def test_another_co_operative_in_the_address_is_refused(
    client_for: ClientFor, books: CooperativeFact, neighbour: CooperativeFact
) -> None:
    answer = client_for("Budi").get(f"/k/{books.slug}/laporan/gabungan/?koperasi={neighbour.slug}")
    assert answer.status_code == 422
    assert "badan hukum sendiri" in answer.content.decode()


@pytest.mark.parametrize(
    "asked",
    [
        "arus-kas/?tahun=1850",
        "arus-kas/?cara=aneh",
        "ekuitas/?tahun=x",
        "gabungan/?bagian=aneh",
        "1850/semua.xlsx",
    ],
)
def test_what_cannot_be_read_is_shown_with_its_fault(
    client_for: ClientFor, books: CooperativeFact, asked: str
) -> None:
    answer = client_for("Budi").get(f"/k/{books.slug}/laporan/{asked}")
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.content.decode()


@pytest.mark.parametrize("place", PLACES)
def test_a_statement_of_the_year_is_printed_as_pdf_and_as_workbook(
    client_for: ClientFor, books: CooperativeFact, place: str
) -> None:
    budi = client_for("Budi")
    address = f"/k/{books.slug}/laporan/{place}?tahun=2026"
    assert "Koperasi Sejahtera" in budi.get(f"{address}&sebagai=cetak").content.decode()
    assert budi.get(f"{address}&sebagai=pdf").content.startswith(b"%PDF")
    sheet = load_workbook(BytesIO(budi.get(f"{address}&sebagai=xlsx").content)).worksheets[0]
    formulas = [c.value for row in sheet.iter_rows() for c in row if c.data_type == "f"]
    links = [c.hyperlink.target for row in sheet.iter_rows() for c in row if c.hyperlink]
    assert any(str(formula).startswith("=SUM(") or "+" in str(formula) for formula in formulas)
    assert links
    assert all(str(link).startswith("http://testserver/k/sejahtera/buku/") for link in links)


def test_all_statements_of_a_year_come_in_one_file(
    client_for: ClientFor, books: CooperativeFact
) -> None:
    budi = client_for("Budi")
    index = budi.get(f"/k/{books.slug}/laporan/").content.decode()
    address = f"/k/{books.slug}/laporan/2026/semua.xlsx"
    assert address in index
    answer = budi.get(address)
    assert answer["Content-Disposition"] == 'attachment; filename="laporan-sejahtera-2026.xlsx"'
    proofs = load_workbook(BytesIO(answer.content), data_only=True)["Pemeriksaan"]
    assert [row[1].value for row in proofs.iter_rows(min_row=3, max_row=6)] == [0, 0, 0, 0]


@pytest.mark.parametrize("place", PLACES)
def test_a_page_asks_no_more_when_there_is_more_to_tell(
    client_for: ClientFor,
    books: CooperativeFact,
    actor: Actor,
    place: str,
    django_assert_max_num_queries: Callable[..., object],
) -> None:
    budi = client_for("Budi")
    for day in range(1, 15):
        book(books, actor, ("6102", "1101", 1_000 + day), on=date(2027, 3, day), unit=None)
    with django_assert_max_num_queries(QUERIES):  # type: ignore[attr-defined]
        budi.get(f"/k/{books.slug}/laporan/{place}")


@pytest.mark.parametrize("place", [*PLACES, "2026/semua.xlsx"])
def test_joko_learns_nothing(client_for: ClientFor, books: CooperativeFact, place: str) -> None:
    assert client_for("Joko").get(f"/k/{books.slug}/laporan/{place}").status_code == 404
