"""The figures of a close and their digest; two closes side by side."""

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from sokoguru.closing.vocabulary import Figure, Period, VersionRow
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.vocabulary import TrialRow

Plain = list[list[str | int]]


def figures_of(rows: Iterable[TrialRow]) -> tuple[Figure, ...]:
    """The trial balance without accounts on which nothing ever stood."""
    return tuple(
        Figure(
            code=row.code,
            opening=row.opening,
            debit=row.debit,
            credit=row.credit,
            closing=row.closing,
        )
        for row in rows
        if row.opening or row.debit or row.credit
    )


def digest_of(period: Period, figures: Sequence[Figure]) -> bytes:
    """SHA-256 over the period and its figures, written one way only."""
    said = [period.key, period.last_day.isoformat(), plain(figures)]
    return sha256(json.dumps(said, separators=(",", ":")).encode()).digest()


def plain(figures: Iterable[Figure]) -> Plain:
    """The figures as a table keeps them."""
    return [
        [each.code, int(each.opening), int(each.debit), int(each.credit), int(each.closing)]
        for each in figures
    ]


def from_plain(rows: Iterable[Sequence[str | int]]) -> tuple[Figure, ...]:
    """The figures as they were kept."""
    return tuple(
        Figure(
            code=str(code),
            opening=Rupiah(int(opening)),
            debit=Rupiah(int(debit)),
            credit=Rupiah(int(credit)),
            closing=Rupiah(int(closing)),
        )
        for code, opening, debit, credit, closing in rows
    )


def side_by_side(
    before: Sequence[Figure], after: Sequence[Figure], names: Mapping[str, str]
) -> tuple[VersionRow, ...]:
    """Every account of either close with its balance in both."""
    first = {each.code: each.closing for each in before}
    second = {each.code: each.closing for each in after}
    return tuple(
        VersionRow(
            code=code,
            name=names.get(code, ""),
            before=first.get(code, ZERO),
            after=second.get(code, ZERO),
        )
        for code in sorted(first.keys() | second.keys())
    )
