"""Pages look down too: what templates include and where their links lead."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, Source, floors, python_sources

FLOORS = floors()
BORROWED = re.compile(r"{%\s*(?:include|extends|partial_from)\s+[\"']([\w-]+)/[^\"']*[\"']")
LINKED = re.compile(r"{%\s*url\s+[\"'](\w+):[\w:-]+[\"']")
ADDRESS_MAKERS = {"reverse", "reverse_lazy", "redirect", "resolve_url"}
NAMED_ADDRESS = re.compile(r"(\w+):[\w:-]+")


def templates(root: Path = ROOT) -> Iterator[tuple[str, str, str]]:
    """Each template with the package it belongs to, its path and its text."""
    for path in sorted((root / "src/sokoguru").glob("*/templates/**/*")):
        if path.is_file():
            name = path.relative_to(root).as_posix()
            yield name.split("/")[2], name, path.read_text()


def borrowed_pages(package: str, name: str, text: str) -> Iterator[str]:
    """A template uses templates of its own package and of `ui`, never another package's pages."""
    for owner in BORROWED.findall(text):
        if owner in FLOORS and owner not in (package, "ui"):
            yield f"{name} includes a page of {owner}"


def upward_links(package: str, name: str, text: str) -> Iterator[str]:
    """A page links to its own floor and below; a higher package links down to it."""
    for target in LINKED.findall(text):
        if FLOORS.get(target, 0) > FLOORS.get(package, 0):
            yield f"{name} links up to {target}"


def upward_addresses(source: Source) -> Iterator[str]:
    """The same rule for addresses made in Python."""
    if source.package not in FLOORS or source.is_test:
        return
    for call in source.calls():
        if ast.unparse(call.func).rpartition(".")[2] not in ADDRESS_MAKERS or not call.args:
            continue
        match call.args[0]:
            case ast.Constant(value=str(text)) if found := NAMED_ADDRESS.fullmatch(text):
                if FLOORS.get(found[1], 0) > FLOORS[source.package]:
                    yield source.at(call, f"leads up to {found[1]}")


def test_no_template_includes_the_page_of_another_package() -> None:
    lines = [line for template in templates() for line in borrowed_pages(*template)]

    assert not lines, "\n".join(lines)


def test_no_template_links_to_a_higher_package() -> None:
    lines = [line for template in templates() for line in upward_links(*template)]

    assert not lines, "\n".join(lines)


def test_no_python_address_leads_to_a_higher_package() -> None:
    lines = [line for source in python_sources() for line in upward_addresses(source)]

    assert not lines, "\n".join(lines)


@pytest.mark.parametrize(
    "text",
    ["{% include 'trade/sale.html' %}", '{%include "members/card.html#row" with x=1 %}',
     '{% extends "site/desk.html" %}'],
)  # fmt: skip
def test_a_planted_borrowed_page_is_found(text: str) -> None:
    assert list(borrowed_pages("savings", "savings/deposit.html", text))


@pytest.mark.parametrize("owner", ["savings", "ui", "account"])
def test_own_pages_and_the_kit_may_be_used(owner: str) -> None:
    text = f"{{% extends '{owner}/page.html' %}}"

    assert not list(borrowed_pages("savings", "savings/deposit.html", text))


def test_a_planted_link_upward_is_found() -> None:
    text = "<a href=\"{% url 'surplus:desk' year=2017 %}\">"

    assert list(upward_links("savings", "savings/deposit.html", text))
    assert not list(upward_links("site", "site/desk.html", text))
    assert not list(upward_links("surplus", "surplus/desk.html", text))


def test_a_planted_address_upward_is_found() -> None:
    text = "answer = redirect('surplus:desk', year=2017)\n"

    assert list(upward_addresses(Source("src/sokoguru/savings/web/deposit.py", text)))
    assert not list(upward_addresses(Source("src/sokoguru/site/web/desk.py", text)))


def test_templates_are_found_in_a_tree(tmp_path: Path) -> None:
    page = tmp_path / "src/sokoguru/savings/templates/savings/deposit.html"
    page.parent.mkdir(parents=True)
    page.write_text("{% include 'trade/sale.html' %}")

    assert [line for template in templates(tmp_path) for line in borrowed_pages(*template)]
