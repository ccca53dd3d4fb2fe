"""The screens of these packages can be read in English, every text of them."""

import subprocess
import sys

from tests.architecture.sources import ROOT

TRANSLATED = ("config", "identity", "ledger", "reports", "savings", "site")


def test_no_text_of_a_screen_lacks_its_english() -> None:
    asked = [sys.executable, str(ROOT / "scripts/catalogue"), "--check", *TRANSLATED]

    answer = subprocess.run(asked, capture_output=True, text=True, check=False)

    assert answer.returncode == 0, answer.stdout + answer.stderr
