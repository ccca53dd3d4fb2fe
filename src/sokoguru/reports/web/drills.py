"""From a figure down to the entries that made it: addresses of the journal, narrowed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from sokoguru.documents.vocabulary import RowStyle
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.web.doors import Door
from sokoguru.ledger.web.filters import NO_UNIT
from sokoguru.reports.vocabulary import Drill, Statement, StatementLine

_ROWS = {
    RowStyle.HEADING: "group",
    RowStyle.LINE: "",
    RowStyle.SUM: "subtotal",
    RowStyle.TOTAL: "sum",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount and where it leads."""

    amount: Rupiah
    url: str = ""


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of a statement as it is printed; `look` is the class of its row."""

    label: str
    code: str
    look: str
    figures: tuple[Figure, ...]


def shown_lines(statement: Statement, door: Door) -> list[ShownLine]:
    """The lines of a statement with their way down."""
    return [
        ShownLine(
            label=line.label,
            code=line.code,
            look=f"{_ROWS[line.style]}{' in' if line.level else ''}".strip(),
            figures=tuple(_figures(line, door)),
        )
        for line in statement.lines
    ]


def journal_url(
    door: Door,
    *,
    codes: tuple[str, ...],
    first_day: date | None,
    last_day: date,
    unit: str | None = None,
    closing_before: date | None = None,
) -> str:
    """The journal of these accounts in these days (both inclusive), as a `Drill` says it."""
    asked = {
        "akun": ",".join(codes),
        "dari": first_day.isoformat() if first_day else "",
        "sampai": last_day.isoformat(),
        "unit": unit or ("" if unit is None else NO_UNIT),
        "tutup_sebelum": closing_before.isoformat() if closing_before else "",
    }
    address = reverse("ledger:journal", kwargs={"slug": door.cooperative.slug})
    return f"{address}?{urlencode({name: value for name, value in asked.items() if value})}"


def _figures(line: StatementLine, door: Door) -> Iterator[Figure]:
    drills: tuple[Drill | None, ...] = line.drills or (None,) * len(line.amounts)
    for amount, drill in zip(line.amounts, drills, strict=True):
        if drill is None:
            yield Figure(amount)
        else:
            url = journal_url(
                door,
                codes=drill.codes,
                first_day=drill.first_day,
                last_day=drill.last_day,
                unit=drill.unit,
                closing_before=drill.closing_before,
            )
            yield Figure(amount, url)
