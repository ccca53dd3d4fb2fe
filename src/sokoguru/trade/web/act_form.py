"""What every form of an act has in common: a day, a word, its unit, its member, its money."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sokoguru.cooperatives.queries import units
from sokoguru.ledger.queries import chart
from sokoguru.trade.calculations.journals import SELLING_KINDS
from sokoguru.trade.vocabulary import MoneyAccount
from sokoguru.trade.web.people import Picker, find_member, pick
from sokoguru.ui.web.fields import DayField

MONEY = [(MoneyAccount.CASH.value, _("Kas")), (MoneyAccount.BANK.value, _("Bank"))]
COST_CLASSES = ("61", "62", "71", "52")


class ActForm(forms.Form):
    """Every act has a day; `order` is how the boxes stand, `halves` which share a line."""

    order: ClassVar[tuple[str, ...]] = ()
    halves: ClassVar[frozenset[str]] = frozenset({"unit", "on"})

    on = DayField(label=_("Tanggal"))
    memo = forms.CharField(label=_("Keterangan"), max_length=200, required=False)

    def __init__(self, *args: Any, cooperative_id: int, **options: Any) -> None:
        super().__init__(*args, **options)
        self.cooperative_id = cooperative_id
        self.order_fields(self.order)
        if "unit" in self.fields:
            self._choose("unit", self._units())
        if "code" in self.fields:
            self._choose("code", self._costs())

    def arguments(self) -> dict[str, Any]:
        """What the operation is told."""
        return dict(self.cleaned_data)

    def boxes(self) -> list[tuple[forms.BoundField, bool]]:
        """The fields as they stand, and whether one takes a whole line."""
        return [(self[name], name not in self.halves) for name in self.fields]

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def _units(self) -> list[tuple[str, str]]:
        known = units(cooperative_id=self.cooperative_id)
        return [(unit.code, unit.name) for unit in known if unit.kind in SELLING_KINDS]

    def _costs(self) -> list[tuple[str, str]]:
        known = chart(cooperative_id=self.cooperative_id)
        return [
            (account.code, f"{account.code} {account.name}")
            for account in known
            if account.code.startswith(COST_CLASSES)
        ]


class MemberForm(ActForm):
    """An act with a member: picked or typed, the operation gets his id.

    `open_account` is the sub-account whose balance tells what stands open with him.
    """

    open_account: ClassVar[str] = ""

    def clean_member(self) -> Any:
        text = self.cleaned_data["member"].strip()
        if not text:
            return None
        found = find_member(cooperative_id=self.cooperative_id, text=text)
        if found is None:
            raise forms.ValidationError(self._not_found(text))
        return found.id

    def picker(self) -> Picker:
        """What was typed about the member, and who may be meant."""
        text = str(self["member"].value() or "")
        return self.found(text)

    def found(self, text: str) -> Picker:
        """Who may be meant by a text."""
        return pick(cooperative_id=self.cooperative_id, text=text, account=self.open_account)

    def arguments(self) -> dict[str, Any]:
        told = super().arguments()
        told["member_id"] = told.pop("member")
        return told

    def _not_found(self, text: str) -> str:
        if self.found(text).found:
            return gettext("Pilih salah satu anggota yang cocok.")
        return gettext("Nomor anggota itu tidak ada. Ketik nama atau nomornya, lalu pilih.")


class MoneyForm(ActForm):
    """Money that comes from or goes to cash or the bank."""

    money = forms.ChoiceField(
        label=_("Lewat"), choices=MONEY, initial=MoneyAccount.CASH.value, widget=forms.RadioSelect
    )

    def clean_money(self) -> MoneyAccount:
        return MoneyAccount(self.cleaned_data["money"])
