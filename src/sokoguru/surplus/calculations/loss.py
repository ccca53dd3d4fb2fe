"""A year of loss: what the reserve bears and what falls on members' savings."""

from collections.abc import Sequence
from dataclasses import dataclass

from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.foundation.split import split


@dataclass(frozen=True, slots=True)
class LossBorne:
    """A loss by who bears it; `from_savings` goes by member in the order given."""

    from_reserve: Rupiah
    from_savings: tuple[Rupiah, ...]
    uncovered: Rupiah


def bear_loss(*, loss: Rupiah, reserve: Rupiah, savings: Sequence[Rupiah]) -> LossBorne:
    """Take a loss from the reserve first and then from savings, by the measure of jasa modal.

    Risk is shared as the benefit is: Sa/Sk. No member loses more than his savings; what remains is
    left uncovered for the meeting to decide on.
    """
    if loss < 0 or reserve < 0 or any(one < 0 for one in savings):
        raise ValueError("losses, reserves and savings are not below zero")
    from_reserve = min(loss, reserve)
    from_members = min(loss - from_reserve, Rupiah.total(savings))
    shares = split(from_members, savings) if any(savings) else [ZERO for _ in savings]
    return LossBorne(from_reserve, tuple(shares), loss - from_reserve - from_members)
