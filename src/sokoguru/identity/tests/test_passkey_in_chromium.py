"""A passkey made and used in a real browser, under the content policy of the house."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from sokoguru.identity.operations import open_account
from sokoguru.ui.tests.browser import (
    PHONE,
    faults_found_by_axe,
    running_chromium,
    running_server,
)
from tests.people import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHONE_WITH_FINGERPRINT = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Chromium; its driver runs a loop in this thread, which our own queries have no part in."""
    with pytest.MonkeyPatch.context() as patch, running_chromium() as browser:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield browser


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A phone that opens keys by fingerprint."""
    context = chromium.new_context(viewport=PHONE, reduced_motion="reduce")
    page = context.new_page()
    link = context.new_cdp_session(page)
    link.send("WebAuthn.enable")
    link.send("WebAuthn.addVirtualAuthenticator", {"options": PHONE_WITH_FINGERPRINT})
    yield page
    context.close()


@pytest.fixture
def address(transactional_db: None) -> Iterator[str]:
    """Keys belong to a name, not to a number: the server is asked as localhost."""
    open_account(username="sari", name="Sari", password=PASSWORD)
    with running_server() as address:
        yield address.replace("127.0.0.1", "localhost")


def test_a_key_on_the_phone_replaces_the_password(page: Page, address: str) -> None:
    page.goto(f"{address}/akun/masuk/?next=/akun/kunci-sandi/tambah/")
    page.get_by_label("Nama pengguna").fill("sari")
    page.get_by_label("Kata sandi").fill(PASSWORD)
    page.get_by_role("button", name="Masuk", exact=True).click()
    page.get_by_label("Sandi").fill(PASSWORD)  # asked again before a way in is added
    page.get_by_role("button", name="Konfirmasi").click()
    expect(page.get_by_role("heading", name="Tambah kunci sandi")).to_be_visible()
    assert faults_found_by_axe(page) == []
    page.get_by_label("Masuk tanpa kata sandi").check()
    page.get_by_role("button", name="Tambah kunci").click()
    expect(page.get_by_role("heading", name="Kode Pemulihan")).to_be_visible()

    page.goto(f"{address}/akun/keluar/")
    page.get_by_role("main").get_by_role("button", name="Keluar").click()
    page.wait_for_url(f"{address}/")
    page.goto(f"{address}/akun/masuk/")
    page.get_by_role("button", name="Masuk dengan kunci sandi").click()

    expect(page.get_by_role("heading", name="Belum ada koperasi")).to_be_visible()
