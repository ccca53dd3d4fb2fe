"""An empty co-operative that takes over the books of another one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from sokoguru.cooperatives.queries import units
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.counter.operations import found
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.ledger.vocabulary import ChartTemplate
from sokoguru.members.operations import enrol_known_members
from sokoguru.members.queries import members_by_number
from sokoguru.members.vocabulary import KnownMember
from sokoguru.portability.operations import import_book, keep_mappings
from sokoguru.portability.queries import journal_pieces, preview_book
from sokoguru.portability.tests.conftest import quiet
from sokoguru.portability.vocabulary import BookKind, BookPreview, BookReport, JournalForm
from tests.cast import ARTICLES, DAY

TODAY = date(2026, 3, 20)


def asked(
    body: CooperativeFact,
    content: bytes,
    kind: BookKind = BookKind.JOURNAL,
    *,
    filename: str = "buku.journal",
    on: date = DAY,
    unit: str | None = None,
) -> dict[str, Any]:
    """What a preview and an import are both asked."""
    return {
        "cooperative_id": body.id,
        "kind": kind,
        "content": content,
        "filename": filename,
        "on": on,
        "unit": unit,
        "today": TODAY,
    }


def accept(body: CooperativeFact, book: dict[str, Any], by: Actor) -> BookPreview:
    """Take every suggestion, and look again."""
    preview = preview_book(**book)
    suggested = {each.wording: each.suggested for each in preview.unmapped}
    keep_mappings(cooperative_id=body.id, mappings=suggested, by=by)
    return preview_book(**book)


def take(book: dict[str, Any], by: Actor) -> BookReport:
    return import_book(**book, by=by, progress=quiet)


def exported(body: CooperativeFact, form: JournalForm) -> bytes:
    """The whole journal as text."""
    return "".join(journal_pieces(cooperative_id=body.id, form=form)).encode()


@contextmanager
def empty_cooperative(like: CooperativeFact, by: Actor) -> Iterator[CooperativeFact]:
    """A co-op with the same units and member numbers, and nothing in its books; entered."""
    people = [
        KnownMember(
            number=number,
            name=member.name,
            nik="",
            phone="",
            address="",
            group="umum",
            joined_on=date(2025, 1, 1),
        )
        for number, member in members_by_number(cooperative_id=like.id).items()
    ]
    body = found(
        name="Koperasi Baru",
        slug="kosong",
        kind=like.kind,
        legal_number="",
        address="",
        phone="",
        founded_on=like.founded_on,
        articles=ARTICLES,
        units=units(cooperative_id=like.id),
        books_from=DAY,
        founder_user_id=None,
        by=by,
        chart=ChartTemplate.MULTI,
    )
    with tenant(body.id):
        enrol_known_members(cooperative_id=body.id, people=people, on=DAY, by=by)
        yield body
