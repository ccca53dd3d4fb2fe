"""Which area a code is on a day, what lies below and around it, and what became of it."""

from collections.abc import Collection, Iterable
from datetime import date
from itertools import takewhile

from django.db.models import Count, Q, QuerySet

from sokoguru.areas.calculations.codes import (
    ancestors,
    dotted,
    level_below,
    level_of,
    parse_code,
)
from sokoguru.areas.models import Area, Edition, Succession
from sokoguru.areas.vocabulary import (
    AreaFact,
    EditionFact,
    Evidence,
    History,
    Level,
    Point,
    PointKind,
    SuccessionFact,
    SuccessionKind,
)
from sokoguru.foundation.refusal import Refusal


class UnknownArea(Refusal):
    """No edition here has ever had the code."""

    code = "areas.unknown_area"
    template = "Kode wilayah {code} tidak ada dalam daftar Kemendagri. Periksa angkanya."


class AreaNotInForce(Refusal):
    """The code exists, on other days; its facts hold the `heirs` that are in force."""

    code = "areas.area_not_in_force"
    template = "Kode wilayah {code} ({name}) tidak berlaku pada {on}. {instead}"


class NoCompleteEdition(Refusal):
    """Nothing can be said of a code on a day before the first whole list."""

    code = "areas.no_complete_edition"
    template = (
        "Daftar wilayah yang berlaku pada {on} tidak lengkap di sini. "
        "Pilih hari sejak {first}, saat daftar lengkap pertama mulai berlaku."
    )


class AreasAreMissing(Refusal):
    """The list was never loaded."""

    code = "areas.areas_are_missing"
    template = "Daftar wilayah belum dimuat. Jalankan: sokoguru areas load"


def area(*, code: str, on: date) -> AreaFact:
    """The area that a code, dotted or plain, names on a day.

    Refuses what is no code (`UnreadableCode`), a code that no edition has (`UnknownArea`), one that
    holds on other days (`AreaNotInForce`, naming its successors), and any other code on a day
    before the first complete edition (`NoCompleteEdition`, `AreasAreMissing`).
    """
    plain = parse_code(code)
    row = in_force(on).filter(code=plain).first()
    if row is not None:
        return fact(row)
    _refuse_incomplete(on)
    known = Area.objects.filter(code=plain).order_by("-valid_from").first()
    if known is None:
        raise UnknownArea(code=dotted(plain))
    heirs = successors(code=plain, on=on)
    raise AreaNotInForce(
        code=dotted(plain),
        name=known.name,
        on=on,
        instead=_instead(heirs, begins=known.valid_from, on=on),
        heirs=heirs,
    )


def is_known(*, code: str, on: date) -> bool:
    """Whether a code is in force on a day; refuses what is no code and a day without an edition."""
    plain = parse_code(code)
    if in_force(on).filter(code=plain).exists():
        return True
    _refuse_incomplete(on)
    return False


def path(*, code: str, on: date) -> tuple[AreaFact, ...]:
    """Province, regency, district, village, down to the area itself; refuses as `area`."""
    own = area(code=code, on=on)
    around = in_force(on).filter(code__in=ancestors(own.code)).order_by("code")
    return (*(fact(row) for row in around), own)


def areas_under(*, code: str, on: date, level: Level | None = None) -> tuple[AreaFact, ...]:
    """What lies below an area on a day, by code; without a level its own parts.

    An empty code asks for the provinces, or for a level in the whole country. Below a code that is
    not in force there is nothing.
    """
    plain = parse_code(code) if code else ""
    wanted = level or (level_below(level_of(plain)) if plain else Level.PROVINCE)
    rows = in_force(on).filter(level=wanted) if wanted else Area.objects.none()
    if plain and wanted == level_below(level_of(plain)):
        rows = rows.filter(parent=plain)
    elif plain:
        rows = rows.filter(code__startswith=plain)
    return tuple(fact(row) for row in rows.order_by("code", "id"))


def count_by_level(*, on: date) -> dict[Level, int]:
    """How many areas each level has on a day."""
    rows = in_force(on).values("level").annotate(n=Count("id")).order_by("level")
    found = {Level(row["level"]): row["n"] for row in rows}
    return {level: found.get(level, 0) for level in Level}


def successors(*, code: str, on: date) -> tuple[AreaFact, ...]:
    """The areas in force on a day that a code went into, by recoding, merger or split.

    Steps are followed only forward in time, because a code may be given to another place.
    """
    reached: set[str] = set()
    here = {(parse_code(code), date.min)}
    while here:
        steps = _steps_from({each for each, _ in here}, on)
        arrived = dict(sorted(here, key=lambda place: place[1], reverse=True))
        here = {
            (step.new_code, step.on)
            for step in steps
            if step.on > arrived[step.old_code] and step.new_code not in reached
        }
        reached |= {new for new, _ in here}
    rows = in_force(on).filter(code__in=reached).order_by("code")
    return tuple(fact(row) for row in rows)


def history(*, code: str) -> History:
    """Every name of a code and every step to or from it, the oldest first."""
    plain = parse_code(code)
    names = Area.objects.filter(code=plain).order_by("valid_from")
    steps = Succession.objects.filter(Q(old_code=plain) | Q(new_code=plain))
    return History(
        names=tuple(fact(row) for row in names),
        successions=tuple(_step(row) for row in steps.order_by("on", "old_code", "new_code")),
    )


def named(*, codes: Iterable[str]) -> dict[str, str]:
    """The last name of each code that any edition has."""
    rows = Area.objects.filter(code__in=set(codes)).order_by("valid_from")
    return dict(rows.values_list("code", "name"))


def editions() -> tuple[EditionFact, ...]:
    """The editions that are loaded, the oldest first."""
    return tuple(
        EditionFact(
            name=row.name,
            valid_from=row.valid_from,
            valid_to=row.valid_to,
            source=row.source,
            is_complete=row.is_complete,
        )
        for row in Edition.objects.order_by("valid_from")
    )


def has_areas() -> bool:
    """Whether a list is loaded."""
    return Edition.objects.exists()


def in_force(on: date) -> QuerySet[Area]:
    """The rows that hold on a day."""
    return Area.objects.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=on), valid_from__lte=on)


def fact(row: Area) -> AreaFact:
    """The row as a value."""
    point = None
    if row.latitude is not None and row.longitude is not None:
        point = Point(row.latitude, row.longitude, PointKind(row.point_kind))
    return AreaFact(
        code=row.code,
        name=row.name,
        level=Level(row.level),
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        point=point,
    )


def _steps_from(codes: Collection[str], on: date) -> tuple[Succession, ...]:
    steps = Succession.objects.filter(old_code__in=codes, on__lte=on)
    return tuple(steps.exclude(kind=SuccessionKind.RENAMED.value).order_by("on", "id"))


def _step(row: Succession) -> SuccessionFact:
    return SuccessionFact(
        old_code=row.old_code,
        new_code=row.new_code,
        kind=SuccessionKind(row.kind),
        on=row.on,
        source=row.source,
        evidence=Evidence(row.evidence),
    )


def _refuse_incomplete(on: date) -> None:
    """An edition that is not whole cannot say that a code does not exist."""
    known = editions()
    if not known:
        raise AreasAreMissing
    whole = list(takewhile(lambda each: each.is_complete, reversed(known)))
    first = whole[-1].valid_from if whole else known[-1].valid_from
    if on < first or not whole:
        raise NoCompleteEdition(on=on, first=first)


def _instead(heirs: tuple[AreaFact, ...], *, begins: date, on: date) -> str:
    if heirs:
        listed = ", ".join(f"{dotted(heir.code)} {heir.name}" for heir in heirs)
        return f"Penggantinya: {listed}."
    if on < begins:
        return "Kode ini baru berlaku sesudahnya."
    return "Penggantinya tidak tercatat; cari menurut namanya."
