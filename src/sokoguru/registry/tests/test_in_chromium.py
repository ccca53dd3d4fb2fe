"""The register desk in a real browser, on a phone and on a desk."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, ViewportSize, expect

from sokoguru.areas.operations import load_areas
from sokoguru.areas.vocabulary import Dataset
from sokoguru.registry.queries import loadings, tally
from sokoguru.registry.tests.test_pages import FILE
from sokoguru.registry.vocabulary import EntryFilters, RegisterEntry
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
PAGES = (
    "register/",
    "register/?q=koperasi+produsen",
    "register/?q=tidakada",
    "register/jumlah/",
    "register/kembar/?area=3404",
    "register/lambang/",
    "register/impor/",
    "register/baru/",
    "register/publik/",
    "register/{first}/",
    "register/{first}/koreksi/",
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
def page(
    chromium: Browser, size: ViewportSize, address: str, at_desk: Callable[..., Client]
) -> Iterator[Page]:
    context = chromium.new_context(viewport=size, reduced_motion="reduce")
    signed_in = at_desk("Made", "").cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": signed_in, "url": address}])
    yield context.new_page()
    context.close()


@SIZES
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    page: Page, address: str, enter: Callable[..., RegisterEntry]
) -> None:
    first = enter("KSU Tani Makmur", classes={"STATUS": "PRODUSEN", "FIELD": "PRODUKSI"})
    enter("Koperasi Tani Makmurr", is_active=False)

    for path in PAGES:
        page.goto(f"{address}/{path.format(first=first.id)}")
        assert is_as_wide_as_the_screen(page), path
        assert faults_found_by_axe(page) == [], path


@SIZES
def test_a_file_goes_in_and_is_found_while_typing(page: Page, address: str, tmp_path: Path) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    (tmp_path / "register.csv").write_bytes(FILE)
    page.goto(f"{address}/register/impor/")
    page.get_by_label("Berkas .csv atau .xlsx").set_input_files(tmp_path / "register.csv")
    page.get_by_role("button", name="Periksa berkas").click()
    assert faults_found_by_axe(page) == []
    page.get_by_role("button", name="Masukkan 2 baris").click()
    expect(page.get_by_text("Selesai")).to_be_visible()

    page.goto(f"{address}/register/")
    page.get_by_label("Cari nama, NIK").press_sequentially("mak tan")
    expect(page.get_by_role("link", name="Koperasi Nelayan Jaya")).to_have_count(0)
    page.get_by_role("link", name="Koperasi Tani Makmur").click()

    expect(page.get_by_role("heading", name="Koperasi Tani Makmur")).to_be_visible()
    assert not [line for line in said if line.startswith("error")]


@pytest.mark.parametrize("size", [DESK], ids=["desk"])
def test_a_large_file_is_worked_on_beside_the_page(
    page: Page, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sokoguru.registry.web.files.AT_ONCE", 0)
    (tmp_path / "register.csv").write_bytes(FILE)
    page.goto(f"{address}/register/impor/")
    page.get_by_label("Berkas .csv atau .xlsx").set_input_files(tmp_path / "register.csv")

    page.get_by_role("button", name="Periksa berkas").click()
    page.get_by_role("button", name="Masukkan 2 baris").click(timeout=20_000)
    expect(page.get_by_text("Selesai")).to_be_visible(timeout=20_000)

    assert tally(filters=EntryFilters()).total == 2
    assert not loadings()[0].is_running
