"""The years with their accounts, and the desk of one of them."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.accountability import queries
from sokoguru.accountability.operations import submit_account
from sokoguru.accountability.queries.board import board_parts
from sokoguru.accountability.queries.statements import told_statements
from sokoguru.accountability.vocabulary import (
    STATE_LABELS,
    AccountState,
    AccountYear,
    BoardPart,
    Missing,
)
from sokoguru.accountability.web.forms import SubmitForm, explain
from sokoguru.accountability.web.places import crumbs, lacking, place, steps
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger.queries import book_year

_TONES = {
    AccountState.BOOKS_OPEN: "info",
    AccountState.DRAFT: "warn",
    AccountState.SUBMITTED: "good",
    AccountState.TO_RESUBMIT: "bad",
}


@cooperative_page(Duty.READ_BOOKS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """Every year of the books: its state, when the meeting is due, what is submitted."""
    years = queries.account_years(cooperative_id=door.cooperative_id)
    rows = [
        {
            "fact": one,
            "state": _(STATE_LABELS[one.state]),
            "tone": _TONES[one.state],
            "url": place(door, "year", year=one.year),
            "is_overdue": one.is_overdue(door.today),
            "is_late": one.is_late(door.today),
        }
        for one in years
    ]
    return render(request, "accountability/desk.html", {"rows": rows})


@cooperative_page(Duty.READ_BOOKS)
def year(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """One year: what is missing, the reports, the draft and what was submitted."""
    return _show(request, door, find_year(door, year), SubmitForm())


@cooperative_page(Duty.WRITE_ACCOUNT)
def submit(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """Submit the book; sent twice, it is the same book."""
    found = find_year(door, year)
    form = SubmitForm(request.POST or None)
    if request.method != "POST":
        return HttpResponseRedirect(place(door, "year", year=year))
    if form.is_valid():
        try:
            kept = submit_account(
                cooperative_id=door.cooperative_id,
                year=year,
                on=door.today,
                absence=form.cleaned_data["absence"],
                by=door.actor,
            )
            said = _("LPJ %(year)s diajukan: versi %(number)s, %(pages)s halaman.")
            facts = {"year": year, "number": kept.number, "pages": kept.pages}
            messages.success(request, said % facts)
            return HttpResponseRedirect(place(door, "year", year=year))
        except Refusal as refusal:
            explain(form, refusal)
    return _show(request, door, found, form)


def find_year(door: Door, year: int) -> AccountYear:
    """The year, or a 404 page."""
    try:
        return queries.account_year(cooperative_id=door.cooperative_id, year=year)
    except queries.NoSuchYear as missing:
        raise Http404 from missing


def parts_of(door: Door, year: int) -> tuple[BoardPart, ...]:
    """The parts of the board's report."""
    book = book_year(cooperative_id=door.cooperative_id, year=year)
    if book is None:
        raise Http404
    return board_parts(
        cooperative_id=door.cooperative_id,
        book=book,
        statements=told_statements(cooperative_id=door.cooperative_id, book=book),
    )


def _show(request: HttpRequest, door: Door, found: AccountYear, form: SubmitForm) -> HttpResponse:
    facts = {
        "year": found,
        "state": _(STATE_LABELS[found.state]),
        "tone": _TONES[found.state],
        "steps": steps(found),
        "lacking": lacking(door, found),
        "parts": parts_of(door, found.year),
        "report": queries.supervisors_report(cooperative_id=door.cooperative_id, year=found.year),
        "needs_reason": Missing.SUPERVISORS in found.missing,
        "form": form,
        "may_write": door.may(Duty.WRITE_ACCOUNT),
        "may_examine": door.may(Duty.EXAMINE),
        "is_overdue": found.is_overdue(door.today),
        "is_late": found.is_late(door.today),
        "crumbs": crumbs(door, found.year),
    }
    return render(request, "accountability/year.html", facts, status=422 if form.errors else 200)
