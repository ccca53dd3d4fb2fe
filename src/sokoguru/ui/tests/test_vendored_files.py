"""The third-party files of the kit are the recorded ones, and fit for hashed static files."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[4]
PACKAGES: list[dict[str, Any]] = json.loads((ROOT / "vendor.json").read_text())["packages"]
FILES = [(package, file) for package in PACKAGES for file in package["files"]]


@pytest.mark.parametrize(("package", "file"), FILES, ids=[file["path"] for _, file in FILES])
def test_a_file_is_the_one_that_was_recorded(package: dict[str, Any], file: dict[str, Any]) -> None:
    path = ROOT / file["path"]
    data = path.read_bytes()

    assert hashlib.sha256(data).hexdigest() == file["sha256"]
    assert len(data) == file["bytes"]
    assert path.parent.name.endswith(f"-{package['version']}")


@pytest.mark.parametrize("package", PACKAGES, ids=[each["package"] for each in PACKAGES])
def test_a_package_comes_with_its_licence(package: dict[str, Any]) -> None:
    assert package["licence"]
    assert any(file["path"].endswith("LICENSE.txt") for file in package["files"])


def test_no_script_or_sheet_points_to_a_source_map() -> None:
    folder = ROOT / "src/sokoguru/ui/static"
    texts = [path for kind in ("*.js", "*.css") for path in folder.rglob(kind)]

    assert texts
    assert not [path.name for path in texts if "sourceMappingURL" in path.read_text()]


def test_the_font_is_small() -> None:
    (font,) = (ROOT / "src/sokoguru/ui/static").rglob("*.woff2")

    assert font.stat().st_size <= 35 * 1024
