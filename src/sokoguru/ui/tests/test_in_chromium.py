"""The style guide in a real browser: accessible, light, steady, and usable without scripts."""

from collections.abc import Iterator
from typing import Literal

import brotli  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Browser, Page, Response, Route, ViewportSize, expect

from sokoguru.ui.tests.browser import (
    DESK,
    PHONE,
    faults_found_by_axe,
    running_chromium,
    running_server,
)

pytestmark = pytest.mark.browser

BUDGET_IN_BYTES = 60 * 1024
WATCH_SHIFTS = """
window.shift = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) window.shift += entry.value;
}).observe({type: "layout-shift", buffered: true});
"""

LOW_TARGETS = """
() => [...document.querySelectorAll(
  ".btn, .bar5 a, .tabs a, summary, .field input, .field select, .check, .choice, .found label"
)].filter(place => place.checkVisibility())
  .filter(place => !place.matches("[type=checkbox], [type=radio], [type=file], .affix input"))
  .filter(place => place.getBoundingClientRect().height < 44)
  .map(place => `${place.outerHTML.slice(0, 90)} ${place.getBoundingClientRect().height}`)
"""


@pytest.fixture(scope="module")
def guide() -> Iterator[str]:
    with running_server() as address:
        yield f"{address}/gaya/"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with running_chromium() as browser:
        yield browser


@pytest.fixture
def page(chromium: Browser, guide: str) -> Iterator[Page]:
    context = chromium.new_context(viewport=DESK, reduced_motion="reduce")
    page = context.new_page()
    page.goto(guide)
    yield page
    context.close()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_is_refused_by_the_content_policy(
    chromium: Browser, guide: str, size: ViewportSize, theme: Literal["light", "dark"]
) -> None:
    context = chromium.new_context(viewport=size, color_scheme=theme, reduced_motion="reduce")
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda fault: said.append(str(fault)))
    page.goto(guide, wait_until="networkidle")

    assert faults_found_by_axe(page) == []
    assert [line for line in said if "does not conform to the required format" not in line] == []
    context.close()


@pytest.mark.parametrize("width", [320, 360, 412, 720, 768, 1000, 1280, 1600])
def test_no_page_width_scrolls_sideways(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_first_visit_stays_within_its_budget(chromium: Browser, guide: str) -> None:
    context = chromium.new_context(viewport=PHONE)
    page = context.new_page()
    answers: dict[str, Response] = {}
    page.on("response", lambda answer: answers.update({answer.url.rpartition("/")[2]: answer}))
    page.goto(guide, wait_until="networkidle")
    sizes = {name: compressed_size(answer) for name, answer in answers.items()}

    assert "sokoguru.css" in sizes
    assert sum(sizes.values()) <= BUDGET_IN_BYTES, sizes
    assert sizes["sokoguru.css"] <= 12 * 1024
    context.close()


def compressed_size(answer: Response) -> int:
    """Bytes as they travel: text by Brotli as the server keeps it, a font as it is."""
    body = answer.body()
    is_packed = answer.headers.get("content-type", "").startswith(("font/", "image/png"))
    return len(body) if is_packed else len(brotli.compress(body))


def test_nothing_moves_when_the_font_arrives_late(chromium: Browser, guide: str) -> None:
    context = chromium.new_context(viewport=PHONE)
    page = context.new_page()
    page.add_init_script(WATCH_SHIFTS)

    def arrive_late(route: Route) -> None:
        page.wait_for_timeout(700)
        route.continue_()

    page.route("**/*.woff2", arrive_late)
    page.goto(guide, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(200)

    assert page.evaluate("document.fonts.check('16px Inter')")
    assert page.evaluate("window.shift") < 0.05
    context.close()


def test_every_target_on_a_phone_is_at_least_44_pixels_high(page: Page) -> None:
    page.set_viewport_size(PHONE)
    small = page.evaluate(LOW_TARGETS)

    assert small == []


def test_an_amount_gets_its_points_while_typed_and_the_caret_stays(page: Page) -> None:
    box = page.locator("#setoran")
    box.fill("")
    box.press_sequentially("1234567")
    expect(box).to_have_value("1.234.567")
    expect(page.locator("output[for=setoran]")).to_have_text("1 juta 234 ribu 567")

    for _ in range(3):
        box.press("ArrowLeft")
    box.press_sequentially("9")
    expect(box).to_have_value("12.349.567")
    for _ in range(2):
        box.press("Backspace")
    expect(box).to_have_value("1.234.567")


def test_text_that_is_no_amount_is_left_to_the_server(page: Page) -> None:
    box = page.locator("#setoran")
    for text in ("1,5", "seratus", "1.5", "12.34"):
        box.fill("")
        box.press_sequentially(text)
        expect(box).to_have_value(text)


def test_points_typed_by_hand_stand_and_more_digits_move_them(page: Page) -> None:
    box = page.locator("#setoran")
    box.fill("")
    box.press_sequentially("1.500.000")
    expect(box).to_have_value("1.500.000")
    box.press_sequentially("0")
    expect(box).to_have_value("15.000.000")


def test_what_was_typed_is_still_there_after_a_reload(page: Page) -> None:
    box = page.locator("#setoran")
    box.fill("")
    box.press_sequentially("75000")
    page.locator("label.field, .found label").nth(1).click()
    page.reload()

    expect(box).to_have_value("75.000")
    expect(page.locator("input[name=member][value='2']")).to_be_checked()
    page.get_by_role("button", name="Kosongkan").last.click()
    expect(box).to_have_value("2.500.000")


def test_enter_leads_to_the_next_box_and_asks_before_it_records(page: Page) -> None:
    page.locator("input[name=member][value='1']").focus()
    page.keyboard.press("Enter")
    page.locator("#setoran").focus()
    page.locator("#setoran").press("Enter")

    dialog = page.locator("dialog#confirm")
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text("Sari Wulandari")
    dialog.get_by_role("button", name="Batal").click()
    expect(dialog).to_be_hidden()
    assert page.url.endswith("/gaya/")


def test_members_are_found_while_their_name_is_typed(page: Page) -> None:
    page.locator("#member_search").press_sequentially("x")
    expect(page.locator("#member_found")).to_contain_text("Tidak ada anggota")
    page.locator("#member_search").fill("ketut")
    expect(page.locator("#member_found li")).to_have_count(1)
    expect(page.locator("#member_found")).to_contain_text("2.100.000")


def test_keys_find_the_search_box_and_show_themselves(page: Page) -> None:
    page.keyboard.press("/")
    expect(page.locator("#member_search")).to_be_focused()
    page.locator("h1").first.click()
    page.keyboard.press("?")
    expect(page.locator("dialog#keys")).to_contain_text("Catat setoran")
    page.locator("[data-single-keys]").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.locator("dialog#keys")).to_be_hidden()


def test_the_theme_changes_at_once_and_stays(page: Page) -> None:
    page.get_by_text("Tampilan dan bahasa").click()
    page.get_by_role("button", name="Gelap").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_theme_and_menu_work_without_scripts(chromium: Browser, guide: str) -> None:
    context = chromium.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(guide)
    page.get_by_role("link", name="Menu", exact=True).click()
    page.get_by_text("Tampilan dan bahasa").click()
    page.get_by_role("button", name="Gelap").click()

    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.url == guide
    context.close()


def test_paper_carries_no_navigation(page: Page) -> None:
    page.emulate_media(media="print")

    for part in (".side", ".bar5", ".btn", ".crumbs"):
        expect(page.locator(part).first).to_be_hidden()
    expect(page.locator(".letterhead").first).to_be_visible()
