"""A letter is written, and changed until it is issued."""

from uuid import UUID

from django.db import transaction

from sokoguru.correspondence.calculations.letters import written_out
from sokoguru.correspondence.models import IssuedLetter, Letter
from sokoguru.correspondence.queries import NoSuchLetter, letter
from sokoguru.correspondence.vocabulary import LetterContent, LetterFact
from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.law.queries import chosen_emblem


class LetterSaysNothing(Refusal):
    """A letter has a subject, a text and somebody who signs."""

    code = "correspondence.letter_says_nothing"
    template = "Surat belum lengkap: isi perihal, isi surat, dan jabatan penanda tangan."
    field = "subject"


class LetterIsIssued(Refusal):
    """An issued letter is not changed; another one corrects it."""

    code = "correspondence.letter_is_issued"
    template = "Surat {number} sudah terbit dan tidak dapat diubah. Buat surat ralat."


def write_letter(*, cooperative_id: int, content: LetterContent, by: Actor) -> LetterFact:
    """Keep a draft. Refuses `LetterSaysNothing` and an emblem that is not valid on the day.

    Outside the months of grace of 2012 only the valid emblem is printed (`EmblemNotValid`, S3-034).
    """
    _require_whole(content)
    row = Letter.objects.create(
        cooperative_id=cooperative_id,
        kind=content.kind.value,
        on=content.on,
        subject=content.subject,
        content=written_out(content),
        written_by=by.name,
        written_at=by.at,
    )
    return letter(cooperative_id=cooperative_id, letter_id=row.id)


@transaction.atomic
def revise_letter(
    *, cooperative_id: int, letter_id: UUID, content: LetterContent, by: Actor
) -> LetterFact:
    """Change a draft; initials under the earlier text no longer count.

    Refuses as `write_letter` does, and `LetterIsIssued`.
    """
    _require_whole(content)
    require_draft(cooperative_id=cooperative_id, letter_id=letter_id)
    Letter.objects.of(cooperative_id).filter(id=letter_id).update(
        kind=content.kind.value,
        on=content.on,
        subject=content.subject,
        content=written_out(content),
        written_by=by.name,
        written_at=by.at,
    )
    return letter(cooperative_id=cooperative_id, letter_id=letter_id)


def require_draft(*, cooperative_id: int, letter_id: UUID) -> None:
    """Hold the letter until the transaction ends; refuses one that is issued or not there."""
    hold(cooperative_id=cooperative_id, what=f"letter:{letter_id}")
    if not Letter.objects.of(cooperative_id).filter(id=letter_id).exists():
        raise NoSuchLetter
    issued = IssuedLetter.objects.of(cooperative_id).filter(letter_id=letter_id).first()
    if issued is not None:
        raise LetterIsIssued(number=issued.number)


def _require_whole(content: LetterContent) -> None:
    if not (content.subject and any(content.body) and content.signatory_office):
        raise LetterSaysNothing
    if content.emblem is not None:
        chosen_emblem(emblem=content.emblem, on=content.on)
