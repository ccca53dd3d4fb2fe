"""SHU for a million members: the calculation beside a bare numpy floor, and the whole command.

The limit is what numpy needs for the same integer arithmetic without the exactness: both totals,
both quotients rounded down, their sum. Rounding, ties by member number and the proof of sums come
on top.

    python -m benchmarks.shu_million
"""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sokoguru.foundation.money import Rupiah
from sokoguru.surplus.calculations.allocation import allocate_roll
from sokoguru.surplus.calculations.roll import Roll, member_order
from sokoguru.surplus.vocabulary import Head, SurplusPolicy, SurplusSources

MEMBERS = 1_000_000
ROUNDS = 31
TARGET_RATIO = 3.0
POLICY = SurplusPolicy({Head.RESERVE: 4000, Head.MEMBERS: 6000}, 7000, 3000)
ARTICLES = """
[shu]
cadangan = 40
jasa_anggota = 60
[jasa_anggota]
jasa_usaha = 70
jasa_modal = 30
"""


def main() -> None:
    """Print every figure; a missed target is printed as missed."""
    print(f"machine: {platform.machine()}, {os.cpu_count()} cores, numpy {np.__version__}")
    usual = _roll(most=100_000_000)
    compare("amounts up to Rp 100 million", usual, Rupiah(100_000_000_000))
    extreme = _roll(most=2 * 10**12)
    alone("amounts up to Rp 2 trillion, pool Rp 10^15", extreme, Rupiah(10**15))
    beyond = _roll(most=10**15)
    alone("amounts up to Rp 10^15 (totals beyond 64 bits)", beyond, Rupiah(10**15), rounds=1)
    command(usual)


def compare(title: str, roll: Roll, surplus: Rupiah) -> None:
    """The calculation between two runs of its limit, of which the faster counts.

    Each runs alone, for the memory that one frees and the other finds changes the times of both.
    """
    order = member_order(roll.numbers)
    sources = SurplusSources(surplus, Rupiah(0))
    usaha, modal = 42 * int(surplus) // 100, 18 * int(surplus) // 100

    def limit() -> NDArray[np.int64]:
        by_business = roll.transactions * usaha // int(roll.transactions.sum())
        return by_business + roll.savings * modal // int(roll.savings.sum())

    def ours() -> NDArray[np.int64]:
        found = allocate_roll(sources=sources, policy=POLICY, roll=roll, order=order)
        return found.totals

    floors, exact = limit(), ours()
    assert int(exact.sum()) == usaha + modal
    assert int((exact - floors).min()) >= 0
    assert int((exact - floors).max()) <= 2
    before, times, after = (_rounds(act) for act in (limit, ours, limit))
    limits = min(before, after, key=statistics.median)
    ratio = statistics.median(times) / statistics.median(limits)
    verdict = "met" if ratio <= TARGET_RATIO else "MISSED"
    print(f"{title}: {_ms(times)}, numpy floor {_ms(limits)}")
    print(f"  ratio {ratio:.2f}, target {TARGET_RATIO:.0f} or less: {verdict}")


def alone(title: str, roll: Roll, surplus: Rupiah, rounds: int = ROUNDS) -> None:
    """The calculation where a 64-bit floor would overflow, so that there is nothing beside it."""
    order = member_order(roll.numbers)
    sources = SurplusSources(surplus, Rupiah(0))
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        found = allocate_roll(sources=sources, policy=POLICY, roll=roll, order=order)
        times.append(time.perf_counter() - begun)
        assert int(found.totals.sum()) == found.pots.heads[Head.MEMBERS]
    print(f"{title}: {_ms(times)}")


def command(roll: Roll) -> None:
    """The whole command over a .csv of a million rows, as a person runs it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "anggaran.toml").write_text(ARTICLES, encoding="utf-8")
        for style in ("1234567", "Rp 1.234.567"):
            _write_members(folder / "anggota.csv", roll, is_grouped=style.startswith("Rp"))
            begun = time.perf_counter()
            _run_command(folder)
            seconds = time.perf_counter() - begun
            print(f"command, {MEMBERS:,} rows written {style}: {seconds:.1f} s")


def _run_command(folder: Path) -> None:
    subprocess.run(
        [
            *(sys.executable, "-m", "sokoguru.config.cli", "surplus", "allocate", "anggota.csv"),
            *("--articles", "anggaran.toml", "--out", "slip.csv", "--json"),
            *("--member-surplus", "100000000000", "--nonmember-surplus", "0"),
        ],
        cwd=folder,
        env={**os.environ, "SOKOGURU_DATA": str(folder / "data")},
        check=True,
        capture_output=True,
    )


def _roll(*, most: int) -> Roll:
    chance = np.random.default_rng(1998)
    return Roll(
        numbers=[f"{number:07d}" for number in range(1, MEMBERS + 1)],
        names=[f"Anggota {number}" for number in range(1, MEMBERS + 1)],
        transactions=chance.integers(0, most, MEMBERS),
        savings=chance.integers(0, most // 10, MEMBERS),
    )


def _write_members(path: Path, roll: Roll, *, is_grouped: bool) -> None:
    columns = (roll.numbers, roll.names, roll.transactions.tolist(), roll.savings.tolist())
    with path.open("w", encoding="utf-8") as file:
        file.write("nomor,nama,transaksi,simpanan\n")
        for number, name, business, saved in zip(*columns, strict=True):
            row = f"{number},{name},{business},{saved}\n"
            if is_grouped:
                written = f"{number};{name};Rp {business:,};Rp {saved:,}\n"
                row = written.replace(",", ".").replace(";", ",")
            file.write(row)


def _rounds(act: Callable[[], object]) -> list[float]:
    seconds = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        act()
        seconds.append(time.perf_counter() - begun)
    return seconds


def _ms(seconds: list[float]) -> str:
    return f"{statistics.median(seconds) * 1000:.1f} ms"


if __name__ == "__main__":
    main()
