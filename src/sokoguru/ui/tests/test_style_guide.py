"""The style guide shows the whole kit, and no page of the house steps outside it."""

import re
from collections.abc import Iterator
from pathlib import Path

from django.test import Client

import sokoguru

HOUSE = Path(sokoguru.__file__).parent
UI = HOUSE / "ui"
INLINE = re.compile(
    r"<style\b|\sstyle=|<script(?![^>]*\bsrc=)[^>]*>|\son[a-z]+=|hx-on", re.IGNORECASE
)
DATA_SCRIPT = re.compile(r'<script[^>]*type="application/json"')
ICON = re.compile(r"(?:<c-icon\s+name|\sicon)=\"([a-z][a-z0-9-]*)\"")
# Parts of other components, which the guide shows through them.
WITHIN_OTHERS = {"icon", "crumbs", "chart_figures", "messages", "mark", "error", "amount", "field"}


def templates() -> Iterator[tuple[str, str]]:
    for path in sorted(HOUSE.glob("*/templates/**/*.html")):
        yield path.relative_to(HOUSE).as_posix(), path.read_text(encoding="utf-8")


def test_it_draws_with_the_figures_of_koperasi_a(client: Client) -> None:
    answer = client.get("/gaya/")

    assert answer.status_code == 200
    assert answer.content.decode().count("187.205") >= 4


def test_it_speaks_english_when_asked(client: Client) -> None:
    client.post("/bahasa/", {"language": "en"})
    page = client.get("/gaya/").content.decode()

    assert '<html lang="en"' in page
    assert "31 December 1998" in page


def test_every_component_is_shown() -> None:
    guide = (UI / "templates/ui/style_guide.html").read_text(encoding="utf-8")
    names = {path.stem for path in (UI / "templates/cotton").glob("*.html")} - WITHIN_OTHERS
    missing = sorted(name for name in names if f"<c-{name.replace('_', '-')}" not in guide)

    assert not missing


def test_no_template_of_the_house_carries_inline_style_or_script() -> None:
    found = [
        f"{name}: {match.group().strip()}"
        for name, text in templates()
        for match in INLINE.finditer(DATA_SCRIPT.sub("<script src=", text))
    ]

    assert not found, "\n".join(found)


def test_every_icon_named_in_a_template_is_in_the_sprite() -> None:
    sprite = (UI / "static/ui/vendor/tabler-icons-3.51.0/sprite.svg").read_text(encoding="utf-8")
    drawn = set(re.findall(r'<symbol id="([\w-]+)"', sprite))
    missing = sorted(
        {
            f"{name}: {icon}"
            for name, text in templates()
            for icon in ICON.findall(text)
            if icon not in drawn
        }
    )

    assert not missing, "\n".join(missing)


def test_the_manifest_names_icons_that_exist(client: Client) -> None:
    answer = client.get("/manifest.webmanifest")

    assert answer["Content-Type"] == "application/manifest+json"
    for icon in answer.json()["icons"]:
        assert (UI / "static" / icon["src"].removeprefix("/static/")).is_file()
