"""The notes to the statements (CALK) on a screen, and the board's own words in them."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger.queries import book_years
from sokoguru.reports.calculations.notes.words import (
    GROUP_TITLES,
    LONGEST_TEXT,
    NoteGroup,
    Notes,
    NoteSection,
)
from sokoguru.reports.operations import write_note
from sokoguru.reports.queries.books import NoSuchBookYear
from sokoguru.reports.queries.note_texts import note_texts, note_versions
from sokoguru.reports.queries.notes import notes
from sokoguru.reports.web.crumbs import below_reports
from sokoguru.reports.web.forms import YearForm
from sokoguru.reports.web.note_tables import shown_section
from sokoguru.ui.vocabulary import Crumb


class TextForm(forms.Form):
    """The board's text in one section; `seen` is the version that was read."""

    text = forms.CharField(
        label=gettext_lazy("Keterangan pengurus"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=gettext_lazy("Satu baris kosong memulai alinea baru."),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


@cooperative_page(Duty.READ_BOOKS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """All notes of a year, in the order of the paper."""
    years = book_years(cooperative_id=door.cooperative_id)
    usual = {"tahun": str(years[-1].year) if years else ""}
    form = YearForm({**usual, **request.GET.dict()}, years=years)
    title = _("Catatan atas laporan keuangan")
    facts: dict[str, object] = {"form": form, "crumbs": below_reports(door, title)}
    if not form.is_valid():
        return render(request, "reports/notes.html", facts, status=422)
    found = notes(cooperative_id=door.cooperative_id, year=form.cleaned_data["tahun"])
    facts |= {
        "notes": found,
        "groups": [
            (GROUP_TITLES[group], list(map(shown_section, found.of(group)))) for group in NoteGroup
        ],
        "may_write": door.may(Duty.WRITE_ACCOUNT),
    }
    return render(request, "reports/notes.html", facts)


@cooperative_page(Duty.WRITE_ACCOUNT)
def edit(request: HttpRequest, door: Door, year: int, section: str) -> HttpResponse:
    """One section: its facts, the text to write, and every version of it."""
    found = _section(door, year, section)
    form = TextForm(request.POST if request.method == "POST" else None, initial=_known(door, found))
    if form.is_bound and form.is_valid() and _written(door, year, section, form):
        messages.success(request, _("Keterangan tersimpan."))
        return HttpResponseRedirect(f"{_notes_url(door, year)}#{section}")
    facts = {
        "year": year,
        "shown": shown_section(found[1]),
        "form": form,
        "back": _notes_url(door, year),
        "is_last_years": not form.is_bound and found[1].text is None and form["text"].value(),
        "versions": note_versions(cooperative_id=door.cooperative_id, year=year, section=section),
        "crumbs": _crumbs(door, year, found[1]),
    }
    return render(request, "reports/note.html", facts, status=422 if form.errors else 200)


def _section(door: Door, year: int, key: str) -> tuple[Notes, NoteSection]:
    try:
        found = notes(cooperative_id=door.cooperative_id, year=year)
    except NoSuchBookYear as missing:
        raise Http404 from missing
    section = found.section(key)
    if section is None:
        raise Http404
    return found, section


def _known(door: Door, found: tuple[Notes, NoteSection]) -> dict[str, Any]:
    """The newest text; without one, what stood here a year ago, to be gone over."""
    of_year, section = found
    if section.text is not None:
        return {"text": section.text.text, "seen": section.text.version}
    before = note_texts(cooperative_id=door.cooperative_id, year=of_year.year - 1)
    last = before.get(section.key)
    return {"text": last.text if last else "", "seen": 0}


def _written(door: Door, year: int, section: str, form: TextForm) -> bool:
    """Write what was sent, or explain above the form why not."""
    said = form.cleaned_data
    try:
        write_note(
            cooperative_id=door.cooperative_id,
            year=year,
            section=section,
            text=said["text"],
            seen=said["seen"],
            by=door.actor,
        )
    except Refusal as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.sentence)
        return False
    return True


def _notes_url(door: Door, year: int) -> str:
    url = reverse("reports:notes", kwargs={"slug": door.cooperative.slug})
    return f"{url}?{urlencode({'tahun': year})}"


def _crumbs(door: Door, year: int, section: NoteSection) -> list[Crumb]:
    reports, _here = below_reports(door, "")
    title = f"{_('Catatan atas laporan keuangan')} {year}"
    return [reports, Crumb(label=title, url=_notes_url(door, year)), Crumb(label=section.title)]
