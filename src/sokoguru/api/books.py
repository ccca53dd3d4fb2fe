"""The ledger: entries, the general journal, reversals, balances and the trial balance."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from django.http import Http404, HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from sokoguru.api.doors import ApiDoor, Key, opened
from sokoguru.api.once import once
from sokoguru.api.problems import REFUSALS
from sokoguru.api.shapes import (
    Amount,
    Code,
    Day,
    PageNumber,
    PageSize,
    PostedOut,
    ReasonIn,
    ShortText,
    Text,
)
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Duty
from sokoguru.ledger.operations import correct_entry, post_journal
from sokoguru.ledger.queries import balances, entries, entry, trial_balance
from sokoguru.ledger.vocabulary import EntryFilter, EntryKind, JournalLine, Party, Side

router = Router(tags=["books"])


class EntryLineOut(Schema):
    """A line of an entry: debit is D, credit is K."""

    side: str
    code: str
    account_name: str
    amount: int
    member_id: UUID | None
    unit: str | None
    party: str | None


class EntryOut(Schema):
    """A posted entry with its lines, in whole rupiah."""

    id: UUID
    reference: str
    on: date
    posted_at: datetime
    kind: str
    document: str
    memo: str
    actor_name: str
    reverses: UUID | None
    reversed_by: UUID | None
    lines: list[EntryLineOut]


class EntryPage(Schema):
    """One page of the journal."""

    items: list[EntryOut]
    page: int
    size: int
    total: int


class JournalLineIn(Schema):
    """A line as a bookkeeper writes it."""

    side: Side
    code: Code
    amount: Amount
    member: UUID | None = None
    unit: Code | None = None
    party: Party | None = None


class JournalIn(Schema):
    """A journal whose debits equal its credits."""

    memo: Text
    document: ShortText = ""
    lines: Annotated[list[JournalLineIn], Field(min_length=1, max_length=200)]
    on: Day | None = None


class TrialRowOut(Schema):
    """A line of the trial balance; opening and closing count on the account's own side."""

    code: str
    name: str
    side: str
    opening: int
    debit: int
    credit: int
    closing: int


class Narrowed(Schema):
    """Which entries to list."""

    first_day: Day | None = None
    last_day: Day | None = None
    code: Code | None = None
    member_id: UUID | None = None
    kind: EntryKind | None = None


@router.get(
    "/k/{slug}/books/entries", auth=Key(Duty.READ_BOOKS), response={200: EntryPage, **REFUSALS}
)
def list_entries(
    request: HttpRequest,
    slug: str,
    narrowed: Annotated[Narrowed, Query()],
    page: PageNumber = 1,
    size: PageSize = 50,
) -> EntryPage:
    """One page of the journal. Duty: `lihat_buku`."""
    filters = EntryFilter(**narrowed.model_dump())
    with opened(request, slug) as door:
        found = entries(cooperative_id=door.cooperative_id, filters=filters, page=page, size=size)
        return EntryPage.model_validate(found, from_attributes=True)


@router.get(
    "/k/{slug}/books/entries/{uuid:entry_id}",
    auth=Key(Duty.READ_BOOKS),
    response={200: EntryOut, **REFUSALS},
)
def show_entry(request: HttpRequest, slug: str, entry_id: UUID) -> EntryOut:
    """One entry. Duty: `lihat_buku`."""
    with opened(request, slug) as door:
        found = entry(cooperative_id=door.cooperative_id, entry_id=entry_id)
        if found is None:
            raise Http404
        return EntryOut.model_validate(found, from_attributes=True)


@router.post(
    "/k/{slug}/books/journal", auth=Key(Duty.POST_JOURNAL), response={200: PostedOut, **REFUSALS}
)
@once
def journal(door: ApiDoor, asked: JournalIn) -> PostedOut:
    """Post a general journal; above the limit of the articles it is refused.

    Duty: `catat_jurnal`.
    """
    lines = [
        JournalLine(**{**line.model_dump(), "amount": Rupiah(line.amount)}) for line in asked.lines
    ]
    posted = post_journal(
        cooperative_id=door.cooperative_id,
        on=door.day(asked.on),
        key=door.source_key,
        memo=asked.memo,
        lines=lines,
        by=door.actor,
        document=asked.document,
    )
    return PostedOut.model_validate(posted, from_attributes=True)


@router.post(
    "/k/{slug}/books/entries/{uuid:entry_id}/reversal",
    auth=Key(Duty.POST_JOURNAL),
    response={200: PostedOut, **REFUSALS},
)
@once
def reversal(door: ApiDoor, entry_id: UUID, asked: ReasonIn) -> PostedOut:
    """Take an entry back, once; above the limit of the articles it is refused.

    Duty: `catat_jurnal`.
    """
    posted = correct_entry(
        cooperative_id=door.cooperative_id,
        entry_id=entry_id,
        reason=asked.reason,
        on=door.day(asked.on),
        by=door.actor,
    )
    return PostedOut.model_validate(posted, from_attributes=True)


@router.get(
    "/k/{slug}/books/balances",
    auth=Key(Duty.READ_BOOKS),
    response={200: dict[str, int], **REFUSALS},
)
def list_balances(request: HttpRequest, slug: str, on: Day | None = None) -> dict[str, int]:
    """The balance of each account on a day, on its own side. Duty: `lihat_buku`."""
    with opened(request, slug) as door:
        found = balances(cooperative_id=door.cooperative_id, on=on or door.today)
        return {code: int(amount) for code, amount in found.items()}


@router.get(
    "/k/{slug}/books/trial-balance",
    auth=Key(Duty.READ_BOOKS),
    response={200: list[TrialRowOut], **REFUSALS},
)
def show_trial_balance(
    request: HttpRequest, slug: str, first_day: Day, last_day: Day
) -> list[TrialRowOut]:
    """The trial balance of a period. Duty: `lihat_buku`."""
    with opened(request, slug) as door:
        rows = trial_balance(
            cooperative_id=door.cooperative_id, first_day=first_day, last_day=last_day
        )
        return [TrialRowOut.model_validate(row, from_attributes=True) for row in rows]
