"""The demo in a real browser: a deposit and a sale by the treasurer, a slip checked on a phone.

With `SOKOGURU_PICTURES=docs/images` it also writes the pictures of the README.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from sokoguru.config.demo.books import DEMO_PASSWORD
from sokoguru.config.demo.koperasi_a import build_koperasi_a
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.ledger.queries import verify_books
from sokoguru.surplus import queries as surplus
from sokoguru.ui.tests.browser import (
    DESK,
    PHONE,
    faults_found_by_axe,
    is_as_wide_as_the_screen,
    running_chromium,
    running_server,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with pytest.MonkeyPatch.context() as patch, running_chromium() as browser:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield browser


@pytest.fixture
def koperasi_a(transactional_db: None) -> CooperativeFact:
    return build_koperasi_a(lambda line: None)


@pytest.fixture
def address(koperasi_a: CooperativeFact) -> Iterator[str]:
    with running_server() as address:
        yield address


def _open(chromium: Browser, size: ViewportSize) -> Page:
    return chromium.new_context(viewport=size, reduced_motion="reduce").new_page()


def _sign_in(page: Page, address: str, login: str) -> None:
    page.goto(f"{address}/akun/masuk/")
    page.get_by_label("Nama pengguna").fill(login)
    page.locator("#id_password").fill(DEMO_PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/akun/masuk/" not in url)


def _fits(page: Page) -> None:
    assert is_as_wide_as_the_screen(page)
    assert faults_found_by_axe(page) == []


def _picture(page: Page, name: str) -> None:
    folder = os.environ.get("SOKOGURU_PICTURES")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(folder) / f"{name}.png")


def _slip_address(body: CooperativeFact, address: str) -> str:
    with tenant(body.id):
        year = surplus.determination(cooperative_id=body.id, year=1998)
        assert year is not None
        adi = surplus.slips(cooperative_id=body.id, determination_id=year.id).items[0]
    return f"{address}/cek/{body.slug}/1998/{adi.token}/"


@pytest.mark.requirement("S3-097", "S3-104", "S5-40")
def test_the_year_of_koperasi_a_is_seen_and_its_slip_checked(
    chromium: Browser, koperasi_a: CooperativeFact, address: str
) -> None:
    desk = _open(chromium, DESK)
    _sign_in(desk, address, "bendahara-a")
    desk.goto(f"{address}/k/koperasi-a/shu/1998/")
    expect(desk.get_by_text("200.000.000").first).to_be_visible()
    _fits(desk)
    _picture(desk, "meja-shu")
    desk.goto(f"{address}/k/koperasi-a/buku/")
    _fits(desk)
    _picture(desk, "jurnal")

    phone = _open(chromium, PHONE)
    phone.goto(_slip_address(koperasi_a, address))
    expect(phone.get_by_text("187.205").first).to_be_visible()
    _fits(phone)
    _picture(phone, "cek-slip")

    member = _open(chromium, PHONE)
    _sign_in(member, address, "adi")
    expect(member.get_by_text("SHU saya")).to_be_visible()
    _fits(member)
    _picture(member, "simpanan-saya")


def test_the_treasurer_sells_in_the_open_year(
    chromium: Browser, koperasi_a: CooperativeFact, address: str
) -> None:
    page = _open(chromium, DESK)
    _sign_in(page, address, "bendahara-a")
    page.goto(f"{address}/k/koperasi-a/usaha/penjualan/")
    page.get_by_label("Pembeli bukan anggota").fill("Pak Karto")
    page.get_by_label("Harga jual").fill("100000")
    page.get_by_label("Harga pokok").fill("80000")
    page.get_by_label("Keterangan").fill("Beras")
    page.get_by_label("Tanggal").fill("1999-03-01")
    page.get_by_role("button", name="Catat penjualan").click()
    expect(page.get_by_text("Pak Karto")).to_be_visible()
    _fits(page)
    with tenant(koperasi_a.id):
        assert verify_books(cooperative_id=koperasi_a.id).is_sound
