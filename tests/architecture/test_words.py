"""The text of the repository speaks of the product alone, and its links lead somewhere."""

import re
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, committed_files, text_of

# Written in halves, so that this page does not find itself.
PLACES_OF_PACKAGES = ["pypi" + ".org", "python" + "hosted", "registry.npm" + "js", "npmjs" + ".org",
                      "deb.debian" + ".org", "proxy.golang" + ".org", "crates" + ".io"]  # fmt: skip
PLACES_OF_ONE_DESK = ["/wo" + "rk/", "../sha" + "red/", "/ro" + "ot/"]
FOREIGN = re.compile(
    r"(?<![\w.])(?:" + "|".join(map(re.escape, PLACES_OF_PACKAGES + PLACES_OF_ONE_DESK)) + ")",
    re.IGNORECASE,
)
LINK = re.compile(r"\]\(([^)\s#]+)(?:#[^)]*)?\)")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


def foreign_words(text: str) -> list[str]:
    """Places that belong to a registry or to one person's desk, not to the product."""
    return FOREIGN.findall(text)


def dead_links(page: Path) -> list[str]:
    """Relative links of a page that lead nowhere."""
    targets = LINK.findall(CODE.sub("", page.read_text()))
    return [
        target
        for target in targets
        if "://" not in target
        and not target.startswith("mailto:")
        and not (page.parent / target).exists()
    ]


def test_the_repository_speaks_of_the_product_alone() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): foreign_words(text_of(path) or "")
        for path in committed_files()
    }

    assert not {name: words for name, words in found.items() if words}


def test_every_link_of_a_page_leads_somewhere() -> None:
    pages = [path for path in committed_files() if path.suffix == ".md"]
    dead = {page.relative_to(ROOT).as_posix(): dead_links(page) for page in pages}

    assert not {page: targets for page, targets in dead.items() if targets}


@pytest.mark.parametrize("place", PLACES_OF_PACKAGES + PLACES_OF_ONE_DESK)
def test_a_planted_foreign_place_is_found(place: str) -> None:
    assert foreign_words(f"it came from {place}") == [place]


def test_a_planted_dead_link_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("[here](page.md#top) [gone](gone.md) [web](https://example.id) `[x](y.md)`")

    assert dead_links(page) == ["gone.md"]
