"""Counting notes and coins, and what a difference does to the books."""

from __future__ import annotations

from collections.abc import Mapping

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import TransferDraft
from sokoguru.treasury.calculations.refusals import (
    DifferenceNeedsExplanation,
    PiecesAreUnreadable,
    WitnessIsTheCounter,
    WitnessNeeded,
)
from sokoguru.treasury.vocabulary import CASH_OVER, CASH_SHORT, DENOMINATIONS, Denomination

MOST_PIECES = 10_000_000
_KNOWN = {piece.key: piece for piece in DENOMINATIONS}


def counted(pieces: Mapping[str, int]) -> Rupiah:
    """What so many of each note and coin are worth; refuses `PiecesAreUnreadable`."""
    for key, number in pieces.items():
        if key not in _KNOWN or not 0 <= number <= MOST_PIECES:
            raise PiecesAreUnreadable(piece=key)
    return Rupiah.total(_KNOWN[key].worth * number for key, number in pieces.items())


def lines_of(pieces: Mapping[str, int]) -> tuple[tuple[Denomination, int, Rupiah], ...]:
    """Each note and coin that was there: how many, and what they are worth together."""
    found = [(piece, pieces.get(piece.key, 0)) for piece in DENOMINATIONS]
    return tuple((piece, number, piece.worth * number) for piece, number in found if number)


def refuse_unexplained(
    *, counted: Rupiah, expected: Rupiah, explanation: str, witness: str, counter: str
) -> None:
    """A difference is explained, and seen by somebody other than who counted (S3-067).

    Refuses `DifferenceNeedsExplanation`, `WitnessNeeded`, `WitnessIsTheCounter`.
    """
    difference = abs(counted - expected)
    if witness.strip() and _plain(witness) == _plain(counter):
        raise WitnessIsTheCounter(name=counter)
    if not difference:
        return
    if not explanation.strip():
        raise DifferenceNeedsExplanation(counted=counted, expected=expected, difference=difference)
    if not witness.strip():
        raise WitnessNeeded


def transfer_of(*, code: str, difference: Rupiah) -> TransferDraft:
    """Money missing is a cost (7109), money over an income (4909)."""
    if difference < 0:
        return TransferDraft(CASH_SHORT, code, -difference)
    return TransferDraft(code, CASH_OVER, difference)


def _plain(name: str) -> str:
    return " ".join(name.lower().split())
