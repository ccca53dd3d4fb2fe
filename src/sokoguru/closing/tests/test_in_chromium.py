"""A whole close in a real browser: something is missing, it is cured, the month and year close."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
import time_machine
from playwright.sync_api import Browser, Page, ViewportSize, expect

from sokoguru.cooperatives.vocabulary import CooperativeFact, Resolution, Subject
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
from tests.cast import adopted, found_for_tests, join
from tests.people import PASSWORD, SINCE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
REOPEN = Resolution(
    number="03/RALB/2027",
    adopted_on=date(2027, 1, 20),
    meeting="RALB 2027",
    subject=Subject.REOPEN_PERIOD,
    text="Kuitansi tercecer",
)
CLOSING = "/k/sejahtera/tutup-buku/"


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
        adopted(body.id, REOPEN, actor)
    return body


@pytest.fixture
def address(house: CooperativeFact) -> Iterator[str]:
    """The house in the January after."""
    january = datetime(2027, 1, 25, 5, 0, tzinfo=UTC)
    with running_server() as address, time_machine.travel(january, tick=True):
        yield address


@pytest.fixture
def page(chromium: Browser, size: ViewportSize) -> Iterator[Page]:
    context = chromium.new_context(viewport=size, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def sign_in(page: Page, address: str) -> None:
    """Budi signs in by the keyboard alone."""
    page.goto(f"{address}/akun/masuk/")
    page.get_by_label("Nama pengguna").press_sequentially("budi")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/akun/masuk/" not in url)


def pass_over_all(page: Page) -> None:
    """Give a reason for every item that offers it."""
    offers = page.get_by_role("link", name="Lewati")
    for left in range(offers.count(), 0, -1):
        offers.first.click()
        page.get_by_label("Alasan").fill("Menyusul bulan depan")
        page.get_by_role("button", name="Lewati dengan alasan ini").click()
        expect(offers).to_have_count(left - 1)


def close(page: Page, period: str) -> None:
    """Close after the question, and arrive at the record."""
    page.get_by_role("main").get_by_role("button", name="Tutup buku").click()
    page.locator("dialog#confirm").get_by_role("button", name="Tutup buku").click()
    expect(page.get_by_role("heading", name=f"Catatan penutupan {period}")).to_be_visible()


def reopen(page: Page, address: str) -> None:
    """Choose the resolution of an extraordinary meeting."""
    page.goto(f"{address}/k/sejahtera/buku/tahun/2026/buka-kembali/")
    page.get_by_label("Keputusan rapat anggota").select_option("03/RALB/2027")
    page.get_by_role("button", name="Buka kembali").click()
    expect(page.get_by_text("Tahun buku 2026 dibuka kembali.")).to_be_visible()


def is_sound(page: Page) -> bool:
    """Whether the page can be read on this screen and by a screen reader."""
    return is_as_wide_as_the_screen(page) and faults_found_by_axe(page) == []


@SIZES
def test_a_month_and_a_year_are_closed_reopened_and_closed_again(page: Page, address: str) -> None:
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    sign_in(page, address)
    page.goto(f"{address}{CLOSING}")
    assert is_sound(page)
    page.get_by_role("link", name="Maret 2026").click()
    expect(page.get_by_text("belum ditagih: 1 tagihan")).to_be_visible()
    assert is_sound(page)

    page.get_by_text("belum ditagih: 1 tagihan").click()
    page.locator("#bulan").fill("2026-03")
    page.get_by_role("button", name="Buat tagihan").click()
    page.goto(f"{address}{CLOSING}bulan/2026-3/")
    expect(page.get_by_text("Simpanan wajib sudah ditagih.")).to_be_visible()
    pass_over_all(page)
    close(page, "Maret 2026")
    assert is_sound(page)

    page.goto(f"{address}{CLOSING}2026/")
    expect(page.get_by_text("bulan belum ditutup")).to_be_visible()
    pass_over_all(page)
    close(page, "Tahun buku 2026")
    reopen(page, address)
    page.goto(f"{address}{CLOSING}2026/")
    pass_over_all(page)
    close(page, "Tahun buku 2026")

    page.get_by_role("link", name="Hitung ulang dari jurnal").click()
    expect(page.get_by_text("sama dengan angka saat ditutup")).to_be_visible()
    page.get_by_role("link", name="Bandingkan versi").click()
    expect(page.get_by_role("heading", name=re.compile("Dua versi"))).to_be_visible()
    assert is_sound(page)
    assert not said
