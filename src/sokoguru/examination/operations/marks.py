"""Marking an entry, and taking a mark back."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from sokoguru.examination.models import EntryMark, MarkWithdrawn
from sokoguru.examination.queries.marks import mark_fact
from sokoguru.examination.vocabulary import Mark, MarkFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.operations import UnknownEntry
from sokoguru.ledger.queries import entry

_NEED_WORDS = frozenset({Mark.EXCEPTION, Mark.NOTE})


class NoteSaysNothing(Refusal):
    """An exception or a note says what was seen."""

    code = "examination.note_says_nothing"
    template = "Tulis apa yang Anda lihat. Catatan dan penyimpangan memerlukan penjelasan."
    field = "text"


class UnknownMark(Refusal):
    """There is no such mark in this co-operative."""

    code = "examination.unknown_mark"
    template = "Tanda itu tidak ada. Muat ulang halamannya."


class NotYourMark(Refusal):
    """Only who made a mark takes it back."""

    code = "examination.not_your_mark"
    template = "Tanda ini dibuat {who}. Hanya pembuatnya yang dapat menariknya."


class MarkIsWithdrawn(Refusal):
    """It was taken back before."""

    code = "examination.mark_is_withdrawn"
    template = "Tanda ini sudah ditarik. Muat ulang halamannya."


def mark_entry(
    *, cooperative_id: int, entry_id: UUID, mark: Mark, text: str = "", by: Actor
) -> MarkFact:
    """Put a mark on an entry, outside the books.

    The same mark with the same words by the same person stands once. Refuses `UnknownEntry`, and an
    exception or a note without words (`NoteSaysNothing`).
    """
    words = text.strip()[:1000]
    if mark in _NEED_WORDS and not words:
        raise NoteSaysNothing
    if entry(cooperative_id=cooperative_id, entry_id=entry_id) is None:
        raise UnknownEntry
    withdrawn = MarkWithdrawn.objects.of(cooperative_id).values("mark_id")
    alike = EntryMark.objects.of(cooperative_id).filter(
        entry_id=entry_id, mark=mark.value, text=words, by_id=by.user_id, by=by.name
    )
    row = alike.exclude(id__in=withdrawn).first() or EntryMark.objects.create(
        cooperative_id=cooperative_id,
        entry_id=entry_id,
        mark=mark.value,
        text=words,
        by=by.name,
        by_id=by.user_id,
        at=by.at,
    )
    return mark_fact(row)


def withdraw_mark(*, cooperative_id: int, mark_id: UUID, by: Actor) -> None:
    """Take a mark back; it stays in the tables, with the moment it was taken back.

    Refuses `UnknownMark`, `NotYourMark` and `MarkIsWithdrawn`.
    """
    row = EntryMark.objects.of(cooperative_id).filter(id=mark_id).first()
    if row is None:
        raise UnknownMark
    if row.by_id != by.user_id:
        raise NotYourMark(who=row.by)
    with transaction.atomic():
        _made, is_new = MarkWithdrawn.objects.get_or_create(
            cooperative_id=cooperative_id, mark=row, defaults={"at": by.at}
        )
        if not is_new:
            raise MarkIsWithdrawn
