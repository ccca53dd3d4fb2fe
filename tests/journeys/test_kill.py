"""The database server is killed in the middle of a burst: what was acknowledged is there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).resolve().parents[2]
ENOUGH = 200
PATIENCE = 300  # seconds; a crowded machine may need many of them


def _burst(job: str, data: Path, file: Path) -> subprocess.Popen[str]:
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith("SOKOGURU_")},
        "SOKOGURU_DATA": str(data),
        "DJANGO_SETTINGS_MODULE": "sokoguru.config.settings",
        "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
    }
    return subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.burst", job, str(file)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _finish(job: str, data: Path, file: Path) -> str:
    process = _burst(job, data, file)
    out, faults = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, faults
    return out


def _acknowledged(file: Path) -> int:
    return file.read_text().count("\n") if file.exists() else 0


def _kill_server(data: Path) -> None:
    """SIGKILL to the postmaster and all its children at once."""
    postmaster = psutil.Process(int((data / "postgresql/postmaster.pid").read_text().split()[0]))
    processes = [postmaster, *postmaster.children(recursive=True)]
    for process in processes:
        os.kill(process.pid, signal.SIGKILL)
    _, alive = psutil.wait_procs(processes, timeout=PATIENCE)
    assert not alive


@pytest.mark.parametrize("wait", [0.0, 0.7])
def test_no_acknowledged_entry_is_lost_and_the_books_balance(
    tmp_path_factory: pytest.TempPathFactory, wait: float
) -> None:
    data = tmp_path_factory.mktemp("kill")
    file = data / "acknowledged"
    _finish("prepare", data, file)
    burst = _burst("post", data, file)
    deadline = time.monotonic() + PATIENCE
    while _acknowledged(file) < ENOUGH and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(wait)
    _kill_server(data)
    burst.communicate(timeout=PATIENCE)
    assert burst.returncode != 0  # it was really cut off in the middle
    assert _acknowledged(file) >= ENOUGH
    assert "lost=0 findings=0" in _finish("check", data, file)
