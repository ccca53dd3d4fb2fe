"""Third-party browser files are the ones that vendor.json names, byte for byte."""

import hashlib
import json
from pathlib import Path

from tests.architecture.sources import ROOT


def complaints(root: Path) -> list[str]:
    """Files that differ from their recorded hash, are missing, or were never recorded."""
    manifest = root / "vendor.json"
    packages = json.loads(manifest.read_text())["packages"] if manifest.exists() else []
    recorded = {file["path"]: file["sha256"] for package in packages for file in package["files"]}
    present = {
        path.relative_to(root).as_posix()
        for path in root.glob("src/**/vendor/**/*")
        if path.is_file()
    }
    changed = [
        name
        for name in sorted(present & recorded.keys())
        if hashlib.sha256((root / name).read_bytes()).hexdigest() != recorded[name]
    ]
    return [
        *(f"{name} is missing" for name in sorted(recorded.keys() - present)),
        *(f"{name} is not in vendor.json" for name in sorted(present - recorded.keys())),
        *(f"{name} was changed" for name in changed),
        *(
            f"{package['package']} names no {fact}"
            for package in packages
            for fact in ("version", "licence")
            if not package.get(fact)
        ),
    ]


def test_every_vendored_file_is_the_recorded_one() -> None:
    lines = complaints(ROOT)

    assert not lines, "\n".join(lines)


def test_a_changed_a_missing_and_an_unrecorded_file_are_found(tmp_path: Path) -> None:
    folder = tmp_path / "src/sokoguru/ui/static/ui/vendor/tool-1.0"
    folder.mkdir(parents=True)
    (folder / "tool.js").write_text("changed")
    (folder / "stranger.js").write_text("")
    place = "src/sokoguru/ui/static/ui/vendor/tool-1.0"
    files = [{"path": f"{place}/{name}", "sha256": "0"} for name in ("tool.js", "gone.js")]
    package = {"package": "tool", "version": "1.0", "licence": "", "files": files}
    (tmp_path / "vendor.json").write_text(json.dumps({"packages": [package]}))

    assert complaints(tmp_path) == [
        f"{place}/gone.js is missing",
        f"{place}/stranger.js is not in vendor.json",
        f"{place}/tool.js was changed",
        "tool names no licence",
    ]
