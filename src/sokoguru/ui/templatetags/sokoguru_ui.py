"""Filters and tags of the kit: how amounts, days and shares are written on every page."""

from collections.abc import Sequence
from datetime import date, datetime

from django import template
from django.utils import dateformat
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import is_aware, localtime
from django.utils.translation import get_language, gettext

from sokoguru.foundation.calendar import Month, format_date
from sokoguru.foundation.money import Rupiah, format_number, format_rupiah
from sokoguru.ui.calculations import chart as drawing
from sokoguru.ui.calculations.short_number import shorten
from sokoguru.ui.vocabulary import Chart, Part, Step, StepState

register = template.Library()

NOTHING = "–"
NO_BREAK = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
THEMES = ("light", "dark")


@register.filter
def rupiah(amount: int | None) -> str:
    """An amount with its currency, kept on one line: `Rp 1.234.567`; nothing is a dash."""
    if amount is None:
        return NOTHING
    return format_rupiah(Rupiah(amount)).replace(" ", NO_BREAK).replace("-", MINUS)


@register.filter
def number(amount: int | None) -> str:
    """A whole number with Indonesian thousands points; nothing is a dash."""
    return NOTHING if amount is None else format_number(amount).replace("-", MINUS)


@register.filter
def short(amount: int | None) -> str:
    """A long number in few letters: `2,34 miliar`, in English `2,34 billion`."""
    if amount is None:
        return NOTHING
    digits, _space, unit = shorten(amount).partition(" ")
    written = f"{digits}{NO_BREAK}{gettext(unit)}" if unit else digits
    return written.replace("-", MINUS)


@register.filter
def percent_bps(share_bps: int | None) -> str:
    """Basis points as per cent: 4000 is `40%`, 1250 is `12,5%`."""
    if share_bps is None:
        return NOTHING
    whole, rest = divmod(abs(share_bps), 100)
    decimals = f",{rest:02d}".rstrip("0") if rest else ""
    return f"{MINUS if share_bps < 0 else ''}{format_number(whole)}{decimals}%"


@register.filter
def tanggal(day: date | datetime | None) -> str:
    """A day as `23 Februari 2017`; a moment is taken to its local day first."""
    if day is None:
        return NOTHING
    day = _local_day(day)
    return format_date(day) if _is_indonesian() else dateformat.format(day, "j F Y")


@register.filter
def waktu(moment: datetime | None) -> str:
    """A moment as `23 Februari 2017, 14.05`, in local time."""
    if moment is None:
        return NOTHING
    local = localtime(moment) if is_aware(moment) else moment
    return (
        f"{tanggal(local)}, {local:%H.%M}"
        if _is_indonesian()
        else f"{tanggal(local)}, {local:%H:%M}"
    )


@register.filter
def bulan(month: Month | date | None) -> str:
    """A month as `Februari 2017`."""
    if month is None:
        return NOTHING
    if not isinstance(month, Month):
        month = Month.of(_local_day(month))
    return month.label if _is_indonesian() else dateformat.format(month.first_day, "F Y")


@register.filter
def initials(name: str) -> str:
    """The first letters of at most two words of a name, for the round mark beside it."""
    return "".join(word[0] for word in name.split()[:2] if word).upper()


@register.simple_tag
def figure(amount: int | None, url: str = "", label: str = "") -> SafeString | str:
    """An amount that opens the entries it was made of; without an address it is only written."""
    written = number(amount)
    if not url:
        return written
    opens = label or gettext("buka rinciannya")
    return format_html('<a class="figure" href="{}" title="{}">{}</a>', url, opens, written)


@register.simple_tag(takes_context=True)
def chosen_theme(context: template.Context) -> str:
    """The theme this browser asked to keep (`light`, `dark`), or nothing to follow the system."""
    request = context.get("request")
    chosen = request.COOKIES.get("tema", "") if request else ""
    return chosen if chosen in THEMES else ""


@register.simple_tag
def stacked(parts: Sequence[Part]) -> list[drawing.Slice]:
    """The slices of a stacked bar."""
    return drawing.slices(parts)


@register.simple_tag
def chart_lines(chart: Chart) -> list[drawing.Line]:
    """The polylines of a line chart."""
    return drawing.lines(chart)


@register.simple_tag
def chart_columns(chart: Chart) -> list[drawing.Column]:
    """The columns of a column chart."""
    return drawing.columns(chart)


@register.simple_tag
def chart_scale(chart: Chart) -> drawing.Scale:
    """The vertical axis of a chart."""
    return drawing.scale_of(chart)


@register.simple_tag
def chart_rows(chart: Chart) -> list[tuple[str, list[int]]]:
    """The figures of a chart as the rows of a table, one for each label."""
    return [
        (label, [series.values[place] for series in chart.series])
        for place, label in enumerate(chart.labels)
    ]


@register.simple_tag
def step_place(steps: Sequence[Step]) -> str:
    """The place of the present step among all: `3/5`."""
    now = next((at for at, step in enumerate(steps, 1) if step.state == StepState.NOW), len(steps))
    return f"{now}/{len(steps)}"


def _local_day(day: date | datetime) -> date:
    if not isinstance(day, datetime):
        return day
    return (localtime(day) if is_aware(day) else day).date()


def _is_indonesian() -> bool:
    return not (get_language() or "id").startswith("en")
