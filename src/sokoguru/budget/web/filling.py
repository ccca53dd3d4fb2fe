"""Filling the working paper at once: from figures that are there, or from a file."""

from hashlib import sha256

from django.contrib import messages
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.budget import queries
from sokoguru.budget.operations import copy_plan, import_plan
from sokoguru.budget.vocabulary import CopySource
from sokoguru.budget.web.desk import READERS
from sokoguru.budget.web.forms import CopyForm, PlanFileForm, explain
from sokoguru.budget.web.links import as_workbook, below_plan, span_of, to_plan
from sokoguru.foundation.money import format_number
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page

KEPT_SECONDS = 3600
FAULTS_SHOWN = 100
LINES_SHOWN = 10


@cooperative_page(Duty.PLAN_BUDGET)
def copy(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """Begin from last year's plan, from its books, or again from what counts."""
    span_of(door, year)
    form = CopyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            count = copy_plan(
                cooperative_id=door.cooperative_id,
                year=year,
                source=CopySource(form.cleaned_data["source"]),
                change_bps=form.cleaned_data["percent"],
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            return _filled(request, door, year, count)
    facts = {"form": form, "year": year, "crumbs": below_plan(door, year, _("Salin angka"))}
    return render(request, "budget/copy.html", facts, status=422 if form.errors else 200)


@cooperative_page(Duty.PLAN_BUDGET)
def upload(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """Check a file; without a new one, the checked file named by its fingerprint is taken over."""
    span_of(door, year)
    form = PlanFileForm(request.POST or None, request.FILES or None)
    facts: dict[str, object] = {"form": form, "year": year}
    if request.method == "POST" and form.is_valid():
        content, filename = _content(request, door)
        try:
            if not content:
                form.add_error("file", _("Pilih berkasnya, lalu periksa."))
            elif request.POST.get("act") == "import" and not request.FILES:
                count = import_plan(
                    cooperative_id=door.cooperative_id,
                    year=year,
                    content=content,
                    filename=filename,
                    by=door.actor,
                )
                return _filled(request, door, year, count)
            else:
                facts |= _checked(door, year, content, filename)
        except Refusal as refusal:
            explain(form, refusal)
    facts["crumbs"] = below_plan(door, year, _("Berkas"))
    return render(request, "budget/import.html", facts, status=422 if form.errors else 200)


@cooperative_page(*READERS)
def draft_file(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """The working paper as a workbook; an empty one is the file to fill in."""
    span_of(door, year)
    paper = queries.draft(cooperative_id=door.cooperative_id, year=year)
    content = queries.plan_file(
        cooperative_id=door.cooperative_id, year=year, plan=paper.plan if paper else None
    )
    return as_workbook(content, f"rapbk-{year}-draf")


def _filled(request: HttpRequest, door: Door, year: int, count: int) -> HttpResponse:
    sentence = _("Draf diisi: %(count)s baris.")
    messages.success(request, sentence % {"count": format_number(count)})
    return to_plan(door, year)


def _content(request: HttpRequest, door: Door) -> tuple[bytes, str]:
    """The file that came now, or the one that was checked before."""
    sent = request.FILES.get("file")
    if sent is not None:
        return sent.read(), str(sent.name)
    kept: tuple[bytes, str] | None = cache.get(
        _place(door, request.POST.get("fingerprint", "")[:64])
    )
    return kept or (b"", "")


def _checked(door: Door, year: int, content: bytes, filename: str) -> dict[str, object]:
    preview = queries.preview_plan_file(
        cooperative_id=door.cooperative_id, year=year, content=content, filename=filename
    )
    fingerprint = sha256(content).hexdigest()
    if preview.is_clean:
        cache.set(_place(door, fingerprint), (content, filename), KEPT_SECONDS)
    return {
        "preview": preview,
        "fingerprint": fingerprint,
        "faults": preview.faults[:FAULTS_SHOWN],
        "sample": preview.lines[:LINES_SHOWN],
    }


def _place(door: Door, fingerprint: str) -> str:
    return f"budget:{door.cooperative_id}:{door.actor.user_id}:{fingerprint}"
