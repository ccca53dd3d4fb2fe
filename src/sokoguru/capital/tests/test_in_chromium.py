"""The treasurer at the pages of capital in a real browser, on a phone and on a desk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from sokoguru.capital.queries import borrowings, grants
from sokoguru.capital.tests.conftest import END
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
from tests.cast import DAY, found_for_tests
from tests.people import PASSWORD, SINCE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = (
    "", "susunan/", "pinjaman/", "pinjaman/baru/", "hibah/", "hibah/uang/", "hibah/barang/",
    "penyertaan/", "penyertaan/baru/", "cadangan/",
)  # fmt: skip


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Chromium; its driver runs a loop in this thread, which our own queries have no part in."""
    with pytest.MonkeyPatch.context() as patch, running_chromium() as browser:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield browser


@pytest.fixture
def house(transactional_db: None, actor: Actor) -> CooperativeFact:
    """A co-op with its treasurer, all of it committed."""
    body = found_for_tests("sejahtera", "Koperasi Sejahtera", actor)
    budi = open_account(username="budi", name="Budi", password=PASSWORD)
    with tenant(body.id):
        Appointment.objects.create(
            cooperative_id=body.id, user_id=budi.id, role=Role.BENDAHARA.value, valid_from=SINCE,
            appointed_by=actor.name, appointed_at=actor.at,
        )  # fmt: skip
    return body


@pytest.mark.requirement("S2-093")
@pytest.mark.parametrize(
    ("size", "scheme"), [(PHONE, "dark"), (DESK, "light")], ids=["phone, dark", "desk, light"]
)
def test_goods_are_given_and_a_loan_runs_from_its_receipt_to_its_last_instalment(
    chromium: Browser, house: CooperativeFact, size: ViewportSize, scheme: Literal["dark", "light"]
) -> None:
    context = chromium.new_context(viewport=size, reduced_motion="reduce", color_scheme=scheme)
    page = context.new_page()
    with running_server() as address:
        sign_in(page, address)
        modal = f"{address}/k/{house.slug}/modal/"
        give_goods(page, modal)
        look(page, f"hibah-{size['width']}")
        borrow(page, modal)
        look(page, f"pinjaman-{size['width']}")
        for month in (4, 5, 6):
            page.get_by_role("link", name="Bayar angsuran").click()
            page.get_by_label("Dibayar", exact=True).fill("1030000")
            page.get_by_label("Tanggal").fill(f"2026-0{month}-02")
            page.get_by_role("button", name="Catat pembayaran").last.click()
            expect(page.get_by_text("Pembayaran tercatat.")).to_be_visible()
        expect(page.get_by_role("link", name="Bayar angsuran")).to_have_count(0)
        for name in PAGES:
            page.goto(f"{modal}{name}")
            assert is_as_wide_as_the_screen(page), name
            assert faults_found_by_axe(page) == [], name
            look(page, f"{name.replace('/', '-') or 'desk'}{size['width']}")
    context.close()
    with tenant(house.id):
        (loan,) = borrowings(cooperative_id=house.id, on=END)
        (grant,) = grants(cooperative_id=house.id, on=DAY)
    assert loan.is_paid
    assert (grant.amount, grant.donor) == (60_000_000, "Dinas Koperasi")


def give_goods(page: Page, modal: str) -> None:
    """Refused without a value, booked with one, what was typed still there."""
    page.goto(f"{modal}hibah/barang/")
    page.get_by_label("Pemberi hibah").fill("Dinas Koperasi")
    page.get_by_label("Jenis barang").select_option("mesin")
    page.get_by_label("Nama barang").fill("Mesin pengering")
    page.get_by_label("Dipakai unit").select_option("toko")
    page.get_by_label("Tanggal diterima").fill(DAY.isoformat())
    page.get_by_label("Tanggal perjanjian").fill(DAY.isoformat())
    page.get_by_role("button", name="Bukukan hibah").last.click()
    refusal = page.get_by_text("Hibah barang harus dinilai dengan uang")
    expect(refusal.first).to_be_visible()
    expect(page.get_by_label("Nama barang")).to_have_value("Mesin pengering")
    page.get_by_label("Nilai dalam rupiah").fill("60000000")
    page.get_by_role("button", name="Bukukan hibah").last.click()
    expect(page.get_by_role("heading", name="Hibah Dinas Koperasi")).to_be_visible()
    expect(page.get_by_text("Dasar peraturan hibah ini belum dicatat")).to_be_visible()


def borrow(page: Page, modal: str) -> None:
    """A loan of three months, looked at before it is taken."""
    page.goto(f"{modal}pinjaman/baru/")
    page.get_by_label("Sumber pinjaman").select_option("bank")
    for label, text in (
        ("Pemberi pinjaman", "Bank Desa"), ("Nomor keputusan rapat", "RA/3/2026"),
        ("Nomor perjanjian", "PK/9"), ("Tanggal perjanjian", DAY.isoformat()),
        ("Pokok pinjaman", "3000000"), ("Bunga setahun (%)", "12"), ("Banyak angsuran", "3"),
        ("Tanggal uang diterima", DAY.isoformat()),
    ):  # fmt: skip
        page.get_by_label(label).fill(text)
    page.get_by_label("Dipakai unit").select_option("toko")
    page.get_by_role("button", name="Lihat jadwal").click()
    expect(page.get_by_role("region", name="Jadwal menurut isian ini")).to_contain_text("30.000")
    page.get_by_role("button", name="Terima pinjaman").last.click()
    expect(page.get_by_role("heading", name="Bank Desa")).to_be_visible()


def look(page: Page, name: str) -> None:
    """Keep a picture for whoever asks for pictures."""
    folder = os.environ.get("SOKOGURU_PICTURES", "")
    if folder:
        page.screenshot(path=str(Path(folder) / f"modal-{name}.png"), full_page=True)


def sign_in(page: Page, address: str) -> None:
    """Through the door, as the treasurer."""
    page.goto(f"{address}/akun/masuk/")
    page.get_by_label("Nama pengguna").fill("budi")
    page.locator("#id_password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/masuk/" not in url)
