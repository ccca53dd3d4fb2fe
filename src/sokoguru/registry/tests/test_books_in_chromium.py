"""Carrying books over in a real browser, on a phone and on a desk."""

from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, ViewportSize, expect

from sokoguru.areas.operations import load_areas
from sokoguru.areas.vocabulary import Dataset
from sokoguru.foundation.actor import Actor
from sokoguru.registry.tests.mergers import Merger, committed_merger, sums
from sokoguru.ui.tests.browser import (
    DESK,
    PHONE,
    faults_found_by_axe,
    is_as_wide_as_the_screen,
    running_chromium,
    running_server,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Chromium; its driver runs a loop in this thread, which our own queries have no part in."""
    with pytest.MonkeyPatch.context() as patch, running_chromium() as browser:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield browser


@pytest.fixture
def address(transactional_db: None, few_areas: Dataset) -> Iterator[str]:
    load_areas(dataset=few_areas)
    with running_server() as address:
        yield address


@pytest.fixture
def waiting(address: str, actor: Actor) -> Merger:
    """Committed, so that the server sees it; nothing is recorded yet."""
    return committed_merger(actor)


@pytest.fixture
def page(
    chromium: Browser, size: ViewportSize, address: str, at_desk: Callable[..., Client]
) -> Iterator[Page]:
    context = chromium.new_context(viewport=size, reduced_motion="reduce")
    signed_in = at_desk("Made", "").cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": signed_in, "url": address}])
    yield context.new_page()
    context.close()


@SIZES
@pytest.mark.requirement("S2-120")
def test_an_officer_reviews_the_books_and_carries_them_over(
    waiting: Merger, page: Page, address: str
) -> None:
    page.goto(f"{address}/register/{waiting.into_id}/gabung/")
    page.fill("[name=document]", "Akta 9")
    page.fill("[name=on]", "2027-04-01")
    page.fill("[name=bagian-1-entry_id]", str(waiting.from_id))
    for place in (0, 1):
        page.fill(f"[name=bagian-{place}-resolution]", f"RA {place}")
        page.fill(f"[name=bagian-{place}-adopted_on]", "2027-02-01")
    page.click("text=Catat penggabungan")
    expect(page.get_by_text("Pembukuan lama berakhir")).to_be_visible()
    expect(page.get_by_text("7.800.000").first).to_be_visible()
    assert faults_found_by_axe(page) == []
    assert is_as_wide_as_the_screen(page)
    page.click("text=pindahkan pembukuan")
    expect(page.get_by_text("Kekayaan bersih gabungan")).to_be_visible()
    assert sums(waiting.village.id) == {}
    assert sums(waiting.target.id)["3101"] == 300_000
