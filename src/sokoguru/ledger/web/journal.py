"""The journal, narrowed as one asks, and one entry with everything that is known of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from sokoguru.cooperatives.queries import units
from sokoguru.foundation.paging import Page
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger import queries
from sokoguru.ledger.vocabulary import (
    EntryFact,
    EntryFilter,
    EntryKind,
    LineFact,
    LineSums,
    Side,
)
from sokoguru.ledger.web.crumbs import below_journal, tabs
from sokoguru.ledger.web.filters import JournalFilter, at_page, page_number, read_filter
from sokoguru.ledger.web.words import ACTS, KINDS, PARTIES
from sokoguru.members.queries import names
from sokoguru.members.vocabulary import MemberFact
from sokoguru.ui.vocabulary import Pager

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of an entry as it is printed."""

    fact: LineFact
    is_debit: bool
    member: MemberFact | None
    unit: str
    party: str


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """An entry of the list with the words for its kind."""

    fact: EntryFact
    kind: str


@cooperative_page(Duty.READ_BOOKS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """The journal, the newest day first."""
    form = JournalFilter(request.GET, door=door)
    asked = read_filter(form)
    found = queries.entries(
        cooperative_id=door.cooperative_id,
        filters=asked,
        page=page_number(request),
        size=PAGE_SIZE,
    )
    facts = {
        "rows": [ShownEntry(each, _(KINDS[each.kind])) for each in found.items],
        "form": form,
        "sums": _sums(door, asked),
        "closing_before": asked.closing_before,
        "against": asked.against,
        "is_narrowed": any(form.data.get(name) for name in form.fields),
        "account_options": _account_options(door),
        "pager": _pager(request, found),
        "tabs": tabs(door, "journal"),
        "may_write": door.may(Duty.POST_JOURNAL),
    }
    return render(request, "ledger/journal.html", facts)


def _account_options(door: Door) -> SafeString:
    """What the box of the account completes; hundreds of them are quicker written here."""
    accounts = queries.chart(cooperative_id=door.cooperative_id)
    pairs = ((account.code, account.name) for account in accounts)
    return format_html_join("", '<option value="{} {}"></option>', pairs)


def _sums(door: Door, asked: EntryFilter) -> LineSums | None:
    """What the asked accounts come to, which is the figure that led here."""
    if not asked.codes:
        return None
    return queries.line_sums(cooperative_id=door.cooperative_id, filters=asked)


@cooperative_page(Duty.READ_BOOKS)
def entry(request: HttpRequest, door: Door, entry_id: UUID) -> HttpResponse:
    """One entry: its lines, where it comes from, who posted it and what took it back."""
    found = find_entry(door, entry_id)
    is_final = found.kind is EntryKind.REVERSAL or found.reversed_by is not None
    attached = queries.attachments(cooperative_id=door.cooperative_id, entry_ids=[entry_id])
    facts = {
        "entry": found,
        "kind": _(KINDS[found.kind]),
        "lines": shown_lines(door, found.lines),
        "may_reverse": door.may(Duty.POST_JOURNAL) and not is_final,
        "may_write": door.may(Duty.POST_JOURNAL),
        "papers": attached.get(entry_id, ()),
        **_origin(door, entry_id),
        "crumbs": below_journal(door, found.reference),
    }
    return render(request, "ledger/entry.html", facts)


def _origin(door: Door, entry_id: UUID) -> dict[str, object]:
    """The draft behind an entry, if there was one, with what people did to it."""
    draft = queries.draft_of_entry(cooperative_id=door.cooperative_id, entry_id=entry_id)
    if draft is None:
        return {}
    told = queries.draft_history(cooperative_id=door.cooperative_id, draft_id=draft.id)
    events = [{"fact": event, "what": _(ACTS[event.act])} for event in told]
    return {"draft": draft, "events": events}


def find_entry(door: Door, entry_id: UUID) -> EntryFact:
    """The entry of this co-op, or 404."""
    found = queries.entry(cooperative_id=door.cooperative_id, entry_id=entry_id)
    if found is None:
        raise Http404
    return found


def shown_lines(door: Door, lines: Sequence[LineFact]) -> list[ShownLine]:
    """The lines with names of members and units."""
    ids = {line.member_id for line in lines if line.member_id}
    people = names(cooperative_id=door.cooperative_id, ids=ids) if ids else {}
    called = {unit.code: unit.name for unit in units(cooperative_id=door.cooperative_id)}
    return [
        ShownLine(
            fact=line,
            is_debit=line.side is Side.DEBIT,
            member=people.get(line.member_id) if line.member_id else None,
            unit=called.get(line.unit or "", line.unit or ""),
            party=_(PARTIES[line.party]) if line.party else "",
        )
        for line in lines
    ]


def _pager(request: HttpRequest, found: Page[EntryFact]) -> Pager:
    before = (found.page - 1) * found.size
    return Pager(
        first=before + 1 if found.items else 0,
        last=before + len(found.items),
        total=found.total,
        previous_url=at_page(request, found.page - 1) if found.has_previous else "",
        next_url=at_page(request, found.page + 1) if found.has_next else "",
    )
