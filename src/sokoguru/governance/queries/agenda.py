"""What a meeting talks about, and what became of it."""

from collections import defaultdict
from uuid import UUID

from sokoguru.cooperatives.vocabulary import Subject
from sokoguru.foundation.refusal import Refusal
from sokoguru.governance.models import AgendaItem, Decision, Objection, Paper
from sokoguru.governance.vocabulary import (
    DecisionFact,
    ItemFact,
    ObjectionFact,
    Outcome,
    PaperFact,
)


class NoSuchItem(Refusal):
    """The agenda has no such item."""

    code = "governance.no_such_item"
    template = "Acara itu tidak ada dalam rapat ini. Pilih dari daftar acara."


def agenda(*, cooperative_id: int, meeting_id: UUID) -> tuple[ItemFact, ...]:
    """The items in their order, with papers, objections and decisions. Four queries."""
    rows = AgendaItem.objects.of(cooperative_id).filter(meeting_id=meeting_id)
    return _facts(cooperative_id, list(rows.order_by("position")))


def item(*, cooperative_id: int, meeting_id: UUID, item_id: UUID) -> ItemFact:
    """One item. Refuses `NoSuchItem`."""
    rows = AgendaItem.objects.of(cooperative_id).filter(meeting_id=meeting_id, id=item_id)
    found = _facts(cooperative_id, list(rows))
    if not found:
        raise NoSuchItem
    return found[0]


def _facts(cooperative_id: int, rows: list[AgendaItem]) -> tuple[ItemFact, ...]:
    ids = [row.id for row in rows]
    papers = defaultdict(list)
    for paper in Paper.objects.of(cooperative_id).filter(item_id__in=ids).order_by("id"):
        papers[paper.item_id].append(PaperFact(document_id=paper.document_id, title=paper.title))
    objections = defaultdict(list)
    for each in Objection.objects.of(cooperative_id).filter(item_id__in=ids).order_by("id"):
        objections[each.item_id].append(
            ObjectionFact(member_name=each.member_name, reason=each.reason, at=each.at)
        )
    decided = Decision.objects.of(cooperative_id).filter(item_id__in=ids)
    decisions = {row.item_id: _decision(row) for row in decided}
    return tuple(
        ItemFact(
            id=row.id,
            position=row.position,
            subject=Subject(row.subject),
            title=row.title,
            explanation=row.explanation,
            papers=tuple(papers[row.id]),
            objections=tuple(objections[row.id]),
            decision=decisions.get(row.id),
        )
        for row in rows
    )


def _decision(row: Decision) -> DecisionFact:
    return DecisionFact(
        id=row.id,
        number=row.number,
        outcome=Outcome(row.outcome),
        text=row.text,
        method=row.method,
        voices=row.voices,
        entitled=row.entitled,
        needed=row.needed,
        yes=row.yes,
        no=row.no,
        abstained=row.abstained,
        witnesses=tuple(row.witnesses),
        decided_by=row.decided_by,
        decided_at=row.decided_at,
    )
