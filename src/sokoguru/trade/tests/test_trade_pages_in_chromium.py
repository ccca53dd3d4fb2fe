"""A shopkeeper in a real browser: the member found while typing, the receipt straight after."""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.identity.models import Appointment
from sokoguru.identity.operations import open_account
from sokoguru.identity.vocabulary import Role
from sokoguru.ui.tests.browser import (
    DESK,
    PHONE,
    faults_found_by_axe,
    is_as_wide_as_the_screen,
    running_chromium,
    running_server,
)
from tests.cast import DAY, found_for_tests, join
from tests.people import PASSWORD, SINCE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = (
    "", "penjualan", "titip-jual", "piutang", "bayar-titip-jual", "pembelian", "pemasok", "biaya",
    "pajak", "setor-pajak", "pindah-uang", "margin", "hitung", "volume",
)  # fmt: skip


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Chromium; its driver runs a loop in this thread, which our own queries have no part in."""
    with pytest.MonkeyPatch.context() as patch, running_chromium() as browser:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield browser


@pytest.fixture
def house(transactional_db: None, actor: Actor) -> CooperativeFact:
    """A co-op with its treasurer and one member, all of it committed."""
    body = found_for_tests("sejahtera", "Koperasi Sejahtera", actor)
    budi = open_account(username="budi", name="Budi", password=PASSWORD)
    with tenant(body.id):
        Appointment.objects.create(
            cooperative_id=body.id, user_id=budi.id, role=Role.BENDAHARA.value, valid_from=SINCE,
            appointed_by=actor.name, appointed_at=actor.at,
        )  # fmt: skip
        join(body.id, "Sari Wulandari", "3374014502900001", actor)
    return body


@pytest.mark.parametrize(
    ("size", "scheme"), [(PHONE, "dark"), (DESK, "light")], ids=["phone, dark", "desk, light"]
)
def test_a_shopkeeper_sells_on_credit_and_is_paid(
    chromium: Browser, house: CooperativeFact, size: ViewportSize, scheme: Literal["dark", "light"]
) -> None:
    context = chromium.new_context(viewport=size, reduced_motion="reduce", color_scheme=scheme)
    page = context.new_page()
    with running_server() as address:
        sign_in(page, address)
        usaha = f"{address}/k/{house.slug}/usaha/"
        page.goto(f"{usaha}penjualan/")
        page.get_by_label("Unit usaha").select_option("toko")
        page.get_by_label("Tanggal").fill(DAY.isoformat())
        page.get_by_role("searchbox", name="Anggota").press_sequentially("sar")
        page.locator("#member_found label").click()
        page.get_by_label("Harga jual").press_sequentially("125000")
        expect(page.get_by_label("Harga jual")).to_have_value("125.000")
        page.get_by_text("Kredit", exact=True).click()
        fits(page)
        page.get_by_role("button", name="Catat penjualan").click()
        expect(page.get_by_text("belum punya margin")).to_be_visible()
        expect(page.get_by_label("Harga jual")).to_have_value("125.000")
        expect(page.locator("#member_found input")).to_be_checked()
        fits(page)
        page.get_by_label("Harga pokok").press_sequentially("100000")
        page.get_by_role("button", name="Catat penjualan").click()
        expect(page.get_by_text("Rp 125.000")).to_be_visible()
        fits(page)
        page.goto(f"{usaha}piutang/")
        page.get_by_role("link", name="Sari Wulandari").click()
        expect(page.get_by_label("Jumlah")).to_have_value("125.000")
        page.get_by_label("Tanggal").fill(DAY.isoformat())
        page.get_by_role("button", name="Terima pembayaran").click()
        expect(page.get_by_role("heading", name="Terima piutang")).to_be_visible()
        for place in PAGES:
            page.goto(f"{usaha}{place}/" if place else usaha)
            fits(page)
    context.close()


def test_without_script_the_number_alone_is_enough(
    chromium: Browser, house: CooperativeFact
) -> None:
    context = chromium.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    with running_server() as address:
        sign_in(page, address)
        page.goto(f"{address}/k/{house.slug}/usaha/penjualan/")
        page.get_by_label("Unit usaha").select_option("toko")
        page.get_by_label("Tanggal").fill(DAY.isoformat())
        page.get_by_role("searchbox", name="Anggota").fill("sari")
        page.get_by_label("Harga jual").fill("9.000")
        page.get_by_role("button", name="Cari anggota").click()
        expect(page.get_by_label("Harga jual")).to_have_value("9.000")
        page.get_by_role("searchbox", name="Anggota").fill("0001")
        page.locator("#member_found input").check()
        page.get_by_label("Harga pokok").fill("0")
        page.get_by_role("button", name="Catat penjualan").click()
        expect(page.get_by_text("Rp 9.000")).to_be_visible()
    context.close()


def sign_in(page: Page, address: str) -> None:
    page.goto(f"{address}/akun/masuk/")
    page.get_by_label("Nama pengguna").fill("budi")
    page.locator("#id_password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/akun/masuk/" not in url)


def fits(page: Page) -> None:
    """The page is as wide as the screen and axe has nothing to say."""
    assert is_as_wide_as_the_screen(page)
    assert faults_found_by_axe(page) == []
