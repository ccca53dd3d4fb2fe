"""Which areas have no co-operative of their form yet (PP 60/1959; S5-07 to S5-10)."""

from dataclasses import dataclass
from datetime import date

from sokoguru.areas import queries as areas
from sokoguru.areas.vocabulary import AreaFact
from sokoguru.areas.vocabulary import Level as AreaLevel
from sokoguru.registry.models import Entry
from sokoguru.registry.vocabulary import Level, LifeState

CAPITAL = ""
_FORM_AT: dict[AreaLevel, Level] = {
    AreaLevel.VILLAGE: Level.PRIMARY,
    AreaLevel.REGENCY: Level.CENTRE,
    AreaLevel.PROVINCE: Level.UNION,
}
_DIGITS = {AreaLevel.VILLAGE: 10, AreaLevel.REGENCY: 4, AreaLevel.PROVINCE: 2}


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """How many areas of a level have their form, and those that have not."""

    area_level: AreaLevel
    form: Level
    total: int
    without: tuple[AreaFact, ...]

    @property
    def covered(self) -> int:
        """How many have it."""
        return self.total - len(self.without)


def coverage(*, area_level: AreaLevel, under: str, on: date) -> Coverage:
    """Areas of a level below a code (empty for the country) without a co-operative of their form.

    Villages want a koperasi desa (a primary one), regencies a pusat, provinces a gabungan. Only
    legal bodies count. Two queries.
    """
    form = _FORM_AT[area_level]
    listed = areas.areas_under(code=under, on=on, level=area_level)
    rows = Entry.objects.filter(level=form, state__in=(LifeState.LEGAL, LifeState.SUSPENDED))
    codes = rows.filter(area_code__startswith=under).values_list("area_code", flat=True)
    digits = _DIGITS[area_level]
    there = {code[:digits] for code in codes if len(code) >= digits}
    without = tuple(area for area in listed if area.code not in there)
    return Coverage(area_level=area_level, form=form, total=len(listed), without=without)


def has_apex() -> bool:
    """Whether an induk koperasi stands in the capital of the country."""
    return Entry.objects.filter(level=Level.APEX, state=LifeState.LEGAL).exists()
