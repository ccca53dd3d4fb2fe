"""Finding areas while somebody types, and the nearest names where nothing is found."""

from collections.abc import Collection, Iterable
from datetime import date

from django.db.models import Case, IntegerField, QuerySet, Value, When

from sokoguru.areas.calculations.codes import ancestors, parse_code
from sokoguru.areas.calculations.names import bare_name, read_wanted, search_text, similar
from sokoguru.areas.models import Area
from sokoguru.areas.queries.areas import fact, in_force
from sokoguru.areas.vocabulary import AreaFact, FoundArea, Level

LEAST_LETTERS = 2
ALIKE = 0.4  # from here on a name may be meant
_EXACT, _BEGINS, _SOMEWHERE = 0, 1, 2


def search(
    *,
    text: str,
    on: date,
    levels: Collection[Level] = (),
    under: str = "",
    limit: int = 20,
) -> tuple[FoundArea, ...]:
    """At most `limit` areas for what was typed, on a day, of these levels, below a code.

    Every word typed begins a word of the area's name or of a name around it, and one of them its
    own: "bergas semarang". Digits are the beginning of a code. The exact name comes first, then
    names that begin so, the wider areas before the narrower. Fewer than two letters find nothing.
    """
    wanted = read_wanted(text)
    if wanted.is_empty or len("".join(wanted.words) + wanted.code) < LEAST_LETTERS:
        return ()
    rows = in_force(on)
    if under:
        rows = rows.filter(code__startswith=parse_code(under))
    if wanted.level and (not levels or wanted.level in levels):
        rows = rows.filter(level=wanted.level)
    elif levels:
        rows = rows.filter(level__in=levels)
    if wanted.code:
        rows = rows.filter(code__startswith=wanted.code).order_by("level", "code", "id")
    else:
        rows = _by_words(rows, wanted.words)
    return _with_place([fact(row) for row in rows[:limit]], on)


def suggestions(*, text: str, on: date, limit: int = 3) -> tuple[FoundArea, ...]:
    """Provinces and regencies whose names are nearest to what was typed, the nearest first."""
    typed = bare_name(text[:80])
    rows = in_force(on).filter(level__lte=Level.REGENCY)
    alike = sorted(
        ((similar(typed, row.folded), row) for row in rows),
        key=lambda pair: (-pair[0], pair[1].code),
    )
    near = [fact(row) for likeness, row in alike[:limit] if likeness >= ALIKE]
    return _with_place(near, on)


def located(*, codes: Iterable[str], on: date) -> dict[str, FoundArea]:
    """The areas with these plain codes that are in force on a day, with what lies around them."""
    rows = in_force(on).filter(code__in=set(codes)).order_by("code")
    return {each.area.code: each for each in _with_place([fact(row) for row in rows], on)}


def _by_words(rows: QuerySet[Area], words: Collection[str]) -> QuerySet[Area]:
    phrase = bare_name(" ".join(words))
    place = Case(
        When(folded=phrase, then=Value(_EXACT)),
        When(folded__startswith=phrase, then=Value(_BEGINS)),
        default=Value(_SOMEWHERE),
        output_field=IntegerField(),
    )
    found = rows.filter(words__match=search_text(tuple(words)))
    return found.annotate(place=place).order_by("place", "level", "folded", "code", "id")


def _with_place(areas: list[AreaFact], on: date) -> tuple[FoundArea, ...]:
    codes = {code for each in areas for code in ancestors(each.code)}
    rows = in_force(on).filter(code__in=codes) if codes else Area.objects.none()
    names = {row.code: fact(row) for row in rows}
    return tuple(
        FoundArea(
            area=each,
            within=tuple(names[code] for code in ancestors(each.code) if code in names),
        )
        for each in areas
    )
