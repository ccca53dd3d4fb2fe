"""Opening a closed year again, by a decision of the members' meeting."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.cooperatives.vocabulary import Subject
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.resolutions import ResolutionForm
from sokoguru.ledger import queries
from sokoguru.ledger.operations import reopen_year
from sokoguru.ledger.web.crumbs import below_journal


class ReopenForm(ResolutionForm):
    """The resolution of the meeting."""

    subject = Subject.REOPEN_PERIOD


@cooperative_page(Duty.CLOSE_YEAR)
def reopen(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """Ask for the resolution and open the year; sent twice, it says that the year is open."""
    found = queries.book_year(cooperative_id=door.cooperative_id, year=year)
    if found is None:
        raise Http404
    list_url = reverse("ledger:years", kwargs={"slug": door.cooperative.slug})
    if not found.is_closed:
        messages.info(request, _("Tahun buku %(year)s sudah terbuka.") % {"year": year})
        return HttpResponseRedirect(list_url)
    form = ReopenForm(request.POST or None, door=door)
    if request.method == "POST" and form.is_valid():
        try:
            reopen_year(
                cooperative_id=door.cooperative_id,
                year=year,
                resolution=form.chosen_resolution(),
                by=door.actor,
            )
        except Refusal as refusal:
            form.add_error(None, refusal.sentence)
        else:
            messages.success(request, _("Tahun buku %(year)s dibuka kembali.") % {"year": year})
            return HttpResponseRedirect(list_url)
    facts = {
        "year": found,
        "form": form,
        "crumbs": below_journal(door, _("Buka kembali"), (_("Tahun buku"), list_url)),
    }
    return render(request, "ledger/reopen.html", facts, status=422 if form.errors else 200)
