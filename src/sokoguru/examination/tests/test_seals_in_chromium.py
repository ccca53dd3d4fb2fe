"""The browser computes seals by itself, and sees when something was changed."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.models import Appointment
from sokoguru.identity.operations import open_account
from sokoguru.identity.vocabulary import Role
from sokoguru.ledger.operations import post_journal, seal
from sokoguru.ledger.vocabulary import JournalLine, Side
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
PLACE = "/k/sejahtera/pemeriksaan/"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Chromium; its driver runs a loop in this thread, which our own queries have no part in."""
    with pytest.MonkeyPatch.context() as patch, running_chromium() as browser:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield browser


@pytest.fixture
def house(transactional_db: None, actor: Actor) -> CooperativeFact:
    """A co-op with a supervisor and three seals, all of it committed."""
    body = found_for_tests("sejahtera", "Koperasi Sejahtera", actor)
    wayan = open_account(username="wayan", name="Wayan", password=PASSWORD)
    with tenant(body.id):
        Appointment.objects.create(
            cooperative_id=body.id, user_id=wayan.id, role=Role.PENGAWAS.value, valid_from=SINCE,
            appointed_by=actor.name, appointed_at=actor.at,
        )  # fmt: skip
        join(body.id, "Sari Wulandari", "3374014502900001", actor)
        for number in range(7):
            lines = (
                JournalLine(Side.DEBIT, "6111", Rupiah(1_000 + number)),
                JournalLine(Side.CREDIT, "1101", Rupiah(1_000 + number)),
            )
            post_journal(
                cooperative_id=body.id, on=DAY, key=f"c{number}", memo=f"Nota “{number}”",
                lines=lines, by=actor,
            )  # fmt: skip
            if number % 3 == 0:
                seal(cooperative_id=body.id, on=DAY, by=actor)
        seal(cooperative_id=body.id, on=DAY, by=actor)
    return body


@pytest.fixture
def page(house: CooperativeFact, chromium: Browser) -> Iterator[Page]:
    """The supervisor, signed in."""
    with running_server() as address:
        found = chromium.new_context(base_url=address, viewport=DESK, locale="id-ID").new_page()
        found.goto("/akun/masuk/")
        found.fill("[name=login]", "wayan")
        found.fill("[name=password]", PASSWORD)
        found.locator("main button[type=submit]").first.click()
        yield found
        found.context.close()


def test_the_chain_is_computed_and_a_changed_link_is_named(page: Page) -> None:
    page.goto(f"{PLACE}segel/")
    expect(page.locator("[data-chain]")).to_contain_text("Cocok: semua segel tersambung. (3)")

    def forge(route: Route) -> None:
        told = route.fetch().json()
        told["chain"][2]["root"] = "00" * 32
        route.fulfill(body=json.dumps(told), content_type="application/json")

    page.route("**/rantai.json", forge)
    page.reload()

    expect(page.locator("[data-chain]")).to_contain_text("Rantai putus pada segel nomor 3.")


def test_an_entry_is_followed_up_to_its_seal(page: Page) -> None:
    page.goto(f"{PLACE}pengecualian/?dari=2026-03-01&sampai=2026-03-31")
    page.goto(f"{PLACE}sampel/baru/")
    page.fill("[name=name]", "Semua beban")
    page.fill("[name=dari]", "2026-03-01")
    page.fill("[name=sampai]", "2026-03-31")
    page.fill("[name=akun]", "6111")
    page.get_by_role("button", name="Ambil sampel").click()
    expect(page.get_by_role("progressbar")).to_have_attribute("max", "7")
    addresses = page.eval_on_selector_all("tbody th a", "links => links.map(link => link.href)")

    for address in addresses:
        page.goto(address)
        expect(page.locator("[data-proof-answer]")).to_contain_text("Cocok: isi jurnal ini")

    def forge(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("1101", "1102"))

    page.route(addresses[0], forge)
    page.goto(addresses[0])
    expect(page.locator("[data-proof-answer]")).to_contain_text("Tidak cocok")


def test_the_desk_can_be_read_on_a_phone_and_by_everybody(page: Page) -> None:
    page.set_viewport_size(PHONE)
    for place in (PLACE, f"{PLACE}pengecualian/", f"{PLACE}sampel/baru/", f"{PLACE}segel/"):
        page.goto(place)
        assert is_as_wide_as_the_screen(page), place
        assert faults_found_by_axe(page) == [], place
