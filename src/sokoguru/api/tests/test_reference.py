"""The reference page names every address of the API, and no other."""

import re
from pathlib import Path

from sokoguru.api.root import api

PAGE = Path(__file__).resolve().parents[4] / "docs" / "reference" / "api.md"
ADDRESS = re.compile(r"`(GET|POST) ([^`? ]+)[^`]*`")
BELOW = "/api/v1/k/{slug}/"


def described() -> set[tuple[str, str]]:
    """The addresses that the API describes, every id under one name."""
    paths = api.get_openapi_schema()["paths"]
    return {
        (method.upper(), re.sub(r"\{\w+_id\}", "{id}", path.removeprefix(BELOW)))
        for path, methods in paths.items()
        for method in methods
        if path != BELOW
    }


def test_the_reference_names_every_address() -> None:
    rows = [line for line in PAGE.read_text().splitlines() if line.startswith("| `")]
    named = {pair for row in rows for pair in ADDRESS.findall(row.split(" | ")[0])}

    assert len(named) > 45
    assert named == described()
