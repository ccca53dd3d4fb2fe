"""First digits of amounts against Benford's law."""

from __future__ import annotations

from collections.abc import Iterable
from math import log10, sqrt

from sokoguru.examination.vocabulary import DigitRow
from sokoguru.foundation.money import Rupiah

_STRIKING = 2.58  # one in a hundred by chance alone


def first_digits(amounts: Iterable[Rupiah]) -> tuple[DigitRow, ...]:
    """How often amounts begin with 1 to 9, beside what Benford's law expects.

    Amounts of nought are left out. The test of a digit is the normal approximation with
    continuity correction, as auditors use it.
    """
    counts = [0] * 10
    for amount in amounts:
        counts[int(str(abs(amount))[0])] += 1
    counts[0] = 0
    total = sum(counts)
    return tuple(_row(digit, counts[digit], total) for digit in range(1, 10))


def _row(digit: int, count: int, total: int) -> DigitRow:
    expected = log10(1 + 1 / digit)
    return DigitRow(
        digit=digit,
        count=count,
        share_bps=round(10_000 * count / total) if total else 0,
        expected_bps=round(10_000 * expected),
        is_striking=total > 0 and _z(count / total, expected, total) > _STRIKING,
    )


def _z(share: float, expected: float, total: int) -> float:
    correction = 1 / (2 * total)
    distance = max(abs(share - expected) - correction, 0.0)
    return distance / sqrt(expected * (1 - expected) / total)
