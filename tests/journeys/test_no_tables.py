"""A command on a folder without tables says what to do first."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_it_names_the_command_that_makes_them(tmp_path_factory: object) -> None:
    folder = tmp_path_factory.mktemp("empty")  # type: ignore[attr-defined]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SOKOGURU_")}
    answer = subprocess.run(
        [sys.executable, "-m", "sokoguru.config.cli", "verify"],
        cwd=ROOT,
        env={
            **kept,
            "SOKOGURU_DATA": str(folder),
            "DJANGO_SETTINGS_MODULE": "sokoguru.config.settings",
            "PYTHONPATH": str(ROOT / "src"),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 2
    assert answer.stderr == "Belum ada tabel di sini. Jalankan dahulu: sokoguru migrate\n"
