"""Taking an entry back, with the reason."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse as address
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger.operations import enter_reversal
from sokoguru.ledger.web.crumbs import below_journal
from sokoguru.ledger.web.general_journal import told
from sokoguru.ledger.web.journal import find_entry, shown_lines
from sokoguru.ui.web.fields import DayField, until


class ReversalForm(forms.Form):
    """Why, and on which day."""

    reason = forms.CharField(
        label=gettext_lazy("Alasan"),
        max_length=200,
        help_text=gettext_lazy("Misalnya: salah jumlah, dicatat ulang."),
        error_messages={
            "required": gettext_lazy("Alasan belum diisi. Tulis mengapa jurnal ini dibalik.")
        },
    )
    on = DayField(label=gettext_lazy("Tanggal pembalikan"))


@cooperative_page(Duty.POST_JOURNAL)
def reverse(request: HttpRequest, door: Door, entry_id: UUID) -> HttpResponse:
    """Post the entry the other way round; sent twice, it leads to the first reversal."""
    found = find_entry(door, entry_id)
    if found.reversed_by is not None:
        messages.info(request, _("Jurnal itu sudah dibalik. Ini pembaliknya."))
        return _to_entry(door, found.reversed_by)
    form = ReversalForm(request.POST or None, initial={"on": max(door.today, found.on)})
    until(form, "on", max(door.today, found.on))
    if request.method == "POST" and form.is_valid():
        try:
            done = enter_reversal(
                cooperative_id=door.cooperative_id,
                entry_id=entry_id,
                reason=form.cleaned_data["reason"],
                on=form.cleaned_data["on"],
                by=door.actor,
            )
        except Refusal as refusal:
            field = refusal.field if refusal.field in form.fields else None
            form.add_error(field, refusal.sentence)
        else:
            if done.posted is None:
                return HttpResponseRedirect(told(request, door, done))
            messages.success(request, _("Jurnal %(ref)s dibalik.") % {"ref": found.reference})
            return _to_entry(door, done.posted.id)
    url = address("ledger:entry", kwargs={"slug": door.cooperative.slug, "entry_id": entry_id})
    facts = {
        "entry": found,
        "lines": shown_lines(door, found.lines),
        "form": form,
        "crumbs": below_journal(door, _("Balik"), (found.reference, url)),
    }
    return render(request, "ledger/reverse.html", facts, status=422 if form.errors else 200)


def _to_entry(door: Door, entry_id: UUID) -> HttpResponse:
    kwargs = {"slug": door.cooperative.slug, "entry_id": entry_id}
    return HttpResponseRedirect(address("ledger:entry", kwargs=kwargs))
