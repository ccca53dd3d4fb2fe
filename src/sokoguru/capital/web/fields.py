"""What the forms of capital have in common: rates, money accounts, units, pairs of name and sum."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.capital.vocabulary import GRANT_ACCOUNT
from sokoguru.cooperatives.queries import units
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.web.doors import Door
from sokoguru.ledger.queries import chart
from sokoguru.ledger.vocabulary import MemberUse, PartyMark
from sokoguru.ui.web.fields import DayField, MoneyField, until

_PERCENT = re.compile(r"(\d{1,3})(?:[.,](\d{1,2}))?")
MONEY = [
    ("1102", gettext_lazy("Bank - giro")),
    ("1103", gettext_lazy("Bank - tabungan")),
    ("1101", gettext_lazy("Kas")),
]
GRANT_MONEY = [(GRANT_ACCOUNT, gettext_lazy("Rekening penampungan bantuan")), *MONEY]
SPENDABLE = ("130", "14", "51", "52", "61", "62", "71")
PAIRS = 5


class PercentField(forms.CharField):
    """A share or rate in per cent, such as 7,5; cleans to basis points."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=6, **options)
        self.widget.attrs["inputmode"] = "decimal"

    def clean(self, value: Any) -> int | None:
        text = super().clean(value)
        if not text:
            return None
        read = _PERCENT.fullmatch(text.strip().removesuffix("%").strip())
        if read is None:
            raise ValidationError(_("Tulis persennya seperti 12 atau 7,5."))
        return int(read[1]) * 100 + int((read[2] or "").ljust(2, "0"))


class CapitalForm(forms.Form):
    """A form with a day that has come, and boxes in the order they are written."""

    wide: tuple[str, ...] = ()

    def __init__(self, *args: Any, door: Door, **options: Any) -> None:
        super().__init__(*args, **options)
        self.door = door
        for name, field in self.fields.items():
            if isinstance(field, DayField) and name != "report_due_on":
                until(self, name, door.today)
        if "unit" in self.fields:
            self.choose("unit", unit_choices(door))
        if "account" in self.fields:
            self.choose("account", account_choices(door))

    def choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        """Give a box its choices."""
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def boxes(self) -> list[tuple[forms.BoundField, bool]]:
        """The fields as they stand, and whether one takes a whole line."""
        return [(self[name], name in self.wide) for name in self.fields]


def unit_choices(door: Door) -> list[tuple[str, str]]:
    """The business units of the co-op."""
    return [(unit.code, unit.name) for unit in units(cooperative_id=door.cooperative_id)]


def account_choices(door: Door) -> list[tuple[str, str]]:
    """Accounts that grant money may be spent on without naming a member or a party."""
    return [
        (account.code, f"{account.code} {account.name}")
        for account in chart(cooperative_id=door.cooperative_id)
        if account.code.startswith(SPENDABLE)
        and account.member_use is MemberUse.NONE
        and account.party is not PartyMark.EITHER
    ]


class PairForm(forms.Form):
    """A name and the amount that belongs to it; both or neither."""

    name = forms.CharField(label=gettext_lazy("Nama"), max_length=200, required=False)
    amount = MoneyField(label=gettext_lazy("Rupiah"), required=False)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if not self.errors and bool(said.get("name")) != bool(said.get("amount")):
            box = "amount" if said.get("name") else "name"
            self.add_error(box, _("Isi nama dan jumlahnya, atau kosongkan keduanya."))
        return said

    @property
    def pair(self) -> tuple[str, Rupiah] | None:
        """Name and amount, or None when nothing was written."""
        said = self.cleaned_data
        return (said["name"], said["amount"]) if said.get("name") else None


if TYPE_CHECKING:
    _PairForms = forms.BaseFormSet[PairForm]
else:
    _PairForms = forms.BaseFormSet


class _Pairs(_PairForms):
    def clean(self) -> None:
        names = [pair[0].strip() for form in self.forms if (pair := _pair(form))]
        if len(names) != len(set(names)):
            raise ValidationError(_("Setiap nama ditulis satu kali. Gabungkan yang sama."))

    @property
    def has_content(self) -> bool:
        """Whether something was written or is to be corrected, and so is shown."""
        return self.is_bound and any(
            form["name"].value() or form["amount"].value() for form in self.forms
        )

    def pairs(self) -> list[tuple[str, Rupiah]]:
        """What was written, in its order."""
        return [pair for form in self.forms if (pair := _pair(form))]


def _pair(form: PairForm) -> tuple[str, Rupiah] | None:
    return form.pair if form.is_valid() else None


Pairs = forms.formset_factory(
    PairForm, formset=_Pairs, extra=PAIRS, max_num=PAIRS, absolute_max=PAIRS
)
