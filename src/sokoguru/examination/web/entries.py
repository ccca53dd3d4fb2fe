"""One entry under examination: its lines and papers, marks on it, the proof of its seal."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from sokoguru.examination import queries
from sokoguru.examination.calculations.evidence import proof_of
from sokoguru.examination.operations import mark_entry, withdraw_mark
from sokoguru.examination.vocabulary import Mark
from sokoguru.examination.web.forms import MarkForm
from sokoguru.examination.web.places import crumbs, place
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger import queries as ledger
from sokoguru.ledger.vocabulary import EntryFact
from sokoguru.ledger.web.words import KINDS


@cooperative_page(Duty.EXAMINE)
def show(request: HttpRequest, door: Door, entry_id: UUID) -> HttpResponse:
    """The entry as the books have it, and what examiners noted beside it."""
    return _page(request, door, _entry(door, entry_id), MarkForm())


@cooperative_page(Duty.EXAMINE)
@require_POST
def mark(request: HttpRequest, door: Door, entry_id: UUID) -> HttpResponse:
    """Put a mark on the entry."""
    found = _entry(door, entry_id)
    form = MarkForm(request.POST)
    if form.is_valid():
        try:
            mark_entry(
                cooperative_id=door.cooperative_id,
                entry_id=entry_id,
                mark=Mark(form.cleaned_data["mark"]),
                text=form.cleaned_data["text"],
                by=door.actor,
            )
        except Refusal as refusal:
            form.add_error("text", refusal.sentence)
        else:
            return redirect(_back(request, place(door, "entry", entry_id=entry_id)))
    return _page(request, door, found, form)


@cooperative_page(Duty.EXAMINE)
@require_POST
def withdraw(request: HttpRequest, door: Door, mark_id: UUID) -> HttpResponse:
    """Take one's own mark back."""
    try:
        withdraw_mark(cooperative_id=door.cooperative_id, mark_id=mark_id, by=door.actor)
    except Refusal as refusal:
        messages.error(request, refusal.sentence)
    return redirect(_back(request, place(door, "desk")))


def _entry(door: Door, entry_id: UUID) -> EntryFact:
    found = ledger.entry(cooperative_id=door.cooperative_id, entry_id=entry_id)
    if found is None:
        raise Http404
    return found


def _page(request: HttpRequest, door: Door, found: EntryFact, form: MarkForm) -> HttpResponse:
    one: Any = {"cooperative_id": door.cooperative_id}
    proof = ledger.inclusion(**one, entry_id=found.id)
    facts = {
        "entry": found,
        "kind": _(KINDS[found.kind]),
        "papers": ledger.attachments(**one, entry_ids=[found.id]).get(found.id, ()),
        "marks": queries.marks_of(**one, entry_ids=[found.id]).get(found.id, ()),
        "form": form,
        "proof": proof_of(proof) if proof else None,
        "crumbs": crumbs(door, found.reference),
    }
    return render(request, "examination/entry.html", facts, status=422 if form.errors else 200)


def _back(request: HttpRequest, otherwise: str) -> str:
    """Where the form came from, when that is one of our pages."""
    asked = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(asked, allowed_hosts={request.get_host()})
    return asked if is_ours else otherwise
