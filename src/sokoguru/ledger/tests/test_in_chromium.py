"""Journal work in a real browser: one person writes, another approves, on a phone and at a desk."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from sokoguru.cooperatives.operations.articles import adopt_articles
from sokoguru.cooperatives.vocabulary import CooperativeFact, Resolution, Subject
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.models import Appointment
from sokoguru.identity.operations import open_account
from sokoguru.identity.vocabulary import Role
from sokoguru.ledger.operations import open_year, save_template
from sokoguru.ledger.vocabulary import Repeat, Schedule, Side, TemplateDetails, TemplateLine
from sokoguru.ui.tests.browser import (
    DESK,
    PHONE,
    faults_found_by_axe,
    is_as_wide_as_the_screen,
    running_chromium,
    running_server,
)
from tests.cast import ARTICLES, adopted, found_for_tests
from tests.people import PASSWORD, SINCE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
PLACES = ("baru/", "konsep/", "templat/", "templat/baru/", "antarunit/")
RENT = TemplateDetails(
    name="Sewa",
    memo="Sewa toko",
    lines=(
        TemplateLine(side=Side.DEBIT, code="6103", amount=Rupiah(750_000)),
        TemplateLine(side=Side.CREDIT, code="1102", amount=Rupiah(750_000)),
    ),
    schedule=Schedule(repeat=Repeat.YEARLY, day=31, first_day=date(2026, 1, 1)),
)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Chromium; its driver runs a loop in this thread, which our own queries have no part in."""
    with pytest.MonkeyPatch.context() as patch, running_chromium() as browser:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield browser


@pytest.fixture
def house(transactional_db: None, actor: Actor) -> CooperativeFact:
    """A co-op with a limit of Rp 1.000.000, its treasurer, its chair and a yearly rent."""
    body = found_for_tests("sejahtera", "Koperasi Sejahtera", actor)
    offices = {"budi": Role.BENDAHARA, "tini": Role.KETUA}
    people = {
        name: open_account(username=name, name=name.title(), password=PASSWORD) for name in offices
    }
    with tenant(body.id):
        for name, role in offices.items():
            Appointment.objects.create(
                cooperative_id=body.id, user_id=people[name].id, role=role.value,
                valid_from=SINCE, appointed_by=actor.name, appointed_at=actor.at,
            )  # fmt: skip
        adopt_articles(
            cooperative_id=body.id,
            articles=replace(ARTICLES, journal_approval_above=Rupiah(1_000_000)),
            valid_from=date(2026, 1, 1),
            resolution=adopted(
                body.id,
                Resolution(
                    number="1/RA/2026",
                    adopted_on=date(2025, 12, 1),
                    meeting="Rapat anggota",
                    subject=Subject.ARTICLES,
                    text="Batas jurnal.",
                ),
                actor,
            ),
            by=actor,
        )
        if date.today().year > 2026:  # noqa: DTZ011  the browser knows no other day
            open_year(cooperative_id=body.id, year=date.today().year, by=actor)  # noqa: DTZ011
        save_template(cooperative_id=body.id, details=RENT, by=actor)
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
    page.context.clear_cookies()
    page.goto(f"{address}/akun/masuk/")
    page.get_by_label("Nama pengguna").fill(login)
    page.get_by_label("Kata sandi", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/akun/masuk/" not in url)


def looked_at(page: Page) -> None:
    """Nothing sticks out and nothing hides from a screen reader."""
    assert is_as_wide_as_the_screen(page)
    assert faults_found_by_axe(page) == []


@SIZES
def test_one_writes_and_another_approves(page: Page, address: str) -> None:
    books = f"{address}/k/sejahtera/buku/"
    sign_in(page, address, "budi")
    page.goto(f"{books}baru/")
    page.get_by_label("Keterangan").fill("Setor ke bank")
    page.locator("#id_baris-0-account").fill("1102")
    page.locator("#id_baris-0-debit").fill("2.000.000")
    page.locator("#id_baris-1-account").fill("1101")
    page.locator("#id_baris-1-credit").fill("2.000.000")
    page.get_by_role("button", name="Tambah baris").click()
    expect(page.locator("#id_baris-4-account")).to_be_visible()
    looked_at(page)
    page.locator("button[data-key=s]").click()
    expect(page.get_by_text("menunggu persetujuan").first).to_be_visible()
    here = page.url
    looked_at(page)

    sign_in(page, address, "tini")
    page.goto(here)
    looked_at(page)
    page.get_by_role("button", name="Setujui dan catat").click()
    page.get_by_role("link", name="Lihat jurnalnya").click()
    expect(page.get_by_text("Budi, disetujui Tini")).to_be_visible()
    looked_at(page)


@SIZES
def test_the_pages_fit_the_screen(page: Page, address: str) -> None:
    sign_in(page, address, "budi")
    for place in PLACES:
        page.goto(f"{address}/k/sejahtera/buku/{place}")
        looked_at(page)
    page.goto(f"{address}/k/sejahtera/buku/templat/")
    page.get_by_role("button", name="Catat", exact=True).first.click()
    expect(page.get_by_text("dicatat").first).to_be_visible()
