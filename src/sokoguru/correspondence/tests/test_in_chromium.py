"""Letters and files in a real browser, on a phone and on a desk."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.correspondence.tests.letters import PDF
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
from tests.cast import found_for_tests
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
    """A co-op with its chair, all of it committed."""
    body = found_for_tests("sejahtera", "Koperasi Sejahtera", actor)
    tini = open_account(username="tini", name="Tini", password=PASSWORD)
    with tenant(body.id):
        Appointment.objects.create(
            cooperative_id=body.id, user_id=tini.id, role=Role.KETUA.value, valid_from=SINCE,
            appointed_by=actor.name, appointed_at=actor.at,
        )  # fmt: skip
    return body


@pytest.fixture
def page(chromium: Browser, size: ViewportSize) -> Iterator[Page]:
    context = chromium.new_context(viewport=size, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def looks_right(page: Page) -> None:
    assert is_as_wide_as_the_screen(page), page.url
    assert faults_found_by_axe(page) == [], page.url


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_chair_writes_issues_and_keeps(house: CooperativeFact, page: Page) -> None:
    with running_server() as address:
        page.goto(f"{address}/akun/masuk/")
        page.get_by_label("Nama pengguna").fill("tini")
        page.get_by_label("Kata sandi", exact=True).fill(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: "/akun/masuk/" not in url)

        page.goto(f"{address}/k/sejahtera/surat/")
        looks_right(page)
        page.get_by_role("link", name="Tulis surat").click()
        looks_right(page)
        page.get_by_label("Perihal").fill("Undangan rapat anggota")
        page.get_by_label("Isi", exact=True).fill("Dengan hormat, kami mengundang.")
        page.get_by_label("Jabatan penanda tangan").fill("Ketua")
        page.get_by_role("button", name="Simpan rancangan").click()
        expect(page.get_by_role("heading", name="Undangan rapat anggota")).to_be_visible()
        looks_right(page)
        page.get_by_role("button", name="Terbitkan").click()
        page.get_by_role("dialog").get_by_role("button", name="Terbitkan").click()
        expect(page.get_by_text("001/SRT/").first).to_be_visible()
        looks_right(page)
        proof = page.get_by_role("link", name="periksa-surat").get_attribute("href") or ""
        page.goto(proof.replace("http://127.0.0.1:8000", address))
        expect(page.get_by_role("heading", name="Surat ini terbit")).to_be_visible()
        looks_right(page)

        page.goto(f"{address}/k/sejahtera/berkas/simpan/")
        looks_right(page)
        sent = {"name": "akta.pdf", "mimeType": "application/pdf", "buffer": PDF}
        page.get_by_label("Berkas", exact=True).set_input_files(sent)  # type: ignore[arg-type]
        page.get_by_label("Judul").fill("Akta pendirian")
        page.get_by_role("button", name="Simpan", exact=True).click()
        expect(page.get_by_role("heading", name="Akta pendirian")).to_be_visible()
        looks_right(page)
        for path in ("berkas/", "lambang/"):
            page.goto(f"{address}/k/sejahtera/{path}")
            looks_right(page)
