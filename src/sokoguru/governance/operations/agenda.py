"""Writing the agenda."""

from uuid import UUID

from django.db import transaction

from sokoguru.cooperatives.vocabulary import Subject
from sokoguru.correspondence.queries.files import versions
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.governance.models import AgendaItem, Paper
from sokoguru.governance.operations.planning import in_state
from sokoguru.governance.queries.agenda import item
from sokoguru.governance.vocabulary import ItemFact, MeetingState

_BEFORE_CLOSING = (MeetingState.DRAFT, MeetingState.CALLED, MeetingState.OPEN)


class TitleIsMissing(Refusal):
    """An item says what it is about."""

    code = "governance.title_is_missing"
    template = "Judul acara belum diisi. Tulis paling panjang 200 huruf."
    field = "title"


class AgendaIsFixed(Refusal):
    """Members were called to this agenda: an item that must open a door is not slipped in later."""

    code = "governance.agenda_is_fixed"
    template = (
        "Undangan sudah keluar dengan acara yang tetap; tentang {subject} tidak dapat ditambahkan. "
        "Bicarakan sebagai hal lain, atau adakan rapat lagi."
    )
    field = "subject"


class ItemIsDecided(Refusal):
    """What was decided stays as it was."""

    code = "governance.item_is_decided"
    template = "Acara {title} sudah diputus dengan nomor {number} dan tidak berubah lagi."


@transaction.atomic
def add_item(
    *,
    cooperative_id: int,
    meeting_id: UUID,
    subject: Subject,
    title: str,
    explanation: str,
    by: Actor,
) -> ItemFact:
    """Put an item at the end of the agenda; after the call only a matter of no door (OTHER).

    Refuses `TitleIsMissing` and `AgendaIsFixed`.
    """
    row = in_state(cooperative_id=cooperative_id, meeting_id=meeting_id, wanted=_BEFORE_CLOSING)
    if not 0 < len(title.strip()) <= 200:
        raise TitleIsMissing
    if row.state != MeetingState.DRAFT.value and subject is not Subject.OTHER:
        raise AgendaIsFixed(subject=subject.label)
    here = AgendaItem.objects.of(cooperative_id).filter(meeting_id=meeting_id)
    made = AgendaItem.objects.create(
        cooperative_id=cooperative_id,
        meeting_id=meeting_id,
        position=here.count() + 1,
        subject=subject.value,
        title=title.strip(),
        explanation=explanation.strip(),
    )
    return item(cooperative_id=cooperative_id, meeting_id=meeting_id, item_id=made.id)


@transaction.atomic
def explain_item(
    *, cooperative_id: int, meeting_id: UUID, item_id: UUID, explanation: str, by: Actor
) -> None:
    """Write purpose, plan and intended decision of an item (S2-159). Refuses `ItemIsDecided`."""
    in_state(cooperative_id=cooperative_id, meeting_id=meeting_id, wanted=_BEFORE_CLOSING)
    undecided(cooperative_id=cooperative_id, meeting_id=meeting_id, item_id=item_id)
    rows = AgendaItem.objects.of(cooperative_id).filter(id=item_id)
    rows.update(explanation=explanation.strip())


@transaction.atomic
def attach_paper(
    *, cooperative_id: int, meeting_id: UUID, item_id: UUID, document_id: UUID, by: Actor
) -> None:
    """Lay a document of the vault beside an item; twice is once. Refuses an unknown document."""
    in_state(cooperative_id=cooperative_id, meeting_id=meeting_id, wanted=_BEFORE_CLOSING)
    undecided(cooperative_id=cooperative_id, meeting_id=meeting_id, item_id=item_id)
    newest = versions(cooperative_id=cooperative_id, document_id=document_id)[0]
    Paper.objects.get_or_create(
        cooperative_id=cooperative_id,
        item_id=item_id,
        document_id=document_id,
        defaults={"title": newest.details.title},
    )


def undecided(*, cooperative_id: int, meeting_id: UUID, item_id: UUID) -> ItemFact:
    """The item, while nothing was decided about it."""
    found = item(cooperative_id=cooperative_id, meeting_id=meeting_id, item_id=item_id)
    if found.decision is not None:
        raise ItemIsDecided(title=found.title, number=found.decision.number)
    return found
