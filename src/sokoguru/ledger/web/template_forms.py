"""The form of a template: its name and text, when it comes back, and its lines."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.cooperatives.queries import units
from sokoguru.cooperatives.vocabulary import UnitFact
from sokoguru.foundation.label import Label
from sokoguru.identity.web.doors import Door
from sokoguru.ledger.queries import chart
from sokoguru.ledger.vocabulary import (
    Party,
    Repeat,
    Schedule,
    Side,
    TemplateDetails,
    TemplateLine,
)
from sokoguru.ledger.web.journal_forms import FIRST_LINES, MOST_LINES, NONE
from sokoguru.ledger.web.words import party_choices, repeat_choices
from sokoguru.ui.web.fields import DayField, MoneyField

NEVER = Label("tidak berulang")
PREFIX = "baris"


def _sides() -> list[tuple[str, str]]:
    return [(Side.DEBIT.value, _("Debit")), (Side.CREDIT.value, _("Kredit"))]


class TemplateForm(forms.Form):
    """The name, the text, and when it comes back."""

    name = forms.CharField(label=gettext_lazy("Nama templat"), max_length=80)
    memo = forms.CharField(
        label=gettext_lazy("Keterangan jurnal"),
        max_length=260,
        help_text=gettext_lazy("Jurnal rutin menambahkan bulannya: “Sewa toko, Maret 2026”."),
    )
    document = forms.CharField(label=gettext_lazy("Nomor bukti"), max_length=60, required=False)
    repeat = forms.ChoiceField(
        label=gettext_lazy("Berulang"), choices=repeat_choices(NEVER), required=False
    )
    day = forms.IntegerField(
        label=gettext_lazy("Pada tanggal"),
        min_value=1,
        max_value=31,
        required=False,
        help_text=gettext_lazy("31 berarti hari terakhir bulan."),
    )
    first_day = DayField(label=gettext_lazy("Mulai"), required=False)
    last_day = DayField(label=gettext_lazy("Sampai"), required=False)

    def clean(self) -> dict[str, Any]:
        """What comes back says when."""
        said = super().clean() or self.cleaned_data
        if said.get("repeat"):
            for name in ("day", "first_day"):
                if said.get(name) is None and name not in self.errors:
                    self.add_error(name, _("Isi, karena jurnal ini berulang."))
        return said

    def details(self, lines: tuple[TemplateLine, ...]) -> TemplateDetails:
        """The template that the valid form describes."""
        said = self.cleaned_data
        schedule = None
        if said["repeat"]:
            schedule = Schedule(
                repeat=Repeat(said["repeat"]),
                day=said["day"],
                first_day=said["first_day"],
                last_day=said["last_day"],
            )
        return TemplateDetails(
            name=said["name"],
            memo=said["memo"],
            document=said["document"],
            lines=lines,
            schedule=schedule,
        )


class TemplateLineForm(forms.Form):
    """A line of a template; its amount may stay open."""

    account = forms.CharField(
        label=gettext_lazy("Akun"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"list": "accounts", "autocomplete": "off"}),
    )
    side = forms.ChoiceField(label=gettext_lazy("Sisi"), choices=_sides, required=False)
    amount = MoneyField(label=gettext_lazy("Jumlah"), required=False)
    unit = forms.ChoiceField(label=gettext_lazy("Unit"), required=False)
    party = forms.ChoiceField(
        label=gettext_lazy("Pihak"), choices=party_choices(NONE), required=False
    )

    def __init__(self, *args: Any, units: tuple[UnitFact, ...], **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [("", _(NONE)), *((unit.code, unit.name) for unit in units)]
        self.fields["unit"].choices = choices  # type: ignore[attr-defined]

    def clean_account(self) -> str:
        """The code; its name may stand after it."""
        return str(self.cleaned_data["account"]).strip().partition(" ")[0]

    def clean(self) -> dict[str, Any]:
        """A line with an amount names its account."""
        said = super().clean() or self.cleaned_data
        if said.get("amount") and not said.get("account") and "account" not in self.errors:
            self.add_error("account", _("Pilih akunnya."))
        return said

    @property
    def has_details(self) -> bool:
        """Whether unit or party are written, and so are shown."""
        return any(self[name].value() or self[name].errors for name in ("unit", "party"))

    @property
    def line(self) -> TemplateLine | None:
        """The line, or None when nothing was written in it."""
        said = self.cleaned_data
        if not said.get("account"):
            return None
        return TemplateLine(
            side=Side(said["side"] or Side.DEBIT),
            code=said["account"],
            amount=said["amount"],
            unit=said["unit"] or None,
            party=Party(said["party"]) if said["party"] else None,
        )


LineForms = forms.formset_factory(
    TemplateLineForm, extra=FIRST_LINES, max_num=MOST_LINES, absolute_max=MOST_LINES
)
Lines: TypeAlias = "forms.BaseFormSet[TemplateLineForm]"


def sent_lines(door: Door, sent: Any) -> Lines:
    """The lines as they were sent."""
    found = units(cooperative_id=door.cooperative_id)
    return LineForms(sent, prefix=PREFIX, form_kwargs={"units": found})


def fresh_lines(door: Door, lines: Sequence[TemplateLine]) -> Lines:
    """These lines, and empty ones up to the usual number."""
    called = {a.code: a.name for a in chart(cooperative_id=door.cooperative_id)}
    typed = [
        {
            "account": f"{line.code} {called.get(line.code, '')}".strip(),
            "side": line.side.value,
            "amount": line.amount,
            "unit": line.unit or "",
            "party": line.party.value if line.party else "",
        }
        for line in lines
    ]
    count = max(len(typed) + 1, FIRST_LINES)
    kind = forms.formset_factory(TemplateLineForm, extra=count, max_num=MOST_LINES)
    found = units(cooperative_id=door.cooperative_id)
    made: Lines = kind(prefix=PREFIX, form_kwargs={"units": found})
    usual = [Side.DEBIT.value, Side.CREDIT.value]
    for place, form in enumerate(made.forms):
        form.initial = typed[place] if place < len(typed) else {"side": usual[place % 2]}
    return made
