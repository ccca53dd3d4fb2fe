"""Printed pages in a real browser: axe has nothing to say of them, on a phone and at a desk."""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, ViewportSize

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
    """A co-op with its treasurer and a member who paid simpanan pokok, all of it committed."""
    body = found_for_tests("sejahtera", "Koperasi Sejahtera", actor)
    budi = open_account(username="budi", name="Budi", password=PASSWORD)
    with tenant(body.id):
        Appointment.objects.create(
            cooperative_id=body.id, user_id=budi.id, role=Role.BENDAHARA.value, valid_from=SINCE,
            appointed_by=actor.name, appointed_at=actor.at,
        )  # fmt: skip
        join(body.id, "Sari Wulandari", "3374014502900001", actor)
    return body


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_paper(
    chromium: Browser,
    house: CooperativeFact,
    size: ViewportSize,
    theme: Literal["light", "dark"],
) -> None:
    context = chromium.new_context(viewport=size, color_scheme=theme, reduced_motion="reduce")
    page = context.new_page()
    with running_server() as address:
        page.goto(f"{address}/akun/masuk/")
        page.get_by_label("Nama pengguna").fill("budi")
        page.get_by_label("Kata sandi", exact=True).fill(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: "/akun/masuk/" not in url)
        for statement in ("neraca", "arus-kas", "ekuitas", "gabungan", "sumber-shu"):
            page.goto(f"{address}/k/{house.slug}/laporan/{statement}/?sebagai=cetak")
            assert is_as_wide_as_the_screen(page)
            assert faults_found_by_axe(page) == []
    context.close()
