"""The forms of the journal under the fingers: what Enter does, what the boxes say."""

from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact

pytestmark = pytest.mark.django_db


class SubmitButtons(HTMLParser):
    """The names of the submit buttons of the journal's form, in the order of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self._is_inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag == "form":
            self._is_inside = said.get("id") == "journal"
        elif tag == "button" and self._is_inside and said.get("type") == "submit":
            self.names.append(said.get("name") or "")


def test_enter_posts_the_journal_and_adds_no_line(
    client_for: Callable[[str], Client], cooperative: CooperativeFact
) -> None:
    """Without a script, Enter in a box presses the first submit button of its form."""
    page = client_for("Budi").get(f"/k/{cooperative.slug}/buku/baru/").content.decode()
    buttons = SubmitButtons()
    buttons.feed(page)

    assert buttons.names == ["", "tambah", "hitung", "", "konsep"]


def test_a_line_does_not_call_its_account_and_amounts_optional(
    client_for: Callable[[str], Client], cooperative: CooperativeFact
) -> None:
    page = client_for("Budi").get(f"/k/{cooperative.slug}/buku/baru/").content.decode()
    first_line = page[page.index('for="id_baris-0-account"') : page.index("<details")]

    assert "boleh kosong" not in first_line
    assert "form-grid three" in page


def test_a_filter_does_not_call_each_of_its_boxes_optional(
    client_for: Callable[[str], Client], cooperative: CooperativeFact
) -> None:
    page = client_for("Budi").get(f"/k/{cooperative.slug}/buku/?akun=1101").content.decode()

    assert 'value="1101"' in page
    assert "boleh kosong" not in page
