"""What a reader of the journal asks for; all of it stands in the address."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.cooperatives.queries import units
from sokoguru.foundation.calendar import FiscalYear
from sokoguru.foundation.label import Label
from sokoguru.identity.web.doors import Door
from sokoguru.ledger.queries import chart
from sokoguru.ledger.vocabulary import EntryFilter, EntryKind, Party, Side
from sokoguru.ledger.web.words import kind_choices, party_choices
from sokoguru.members.queries import member_by_number
from sokoguru.ui.web.fields import DayField

EVERY = Label("Semua")
NO_UNIT = "-"  # in an address: lines that name no unit
_BETWEEN_CODES = re.compile(r"[\s,]+")


class JournalFilter(forms.Form):
    """Narrows the journal; what is left empty does not narrow."""

    dari = DayField(label=gettext_lazy("Dari"), required=False)
    sampai = DayField(label=gettext_lazy("Sampai"), required=False)
    akun = forms.CharField(
        label=gettext_lazy("Akun"),
        max_length=2000,
        required=False,
        widget=forms.TextInput(attrs={"list": "accounts", "autocomplete": "off"}),
    )
    anggota = forms.CharField(label=gettext_lazy("Nomor anggota"), max_length=40, required=False)
    unit = forms.ChoiceField(label=gettext_lazy("Unit"), required=False)
    pihak = forms.ChoiceField(
        label=gettext_lazy("Pihak"), choices=party_choices(EVERY), required=False
    )
    jenis = forms.ChoiceField(
        label=gettext_lazy("Jenis"), choices=kind_choices(EVERY), required=False
    )
    teks = forms.CharField(label=gettext_lazy("Kata"), max_length=80, required=False)
    tutup_sebelum = DayField(required=False, widget=forms.HiddenInput)
    lawan = forms.CharField(max_length=2000, required=False, widget=forms.HiddenInput)
    sisi = forms.ChoiceField(
        choices=[("", ""), (Side.DEBIT.value, ""), (Side.CREDIT.value, "")],
        required=False,
        widget=forms.HiddenInput,
    )
    awal_sejak = DayField(required=False, widget=forms.HiddenInput)
    tanpa_awal = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, door: Door, **options: Any) -> None:
        super().__init__(*args, **options)
        self.door = door
        found = units(cooperative_id=door.cooperative_id)
        named = ((unit.code, unit.name) for unit in found)
        choices = [("", _(EVERY)), *named, (NO_UNIT, _("Tanpa unit"))]
        self.fields["unit"].choices = choices  # type: ignore[attr-defined]

    def clean_akun(self) -> tuple[str, ...]:
        """The codes; a name after a code, as the list of accounts writes it, is passed over."""
        words = _BETWEEN_CODES.split(self.cleaned_data["akun"])
        codes = tuple(word for word in words if word.isdecimal())
        if self.cleaned_data["akun"] and not codes:
            raise forms.ValidationError(_("Tulis kode akunnya, misalnya 1101."))
        known = {account.code for account in chart(cooperative_id=self.door.cooperative_id)}
        for code in codes:
            if code not in known:
                raise forms.ValidationError(
                    _("Akun %(code)s tidak ada di bagan akun."), params={"code": code}
                )
        return codes

    def clean_lawan(self) -> tuple[str, ...]:
        words = _BETWEEN_CODES.split(self.cleaned_data["lawan"])
        return tuple(word for word in words if word.isdecimal())

    def clean_anggota(self) -> UUID | None:
        number = self.cleaned_data["anggota"].strip()
        return read_member(self.door, number) if number else None


@dataclass(frozen=True, slots=True)
class Period:
    """Both days count; `form` shows what was asked."""

    first_day: date
    last_day: date
    form: forms.Form


class PeriodForm(forms.Form):
    """From a day to a day."""

    dari = DayField(label=gettext_lazy("Dari"))
    sampai = DayField(label=gettext_lazy("Sampai"))


def read_member(door: Door, number: str) -> UUID:
    """The member with this number; his id, as links carry it, is understood too."""
    try:
        return UUID(number)
    except ValueError:
        pass
    found = member_by_number(cooperative_id=door.cooperative_id, number=number)
    if found is None:
        raise forms.ValidationError(
            _("Tidak ada anggota bernomor %(number)s."), params={"number": number}
        )
    return found.id


def read_filter(form: JournalFilter) -> EntryFilter:
    """What the form asks for; a box that could not be read does not narrow."""
    form.is_valid()
    asked = form.cleaned_data
    return EntryFilter(
        first_day=asked.get("dari"),
        last_day=asked.get("sampai"),
        codes=asked.get("akun") or (),
        member_id=asked.get("anggota"),
        unit="" if asked.get("unit") == NO_UNIT else asked.get("unit") or None,
        party=Party(asked["pihak"]) if asked.get("pihak") else None,
        kind=EntryKind(asked["jenis"]) if asked.get("jenis") else None,
        text=asked.get("teks", ""),
        closing_before=asked.get("tutup_sebelum"),
        against=asked.get("lawan") or (),
        side=Side(asked["sisi"]) if asked.get("sisi") else None,
        opening_from=asked.get("awal_sejak"),
        without_opening=bool(asked.get("tanpa_awal")),
    )


def read_period(request: HttpRequest, door: Door) -> Period:
    """The asked period, or the fiscal year so far."""
    year = FiscalYear.of(door.today, starts_month=door.cooperative.fiscal_start_month)
    usual = {"dari": year.first_day, "sampai": door.today}
    asked = PeriodForm(request.GET) if "dari" in request.GET else PeriodForm(initial=usual)
    if asked.is_bound and asked.is_valid():
        first, last = sorted((asked.cleaned_data["dari"], asked.cleaned_data["sampai"]))
        return Period(first, last, asked)
    return Period(usual["dari"], usual["sampai"], asked)


def page_number(request: HttpRequest) -> int:
    """The asked page of a list, from 1."""
    asked = request.GET.get("halaman", "")
    return max(1, int(asked)) if asked.isdecimal() and len(asked) < 7 else 1


def at_page(request: HttpRequest, page: int) -> str:
    """The same list at another page."""
    kept: Mapping[str, Any] = {
        name: value for name, value in request.GET.items() if name != "halaman" and value
    }
    return f"?{urlencode({**kept, 'halaman': page})}"
