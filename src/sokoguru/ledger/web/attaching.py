"""Papers behind an entry that is already posted: shown, and added to."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import claim, release, settle
from sokoguru.ledger.operations import attach_file
from sokoguru.ledger.web.crumbs import below_journal, place
from sokoguru.ledger.web.journal import find_entry
from sokoguru.ledger.web.papers import PapersForm, keep_papers, papers_form


@cooperative_page(Duty.POST_JOURNAL)
def attach(request: HttpRequest, door: Door, entry_id: UUID) -> HttpResponse:
    """Choose or upload more papers; sent twice, each is there once."""
    found = find_entry(door, entry_id)
    here = place(door, "entry", entry_id=entry_id)
    form = papers_form(door)
    if request.method == "POST":
        if claim(request):
            return HttpResponseRedirect(here)
        form = papers_form(door, request.POST, request.FILES)
        if _attached(door, entry_id, form):
            settle(request, here)
            messages.success(request, _("Lampiran tersimpan."))
            return HttpResponseRedirect(here)
        release(request)
    facts = {
        "entry": found,
        "papers": form,
        "crumbs": below_journal(door, _("Lampirkan"), (found.reference, here)),
    }
    return render(request, "ledger/attach.html", facts, status=422 if form.errors else 200)


def _attached(door: Door, entry_id: UUID, form: PapersForm) -> bool:
    documents = keep_papers(door, form)
    if documents is None:
        return False
    if not documents:
        form.add_error(None, _("Pilih atau unggah paling sedikit satu berkas."))
        return False
    try:
        for document in documents:
            attach_file(
                cooperative_id=door.cooperative_id,
                entry_id=entry_id,
                document_id=document,
                by=door.actor,
            )
    except Refusal as refusal:
        form.add_error(None, refusal.sentence)
        return False
    return True
