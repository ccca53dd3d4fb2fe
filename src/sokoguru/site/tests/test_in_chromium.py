"""The front pages in a real browser: signing in, searching while typing, a total that adds up."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.identity.models import Appointment, MemberLink
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
from tests.cast import found_for_tests, join
from tests.people import PASSWORD, SINCE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Chromium; its driver runs a loop in this thread, which our own queries have no part in."""
    with pytest.MonkeyPatch.context() as patch, running_chromium() as browser:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield browser


@pytest.fixture
def house(transactional_db: None, actor: Actor) -> CooperativeFact:
    """A co-op with its treasurer and two members, all of it committed."""
    body = found_for_tests("sejahtera", "Koperasi Sejahtera", actor)
    budi = open_account(username="budi", name="Budi", password=PASSWORD)
    sari = open_account(username="sari", name="Sari", password=PASSWORD)
    with tenant(body.id):
        kept = {"cooperative_id": body.id}
        Appointment.objects.create(
            **kept, user_id=budi.id, role=Role.BENDAHARA.value, valid_from=SINCE,
            appointed_by=actor.name, appointed_at=actor.at,
        )  # fmt: skip
        member = join(body.id, "Sari Wulandari", "3374014502900001", actor)
        join(body.id, "Made Wirawan", "3374014502900002", actor)
        MemberLink.objects.create(
            **kept, user_id=sari.id, member_id=member.id, linked_by=actor.name, linked_at=actor.at
        )
    return body


@pytest.fixture
def address(house: CooperativeFact) -> Iterator[str]:
    with running_server() as address:
        yield address


@pytest.fixture
def page(chromium: Browser, size: ViewportSize) -> Iterator[Page]:
    context = chromium.new_context(viewport=size, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def sign_in(page: Page, address: str, login: str) -> None:
    """Sign in by the keyboard alone."""
    page.goto(f"{address}/akun/masuk/")
    page.get_by_label("Nama pengguna").press_sequentially(login)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/akun/masuk/" not in url)


@SIZES
def test_a_treasurer_finds_a_member_while_typing(page: Page, address: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    sign_in(page, address, "budi")
    expect(page.get_by_role("heading", name="Beranda")).to_be_visible()

    page.goto(f"{address}/k/sejahtera/anggota/")
    page.get_by_label("Cari nama atau nomor").press_sequentially("mad")

    expect(page.get_by_role("link", name="Made Wirawan")).to_be_visible()
    expect(page.get_by_role("link", name="Sari Wulandari")).to_have_count(0)
    page.get_by_role("link", name="Made Wirawan").click()
    expect(page.get_by_role("heading", name=re.compile("Made Wirawan"))).to_be_visible()
    assert not [line for line in said if line.startswith("error")]


@SIZES
def test_a_member_sees_her_savings_on_a_phone(page: Page, address: str) -> None:
    sign_in(page, address, "sari")

    expect(page.get_by_role("heading", name="Simpanan saya")).to_be_visible()
    expect(page.get_by_text("Rp100.000", exact=True)).to_be_visible()
    page.get_by_role("button", name="simpanan pokok").click()
    expect(page.get_by_text("tidak diambil selama menjadi anggota").first).to_be_visible()
    page.keyboard.press("Escape")
    assert is_as_wide_as_the_screen(page)
    assert faults_found_by_axe(page) == []


@SIZES
def test_the_total_of_the_percentages_thinks_along(page: Page, address: str) -> None:
    sign_in(page, address, "budi")
    page.goto(f"{address}/koperasi/dirikan/shu/")
    heads = page.locator("[data-hundred]").first

    heads.get_by_label("Dana sosial").fill("2,5")
    expect(heads.locator("[data-total]")).to_have_text("97,5 %")
    expect(heads.locator("[data-gap]")).to_have_text("kurang 2,5 %")
    heads.get_by_label("Dana pembangunan daerah kerja").fill("2,5")

    expect(heads.locator("[data-total]")).to_have_text("100 %")
    assert is_as_wide_as_the_screen(page)


PAGES = [
    "/",
    "/akun/",
    "/k/sejahtera/",
    "/k/sejahtera/anggota/",
    "/k/sejahtera/anggota/baru/",
    "/k/sejahtera/pengaturan/",
    "/k/sejahtera/pengaturan/unit/",
    "/k/sejahtera/pengaturan/aturan/",
    "/k/sejahtera/pengaturan/aturan/ubah/",
    "/k/sejahtera/pengaturan/bagan/",
    "/k/sejahtera/pengaturan/petugas/",
    "/k/sejahtera/pengaturan/kunci/",
    "/koperasi/",
    "/koperasi/dirikan/koperasi/",
    "/koperasi/dirikan/unit/",
    "/koperasi/dirikan/simpanan/",
    "/koperasi/dirikan/shu/",
    "/tidak/ada/",
]


@SIZES
def test_axe_finds_nothing_and_nothing_scrolls_sideways(page: Page, address: str) -> None:
    sign_in(page, address, "budi")
    expect(page.get_by_role("heading", name="Beranda")).to_be_visible()
    found = []
    for path in PAGES:
        page.goto(f"{address}{path}")
        found += [f"{path} {fault}" for fault in faults_found_by_axe(page)]
        if not is_as_wide_as_the_screen(page):
            found.append(f"{path} scrolls sideways")

    assert found == []
