"""Economic promotion of members on a screen, and the outside prices and rates it compares with."""

from decimal import Decimal
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.ledger.queries import book_years
from sokoguru.reports.calculations.promotion.words import (
    FIELD_LABELS,
    PRICED,
    RATED,
    PromotionField,
)
from sokoguru.reports.operations import (
    Compared,
    record_outside_price,
    record_outside_rate,
    withdraw_reference,
)
from sokoguru.reports.queries.promotion import economic_promotion
from sokoguru.reports.web.crumbs import below_reports
from sokoguru.reports.web.forms import YearForm
from sokoguru.ui.web.fields import MoneyField


class PriceForm(forms.Form):
    """An item: its price here, its price outside, and how many pieces members took or brought."""

    field = forms.ChoiceField(
        label=gettext_lazy("Bidang"),
        choices=lambda: [(field.value, _(FIELD_LABELS[field])) for field in PRICED],
    )
    item = forms.CharField(label=gettext_lazy("Barang atau jasa"), max_length=120)
    own = MoneyField(label=gettext_lazy("Harga di koperasi"))
    outside = MoneyField(label=gettext_lazy("Harga di luar"))
    quantity = forms.IntegerField(
        label=gettext_lazy("Banyaknya setahun"),
        min_value=1,
        help_text=gettext_lazy("Hanya yang dibeli atau disetor anggota."),
    )
    source = forms.CharField(
        label=gettext_lazy("Sumber"),
        max_length=200,
        help_text=gettext_lazy("Di mana dan kapan harga di luar dilihat."),
    )

    def compared(self) -> Compared:
        """What was typed, as a value."""
        said = self.cleaned_data
        return Compared(
            field=PromotionField(said["field"]),
            item=said["item"],
            own=said["own"],
            outside=said["outside"],
            quantity=said["quantity"],
            source=said["source"],
        )


class RateForm(forms.Form):
    """What others pay on savings or ask on loans in a year."""

    field = forms.ChoiceField(
        label=gettext_lazy("Bidang"),
        choices=lambda: [(field.value, _(FIELD_LABELS[field])) for field in RATED],
    )
    rate = forms.RegexField(
        label=gettext_lazy("Tingkat jasa di luar"),
        regex=r"^\s*\d{1,4}([.,]\d{1,2})?\s*$",
        error_messages={"invalid": gettext_lazy("Tulis persen setahun, misalnya 6 atau 6,25.")},
    )
    source = forms.CharField(
        label=gettext_lazy("Sumber"),
        max_length=200,
        help_text=gettext_lazy("Bank atau lembaga mana, dan kapan dilihat."),
    )

    def outside_bps(self) -> int:
        """The rate in basis points."""
        text: str = self.cleaned_data["rate"]
        return int(Decimal(text.strip().replace(",", ".")) * 100)


@cooperative_page(Duty.READ_BOOKS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """The report of a year; whoever writes the account adds references and takes them back."""
    years = book_years(cooperative_id=door.cooperative_id)
    usual = {"tahun": str(years[-1].year) if years else ""}
    asked = YearForm({**usual, **request.GET.dict()}, years=years)
    title = _("Promosi ekonomi anggota")
    facts: dict[str, object] = {"form": asked, "crumbs": below_reports(door, title)}
    if not asked.is_valid():
        return render(request, "reports/promotion.html", facts, status=422)
    year = asked.cleaned_data["tahun"]
    may_write = door.may(Duty.WRITE_ACCOUNT)
    sent = request.POST if request.method == "POST" and may_write else None
    is_price, is_rate = "own" in (sent or {}), "rate" in (sent or {})
    price = PriceForm(sent if is_price else None, auto_id="harga_%s")
    rate = RateForm(sent if is_rate else None, auto_id="jasa_%s")
    if _recorded(request, door, year, price) or _rated(request, door, year, rate):
        messages.success(request, _("Pembanding dicatat."))
        return HttpResponseRedirect(_here(door, year))
    facts |= {
        "report": economic_promotion(cooperative_id=door.cooperative_id, year=year),
        "may_write": may_write,
        "price": price,
        "rate": rate,
        "year": year,
    }
    status = 422 if price.errors or rate.errors else 200
    return render(request, "reports/promotion.html", facts, status=status)


@cooperative_page(Duty.WRITE_ACCOUNT)
def withdraw(request: HttpRequest, door: Door, year: int, reference_id: UUID) -> HttpResponse:
    """Take a price or a rate back; asked twice, it is gone all the same."""
    if request.method == "POST":
        try:
            withdraw_reference(
                cooperative_id=door.cooperative_id, reference_id=reference_id, by=door.actor
            )
            messages.success(request, _("Pembanding ditarik."))
        except Refusal as refusal:
            messages.error(request, refusal.sentence)
    return HttpResponseRedirect(_here(door, year))


def _recorded(request: HttpRequest, door: Door, year: int, form: PriceForm) -> bool:
    if not form.is_bound or not form.is_valid():
        return False
    try:
        record_outside_price(
            cooperative_id=door.cooperative_id,
            year=year,
            compared=form.compared(),
            key=read_key(request),
            by=door.actor,
        )
    except Refusal as refusal:
        return _explain(form, refusal)
    return True


def _rated(request: HttpRequest, door: Door, year: int, form: RateForm) -> bool:
    if not form.is_bound or not form.is_valid():
        return False
    try:
        record_outside_rate(
            cooperative_id=door.cooperative_id,
            year=year,
            field=PromotionField(form.cleaned_data["field"]),
            outside_bps=form.outside_bps(),
            source=form.cleaned_data["source"],
            key=read_key(request),
            by=door.actor,
        )
    except Refusal as refusal:
        return _explain(form, refusal)
    return True


def _explain(form: forms.Form, refusal: Refusal) -> bool:
    form.add_error(refusal.field if refusal.field in form.fields else None, refusal.sentence)
    return False


def _here(door: Door, year: int) -> str:
    url = reverse("reports:promotion", kwargs={"slug": door.cooperative.slug})
    return f"{url}?tahun={year}"
