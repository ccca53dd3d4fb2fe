"""What a sum says in a sheet: `=SUM(C6:C9)-C12`."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from xlsxwriter.utility import xl_rowcol_to_cell

_WORTH_A_RANGE = 3


def sum_formula(
    terms: Sequence[tuple[int, str]], *, rows: Mapping[str, Sequence[int]], column: int
) -> str:
    """The formula of a sum over lines in these rows, or nothing when none of them is shown.

    A line that was left out because it is nought adds nothing.
    """
    signed = [(sign, row) for sign, key in terms for row in rows.get(key, ())]
    parts = [
        f"{'+' if sign > 0 else '-'}{_run([row for _, row in run], column)}"
        for sign, run in _runs(signed)
    ]
    return f"={''.join(parts).removeprefix('+')}" if parts else ""


def share_formula(now: str, before: str) -> str:
    """The change as a share of what was before; empty where there was nothing."""
    return f'=IF({before}=0,"",({now}-{before})/ABS({before}))'


def _runs(
    signed: Iterable[tuple[int, int]],
) -> Iterable[tuple[int, list[tuple[int, int]]]]:
    """Rows that follow each other with one sign; a short run is told row by row."""
    for (sign, _), run in groupby(
        enumerate(signed), key=lambda item: (item[1][0], item[1][1] - item[0])
    ):
        found = [pair for _, pair in run]
        if len(found) >= _WORTH_A_RANGE:
            yield sign, found
        else:
            yield from ((sign, [pair]) for pair in found)


def _run(rows: Sequence[int], column: int) -> str:
    first, last = (xl_rowcol_to_cell(row, column) for row in (rows[0], rows[-1]))
    return first if first == last else f"SUM({first}:{last})"
