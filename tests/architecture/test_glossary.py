"""The glossary of the documents is the glossary of the screens."""

import subprocess
import sys

from tests.architecture.sources import ROOT


def test_the_document_is_written_from_the_data() -> None:
    asked = [sys.executable, str(ROOT / "scripts/glossary"), "--check"]

    answer = subprocess.run(asked, capture_output=True, text=True, check=False)

    assert answer.returncode == 0, answer.stdout + answer.stderr
