"""Matches that were made, and those that suggest themselves."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from uuid import UUID

from sokoguru.foundation.paging import Page
from sokoguru.treasury.calculations.suggestions import suggest
from sokoguru.treasury.models import Match, MatchedLine
from sokoguru.treasury.queries.lines import open_lines
from sokoguru.treasury.vocabulary import (
    Flow,
    MatchFact,
    MatchKind,
    MatchPart,
    Origin,
    Suggestion,
)


def suggestions(*, cooperative_id: int, code: str, through: date) -> tuple[Suggestion, ...]:
    """What the open lines up to a day suggest; nothing is recorded."""
    found = open_lines(cooperative_id=cooperative_id, code=code, through=through)
    return suggest(found.bank, found.book)


def matches(*, cooperative_id: int, code: str, page: int = 1, size: int = 20) -> Page[MatchFact]:
    """A page of the matches in force of one account, the newest first."""
    rows = Match.objects.of(cooperative_id).filter(code=code, undone_at__isnull=True)
    start = (page - 1) * size
    found = list(rows.order_by("-settled_on", "-made_at", "-id")[start : start + size])
    parts = _parts(cooperative_id, [row.id for row in found])
    facts = tuple(match_of(row, parts[row.id]) for row in found)
    return Page(facts, page, size, rows.count())


def match_of(row: Match, parts: list[MatchPart]) -> MatchFact:
    """The row and its lines as a value."""
    return MatchFact(
        id=row.id,
        code=row.code,
        kind=MatchKind(row.kind),
        why=row.why,
        made_by=row.made_by,
        made_at=row.made_at,
        parts=tuple(parts),
        is_undone=row.undone_at is not None,
    )


def parts_of(*, cooperative_id: int, match_id: UUID) -> list[MatchPart]:
    """The lines of one match, those of the bank first."""
    return _parts(cooperative_id, [match_id])[match_id]


def _parts(cooperative_id: int, match_ids: list[UUID]) -> dict[UUID, list[MatchPart]]:
    found: dict[UUID, list[MatchPart]] = defaultdict(list)
    rows = MatchedLine.objects.of(cooperative_id).filter(match_id__in=match_ids)
    for row in rows.order_by("booked_on", "id"):
        line_id = row.entry_id or row.bank_line_id
        if line_id is None:
            continue
        part = MatchPart(
            origin=Origin.BOOK if row.entry_id else Origin.BANK,
            on=row.booked_on,
            flow=Flow(row.flow),
            amount=row.amount,
            text=row.text,
            reference=row.reference,
            line_id=line_id,
        )
        found[row.match_id].append(part)
    for parts in found.values():
        parts.sort(key=lambda part: (part.origin is Origin.BOOK, part.on, part.line_id))
    return found
