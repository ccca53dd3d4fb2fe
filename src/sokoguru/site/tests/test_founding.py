"""The founding wizard, page by page."""

from collections.abc import Callable

import pytest
from django.test import Client

from sokoguru.cooperatives.queries import articles_on, cooperative_by_slug, units
from sokoguru.database.tenancy import tenant
from sokoguru.identity.queries import appointments
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.ledger.queries import book_years

pytestmark = pytest.mark.django_db

IDENTITY: dict[str, object] = {
    "name": "Koperasi Tani Makmur",
    "slug": "",
    "kind": "konsumen",
    "founded_on": "2026-01-05",
    "timezone": "Asia/Makassar",
    "role": "bendahara",
}
UNITS: dict[str, object] = {
    "unit-TOTAL_FORMS": "2",
    "unit-INITIAL_FORMS": "1",
    "unit-0-name": "Toko Pupuk",
    "unit-0-kind": "toko",
    "unit-0-counts": ["penjualan"],
    "unit-1-name": "",
    "unit-1-kind": "toko",
}
SAVINGS: dict[str, object] = {
    "pokok": "100.000",
    "wajib_due_day": "10",
    "wajib-TOTAL_FORMS": "2",
    "wajib-INITIAL_FORMS": "1",
    "wajib-0-name": "umum",
    "wajib-0-amount": "20.000",
    "wajib-1-name": "",
    "wajib-1-amount": "",
}
SURPLUS: dict[str, object] = {
    "pos_cadangan": "40",
    "pos_jasa_anggota": "40",
    "pos_dana_pengurus": "5",
    "pos_dana_karyawan": "5",
    "pos_dana_pendidikan": "5",
    "pos_dana_sosial": "2,5",
    "pos_dana_pembangunan": "2,5",
    "jasa_usaha": "70",
    "jasa_modal": "30",
    "member_basis": "usaha_dan_modal",
    "shu_base": "member",
    "nonmember_to": "cadangan",
    "savings_measure": "akhir_tahun",
    "sk_kinds": ["pokok", "wajib"],
    "leavers": "tidak_ikut",
    "rounding": "sisa_terbesar",
    "payout": "tunai",
    "allocation_key": "gross_participation",
}
PAGES: list[tuple[str, dict[str, object]]] = [
    ("koperasi", IDENTITY),
    ("unit", UNITS),
    ("simpanan", SAVINGS),
    ("shu", SURPLUS),
]


@pytest.fixture
def browser(account: Callable[[str], UserFact], signed_in: Callable[[UserFact], Client]) -> Client:
    """Wayan founds a co-op."""
    return signed_in(account("Wayan"))


def fill(browser: Client, *, until: str = "periksa", **changes: dict[str, object]) -> None:
    """Fill in the pages up to one of them."""
    for step, answers in PAGES:
        if step == until:
            return
        sent = answers | changes.get(step, {})
        answer = browser.post(f"/koperasi/dirikan/{step}/", sent)
        assert answer.status_code == 302, answer.content.decode()


def test_it_starts_with_the_first_page_and_comes_back_to_the_open_one(browser: Client) -> None:
    assert browser.get("/koperasi/dirikan/")["Location"] == "/koperasi/dirikan/koperasi/"

    fill(browser, until="simpanan")

    assert browser.get("/koperasi/dirikan/")["Location"] == "/koperasi/dirikan/simpanan/"
    assert "Toko Pupuk" in browser.get("/koperasi/dirikan/unit/").content.decode()


def test_it_founds_what_the_last_page_shows(browser: Client) -> None:
    fill(browser)
    review = browser.get("/koperasi/dirikan/periksa/").content.decode().replace("\xa0", " ")

    answer = browser.post("/koperasi/dirikan/periksa/")

    assert "Rp 100.000" in review
    assert "2,5 %" in review
    assert "didirikan sedikitnya" in review
    assert answer["Location"] == "/k/koperasi-tani-makmur/"
    made = cooperative_by_slug("koperasi-tani-makmur")
    assert made is not None
    assert made.timezone == "Asia/Makassar"
    with tenant(made.id):
        articles = articles_on(cooperative_id=made.id, on=made.founded_on)
        (unit,) = units(cooperative_id=made.id)
        (term,) = appointments(cooperative_id=made.id)
        years = book_years(cooperative_id=made.id)
    assert articles.pokok == 100_000
    assert articles.shu_shares_bps["dana_sosial"] == 250
    assert unit.code == "toko-pupuk"
    assert term.role is Role.BENDAHARA
    assert term.user.name == "Wayan"
    assert len(years) == 1


def test_it_forgets_the_answers_once_the_house_stands(browser: Client) -> None:
    fill(browser)
    browser.post("/koperasi/dirikan/periksa/")

    again = browser.post("/koperasi/dirikan/periksa/")

    assert again["Location"] == "/koperasi/dirikan/koperasi/"


def test_it_refuses_percentages_that_are_not_one_hundred(browser: Client) -> None:
    fill(browser, until="shu")

    page = browser.post("/koperasi/dirikan/shu/", SURPLUS | {"pos_dana_sosial": "5"})

    assert page.status_code == 422
    assert "berjumlah 102,5 %" in page.content.decode()


def test_it_keeps_what_was_typed_when_something_is_wrong(browser: Client) -> None:
    page = browser.post("/koperasi/dirikan/koperasi/", IDENTITY | {"founded_on": "kemarin"})

    assert page.status_code == 422
    assert "Koperasi Tani Makmur" in page.content.decode()


@pytest.mark.parametrize(
    ("step", "typed", "sentence"),
    [
        ("koperasi", {"founded_on": "2190-01-01"}, "Hari itu belum tiba"),
        ("koperasi", {"slug": "a b!"}, "Pakai huruf, angka dan tanda hubung saja"),
        ("simpanan", {"wajib_due_day": "31"}, "Tulis satu tanggal dari 1 sampai 28"),
    ],
)
def test_it_says_in_a_sentence_what_cannot_be(
    browser: Client, step: str, typed: dict[str, object], sentence: str
) -> None:
    fill(browser, until=step)

    page = browser.post(f"/koperasi/dirikan/{step}/", dict(PAGES)[step] | typed)

    assert page.status_code == 422
    assert sentence in page.content.decode()


def test_it_adds_a_row_without_losing_the_others(browser: Client) -> None:
    fill(browser, until="simpanan")

    page = browser.post("/koperasi/dirikan/simpanan/", SAVINGS | {"tambah": "1"})

    assert page.status_code == 200
    assert 'name="wajib-2-name"' in page.content.decode()
    assert 'value="umum"' in page.content.decode()


def test_a_form_sent_twice_leads_to_the_same_house(browser: Client) -> None:
    fill(browser)
    browser.post("/koperasi/dirikan/periksa/")
    fill(browser)

    answer = browser.post("/koperasi/dirikan/periksa/")

    assert answer["Location"] == "/k/koperasi-tani-makmur/"


def test_it_says_when_the_address_is_taken(
    browser: Client,
    account: Callable[[str], UserFact],
    signed_in: Callable[[UserFact], Client],
) -> None:
    fill(browser)
    browser.post("/koperasi/dirikan/periksa/")
    joko = signed_in(account("Joko"))
    fill(joko)

    page = joko.post("/koperasi/dirikan/periksa/")

    assert page.status_code == 422
    assert "sudah dipakai koperasi lain" in page.content.decode()


def test_there_is_no_other_page(browser: Client) -> None:
    assert browser.get("/koperasi/dirikan/lain/").status_code == 404


def test_the_last_page_waits_for_the_others(browser: Client) -> None:
    answer = browser.get("/koperasi/dirikan/periksa/")

    assert answer["Location"] == "/koperasi/dirikan/koperasi/"


def test_joko_cannot_enter_a_house_that_wayan_founded(
    browser: Client, client_for: Callable[[str], Client]
) -> None:
    fill(browser)
    browser.post("/koperasi/dirikan/periksa/")

    assert client_for("Joko").get("/k/koperasi-tani-makmur/").status_code == 404
