"""The board writes its report here, the supervisors theirs."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.accountability import queries
from sokoguru.accountability.operations import write_board_text, write_supervisors_report
from sokoguru.accountability.vocabulary import SECTION_LABELS, BoardSection, TextVersion
from sokoguru.accountability.web.desk import find_year, parts_of
from sokoguru.accountability.web.forms import TextForm, explain
from sokoguru.accountability.web.places import crumbs, place
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page


@cooperative_page(Duty.WRITE_ACCOUNT)
def board(request: HttpRequest, door: Door, year: int, section: str) -> HttpResponse:
    """One part of the board's report; it begins with what the books say."""
    found = find_year(door, year)
    part = next((one for one in parts_of(door, year) if one.section.value == section), None)
    if part is None:
        raise Http404
    kind = BoardSection(section)

    def write(text: str, seen: int) -> TextVersion:
        return write_board_text(
            cooperative_id=door.cooperative_id,
            year=found.year,
            section=kind,
            text=text,
            seen=seen,
            by=door.actor,
        )

    known = part.written.text if part.written else ""
    form = TextForm(
        request.POST if request.method == "POST" else None,
        initial={
            "text": known or "\n\n".join(part.facts),
            "seen": part.written.version if part.written else 0,
        },
    )
    if _written(form, write):
        messages.success(request, _("Bagian laporan tersimpan."))
        return HttpResponseRedirect(f"{place(door, 'year', year=year)}#pengurus")
    facts = {
        "title": _(SECTION_LABELS[kind]),
        "told": part.facts,
        "versions": queries.board_versions(
            cooperative_id=door.cooperative_id, year=year, section=kind
        ),
        **_page(door, year, form, _(SECTION_LABELS[kind])),
    }
    return render(request, "accountability/text.html", facts, status=422 if form.errors else 200)


@cooperative_page(Duty.READ_BOOKS)
def supervisors(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """The supervisors' report with its versions, to read."""
    find_year(door, year)
    found = queries.supervisors_versions(cooperative_id=door.cooperative_id, year=year)
    facts = {
        "newest": found[0] if found else None,
        "is_empty": not found,
        "versions": found,
        "may_write": door.may(Duty.EXAMINE),
        "year": year,
        "crumbs": crumbs(door, year, _("Laporan pengawas")),
    }
    return render(request, "accountability/supervisors.html", facts)


@cooperative_page(Duty.EXAMINE)
def supervise(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """The supervisors write their report; nobody else gets through this door (S3-058)."""
    found = find_year(door, year)
    newest = queries.supervisors_report(cooperative_id=door.cooperative_id, year=year)

    def write(text: str, seen: int) -> TextVersion:
        return write_supervisors_report(
            cooperative_id=door.cooperative_id,
            year=found.year,
            text=text,
            seen=seen,
            by=door.actor,
        )

    form = TextForm(
        request.POST if request.method == "POST" else None,
        initial={
            "text": newest.text if newest else "",
            "seen": newest.version if newest else 0,
        },
    )
    if _written(form, write):
        messages.success(request, _("Laporan pengawas tersimpan."))
        return HttpResponseRedirect(place(door, "supervisors", year=year))
    facts = {
        "title": _("Laporan pengawas"),
        "versions": queries.supervisors_versions(cooperative_id=door.cooperative_id, year=year),
        **_page(door, year, form, _("Laporan pengawas")),
    }
    return render(request, "accountability/text.html", facts, status=422 if form.errors else 200)


def _written(form: TextForm, write: Callable[[str, int], TextVersion]) -> bool:
    if not form.is_bound or not form.is_valid():
        return False
    try:
        write(form.cleaned_data["text"], form.cleaned_data["seen"])
    except Refusal as refusal:
        explain(form, refusal)
        return False
    return True


def _page(door: Door, year: int, form: TextForm, here: str) -> dict[str, object]:
    return {
        "form": form,
        "year": year,
        "back": place(door, "year", year=year),
        "crumbs": crumbs(door, year, here),
    }
