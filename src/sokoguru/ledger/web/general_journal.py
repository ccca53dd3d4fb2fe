"""Writing a general journal of many lines: posted, handed in, or kept as a draft."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import claim, read_key, release, settle
from sokoguru.ledger import queries
from sokoguru.ledger.operations import UnknownTemplate, enter_journal, write_draft
from sokoguru.ledger.vocabulary import Entered, JournalContent
from sokoguru.ledger.web.crumbs import below_journal, place
from sokoguru.ledger.web.journal_forms import explain
from sokoguru.ledger.web.papers import keep_papers, papers_form
from sokoguru.ledger.web.sheets import Sheet, Start, read_sheet


@cooperative_page(Duty.POST_JOURNAL)
def write(request: HttpRequest, door: Door) -> HttpResponse:
    """The form; *catat* posts it once or hands it in, *konsep* keeps it for later."""
    sheet = read_sheet(request, door, _start(request, door))
    if sheet.is_asked:
        answer = _answer(request, door, sheet)
        if answer is not None:
            return answer
    facts = {
        "sheet": sheet,
        "accounts": queries.chart(cooperative_id=door.cooperative_id),
        "templates": queries.templates(cooperative_id=door.cooperative_id),
        "limit": queries.approval_limit(cooperative_id=door.cooperative_id, on=door.today),
        "crumbs": below_journal(door, _("Jurnal baru")),
    }
    return render(request, "ledger/write.html", facts, status=422 if sheet.is_asked else 200)


def told(request: HttpRequest, door: Door, done: Entered) -> str:
    """Say what became of a journal; answers with where it is to be seen."""
    if done.posted is not None:
        messages.success(request, _("Jurnal %(ref)s dicatat.") % {"ref": done.posted.reference})
        return place(door, "entry", entry_id=done.posted.id)
    if done.draft is None:
        raise LookupError("a journal is either posted or a draft")
    messages.info(request, _("Jurnal ini di atas batas; menunggu persetujuan orang lain."))
    return place(door, "draft", draft_id=done.draft.id)


def readable(door: Door, sheet: Sheet) -> JournalContent | None:
    """The journal that was sent, its uploads kept in the vault; None when it must be corrected."""
    documents = keep_papers(door, sheet.papers)
    if documents is not None:  # what was kept stays chosen, whatever else is to be corrected
        sheet.papers = papers_form(door, chosen=documents)
    if not sheet.is_valid() or documents is None:
        return None
    return sheet.content(documents)


def _answer(request: HttpRequest, door: Door, sheet: Sheet) -> HttpResponse | None:
    """Where the form leads, however often it was sent; None when it must be corrected."""
    address = claim(request)
    if address:
        return HttpResponseRedirect(address)
    content = readable(door, sheet)
    if content is None:
        release(request)
        return None
    try:
        address = _done(request, door, content)
    except Refusal as refusal:
        release(request)
        explain(sheet.head, sheet.lines, refusal)
        return None
    settle(request, address)
    return HttpResponseRedirect(address)


def _done(request: HttpRequest, door: Door, content: JournalContent) -> str:
    house, key = door.cooperative_id, read_key(request)
    if "konsep" in request.POST:
        draft = write_draft(cooperative_id=house, content=content, key=key, by=door.actor)
        messages.success(request, _("Konsep jurnal tersimpan."))
        return place(door, "draft", draft_id=draft.id)
    done = enter_journal(cooperative_id=house, content=content, key=key, by=door.actor)
    return told(request, door, done)


def _start(request: HttpRequest, door: Door) -> Start:
    """An empty form, or the template that the address names."""
    try:
        asked = UUID(request.GET.get("templat", ""))
        found = queries.template(cooperative_id=door.cooperative_id, template_id=asked)
    except (ValueError, UnknownTemplate):
        return Start(head={})
    details = found.details
    head = {"memo": details.memo, "document": details.document}
    return Start(head=head, lines=details.lines)
