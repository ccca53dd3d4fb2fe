import subprocess
import sys
from pathlib import Path

import pytest

MEASURE = """
import resource, sys
from sokoguru.documents.rendering import render_slips
from sokoguru.documents.tests.papers import LETTERHEAD, numbered_slip
if __name__ == "__main__":
    slips = (numbered_slip(index) for index in range(int(sys.argv[1])))
    with open(sys.argv[2], "wb") as paper:
        paper.writelines(render_slips(letterhead=LETTERHEAD, slips=slips))
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    print(*(resource.getrusage(one).ru_maxrss for one in who))
"""


def peak_memory(folder: Path, slips: int) -> tuple[int, int]:
    """Peak memory in KB of the binding process and of the larger of its workers."""
    script = folder / "measure.py"
    script.write_text(MEASURE)
    arguments = [sys.executable, str(script), str(slips), str(folder / "slips.pdf")]
    environment = {"PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run(arguments, env=environment, capture_output=True, text=True, check=True)
    binder, worker = map(int, done.stdout.split())
    return binder, worker


@pytest.mark.soak
def test_a_thousand_slips_take_no_more_memory_than_three_hundred(tmp_path: Path) -> None:
    few, many = peak_memory(tmp_path, 300), peak_memory(tmp_path, 1000)
    assert many[0] < few[0] * 1.15
    assert many[1] < few[1] * 1.35
    assert max(many) < 400 * 1024
