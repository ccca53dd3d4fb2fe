"""The counter in a real browser: found while typing, received by the keyboard, fit for a phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.identity.models import Appointment
from sokoguru.identity.operations import open_account
from sokoguru.identity.vocabulary import Role
from sokoguru.savings.operations import bill_wajib
from sokoguru.ui.tests.browser import (
    DESK,
    PHONE,
    faults_found_by_axe,
    is_as_wide_as_the_screen,
    running_chromium,
    running_server,
)
from tests.cast import found_for_tests, join
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
    """A co-op with its treasurer and a member who owes a month, all of it committed."""
    body = found_for_tests("sejahtera", "Koperasi Sejahtera", actor)
    budi = open_account(username="budi", name="Budi", password=PASSWORD)
    with tenant(body.id):
        Appointment.objects.create(
            cooperative_id=body.id, user_id=budi.id, role=Role.BENDAHARA.value, valid_from=SINCE,
            appointed_by=actor.name, appointed_at=actor.at,
        )  # fmt: skip
        join(body.id, "Sari Wulandari", "3374014502900001", actor)
        bill_wajib(cooperative_id=body.id, month=Month(2026, 3), by=actor)
    return body


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_a_teller_finds_receives_and_prints(
    chromium: Browser, house: CooperativeFact, size: ViewportSize
) -> None:
    said: list[str] = []
    context = chromium.new_context(viewport=size, reduced_motion="reduce")
    page = context.new_page()
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    with running_server() as address:
        sign_in(page, address)
        counter = f"{address}/k/{house.slug}/loket/"
        page.goto(f"{counter}wajib/")
        expect(page.get_by_label("Sari Wulandari", exact=False).first).to_be_visible()
        fits(page)
        page.goto(counter)
        page.get_by_label("Cari nama atau nomor anggota").press_sequentially("sar")
        page.get_by_role("link", name="Sari Wulandari").click()
        expect(page.get_by_label("Simpanan sukarela")).to_be_visible()
        page.get_by_label("Simpanan sukarela").press_sequentially("25000")
        fits(page)
        page.get_by_role("button", name="Terima", exact=True).click()
        expect(page.get_by_role("heading", name="Bukti penerimaan")).to_be_visible()
        fits(page)
        for place in ("baru", "hari", "wajib", "impor"):
            page.goto(f"{counter}{place}/")
            fits(page)
        page.goto(f"{address}/k/{house.slug}/simpanan/")
        fits(page)
        page.get_by_role("link", name="Sari Wulandari").click()
        expect(page.get_by_role("heading", name="Buku simpanan")).to_be_visible()
        fits(page)
    context.close()
    assert not [line for line in said if line.startswith("error")]


def sign_in(page: Page, address: str) -> None:
    page.goto(f"{address}/akun/masuk/")
    page.get_by_label("Nama pengguna").press_sequentially("budi")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/akun/masuk/" not in url)


def fits(page: Page) -> None:
    """The page is as wide as the screen and axe has nothing to say."""
    assert is_as_wide_as_the_screen(page)
    assert faults_found_by_axe(page) == []
