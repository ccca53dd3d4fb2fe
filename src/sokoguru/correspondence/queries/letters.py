"""Letters as they stand, and what the holder of a paper may learn."""

from datetime import datetime
from uuid import UUID

from django.db.models import CharField, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from sokoguru.cooperatives.queries import cooperative
from sokoguru.correspondence.calculations import letters as paper
from sokoguru.correspondence.models import Initial, IssuedLetter, Letter
from sokoguru.correspondence.vocabulary import (
    LetterContent,
    LetterFact,
    LetterKind,
    LetterLine,
    LetterState,
    VerifiedLetter,
)
from sokoguru.foundation.refusal import Refusal
from sokoguru.law.queries import emblem_on
from sokoguru.law.vocabulary import Emblem

PAGE_SIZE = 50


class NoSuchLetter(Refusal):
    """The id belongs to no letter of this co-operative."""

    code = "correspondence.no_such_letter"
    template = "Surat ini tidak ada di koperasi ini. Pilih dari daftar surat."


def count_letters(*, cooperative_id: int) -> int:
    """How many letters there are, drafts too."""
    return Letter.objects.of(cooperative_id).count()


def letters(*, cooperative_id: int, skip: int = 0, most: int = PAGE_SIZE) -> tuple[LetterLine, ...]:
    """A page of letters, the newest first; those without a number are not issued. One query."""
    number = IssuedLetter.objects.of(cooperative_id).filter(letter_id=OuterRef("id"))
    rows = (
        Letter.objects.of(cooperative_id)
        .annotate(
            number=Coalesce(Subquery(number.values("number")), Value(""), output_field=CharField())
        )
        .order_by("-written_at", "-id")
        .values("id", "kind", "on", "subject", "number", "written_by")[skip : skip + most]
    )
    return tuple(
        LetterLine(
            id=row["id"],
            kind=LetterKind(row["kind"]),
            on=row["on"],
            subject=row["subject"],
            number=row["number"],
            written_by=row["written_by"],
        )
        for row in rows
    )


def letter(*, cooperative_id: int, letter_id: UUID) -> LetterFact:
    """One letter with its initials. Refuses `NoSuchLetter`. At most four queries."""
    row = Letter.objects.of(cooperative_id).filter(id=letter_id).first()
    if row is None:
        raise NoSuchLetter
    issued = IssuedLetter.objects.of(cooperative_id).filter(letter_id=letter_id).first()
    content = paper.read_back(row.content if issued is None else issued.content)
    initials = paper.boxes(content.initials, _given(cooperative_id, row.id, content))
    fact = LetterFact(
        id=row.id,
        content=content,
        state=paper.state_of(initials, is_issued=issued is not None),
        initials=initials,
        written_by=row.written_by,
        written_at=row.written_at,
        emblem=content.emblem or emblem_on(on=content.on),
    )
    return fact if issued is None else _issued(fact, issued)


def verified_letter(*, cooperative_id: int, token: str) -> VerifiedLetter | None:
    """What the code on a paper proves: number, day, subject, issuer, fingerprint; nothing else."""
    row = IssuedLetter.objects.of(cooperative_id).filter(token=token).first()
    if row is None:
        return None
    return VerifiedLetter(
        number=row.number,
        on=row.on,
        subject=row.subject,
        issuer=cooperative(cooperative_id).name,
        content_sha256=row.content_sha256,
    )


def _given(
    cooperative_id: int, letter_id: UUID, content: LetterContent
) -> dict[str, tuple[str, datetime]]:
    """Who put initials under this very text; those under an earlier one do not count."""
    if not content.initials:
        return {}
    rows = Initial.objects.of(cooperative_id).filter(
        letter_id=letter_id, content_sha256=paper.fingerprint(content)
    )
    return {row.office: (row.by, row.at) for row in rows}


def _issued(fact: LetterFact, row: IssuedLetter) -> LetterFact:
    return LetterFact(
        id=fact.id,
        content=fact.content,
        state=LetterState.SIGNED,
        initials=fact.initials,
        written_by=fact.written_by,
        written_at=fact.written_at,
        emblem=Emblem(row.emblem),
        number=row.number,
        token=row.token,
        content_sha256=row.content_sha256,
        issued_by=row.issued_by,
        issued_at=row.issued_at,
    )
