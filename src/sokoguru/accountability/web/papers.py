"""The book as PDF: the draft as it would be today, and what was submitted."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.accountability import queries
from sokoguru.accountability.web.desk import find_year
from sokoguru.accountability.web.places import crumbs
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page


@cooperative_page(Duty.READ_BOOKS)
def draft(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """The book as it would be signed today, marked as a draft."""
    find_year(door, year)
    try:
        account = queries.account_book(
            cooperative_id=door.cooperative_id, year=year, on=door.today, is_draft=True
        )
    except Refusal as refusal:
        facts = {"sentence": refusal.sentence, "crumbs": crumbs(door, year, _("Rancangan"))}
        return render(request, "accountability/refused.html", facts, status=422)
    return _pdf(queries.book_bytes(account), f"rancangan-lpj-{year}.pdf")


@cooperative_page(Duty.READ_BOOKS, Duty.READ_OWN)
def submitted(request: HttpRequest, door: Door, submission_id: UUID) -> HttpResponse:
    """A submitted book, byte for byte; members read it too (S2-166)."""
    try:
        found = queries.submission(cooperative_id=door.cooperative_id, submission_id=submission_id)
    except queries.NoSuchSubmission as missing:
        raise Http404 from missing
    content = queries.submitted_bytes(
        cooperative_id=door.cooperative_id, submission_id=submission_id
    )
    return _pdf(content, f"lpj-{found.year}-{found.number}.pdf")


def _pdf(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{name}"'
    return answer
