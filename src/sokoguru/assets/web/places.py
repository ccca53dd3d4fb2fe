"""What the pages of assets share: tabs, crumbs, files, refusals beside their fields."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.assets.queries import Holding, NoSuchAsset, holding
from sokoguru.cooperatives.queries import units
from sokoguru.documents.vocabulary import Signatory
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door
from sokoguru.ui.vocabulary import Crumb, Tab

READERS = (Duty.READ_BOOKS, Duty.MANAGE_ASSETS)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF = "application/pdf"
SIGNATORIES = (Signatory(role="Ketua"), Signatory(role="Bendahara"))


def place(door: Door, name: str, **parts: object) -> str:
    """The address of a page of assets in this co-op."""
    return reverse(f"assets:{name}", kwargs={"slug": door.cooperative.slug, **parts})


def tabs(door: Door, current: str) -> list[Tab]:
    """The register, depreciation, counts."""
    named = {
        "register": _("Daftar aset"),
        "depreciation": _("Penyusutan"),
        "counts": _("Opname inventaris"),
    }
    return [
        Tab(label=label, url=place(door, name), is_current=name == current)
        for name, label in named.items()
    ]


def crumbs(door: Door, here: str, *above: tuple[str, str]) -> list[Crumb]:
    """The register › (pages above, each a label and an address ›) here."""
    first = Crumb(label=_("Daftar aset"), url=place(door, "register"))
    return [first, *(Crumb(label=label, url=url) for label, url in above), Crumb(label=here)]


def file(content: bytes, kind: str, name: str) -> HttpResponse:
    """A paper to look at, or a workbook to save."""
    answer = HttpResponse(content, content_type=kind)
    how = "inline" if kind == PDF else "attachment"
    answer["Content-Disposition"] = f'{how}; filename="{name}"'
    return answer


def unit_names(door: Door) -> Mapping[str, str]:
    """How each unit is called; the empty one is the co-operative itself."""
    known = units(cooperative_id=door.cooperative_id)
    return {"": _("Koperasi (di luar unit)"), **{unit.code: unit.name for unit in known}}


def explain(form: forms.Form, refusal: Refusal) -> None:
    """Write a refusal beside its field, or above the form."""
    form.add_error(refusal.field if refusal.field in form.fields else None, refusal.sentence)


def holding_or_404(door: Door, asset_id: UUID) -> Holding:
    """All that is recorded of an asset, or the page that says there is none."""
    try:
        return holding(cooperative_id=door.cooperative_id, asset_id=asset_id)
    except NoSuchAsset as missing:
        raise Http404 from missing


def page_number(request: HttpRequest) -> int:
    """The page of a list that was asked for; anything unreadable is the first."""
    text = request.GET.get("hal", "")
    return max(1, int(text)) if text.isascii() and text.isdecimal() and len(text) < 8 else 1
