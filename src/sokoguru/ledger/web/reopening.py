"""Opening a closed year again, by a decision of the members' meeting."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.cooperatives.vocabulary import Resolution, Subject
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger import queries
from sokoguru.ledger.operations import reopen_year
from sokoguru.ledger.web.crumbs import below_journal
from sokoguru.ui.web.fields import DayField


class ReopenForm(forms.Form):
    """The resolution of the meeting."""

    number = forms.CharField(label=gettext_lazy("Nomor keputusan"), max_length=80)
    adopted_on = DayField(label=gettext_lazy("Tanggal keputusan"))
    meeting = forms.CharField(
        label=gettext_lazy("Rapat"),
        max_length=200,
        help_text=gettext_lazy("Rapat yang memutuskan, misalnya: RAT 2026 atau RALB 2027."),
    )
    text = forms.CharField(
        label=gettext_lazy("Isi keputusan"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Mengapa buku dibuka kembali, dan apa yang akan dibetulkan."),
    )

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today

    def clean_adopted_on(self) -> date:
        """A meeting that has not been held decides nothing."""
        day: date = self.cleaned_data["adopted_on"]
        if day > self.today:
            raise forms.ValidationError(
                _("Rapatnya belum berlangsung. Isi tanggal keputusan yang sudah ada.")
            )
        return day

    def resolution(self) -> Resolution:
        """The decision as a value."""
        said = self.cleaned_data
        return Resolution(
            number=said["number"],
            adopted_on=said["adopted_on"],
            meeting=said["meeting"],
            subject=Subject.REOPEN_PERIOD,
            text=said["text"],
        )


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
    form = ReopenForm(request.POST or None, today=door.today)
    if request.method == "POST" and form.is_valid():
        try:
            reopen_year(
                cooperative_id=door.cooperative_id,
                year=year,
                resolution=form.resolution(),
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
