"""The register: what is there, what it stands for, and whether the books agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.assets.calculations.book import inventory_paper, inventory_workbook
from sokoguru.assets.queries import overview, register_on
from sokoguru.assets.vocabulary import AssetKind, AssetLine, Condition
from sokoguru.assets.web.places import (
    PDF,
    READERS,
    SIGNATORIES,
    XLSX,
    file,
    page_number,
    place,
    tabs,
    unit_names,
)
from sokoguru.correspondence.queries import letterhead
from sokoguru.documents.rendering import render_statement
from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ui.vocabulary import Pager

PAGE_SIZE = 50


class RegisterFilter(forms.Form):
    """Narrows the register; what is left empty does not narrow."""

    jenis = forms.ChoiceField(label=gettext_lazy("Jenis"), required=False)
    unit = forms.ChoiceField(label=gettext_lazy("Unit"), required=False)
    kondisi = forms.ChoiceField(label=gettext_lazy("Kondisi"), required=False)
    teks = forms.CharField(label=gettext_lazy("Kata"), max_length=80, required=False)
    periksa = forms.CharField(max_length=10, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, door: Door, **options: Any) -> None:
        super().__init__(*args, **options)
        every = ("", _("Semua"))
        kinds = [(kind.value, _(kind.label)) for kind in AssetKind]
        conditions = [(each.value, _(each.label)) for each in Condition]
        units = [(code or "-", name) for code, name in unit_names(door).items()]
        for name, choices in (("jenis", kinds), ("kondisi", conditions), ("unit", units)):
            self.fields[name].choices = [every, *choices]  # type: ignore[attr-defined]

    def narrow(self, lines: Sequence[AssetLine], door: Door) -> list[AssetLine]:
        """The lines that are asked for; an unreadable wish asks for nothing."""
        asked = self.cleaned_data if self.is_valid() else {}
        text = asked.get("teks", "").casefold()
        return [
            line
            for line in lines
            if asked.get("jenis", "") in ("", line.asset.kind.value)
            and asked.get("unit", "") in ("", line.where.unit or "-")
            and asked.get("kondisi", "") in ("", line.condition)
            and (not text or text in _words(line))
            and (not asked.get("periksa") or line.is_check_overdue(door.today))
        ]


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownLine:
    """An asset as the list prints it."""

    fact: AssetLine
    unit: str
    is_late: bool


@cooperative_page(*READERS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """Everything there is today, with the sums and the line that holds them against the books."""
    seen = overview(cooperative_id=door.cooperative_id, on=door.today)
    form = RegisterFilter(request.GET, door=door)
    found = form.narrow(seen.lines, door)
    page = page_number(request)
    names = unit_names(door)
    facts = {
        "rows": [
            ShownLine(
                fact=line,
                unit=names.get(line.where.unit, "") if line.where.unit else "",
                is_late=line.is_check_overdue(door.today),
            )
            for line in found[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
        ],
        "form": form,
        "is_narrowed": any(form.data.get(name) for name in form.fields),
        "cost": Rupiah.total(line.cost for line in found),
        "accumulated": Rupiah.total(line.accumulated for line in found),
        "book": Rupiah.total(line.book_value for line in found),
        "values": seen.values,
        "late": sum(line.is_check_overdue(door.today) for line in seen.lines),
        "due": seen.due,
        "pager": _pager(request, door, page, len(found)),
        "tabs": tabs(door, "register"),
        "asked": urlencode(_asked(request)),
        "may_manage": door.may(Duty.MANAGE_ASSETS),
    }
    return render(request, "assets/register.html", facts)


@cooperative_page(*READERS)
def book(request: HttpRequest, door: Door) -> HttpResponse:
    """The inventory book (buku inventaris), narrowed as the list was: PDF, or XLSX."""
    known = register_on(cooperative_id=door.cooperative_id, on=door.today)
    lines = RegisterFilter(request.GET, door=door).narrow(known, door)
    if request.GET.get("sebagai", "") == "xlsx":
        content = inventory_workbook(
            lines, cooperative_name=door.cooperative.name, on=door.today, units=unit_names(door)
        )
        return file(content, XLSX, "buku-inventaris.xlsx")
    paper = inventory_paper(
        lines, on=door.today, subtitle=f"Per {format_date(door.today)}", signatories=SIGNATORIES
    )
    head = letterhead(house=door.cooperative, on=door.today)
    return file(render_statement(letterhead=head, statement=paper), PDF, "buku-inventaris.pdf")


@cooperative_page(*READERS)
def labels(request: HttpRequest, door: Door) -> HttpResponse:
    """A sheet of labels to stick on: number, name, and a code that opens the asset's card."""
    known = register_on(cooperative_id=door.cooperative_id, on=door.today)
    lines = RegisterFilter(request.GET, door=door).narrow(known, door)
    facts = {
        "labels": [
            {
                "line": line,
                "url": request.build_absolute_uri(place(door, "asset", asset_id=line.asset.id)),
            }
            for line in lines[:500]
        ],
        "back": place(door, "register"),
    }
    return render(request, "assets/labels.html", facts)


def _words(line: AssetLine) -> str:
    asset, where = line.asset, line.where
    texts = (asset.number, asset.name, asset.serial, where.place, where.keeper)
    return " ".join(texts).casefold()


def _asked(request: HttpRequest) -> dict[str, str]:
    asked = ((name, str(text)) for name, text in request.GET.items())
    return {name: text for name, text in asked if name not in ("hal", "sebagai")}


def _pager(request: HttpRequest, door: Door, page: int, total: int) -> Pager:
    url, asked = place(door, "register"), _asked(request)
    last = min(page * PAGE_SIZE, total)
    return Pager(
        first=min((page - 1) * PAGE_SIZE + 1, total),
        last=last,
        total=total,
        previous_url=f"{url}?{urlencode({**asked, 'hal': page - 1})}" if page > 1 else "",
        next_url=f"{url}?{urlencode({**asked, 'hal': page + 1})}" if last < total else "",
    )
