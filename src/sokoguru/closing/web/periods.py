"""A month or a year with its checklist: what is missing, which page cures it, and closing."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.closing import queries
from sokoguru.closing.operations import close_month, close_year, pass_over
from sokoguru.closing.vocabulary import (
    Checklist,
    ChecklistItem,
    ItemKind,
    ItemState,
    Period,
    PeriodState,
)
from sokoguru.closing.web.links import (
    address,
    address_of,
    below_desk,
    passing_address,
    title_of,
)
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ui.vocabulary import Crumb

TONES = {
    ItemState.DONE: "good",
    ItemState.MISSING: "bad",
    ItemState.WAIVED: "warn",
    ItemState.AT_CLOSING: "info",
}


class ReasonForm(forms.Form):
    """Why something is passed over."""

    reason = forms.CharField(
        label=gettext_lazy("Alasan"),
        max_length=300,
        help_text=gettext_lazy("Alasan dan nama Anda tetap tercatat pada penutupan ini."),
    )


@cooperative_page(Duty.READ_BOOKS)
def month(request: HttpRequest, door: Door, year: int, month: int) -> HttpResponse:
    """A month of the books."""
    return _page(request, door, _find_month(door, year, month))


@cooperative_page(Duty.READ_BOOKS)
def year(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """A book year."""
    return _page(request, door, _find_year(door, year))


@cooperative_page(Duty.CLOSE_YEAR)
def pass_month_item(
    request: HttpRequest, door: Door, year: int, month: int, kind: str
) -> HttpResponse:
    """Pass an item of a month over."""
    return _passing(request, door, _find_month(door, year, month), kind)


@cooperative_page(Duty.CLOSE_YEAR)
def pass_year_item(request: HttpRequest, door: Door, year: int, kind: str) -> HttpResponse:
    """Pass an item of a year over."""
    return _passing(request, door, _find_year(door, year), kind)


def _page(request: HttpRequest, door: Door, period: Period) -> HttpResponse:
    """The checklist; posted, the period is closed. A closed one leads to its record."""
    state = _state(door, period)
    if state is PeriodState.CLOSED:
        return _to_record(door, period)
    refusal = ""
    if request.method == "POST" and door.may(Duty.CLOSE_YEAR):
        try:
            kept = _close(door, period)
        except Refusal as refused:
            refusal = refused.sentence
        else:
            messages.success(request, _("%(period)s ditutup.") % {"period": title_of(period)})
            return HttpResponseRedirect(address(door, "record", close_id=kept))
    found = queries.checklist(cooperative_id=door.cooperative_id, period=period)
    facts = {
        "period": period,
        "title": title_of(period),
        "found": found,
        "items": [_shown(item, door, found) for item in found.items],
        "has_ended": state is PeriodState.READY,
        "may_close": door.may(Duty.CLOSE_YEAR),
        "refusal": refusal,
        "crumbs": below_desk(door, title_of(period)),
    }
    return render(request, "closing/checklist.html", facts, status=422 if refusal else 200)


def _close(door: Door, period: Period) -> object:
    if period.month is not None:
        return close_month(
            cooperative_id=door.cooperative_id, month=period.month, on=door.today, by=door.actor
        )
    return close_year(
        cooperative_id=door.cooperative_id, year=period.year, on=door.today, by=door.actor
    )


def _passing(request: HttpRequest, door: Door, period: Period, kind: str) -> HttpResponse:
    if kind not in list(ItemKind):
        raise Http404
    form = ReasonForm(request.POST or None)
    back = address_of(door, period)
    if request.method == "POST" and form.is_valid():
        try:
            pass_over(
                cooperative_id=door.cooperative_id,
                period=period,
                kind=ItemKind(kind),
                reason=form.cleaned_data["reason"],
                by=door.actor,
            )
        except Refusal as refusal:
            form.add_error(refusal.field, refusal.sentence)
        else:
            return HttpResponseRedirect(back)
    above = Crumb(label=title_of(period), url=back)
    facts = {
        "form": form,
        "title": title_of(period),
        "item": _(ItemKind(kind).label),
        "back": back,
        "crumbs": below_desk(door, _("Lewati"), above),
    }
    return render(request, "closing/passing.html", facts, status=422 if form.errors else 200)


def _find_month(door: Door, year: int, month: int) -> Period:
    if not (1 <= month <= 12 and 1900 <= year <= 2200):
        raise Http404
    found = queries.month_of_year(cooperative_id=door.cooperative_id, month=Month(year, month))
    if found is None:
        raise Http404
    return found


def _find_year(door: Door, year: int) -> Period:
    found = queries.whole_year(cooperative_id=door.cooperative_id, year=year)
    if found is None:
        raise Http404
    return found


def _state(door: Door, period: Period) -> PeriodState:
    sheets = queries.desk(cooperative_id=door.cooperative_id, on=door.today)
    sheet = next(each for each in sheets if each.period.year == period.year)
    if period.month is None:
        return sheet.state
    return next(row.state for row in sheet.months if row.period.month == period.month)


def _to_record(door: Door, period: Period) -> HttpResponse:
    """The newest record of a closed period; one closed together with others has none of its own."""
    kept = queries.closes(cooperative_id=door.cooperative_id, period=period.key)
    if not kept:
        return HttpResponseRedirect(address(door, "desk"))
    return HttpResponseRedirect(address(door, "record", close_id=kept[0].id))


def _shown(item: ChecklistItem, door: Door, found: Checklist) -> dict[str, object]:
    kwargs = {"slug": door.cooperative.slug, **item.url_args}
    may_pass = item.may_be_waived and door.may(Duty.CLOSE_YEAR)
    return {
        "fact": item,
        "label": _(item.kind.label),
        "sentence": _(item.template) % item.facts,
        "state": _(item.state.label),
        "tone": TONES[item.state],
        "url": "" if item.is_done else reverse(item.url_name, kwargs=kwargs),
        "pass_url": passing_address(door, found.period, item.kind.value) if may_pass else "",
    }
