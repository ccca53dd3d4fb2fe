"""The desk and the public check in a real browser: accessible, no sideways scroll, recomputed."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from playwright.sync_api import Page, ViewportSize, expect

from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.identity.models import Appointment, User
from sokoguru.identity.operations import open_account
from sokoguru.identity.vocabulary import Role
from sokoguru.surplus.operations import announce
from sokoguru.surplus.queries import announcement
from sokoguru.surplus.tests.village import MEETING_DAY, YEAR, Village, end_year, settle
from sokoguru.ui.tests.browser import (
    DESK,
    PHONE,
    faults_found_by_axe,
    is_as_wide_as_the_screen,
    running_chromium,
    running_server,
)
from tests.cast import found_for_tests
from tests.people import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SHU = f"/k/dua-meja/shu/{YEAR}/"


@pytest.fixture
def standing(transactional_db: None, actor: Actor) -> Village:
    """The village with its year committed, and Budi its treasurer."""
    body = found_for_tests("dua-meja", "Koperasi Dua Meja", actor)
    person = open_account(username="budi", name="Budi", password=PASSWORD)
    with tenant(body.id):
        Appointment.objects.create(
            cooperative_id=body.id,
            user_id=person.id,
            role=Role.BENDAHARA.value,
            valid_from=date(2026, 1, 1),
            appointed_by=actor.name,
            appointed_at=actor.at,
        )
        village = settle(body, actor)
        end_year(village)
        village.determined()
    return village


@pytest.fixture
def session(standing: Village) -> str:
    browser = Client()
    browser.force_login(User.objects.get(username="budi"))
    return browser.cookies["sessionid"].value


def in_browser(act: object, *args: object) -> object:
    """Playwright keeps an event loop in its thread; Django stays in another one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(act, *args).result(timeout=120)  # type: ignore[arg-type]


def looked_at(path: str, size: ViewportSize, session: str, shot: str) -> list[str]:
    """What is wrong with a page: axe's findings and a sideways scroll."""
    with running_server() as address, running_chromium() as chromium:
        context = chromium.new_context(viewport=size, reduced_motion="reduce")
        context.add_cookies([{"name": "sessionid", "value": session, "url": address}])
        page = context.new_page()
        page.goto(f"{address}{path}")
        faults = faults_found_by_axe(page)
        if not is_as_wide_as_the_screen(page):
            faults.append("the page scrolls sideways")
        _keep(page, shot)
    return faults


def _keep(page: Page, shot: str) -> None:
    if folder := os.environ.get("SHU_SHOTS"):
        page.screenshot(path=Path(folder) / f"{shot}.png", full_page=True)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_desk_is_accessible_and_stays_in_its_width(session: str, size: ViewportSize) -> None:
    shot = f"desk-{size['width']}"
    assert in_browser(looked_at, SHU, size, session, shot) == []


@pytest.mark.parametrize(
    "page", ["keputusan/", "anggota/", "pembayaran/", "slip/{number}/", "../", "../dana/"]
)
def test_the_other_pages_fit_a_phone(standing: Village, session: str, page: str) -> None:
    with tenant(standing.id):
        standing.decided()
    number = standing.members["Adi"].number
    path = SHU + page.format(number=number)
    shot = "phone-" + page.strip("./").replace("/", "-").replace("{", "").replace("}", "")
    assert in_browser(looked_at, path, PHONE, session, shot) == []


def test_a_reader_recomputes_the_slip_in_his_own_browser(standing: Village) -> None:
    with tenant(standing.id):
        standing.decided()
        announce(cooperative_id=standing.id, year=YEAR, on=MEETING_DAY, by=standing.by)
        told = announcement(cooperative_id=standing.id, year=YEAR)
        assert told is not None
        token = standing.slip(told.determination, "Dewi").token

    def recompute() -> list[str]:
        with running_server() as address, running_chromium() as chromium:
            page = chromium.new_page(viewport=PHONE)
            page.goto(f"{address}/cek/dua-meja/{YEAR}/{token}/")
            expect(page.locator("[data-proof]")).to_have_attribute("data-result", "good")
            faults = faults_found_by_axe(page)
            _keep(page, "check-360")
            page.goto(f"{address}/pengumuman/dua-meja/{YEAR}/")
            faults += faults_found_by_axe(page)
            _keep(page, "announced-360")
            return faults

    assert in_browser(recompute) == []


@pytest.fixture(autouse=True)
def _quiet(transactional_db: None) -> Iterator[None]:
    yield
    connection.close()
