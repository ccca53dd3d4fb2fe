"""How many co-operatives there are: by area, by status, by class."""

from django.db.models import CharField, Count, F, Func, Q
from django.db.models.functions import Left

from sokoguru.registry.models import Entry
from sokoguru.registry.queries.entries import narrowed_rows
from sokoguru.registry.vocabulary import EntryFilters, Tally

_ACTIVE = Count("id", filter=Q(is_active=True))


def tally(*, filters: EntryFilters) -> Tally:
    """All of a list, and how many of it are active (domain: 209.488 = 147.249 + 62.239)."""
    row = narrowed_rows(filters).aggregate(total=Count("id"), active=_ACTIVE)
    return Tally(code="", total=row["total"], active=row["active"])


def by_area(*, filters: EntryFilters, digits: int) -> tuple[Tally, ...]:
    """By province (2 digits), regency (4), district (6) or village (10), by code.

    A co-operative whose own code is shorter stands under that.
    """
    rows = narrowed_rows(filters).annotate(part=Left("area_code", digits)).order_by("part")
    counted = rows.values("part").annotate(total=Count("id"), active=_ACTIVE)
    return tuple(Tally(code=r["part"], total=r["total"], active=r["active"]) for r in counted)


def by_class(*, filters: EntryFilters) -> tuple[Tally, ...]:
    """By class as `AXIS:CODE`; an axis counts a co-operative once, axes do not add up (S5-03)."""
    each = Func(F("classes"), function="unnest", output_field=CharField())
    rows = narrowed_rows(filters).annotate(each=each).order_by("each")
    counted = rows.values("each").annotate(total=Count("id"), active=_ACTIVE)
    return tuple(Tally(code=r["each"], total=r["total"], active=r["active"]) for r in counted)


def rat_years() -> tuple[int, ...]:
    """The years in which any co-operative last held its meeting, the newest first."""
    rows = Entry.objects.exclude(last_rat_year=None).order_by("-last_rat_year")
    years = rows.values_list("last_rat_year", flat=True).distinct()
    return tuple(year for year in years if year is not None)
