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
    change: Rupiah | None
    change_bps: int | None


def shown_lines(statement: Statement, door: Door) -> list[ShownLine]:
    """The lines of a statement with their way down."""
    return [
        ShownLine(
            label=line.label,
            code=line.code,
            look=f"{_ROWS[line.style]}{' in' if line.level else ''}".strip(),
            figures=tuple(_figures(line, door)),
            change=line.change,
            change_bps=line.change_bps,
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
    return drill_url(door, Drill(codes, first_day, last_day, unit, closing_before))


def drill_url(door: Door, drill: Drill) -> str:
    """The journal narrowed to the entries behind a figure."""
    asked = {
        "akun": ",".join(drill.codes),
        "dari": _day(drill.first_day),
        "sampai": drill.last_day.isoformat(),
        "unit": drill.unit or ("" if drill.unit is None else NO_UNIT),
        "tutup_sebelum": _day(drill.closing_before),
        "lawan": ",".join(drill.against),
        "sisi": drill.side.value if drill.side else "",
        "awal_sejak": _day(drill.opening_from),
        "tanpa_awal": "1" if drill.without_opening else "",
    }
    address = reverse("ledger:journal", kwargs={"slug": door.cooperative.slug})
    return f"{address}?{urlencode({name: value for name, value in asked.items() if value})}"


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _figures(line: StatementLine, door: Door) -> Iterator[Figure]:
    drills: tuple[Drill | None, ...] = line.drills or (None,) * len(line.amounts)
    for amount, drill in zip(line.amounts, drills, strict=True):
        yield Figure(amount, drill_url(door, drill) if drill else "")
