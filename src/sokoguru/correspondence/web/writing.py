"""Writing a letter, and writing it anew while it is a draft."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sokoguru.correspondence.operations import revise_letter, write_letter
from sokoguru.correspondence.queries import NoSuchLetter, letter
from sokoguru.correspondence.vocabulary import LetterFact, LetterState
from sokoguru.correspondence.web.forms import LetterForm, typed
from sokoguru.correspondence.web.places import crumbs, explain, place
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page


@cooperative_page(Duty.WRITE_LETTERS)
def write(request: HttpRequest, door: Door) -> HttpResponse:
    """A new letter, kept as a draft."""
    form = LetterForm(request.POST or None, initial={"on": door.today})
    if request.method == "POST" and form.is_valid():
        try:
            kept = write_letter(
                cooperative_id=door.cooperative_id, content=form.content, by=door.actor
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            return _to(door, kept)
    return _form(request, door, form, _("Tulis surat"))


@cooperative_page(Duty.WRITE_LETTERS)
def revise(request: HttpRequest, door: Door, letter_id: UUID) -> HttpResponse:
    """A draft, to be changed."""
    try:
        draft = letter(cooperative_id=door.cooperative_id, letter_id=letter_id)
    except NoSuchLetter as missing:
        raise Http404 from missing
    if draft.state is LetterState.SIGNED:
        messages.error(request, _("Surat ini sudah terbit dan tidak dapat diubah."))
        return redirect(place(door, "letter", letter_id=letter_id))
    form = LetterForm(request.POST or None, initial=typed(draft.content))
    if request.method == "POST" and form.is_valid():
        try:
            kept = revise_letter(
                cooperative_id=door.cooperative_id,
                letter_id=letter_id,
                content=form.content,
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            return _to(door, kept)
    return _form(request, door, form, _("Ubah rancangan"))


def _to(door: Door, kept: LetterFact) -> HttpResponse:
    return redirect(place(door, "letter", letter_id=kept.id))


def _form(request: HttpRequest, door: Door, form: LetterForm, title: str) -> HttpResponse:
    facts = {"form": form, "title": title, "crumbs": crumbs(door, "letters", title)}
    status = 422 if form.errors else 200
    return render(request, "correspondence/write.html", facts, status=status)
