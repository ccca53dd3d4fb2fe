"""A letter is signed: it gets its number, fingerprint and token, and is never changed again."""

from uuid import UUID

from django.db import transaction
from django.db.models import Max

from sokoguru.correspondence.calculations.letters import (
    fingerprint,
    number_of,
    token_of,
    written_out,
)
from sokoguru.correspondence.models import IssuedLetter
from sokoguru.correspondence.operations.letters import require_draft
from sokoguru.correspondence.queries import letter
from sokoguru.correspondence.vocabulary import LetterContent, LetterFact
from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.law.queries import chosen_emblem


class InitialsMissing(Refusal):
    """A draft goes to signature with all its initials (S2-010)."""

    code = "correspondence.initials_missing"
    template = "Belum dapat ditandatangani: {given} dari {asked} paraf. Menunggu {missing}."


@transaction.atomic
def issue_letter(*, cooperative_id: int, letter_id: UUID, by: Actor) -> LetterFact:
    """Sign a draft: the next number of its kind and year, without gaps (S2-010, S3-034).

    Refuses `InitialsMissing`, `LetterIsIssued` and `EmblemNotValid`.
    """
    require_draft(cooperative_id=cooperative_id, letter_id=letter_id)
    draft = letter(cooperative_id=cooperative_id, letter_id=letter_id)
    if missing := draft.missing_initials:
        asked = len(draft.initials)
        raise InitialsMissing(given=asked - len(missing), asked=asked, missing=", ".join(missing))
    content = draft.content
    chosen_emblem(emblem=draft.emblem, on=content.on)
    sequence = _next_sequence(cooperative_id, content)
    number = number_of(kind=content.kind, sequence=sequence, on=content.on)
    content_sha256 = fingerprint(content, number=number)
    IssuedLetter.objects.create(
        cooperative_id=cooperative_id,
        letter_id=letter_id,
        kind=content.kind.value,
        year=content.on.year,
        sequence=sequence,
        number=number,
        on=content.on,
        subject=content.subject,
        content=written_out(content),
        emblem=draft.emblem.value,
        content_sha256=content_sha256,
        token=token_of(letter_id, content_sha256),
        issued_by=by.name,
        issued_at=by.at,
    )
    return letter(cooperative_id=cooperative_id, letter_id=letter_id)


def _next_sequence(cooperative_id: int, content: LetterContent) -> int:
    """The next number; whoever asks holds the row of numbers until his transaction ends."""
    kind, year = content.kind.value, content.on.year
    hold(cooperative_id=cooperative_id, what=f"letter numbers:{kind}:{year}")
    given = IssuedLetter.objects.of(cooperative_id).filter(kind=kind, year=year)
    last: int | None = given.aggregate(last=Max("sequence"))["last"]
    return (last or 0) + 1
