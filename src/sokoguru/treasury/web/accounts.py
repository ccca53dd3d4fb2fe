"""Naming a real account at a bank."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.treasury.operations import open_bank_account
from sokoguru.treasury.queries import bank_codes
from sokoguru.treasury.web.crumbs import below_desk, explain
from sokoguru.ui.web.fields import DayField


class AccountForm(forms.Form):
    """Which bank, which number, on which account of the chart."""

    code = forms.ChoiceField(label=gettext_lazy("Akun di buku"))
    bank = forms.CharField(
        label=gettext_lazy("Nama bank"),
        max_length=60,
        help_text=gettext_lazy("Misalnya: BRI Unit Pasar."),
    )
    number = forms.CharField(label=gettext_lazy("Nomor rekening"), max_length=40)
    starts_on = DayField(
        label=gettext_lazy("Dicocokkan sejak"),
        help_text=gettext_lazy(
            "Mutasi sebelum hari ini dianggap sudah cocok. Pilih hari pertama rekening koran "
            "yang akan diimpor."
        ),
    )

    def __init__(self, *args: Any, door: Door, **options: Any) -> None:
        super().__init__(*args, **options)
        known = bank_codes(cooperative_id=door.cooperative_id)
        choices = [(each.code, f"{each.code} {each.name}") for each in known]
        self.fields["code"].choices = choices  # type: ignore[attr-defined]


@cooperative_page(Duty.POST_JOURNAL)
def open_account(request: HttpRequest, door: Door) -> HttpResponse:
    """Name an account, then import its first statement."""
    start = {"starts_on": door.today.replace(day=1), "code": request.GET.get("akun", "")}
    form = AccountForm(request.POST or None, initial=start, door=door)
    if request.method == "POST" and form.is_valid():
        try:
            opened = open_bank_account(
                cooperative_id=door.cooperative_id, **form.cleaned_data, by=door.actor
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            messages.success(request, _("Rekening %(name)s terdaftar.") % {"name": opened.label})
            return redirect("treasury:statements", door.cooperative.slug, opened.id)
    facts = {"form": form, "crumbs": below_desk(door, _("Rekening baru"))}
    return render(request, "treasury/account.html", facts, status=422 if form.errors else 200)
