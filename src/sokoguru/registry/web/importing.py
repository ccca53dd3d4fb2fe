"""Bringing a register file: template, upload, preview, progress, reconciliation."""

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.areas.web.rows import is_fragment
from sokoguru.cooperatives.queries import axes
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry import operations, queries
from sokoguru.registry.calculations.columns import COLUMNS
from sokoguru.registry.calculations.tables import report_workbook, workbook
from sokoguru.registry.vocabulary import UNFINISHED, LoadingFact, LoadingState
from sokoguru.registry.web import files
from sokoguru.registry.web.doors import DeskDoor, desk_page
from sokoguru.registry.web.forms import FileForm, explain
from sokoguru.registry.web.labels import LOADINGS, in_tongue
from sokoguru.registry.web.lists import SHEET
from sokoguru.registry.web.tabs import around
from sokoguru.ui.vocabulary import Crumb

SHOWN = 100


@desk_page
def upload(request: HttpRequest, door: DeskDoor) -> HttpResponse:
    """Send a file; it is checked at once, and written only when somebody says so."""
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data["file"]
        content = sent.read()
        try:
            loading = operations.open_loading(
                content=content, file_name=sent.name, area_code=door.under, by=door.actor
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            files.keep(content)
            _check(door, loading, content)
            return redirect("registry:loading", loading_id=loading.id)
    facts = {
        "form": form,
        "columns": COLUMNS,
        "axes": [(axis, in_tongue(axis)) for axis in axes() if axis.origin == "typed"],
        "loadings": [(each, *LOADINGS[each.state]) for each in queries.loadings(under=door.under)],
        **around(door, "import"),
    }
    return render(request, "registry/import.html", facts, status=422 if form.errors else 200)


@desk_page
def loading(request: HttpRequest, door: DeskDoor, loading_id: int) -> HttpResponse:
    """How far a file is and what it found; going on, and writing it, are sent here."""
    found = _loading(door, loading_id)
    if request.method == "POST":
        _go_on(request, door, found)
        return redirect("registry:loading", loading_id=found.id)
    if is_fragment(request):
        if not found.is_running:
            answer = HttpResponse(status=204)
            answer["HX-Refresh"] = "true"
            return answer
        return render(request, "registry/loading.html#progress", {"loading": found})
    tone, state = LOADINGS[found.state]
    facts = {
        "loading": found,
        "tone": tone,
        "state": state,
        "is_kept": files.kept(found.sha256) is not None,
        "faults": found.found.faults[:SHOWN],
        "samples": _samples(found),
        "crumbs": [
            Crumb(label=_("Impor"), url=reverse("registry:import")),
            Crumb(label=found.file_name),
        ],
        **around(door, "import"),
    }
    return render(request, "registry/loading.html", facts)


@desk_page
def report(request: HttpRequest, door: DeskDoor, loading_id: int) -> HttpResponse:
    """The reconciliation as a workbook."""
    found = _loading(door, loading_id)
    answer = HttpResponse(report_workbook(found), content_type=SHEET)
    answer["Content-Disposition"] = f'attachment; filename="impor-{found.id}.xlsx"'
    return answer


@desk_page
def template(request: HttpRequest, door: DeskDoor) -> HttpResponse:
    """An empty file with the columns that an import understands."""
    answer = HttpResponse(workbook(()), content_type=SHEET)
    answer["Content-Disposition"] = 'attachment; filename="register.xlsx"'
    return answer


def _loading(door: DeskDoor, loading_id: int) -> LoadingFact:
    found = queries.loading(loading_id=loading_id, under=door.under)
    if found is None:
        raise Http404
    return found


def _check(door: DeskDoor, found: LoadingFact, content: bytes) -> None:
    act = partial(operations.check_loading, loading_id=found.id, content=content, on=door.today)
    files.work(act, size=len(content), has_begun=partial(_is_running, found))


def _go_on(request: HttpRequest, door: DeskDoor, found: LoadingFact) -> None:
    """Write what was checked, or take up what was cut off."""
    content = files.kept(found.sha256)
    if content is None:
        messages.error(request, _("Berkasnya tidak tersimpan lagi. Kirim lagi berkas yang sama."))
    elif found.is_running:
        messages.info(request, _("Berkas ini sedang dikerjakan."))
    elif found.state is LoadingState.READY or found.state is LoadingState.WRITING:
        act = partial(_take_in, door, found, content)
        files.work(act, size=len(content), has_begun=partial(_is_running, found))
    elif found.state in UNFINISHED:
        _check(door, found, content)


def _is_running(found: LoadingFact) -> bool:
    now = queries.loading(loading_id=found.id)
    return now is not None and now.is_running


def _take_in(door: DeskDoor, found: LoadingFact, content: bytes) -> None:
    operations.take_in(loading_id=found.id, content=content, on=door.today, by=door.actor)
    files.drop(found.sha256)


def _samples(found: LoadingFact) -> list[tuple[object, int, tuple[tuple[str, ...], ...]]]:
    titles = (
        ("new", _("Baru"), found.found.new),
        ("changed", _("Berubah"), found.found.changed),
        ("missing", _("Tidak ada di berkas"), found.found.missing),
    )
    samples = found.found.samples
    return [(title, count, samples.get(k, ())[:SHOWN]) for k, title, count in titles if count]
