"""The form of the general journal: a head and any number of lines, as a bookkeeper writes them."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.cooperatives.vocabulary import UnitFact
from sokoguru.foundation.label import Label
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.web.doors import Door
from sokoguru.ledger.vocabulary import JournalLine, Party, Side
from sokoguru.ledger.web.filters import read_member
from sokoguru.ledger.web.words import party_choices
from sokoguru.ui.web.fields import DayField, MoneyField

FIRST_LINES = 4
MOST_LINES = 100
NONE = Label("–")
DETAILS = ("unit", "party", "member")


class HeadForm(forms.Form):
    """When, what happened, and the paper behind it."""

    on = DayField(label=gettext_lazy("Tanggal"))
    memo = forms.CharField(label=gettext_lazy("Keterangan"), max_length=300)
    document = forms.CharField(label=gettext_lazy("Nomor bukti"), max_length=60, required=False)


class LineForm(forms.Form):
    """One line: an account, and an amount on one of the two sides."""

    account = forms.CharField(
        label=gettext_lazy("Akun"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"list": "accounts", "autocomplete": "off"}),
    )
    debit = MoneyField(label=gettext_lazy("Debit"), required=False)
    credit = MoneyField(label=gettext_lazy("Kredit"), required=False)
    unit = forms.ChoiceField(label=gettext_lazy("Unit"), required=False)
    party = forms.ChoiceField(
        label=gettext_lazy("Pihak"), choices=party_choices(NONE), required=False
    )
    member = forms.CharField(label=gettext_lazy("Nomor anggota"), max_length=40, required=False)

    def __init__(self, *args: Any, door: Door, units: tuple[UnitFact, ...], **options: Any) -> None:
        super().__init__(*args, **options)
        self.door = door
        choices = [("", _(NONE)), *((unit.code, unit.name) for unit in units)]
        self.fields["unit"].choices = choices  # type: ignore[attr-defined]

    def clean_account(self) -> str:
        """The code; its name may stand after it."""
        return str(self.cleaned_data["account"]).strip().partition(" ")[0]

    def clean_member(self) -> UUID | None:
        number = self.cleaned_data["member"].strip()
        return read_member(self.door, number) if number else None

    def clean(self) -> dict[str, Any]:
        asked = super().clean() or self.cleaned_data
        debit, credit = asked.get("debit"), asked.get("credit")
        if self.errors:
            return asked
        if debit and credit:
            self.add_error("credit", _("Isi debit atau kredit, jangan keduanya."))
        elif asked.get("account") and not debit and not credit:
            self.add_error("debit", _("Isi jumlahnya di debit atau di kredit."))
        elif (debit or credit) and not asked.get("account"):
            self.add_error("account", _("Pilih akunnya."))
        return asked

    @property
    def has_details(self) -> bool:
        """Whether unit, party or member are written or to be corrected, and so are shown."""
        return any(self[name].value() or self[name].errors for name in DETAILS)

    @property
    def line(self) -> JournalLine | None:
        """The line, or None when nothing was written in it."""
        asked = self.cleaned_data
        if not asked.get("account"):
            return None
        debit: Rupiah | None = asked["debit"]
        return JournalLine(
            side=Side.DEBIT if debit else Side.CREDIT,
            code=asked["account"],
            amount=debit or asked["credit"],
            member=asked["member"],
            unit=asked["unit"] or None,
            party=Party(asked["party"]) if asked["party"] else None,
        )


LineForms = forms.formset_factory(
    LineForm, extra=FIRST_LINES, max_num=MOST_LINES, absolute_max=MOST_LINES
)


def explain(head: HeadForm, lines: "forms.BaseFormSet[LineForm]", refusal: Refusal) -> None:
    """Write a refusal beside the box it is about: in the head, or in the line of its account."""
    if refusal.field in head.fields:
        head.add_error(refusal.field, refusal.sentence)
        return
    account = str(refusal.facts.get("account", ""))
    for form in lines:
        line = form.line if form.is_valid() else None
        if line is not None and account and line.code == account:
            form.add_error(_box(refusal.field, line), refusal.sentence)
            return
    head.add_error(None, refusal.sentence)


def _box(field: str | None, line: JournalLine) -> str:
    if field == "amount":
        return "debit" if line.side is Side.DEBIT else "credit"
    return field if field in LineForm.base_fields else "account"
