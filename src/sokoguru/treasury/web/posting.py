"""Posting a line that only the bank knew."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.cooperatives.queries import units
from sokoguru.foundation.label import Label
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger.queries import chart
from sokoguru.ledger.vocabulary import Party
from sokoguru.ledger.web.words import party_choices
from sokoguru.members.queries import member_by_number
from sokoguru.treasury.operations import NoSuchLine, post_bank_line
from sokoguru.treasury.queries import bank_line
from sokoguru.treasury.vocabulary import BANK_CHARGES, BANK_INTEREST, BankLineFact, Flow
from sokoguru.treasury.web.crumbs import address, below_desk, explain

NONE = Label("–")
_WORDS = {
    (Flow.IN, BANK_INTEREST): ("bunga", "jasa giro", "interest"),
    (Flow.OUT, BANK_CHARGES): ("adm", "biaya", "provisi", "charge", "fee"),
}


class PostingForm(forms.Form):
    """Where the money came from or went to."""

    account = forms.CharField(
        label=gettext_lazy("Akun lawan"),
        max_length=120,
        widget=forms.TextInput(attrs={"list": "accounts", "autocomplete": "off"}),
    )
    memo = forms.CharField(label=gettext_lazy("Keterangan"), max_length=300)
    unit = forms.ChoiceField(label=gettext_lazy("Unit"), required=False)
    party = forms.ChoiceField(
        label=gettext_lazy("Pihak"), choices=party_choices(NONE), required=False
    )
    member = forms.CharField(label=gettext_lazy("Nomor anggota"), max_length=40, required=False)

    def __init__(self, *args: Any, door: Door, **options: Any) -> None:
        super().__init__(*args, **options)
        self.door = door
        known = units(cooperative_id=door.cooperative_id)
        choices = [("", _(NONE)), *((unit.code, unit.name) for unit in known)]
        self.fields["unit"].choices = choices  # type: ignore[attr-defined]

    def clean_account(self) -> str:
        """The code; its name may stand after it."""
        return str(self.cleaned_data["account"]).strip().partition(" ")[0]

    def clean_member(self) -> UUID | None:
        number = self.cleaned_data["member"].strip()
        if not number:
            return None
        found = member_by_number(cooperative_id=self.door.cooperative_id, number=number)
        if found is None:
            raise forms.ValidationError(_("Nomor anggota itu tidak ada."))
        return found.id

    @property
    def has_details(self) -> bool:
        """Whether unit, party or member are written or to be corrected, and so are shown."""
        return any(self[name].value() or self[name].errors for name in ("unit", "party", "member"))


@cooperative_page(Duty.POST_JOURNAL)
def post_line(request: HttpRequest, door: Door, line_id: UUID) -> HttpResponse:
    """Post one line of the bank; sent twice, it is posted once."""
    try:
        line, code = bank_line(cooperative_id=door.cooperative_id, line_id=line_id)
    except NoSuchLine as unknown:
        raise Http404 from unknown
    start = {"account": _likely_account(line), "memo": line.text}
    form = PostingForm(request.POST or None, initial=start, door=door)
    if request.method == "POST" and form.is_valid():
        try:
            _post(door, line, form.cleaned_data)
        except Refusal as refusal:
            explain(form, refusal)
        else:
            messages.success(request, _("Mutasi bank tercatat di buku."))
            return redirect("treasury:matching", door.cooperative.slug, code)
    above = (code, address(door, "matching", code=code))
    facts = {
        "form": form,
        "line": line,
        "code": code,
        "accounts": chart(cooperative_id=door.cooperative_id),
        "crumbs": below_desk(door, _("Catat mutasi bank"), above),
    }
    return render(request, "treasury/post_line.html", facts, status=422 if form.errors else 200)


def _post(door: Door, line: BankLineFact, said: dict[str, Any]) -> None:
    post_bank_line(
        cooperative_id=door.cooperative_id,
        line_id=line.id,
        account=said["account"],
        memo=said["memo"],
        unit=said["unit"] or None,
        party=Party(said["party"]) if said["party"] else None,
        member_id=said["member"],
        by=door.actor,
    )


def _likely_account(line: BankLineFact) -> str:
    """Interest and charges say so in the bank's own words; nothing else is guessed."""
    text = line.text.lower()
    for (flow, code), words in _WORDS.items():
        if line.flow is flow and any(word in text for word in words):
            return code
    return ""
