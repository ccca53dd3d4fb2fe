"""The financial years of the books: their states and their history; the next one is opened."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.foundation.label import Label
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger import queries
from sokoguru.ledger.operations import open_year
from sokoguru.ledger.web.crumbs import tabs

WORDS = {
    "dibuka": Label("dibuka"),
    "dikunci": Label("dikunci"),
    "ditutup": Label("ditutup"),
    "dibuka lagi": Label("dibuka kembali"),
}


class YearForm(forms.Form):
    """Which year to open."""

    buka = forms.IntegerField(min_value=1900, max_value=2200)


@cooperative_page(Duty.READ_BOOKS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """The years with their states; whoever closes the books opens the next one here."""
    may_close = door.may(Duty.CLOSE_YEAR)
    form = YearForm(request.POST or None)
    if request.method == "POST" and may_close and form.is_valid():
        try:
            open_year(
                cooperative_id=door.cooperative_id, year=form.cleaned_data["buka"], by=door.actor
            )
        except Refusal as refusal:
            form.add_error(None, refusal.sentence)
        else:
            said = {"year": form.cleaned_data["buka"]}
            messages.success(request, _("Tahun buku %(year)s dibuka.") % said)
            return HttpResponseRedirect(request.path)
    years = queries.book_years(cooperative_id=door.cooperative_id)
    closed = [year.year for year in years if year.is_closed]
    facts = {
        "years": [
            {
                "fact": year,
                "may_reopen": year.is_closed and year.year == closed[-1],
            }
            for year in reversed(years)
        ],
        "events": [
            {"fact": event, "what": _(WORDS.get(event.what, event.what))}
            for event in queries.year_events(cooperative_id=door.cooperative_id)
        ],
        "next_year": years[-1].year + 1 if years else door.today.year,
        "may_close": may_close,
        "form": form,
        "tabs": tabs(door, "years"),
    }
    return render(request, "ledger/years.html", facts, status=422 if form.errors else 200)
