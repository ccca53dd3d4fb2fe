"""The law's pages in a real browser, on a phone and on a desk."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from sokoguru.ui.tests.browser import (
    DESK,
    PHONE,
    faults_found_by_axe,
    is_as_wide_as_the_screen,
    running_chromium,
    running_server,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PAGES = (
    "hukum/",
    "hukum/aturan/MIN_FOUNDERS_PRIMARY/",
    "hukum/peraturan/",
    "hukum/peraturan/uu-17-2012/",
    "hukum/perbedaan/",
    "hukum/rujukan/indikator-jumlah-koperasi-produksi/",
    "glosarium/",
    "lambang/",
)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Chromium; its driver runs a loop in this thread, which our own queries have no part in."""
    with pytest.MonkeyPatch.context() as patch, running_chromium() as browser:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield browser


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_law_can_be_read_and_searched(chromium: Browser, size: ViewportSize) -> None:
    context = chromium.new_context(viewport=size, reduced_motion="reduce")
    page = context.new_page()
    with running_server() as address:
        for path in PAGES:
            page.goto(f"{address}/{path}")
            assert is_as_wide_as_the_screen(page), path
            assert faults_found_by_axe(page) == [], path
        page.goto(f"{address}/glosarium/")
        page.get_by_label("Cari istilah atau arti").press_sequentially("patronage")
        expect(page.get_by_text("jasa usaha anggota (JUA)")).to_be_visible()
        expect(page.get_by_text("neraca, laporan posisi keuangan")).to_have_count(0)
    context.close()
