"""The pages of areas in a real browser, on a phone and on a desk."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from sokoguru.areas.operations import load_areas
from sokoguru.areas.vocabulary import Dataset
from sokoguru.ui.tests.browser import (
    DESK,
    PHONE,
    faults_found_by_axe,
    is_as_wide_as_the_screen,
    running_chromium,
    running_server,
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("sokoguru.areas.tests.form_page"),
]
SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
PAGES = (
    "wilayah/",
    "wilayah/?q=sorong",
    "wilayah/?q=slemen",
    "wilayah/34/",
    "wilayah/9101/",
    "wilayah/3404072001/",
    "wilayah/3499/",
    "tempat/",
    "tempat/?area_q=depok",
)


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
def page(chromium: Browser, size: ViewportSize) -> Iterator[Page]:
    context = chromium.new_context(viewport=size, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@SIZES
def test_axe_finds_nothing_and_nothing_scrolls_sideways(page: Page, address: str) -> None:
    for path in PAGES:
        page.goto(f"{address}/{path}")
        assert is_as_wide_as_the_screen(page), path
        assert faults_found_by_axe(page) == [], path


@SIZES
def test_a_village_is_found_while_typing_and_opened(page: Page, address: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.goto(f"{address}/wilayah/")
    page.get_by_label("Cari nama atau kode").press_sequentially("catur dep")

    page.get_by_role("link", name="Caturtunggal").click()

    expect(page.get_by_role("heading", name="Caturtunggal")).to_be_visible()
    expect(page.get_by_text("34.04.07.2001", exact=True)).to_be_visible()
    page.get_by_role("link", name="Kabupaten Sleman").click()
    expect(page.get_by_role("link", name="Depok")).to_be_visible()
    assert not [line for line in said if line.startswith("error")]


@SIZES
def test_an_area_is_picked_in_a_form(page: Page, address: str) -> None:
    page.goto(f"{address}/tempat/")
    page.get_by_label("Desa koperasi").first.press_sequentially("caturtunggal")
    page.get_by_text("Desa 34.04.07.2001").click()
    page.get_by_role("button", name="Pilih").click()

    expect(page.get_by_text("dipilih: 3404072001")).to_be_visible()


@SIZES
def test_an_area_is_picked_without_scripts(
    chromium: Browser, size: ViewportSize, address: str
) -> None:
    context = chromium.new_context(viewport=size, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/tempat/")
    page.get_by_label("Desa koperasi").first.fill("caturtunggal")
    page.get_by_role("button", name="Cari wilayah").click()
    page.get_by_text("Desa 34.04.07.2001").click()
    page.get_by_role("button", name="Pilih").click()

    expect(page.get_by_text("dipilih: 3404072001")).to_be_visible()
    context.close()
