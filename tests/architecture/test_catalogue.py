"""The screens of these packages can be read in English, every text of them."""

import io
import subprocess
import sys
from collections import defaultdict

from babel.messages.pofile import read_po

from tests.architecture.sources import ROOT

TRANSLATED = (
    "accountability",
    "areas",
    "assets",
    "budget",
    "capital",
    "closing",
    "config",
    "correspondence",
    "counter",
    "examination",
    "governance",
    "identity",
    "ledger",
    "portability",
    "registry",
    "reports",
    "savings",
    "site",
    "surplus",
    "trade",
    "treasury",
    "ui",
    "voting",
)


def test_no_text_of_a_screen_lacks_its_english() -> None:
    asked = [sys.executable, str(ROOT / "scripts/catalogue"), "--check", *TRANSLATED]

    answer = subprocess.run(asked, capture_output=True, text=True, check=False)

    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_a_text_has_the_same_english_in_every_package() -> None:
    """Django lays all catalogues over each other: the English of the first package wins."""
    said: dict[tuple[str | None, str], dict[str, str]] = defaultdict(dict)
    for path in sorted((ROOT / "src/sokoguru").glob("*/locale/en/LC_MESSAGES/django.po")):
        for message in read_po(io.BytesIO(path.read_bytes())):
            if message.id and message.string:
                text = (message.context, str(message.id))
                said[text][str(message.string)] = path.relative_to(ROOT).parts[2]

    unlike = [f"{text}: {english}" for text, english in said.items() if len(english) > 1]

    assert not unlike, "\n".join(
        ["Say it alike, or mark one of them with a context (uang, seorang):", *unlike]
    )
