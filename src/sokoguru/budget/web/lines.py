"""Lines of the working paper: a form for one, and taking one out."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from sokoguru.budget import queries
from sokoguru.budget.calculations.groups import planned_accounts
from sokoguru.budget.operations import add_line, change_line, delete_line
from sokoguru.budget.vocabulary import LineFact
from sokoguru.budget.web.forms import LineForm, explain
from sokoguru.budget.web.links import below_plan, span_of, to_plan, unit_names
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger.queries import chart


@cooperative_page(Duty.PLAN_BUDGET)
def add(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """Plan one more account."""
    form = _form(request, door, year)
    if request.method == "POST" and form.is_valid():
        try:
            add_line(cooperative_id=door.cooperative_id, year=year, line=form.line(), by=door.actor)
        except Refusal as refusal:
            explain(form, refusal)
        else:
            messages.success(request, _("Akun %(code)s dianggarkan.") % {"code": _code(form)})
            return to_plan(door, year)
    return _page(request, door, year, form, None)


@cooperative_page(Duty.PLAN_BUDGET)
def change(request: HttpRequest, door: Door, year: int, line_id: UUID) -> HttpResponse:
    """Rewrite a line."""
    line = queries.line(cooperative_id=door.cooperative_id, year=year, line_id=line_id)
    if line is None:
        raise Http404
    form = _form(request, door, year, line)
    if request.method == "POST" and form.is_valid():
        try:
            change_line(
                cooperative_id=door.cooperative_id,
                year=year,
                line_id=line_id,
                line=form.line(),
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            messages.success(request, _("Akun %(code)s diubah.") % {"code": _code(form)})
            return to_plan(door, year)
    return _page(request, door, year, form, line)


@cooperative_page(Duty.PLAN_BUDGET)
@require_POST
def delete(request: HttpRequest, door: Door, year: int, line_id: UUID) -> HttpResponse:
    """Take a line out; sent twice, it says that the line is gone."""
    try:
        delete_line(cooperative_id=door.cooperative_id, year=year, line_id=line_id, by=door.actor)
    except Refusal as refusal:
        messages.warning(request, refusal.sentence)
    else:
        messages.success(request, _("Baris dihapus dari draf."))
    return to_plan(door, year)


def _form(request: HttpRequest, door: Door, year: int, line: LineFact | None = None) -> LineForm:
    return LineForm(
        request.POST or None,
        units=unit_names(door),
        year=span_of(door, year),
        initial=LineForm.initial_of(line) if line else {},
    )


def _page(
    request: HttpRequest, door: Door, year: int, form: LineForm, line: LineFact | None
) -> HttpResponse:
    title = _("Ubah baris") if line else _("Baris baru")
    facts = {
        "form": form,
        "line": line,
        "year": year,
        "title": title,
        "accounts": planned_accounts(chart(cooperative_id=door.cooperative_id)),
        "crumbs": below_plan(door, year, title),
    }
    return render(request, "budget/line.html", facts, status=422 if form.errors else 200)


def _code(form: LineForm) -> str:
    return str(form.cleaned_data["account"])
