"""What a list of the register is narrowed by, read from its address."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from sokoguru.areas import queries as areas
from sokoguru.cooperatives.queries import axes
from sokoguru.registry.vocabulary import EntryFilters, LifeState
from sokoguru.registry.web.labels import STATES, in_tongue

LONGEST_TEXT = 80
STATUS = {"aktif": True, "tidak": False}


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a box."""

    value: str
    label: str | Promise
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Box:
    """A box of options with its name."""

    name: str
    label: str
    choices: tuple[Choice, ...]


def read_filters(request: HttpRequest, *, within: str = "") -> EntryFilters:
    """The filters of an address; an area outside `within` is that of the desk."""
    asked = request.GET
    under = "".join(letter for letter in asked.get("area", "")[:13] if letter.isdigit())
    year = asked.get("rat", "")
    state = asked.get("keadaan", "")
    return EntryFilters(
        text=asked.get("q", "").replace("\x00", "").strip()[:LONGEST_TEXT],
        under=under if _is_code(under) and under.startswith(within) else within,
        state=LifeState(state) if state in set(LifeState) else None,
        is_active=STATUS.get(asked.get("status", "")),
        rat_year=int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None,
        classes=tuple(
            each.key
            for axis in axes()
            if (each := axis.find(asked.get(axis.code, "")[:20])) is not None
        ),
        group=" ".join(asked.get("kelompok", "").replace("\x00", "").split())[:LONGEST_TEXT],
        is_name="nama" in asked,
    )


def query_of(request: HttpRequest, **changed: str) -> str:
    """The present question with some of its parts changed; empty parts are left out."""
    parts = {key: value for key, value in request.GET.items() if key != "hal"} | changed
    return urlencode({key: value for key, value in parts.items() if value})


def boxes(filters: EntryFilters) -> dict[str, Box]:
    """Status and state."""
    status = {True: "aktif", False: "tidak", None: ""}[filters.is_active]
    state = filters.state.value if filters.state else ""
    return {
        "status": _box(
            "status",
            _("Status"),
            [("", _("Semua")), ("aktif", _("Aktif")), ("tidak", _("Tidak aktif"))],
            status,
        ),
        "state": _box(
            "keadaan",
            _("Keadaan hukum"),
            [("", _("Semua")), *((each.value, label) for each, label in STATES.items())],
            state,
        ),
    }


def class_boxes(filters: EntryFilters) -> list[Box]:
    """A box for each axis, in their order; any combination may be chosen (S3-127)."""
    chosen = dict(key.split(":", 1) for key in filters.classes)
    return [
        _box(
            axis.code,
            in_tongue(axis),
            [("", _("Semua")), *((each.code, in_tongue(each)) for each in axis.classes)],
            chosen.get(axis.code, ""),
        )
        for axis in axes()
    ]


def area_box(filters: EntryFilters, *, within: str, today: date) -> Box:
    """The area chosen, the one around it and its parts down to the regencies. Two queries."""
    here = filters.under
    around = here if len(here) <= len("33") else here[:2]
    parts = areas.areas_under(code=around, on=today) if len(within) < len("3322") else ()
    known = areas.named(codes=[code for code in (within, around, here) if code])
    top = known.get(within, within) if within else _("Seluruh Indonesia")
    options: dict[str, str] = {within: top}
    if around and around not in options:
        options[around] = known.get(around, around)
    options |= {part.code: part.name for part in parts}
    if here not in options:
        options[here] = known.get(here, here)
    return _box("area", _("Wilayah"), list(options.items()), here)


def _box(name: str, label: str, options: Sequence[tuple[str, str | Promise]], chosen: str) -> Box:
    return Box(name, label, tuple(Choice(value, said, value == chosen) for value, said in options))


def _is_code(digits: str) -> bool:
    return len(digits) in (2, 4, 6, 10) and not digits.startswith("0")
