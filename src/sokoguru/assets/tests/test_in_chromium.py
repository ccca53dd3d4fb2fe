"""A treasurer in a real browser buys an asset, runs a month and counts, on phone and desk."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from sokoguru.assets.operations import record_check, run_depreciation
from sokoguru.assets.tests.register import CHAIRS, LAND, MACHINE, buy
from sokoguru.assets.vocabulary import AssetFact, Condition
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
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


@pytest.fixture
def machine(house: CooperativeFact, actor: Actor) -> AssetFact:
    """A machine, chairs and land; March is run and the machine was looked at."""
    with tenant(house.id):
        asset = buy(house.id, actor, MACHINE)
        buy(house.id, actor, CHAIRS, key="kursi")
        buy(house.id, actor, LAND, key="tanah")
        run_depreciation(cooperative_id=house.id, month=Month(2026, 3), by=actor)
        record_check(
            cooperative_id=house.id, asset_id=asset.id, condition=Condition.LIGHT, on=DAY,
            checked_by="Pak Darto", remark="Sabuk aus", next_due=DAY.replace(month=6), key="p",
            by=actor,
        )  # fmt: skip
    return asset


@pytest.mark.parametrize(
    ("size", "scheme"), [(PHONE, "dark"), (DESK, "light")], ids=["phone, dark", "desk, light"]
)
def test_a_treasurer_buys_depreciates_and_counts(
    chromium: Browser,
    house: CooperativeFact,
    machine: AssetFact,
    size: ViewportSize,
    scheme: Literal["dark", "light"],
    tmp_path: Path,
) -> None:
    context = chromium.new_context(viewport=size, reduced_motion="reduce", color_scheme=scheme)
    page = context.new_page()
    with running_server() as address:
        sign_in(page, address)
        aset = f"{address}/k/{house.slug}/aset/"
        page.goto(f"{aset}baru/")
        page.get_by_label("Nama aset").fill("Timbangan digital")
        page.get_by_label("Harga perolehan").press_sequentially("6000000")
        expect(page.get_by_label("Harga perolehan")).to_have_value("6.000.000")
        page.get_by_label("Tanggal perolehan").fill(DAY.isoformat())
        page.get_by_label("Umur manfaat").fill("48")
        fits(page)
        page.get_by_role("button", name="Catat aset").click()
        expect(page.get_by_role("heading", name="Timbangan digital")).to_be_visible()
        page.goto(f"{aset}opname/baru/?unit=toko")
        page.get_by_label("Dihitung oleh").fill("Bu Rini")
        page.get_by_label("Ditemukan").first.fill("1")
        page.get_by_role("button", name="Simpan berita acara").click()
        expect(page.get_by_role("heading", name="Berita acara opname inventaris")).to_be_visible()
        fits(page)
        card = f"{machine.id}/"
        for each in ("", "penyusutan/", "opname/", "opname/baru/?unit=toko", "ambil-alih/",
                     "label/", card, f"{card}periksa/", f"{card}pindah/", f"{card}taksiran/",
                     f"{card}lepas/"):  # fmt: skip
            page.goto(aset + each)
            fits(page)
            page.screenshot(path=tmp_path / f"{each.replace('/', '-')}.png", full_page=True)
    context.close()


def sign_in(page: Page, address: str) -> None:
    """Budi signs in."""
    page.goto(f"{address}/akun/masuk/")
    page.get_by_label("Nama pengguna").fill("budi")
    page.locator("#id_password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/akun/masuk/" not in url)


def fits(page: Page) -> None:
    """No page is wider than the screen, and axe finds no fault."""
    assert is_as_wide_as_the_screen(page), page.url
    assert faults_found_by_axe(page) == [], page.url
