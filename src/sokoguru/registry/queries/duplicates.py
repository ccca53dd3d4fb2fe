"""Entries that look like one co-operative: the same number, or nearly the same name nearby."""

from collections.abc import Iterable, Iterator
from itertools import combinations, groupby

from django.db import connection

from sokoguru.areas.calculations.codes import parse_code
from sokoguru.registry.calculations.names import ALIKE, likeness, own_name
from sokoguru.registry.models import DuplicateDecision, Entry
from sokoguru.registry.queries.entries import entries_by_id
from sokoguru.registry.vocabulary import Pair

SHOWN = 50
_OF_ONE_NUMBER = 5  # more than these share a number: then it is no number, but a placeholder
_SAME_NUMBER = """
SELECT array_agg(id ORDER BY id) FROM registry_entry
WHERE {column} <> '' AND area_code LIKE %s
GROUP BY regexp_replace(lower({column}), '[^a-z0-9]', '', 'g')
HAVING count(*) BETWEEN 2 AND %s
LIMIT %s
"""
_SAME_NAME = """
SELECT array_agg(id ORDER BY id) FROM registry_entry
WHERE area_code LIKE %s
GROUP BY left(area_code, 4), folded_name
HAVING count(*) BETWEEN 2 AND %s
LIMIT %s
"""


def duplicates(*, under: str, limit: int = SHOWN, is_open: bool = True) -> tuple[Pair, ...]:
    """Pairs of an area that look alike, the surest first; those decided upon only if asked for.

    Looked for are the same legal number or deed, the same name in one regency, and within a
    single regency also names that are nearly the same. A NIK cannot stand twice in the register.
    """
    area = parse_code(under) if under else ""
    found = set(_pairs(_same_groups(area, limit)))
    if len(area) >= len("3322"):
        found |= set(_near_names(area))
    decided = _decisions(found)
    wanted = [pair for pair in sorted(found) if (pair in decided) is not is_open]
    facts = entries_by_id(ids={each for pair in wanted for each in pair})
    alike = [
        Pair(
            first=facts[first],
            second=facts[second],
            likeness=likeness(facts[first], facts[second]),
            is_same=decided[first, second][0] if (first, second) in decided else None,
            reason=decided[first, second][1] if (first, second) in decided else "",
        )
        for first, second in wanted
    ]
    sure = [pair for pair in alike if pair.likeness.reasons]
    return tuple(sorted(sure, key=lambda p: (-p.likeness.score, p.first.id, p.second.id))[:limit])


def look_alikes(*, entry_id: int) -> tuple[Pair, ...]:
    """What else of the same regency looks like this entry, decided or not. Three queries."""
    own = entries_by_id(ids=[entry_id])[entry_id]
    around = Entry.objects.filter(area_code__startswith=own.area_code[:4]).exclude(id=entry_id)
    first_word = own_name(own.name).split()[0][:4]
    same = around.filter(folded_name__contains=first_word).order_by("id")
    numbers = [
        Entry.objects.filter(**{column: value}).exclude(id=entry_id)
        for column, value in (("legal_number", own.legal_number), ("deed_number", own.deed_number))
        if value
    ]
    ids = {each.id for rows in (same, *numbers) for each in rows[:200]}
    facts = entries_by_id(ids=ids)
    pairs = {tuple(sorted((entry_id, other))) for other in facts}
    decided = _decisions({(pair[0], pair[1]) for pair in pairs})
    found = []
    for other in facts.values():
        first, second = sorted((own, other), key=lambda each: each.id)
        alike = likeness(first, second)
        if alike.score >= ALIKE:
            is_same, reason = decided.get((first.id, second.id), (None, ""))
            found.append(
                Pair(first=first, second=second, likeness=alike, is_same=is_same, reason=reason)
            )
    return tuple(sorted(found, key=lambda pair: (-pair.likeness.score, pair.first.id)))


def _same_groups(area: str, limit: int) -> list[list[int]]:
    facts = (f"{area}%", _OF_ONE_NUMBER, 4 * limit)
    groups: list[list[int]] = []
    with connection.cursor() as cursor:
        for column in ("legal_number", "deed_number"):
            cursor.execute(_SAME_NUMBER.format(column=column), facts)
            groups += [row[0] for row in cursor.fetchall()]
        cursor.execute(_SAME_NAME, facts)
        groups += [row[0] for row in cursor.fetchall()]
    return groups


def _pairs(groups: Iterable[list[int]]) -> Iterator[tuple[int, int]]:
    for ids in groups:
        yield from combinations(sorted(ids), 2)


def _near_names(area: str) -> Iterator[tuple[int, int]]:
    """Names of one regency that begin alike: neighbours after sorting by their own words."""
    rows = Entry.objects.filter(area_code__startswith=area).values_list("id", "folded_name")
    ordered = sorted((own_name(name), entry_id) for entry_id, name in rows)
    for _, group in groupby(ordered, key=lambda each: each[0][:4]):
        close = list(group)[:60]
        for (left, one), (right, other) in combinations(close, 2):
            if 2 * len(set(left.split()) & set(right.split())) >= len(left.split()):
                yield min(one, other), max(one, other)


def _decisions(pairs: set[tuple[int, int]]) -> dict[tuple[int, int], tuple[bool, str]]:
    firsts = {first for first, _ in pairs}
    rows = DuplicateDecision.objects.filter(first_id__in=firsts)
    return {(row.first_id, row.second_id): (row.is_same, row.reason) for row in rows}
