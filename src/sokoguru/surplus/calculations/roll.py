"""The roll: what every member brought to the year, held in columns so that a million are light."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from sokoguru.surplus.calculations.shares import Amounts, Indexes
from sokoguru.surplus.vocabulary import Participation

_DIGITS = re.compile(r"([0-9]+)")
_ANY_DIGIT_IS_ZERO = str.maketrans("123456789", "000000000")
# So many digits always fit into 64 bits.
_SAFE_DIGITS = 18


@dataclass(frozen=True, slots=True, eq=False)
class Roll:
    """Columns of equal length, one place per member; rupiah as 64-bit integers."""

    numbers: Sequence[str]
    names: Sequence[str]
    transactions: Amounts
    savings: Amounts

    @classmethod
    def of(cls, participations: Iterable[Participation]) -> "Roll":
        """The roll of these participations, in their order."""
        listed = list(participations)
        return cls(
            numbers=[one.member_number for one in listed],
            names=[one.name for one in listed],
            transactions=np.array([one.transactions for one in listed], dtype=np.int64),
            savings=np.array([one.savings for one in listed], dtype=np.int64),
        )

    def __len__(self) -> int:
        return len(self.numbers)


def member_order(numbers: Sequence[str]) -> Indexes:
    """The places of a roll in the order of its member numbers: A2 before A10, 7 before 12."""
    shape = {number.translate(_ANY_DIGIT_IS_ZERO) for number in numbers}
    if len(shape) <= 1:
        return np.array(sorted(range(len(numbers)), key=numbers.__getitem__), dtype=np.int64)
    if all(set(form) == {"0"} and len(form) <= _SAFE_DIGITS for form in shape):
        values = np.array(list(map(int, numbers)), dtype=np.int64)
        if np.unique(values).size == values.size:
            return np.argsort(values, kind="stable").astype(np.int64, copy=False)
    natural = [_natural(number) for number in numbers]
    return np.array(sorted(range(len(numbers)), key=natural.__getitem__), dtype=np.int64)


def _natural(number: str) -> tuple[list[str | int], str]:
    parts = _DIGITS.split(number)
    return [int(part) if place % 2 else part for place, part in enumerate(parts)], number
