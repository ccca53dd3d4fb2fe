"""Drafts: which journals wait, one with its history, and what people do to it."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.correspondence.queries import files
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger import operations, queries
from sokoguru.ledger.operations import UnknownDraft
from sokoguru.ledger.vocabulary import (
    DraftEventFact,
    DraftFact,
    DraftState,
    Entered,
    JournalContent,
    LineFact,
)
from sokoguru.ledger.web.crumbs import below_journal, place, tabs
from sokoguru.ledger.web.filters import at_page, page_number
from sokoguru.ledger.web.general_journal import readable, told
from sokoguru.ledger.web.journal import shown_lines
from sokoguru.ledger.web.journal_forms import explain
from sokoguru.ledger.web.sheets import Start, read_sheet
from sokoguru.ledger.web.words import ACTS, STATES, TONES
from sokoguru.ui.vocabulary import Pager

PAGE_SIZE = 50
WAITING = tuple(state for state in DraftState if state.is_open)
Act = Callable[..., object]


class ReasonForm(forms.Form):
    """Why a draft goes back."""

    reason = forms.CharField(
        label=gettext_lazy("Alasan"),
        max_length=300,
        help_text=gettext_lazy("Apa yang harus diperbaiki."),
        error_messages={
            "required": gettext_lazy("Alasan belum diisi. Tulis apa yang harus diperbaiki.")
        },
    )


@dataclass(frozen=True, slots=True)
class ShownDraft:
    """A draft with the words for its state."""

    fact: DraftFact
    state: str
    tone: str


@cooperative_page(Duty.READ_BOOKS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """The drafts that wait, or all there ever were."""
    is_all = request.GET.get("semua") == "1"
    here = page_number(request)
    found = queries.drafts(
        cooperative_id=door.cooperative_id,
        states=() if is_all else WAITING,
        page=here,
        size=PAGE_SIZE,
    )
    before = (here - 1) * PAGE_SIZE
    pager = Pager(
        first=before + 1 if found.items else 0,
        last=before + len(found.items),
        total=found.total,
        previous_url=at_page(request, here - 1) if found.has_previous else "",
        next_url=at_page(request, here + 1) if found.has_next else "",
    )
    facts = {
        "rows": [shown(draft) for draft in found.items],
        "is_all": is_all,
        "pager": pager,
        "may_write": door.may(Duty.POST_JOURNAL),
        "tabs": tabs(door, "drafts"),
    }
    return render(request, "ledger/drafts.html", facts)


@cooperative_page(Duty.READ_BOOKS)
def draft(request: HttpRequest, door: Door, draft_id: UUID) -> HttpResponse:
    """One draft: what it says, its papers, who did what, and what may be done now."""
    return _page(request, door, _found(door, draft_id), ReasonForm())


@cooperative_page(Duty.POST_JOURNAL)
def revise(request: HttpRequest, door: Door, draft_id: UUID) -> HttpResponse:
    """Write a draft anew."""
    found = _found(door, draft_id)
    if not found.state.may_change or found.content.reverses is not None:
        return HttpResponseRedirect(place(door, "draft", draft_id=draft_id))
    said = found.content
    head = {"on": said.on, "memo": said.memo, "document": said.document}
    start = Start(head=head, lines=said.lines, documents=said.documents)
    sheet = read_sheet(request, door, start)
    content = readable(door, sheet) if sheet.is_asked else None
    if content is not None:
        try:
            operations.revise_draft(
                cooperative_id=door.cooperative_id,
                draft_id=draft_id,
                content=content,
                by=door.actor,
            )
        except Refusal as refusal:
            explain(sheet.head, sheet.lines, refusal)
        else:
            messages.success(request, _("Konsep jurnal tersimpan."))
            return HttpResponseRedirect(place(door, "draft", draft_id=draft_id))
    above = (_("Konsep"), place(door, "draft", draft_id=draft_id))
    facts = {
        "sheet": sheet,
        "draft": found,
        "accounts": queries.chart(cooperative_id=door.cooperative_id),
        "crumbs": below_journal(door, _("Ubah"), above),
    }
    return render(request, "ledger/write.html", facts, status=422 if sheet.is_asked else 200)


@cooperative_page(Duty.POST_JOURNAL)
def enter(request: HttpRequest, door: Door, draft_id: UUID) -> HttpResponse:
    """Post a draft, or hand it in."""
    return _do(request, door, draft_id, operations.enter_draft)


@cooperative_page(Duty.POST_JOURNAL)
def discard(request: HttpRequest, door: Door, draft_id: UUID) -> HttpResponse:
    """Put a draft aside for good."""
    return _do(request, door, draft_id, operations.discard_draft, _("Konsep dibuang."))


@cooperative_page(Duty.APPROVE_JOURNAL)
def approve(request: HttpRequest, door: Door, draft_id: UUID) -> HttpResponse:
    """The second person approves, and it is posted."""
    return _do(
        request, door, draft_id, operations.approve_draft, _("Jurnal disetujui dan dicatat.")
    )


@cooperative_page(Duty.APPROVE_JOURNAL, Duty.POST_JOURNAL)
def send_back(request: HttpRequest, door: Door, draft_id: UUID) -> HttpResponse:
    """Return a draft to its maker, or take it back, with the reason."""
    form = ReasonForm(request.POST)
    found = _found(door, draft_id)
    if request.method != "POST":
        return HttpResponseRedirect(place(door, "draft", draft_id=draft_id))
    if form.is_valid():
        try:
            operations.return_draft(
                cooperative_id=door.cooperative_id,
                draft_id=draft_id,
                reason=form.cleaned_data["reason"],
                by=door.actor,
            )
        except Refusal as refusal:
            form.add_error("reason", refusal.sentence)
        else:
            messages.success(request, _("Konsep dikembalikan."))
            return HttpResponseRedirect(place(door, "draft", draft_id=draft_id))
    return _page(request, door, found, form, status=422)


def shown(draft: DraftFact) -> ShownDraft:
    """The draft with the words for its state."""
    return ShownDraft(draft, _(STATES[draft.state]), TONES[draft.state])


def history(events: tuple[DraftEventFact, ...]) -> list[dict[str, object]]:
    """The events with the words for what was done."""
    return [{"fact": event, "what": _(ACTS[event.act])} for event in events]


def draft_lines(door: Door, content: JournalContent) -> list[LineFact]:
    """The lines of a draft with the names of their accounts."""
    called = {
        account.code: account.name for account in queries.chart(cooperative_id=door.cooperative_id)
    }
    return [
        LineFact(
            side=line.side,
            code=line.code,
            account_name=called.get(line.code, ""),
            amount=line.amount,
            member_id=line.member,
            unit=line.unit,
            party=line.party,
        )
        for line in content.lines
    ]


def _found(door: Door, draft_id: UUID) -> DraftFact:
    try:
        return queries.draft(cooperative_id=door.cooperative_id, draft_id=draft_id)
    except UnknownDraft as missing:
        raise Http404 from missing


def _do(request: HttpRequest, door: Door, draft_id: UUID, act: Act, said: str = "") -> HttpResponse:
    """Do it and lead to what became of it; what was refused is told on the draft's own page."""
    found = _found(door, draft_id)
    here = place(door, "draft", draft_id=draft_id)
    if request.method != "POST":
        return HttpResponseRedirect(here)
    try:
        done = act(cooperative_id=door.cooperative_id, draft_id=draft_id, by=door.actor)
    except Refusal as refusal:
        return _page(request, door, found, ReasonForm(), refusal=refusal.sentence, status=422)
    if isinstance(done, Entered):
        return HttpResponseRedirect(told(request, door, done))
    messages.success(request, said)
    return HttpResponseRedirect(here)


def _page(
    request: HttpRequest,
    door: Door,
    found: DraftFact,
    form: ReasonForm,
    *,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    events = queries.draft_history(cooperative_id=door.cooperative_id, draft_id=found.id)
    own = {event.actor_id for event in events if event.act.makes}
    is_maker = door.actor.user_id in own
    is_waiting = found.state is DraftState.SUBMITTED
    may_write = door.may(Duty.POST_JOURNAL) and found.state.may_change
    may_approve = door.may(Duty.APPROVE_JOURNAL) and is_waiting and not is_maker
    facts = {
        "row": shown(found),
        "draft": found,
        "sides": found.content,
        "lines": shown_lines(door, draft_lines(door, found.content)),
        "papers": _papers(door, found.content),
        "events": history(events),
        "refusal": refusal,
        "form": form,
        "may_write": may_write,
        "may_revise": may_write and found.content.reverses is None,
        "may_approve": may_approve,
        "may_take_back": is_waiting and is_maker and door.may(Duty.POST_JOURNAL),
        "needs_other": is_waiting and is_maker,
        "crumbs": below_journal(door, found.content.memo, (_("Konsep"), place(door, "drafts"))),
    }
    return render(request, "ledger/draft.html", facts, status=status)


def _papers(door: Door, content: JournalContent) -> list[object]:
    if not content.documents:
        return []
    wanted = set(content.documents)
    return [f for f in files(cooperative_id=door.cooperative_id) if f.document_id in wanted]
