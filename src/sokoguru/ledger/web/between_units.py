"""Moving cash, bank money or goods from one unit to another."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.cooperatives.queries import units
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.ledger import queries
from sokoguru.ledger.operations import move_between_units
from sokoguru.ledger.vocabulary import MemberUse, PostedEntry
from sokoguru.ledger.web.crumbs import below_journal, place
from sokoguru.ui.web.fields import DayField, MoneyField, until


class MoveForm(forms.Form):
    """What moves, from where to where."""

    from_unit = forms.ChoiceField(label=gettext_lazy("Dari unit"))
    to_unit = forms.ChoiceField(label=gettext_lazy("Ke unit"))
    account = forms.CharField(
        label=gettext_lazy("Yang dipindahkan"),
        max_length=120,
        help_text=gettext_lazy("Misalnya 1101 Kas atau 1301 Persediaan."),
        widget=forms.TextInput(attrs={"list": "accounts", "autocomplete": "off"}),
    )
    amount = MoneyField(label=gettext_lazy("Jumlah"))
    on = DayField(label=gettext_lazy("Tanggal"))
    memo = forms.CharField(label=gettext_lazy("Keterangan"), max_length=300)

    def __init__(self, *args: Any, door: Door, **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [(unit.code, unit.name) for unit in units(cooperative_id=door.cooperative_id)]
        self.fields["from_unit"].choices = choices  # type: ignore[attr-defined]
        self.fields["to_unit"].choices = choices  # type: ignore[attr-defined]
        until(self, "on", door.today)

    def clean_account(self) -> str:
        """The code; its name may stand after it."""
        return str(self.cleaned_data["account"]).strip().partition(" ")[0]


@cooperative_page(Duty.POST_JOURNAL)
def move(request: HttpRequest, door: Door) -> HttpResponse:
    """Both halves in one entry over 1901, posted once."""
    form = MoveForm(request.POST or None, initial=_usual(door), door=door)
    if request.method == "POST" and form.is_valid():
        posted = _moved(request, door, form)
        if posted is not None:
            messages.success(request, _("Jurnal %(ref)s dicatat.") % {"ref": posted.reference})
            return HttpResponseRedirect(place(door, "entry", entry_id=posted.id))
    chart = queries.chart(cooperative_id=door.cooperative_id)
    facts = {
        "form": form,
        "accounts": [each for each in chart if _may_move(each.code, each.member_use)],
        "has_units": len(form.fields["from_unit"].choices) > 1,  # type: ignore[attr-defined]
        "crumbs": below_journal(door, _("Antar unit")),
    }
    return render(request, "ledger/between_units.html", facts, status=422 if form.errors else 200)


def _may_move(code: str, use: MemberUse) -> bool:
    return code[0] in "12" and use is not MemberUse.NEEDED


def _usual(door: Door) -> dict[str, object]:
    found = [unit.code for unit in units(cooperative_id=door.cooperative_id)][:2]
    return {
        "on": door.today,
        "account": "1101",
        **dict(zip(("from_unit", "to_unit"), found, strict=False)),
    }


def _moved(request: HttpRequest, door: Door, form: MoveForm) -> PostedEntry | None:
    said = form.cleaned_data
    try:
        return move_between_units(
            cooperative_id=door.cooperative_id,
            from_unit=said["from_unit"],
            to_unit=said["to_unit"],
            code=said["account"],
            amount=said["amount"],
            on=said["on"],
            memo=said["memo"],
            key=read_key(request),
            by=door.actor,
        )
    except Refusal as refusal:
        field = refusal.field if refusal.field in form.fields else None
        form.add_error(field, refusal.sentence)
        return None
