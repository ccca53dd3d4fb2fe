"""The card of one asset, and what is done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sokoguru.assets import operations
from sokoguru.assets.calculations.depreciation import Instalment
from sokoguru.assets.queries import Holding, charges_of
from sokoguru.assets.vocabulary import Condition, DisposalKind
from sokoguru.assets.web.forms import (
    CheckForm,
    DisposalForm,
    DoorForm,
    EstimateForm,
    MoveForm,
)
from sokoguru.assets.web.history import moments
from sokoguru.assets.web.places import READERS, crumbs, explain, holding_or_404, place, unit_names
from sokoguru.foundation.label import Label
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key


@dataclass(frozen=True, kw_only=True, slots=True)
class YearLine:
    """A year of the schedule."""

    year: int
    amount: Rupiah
    book: Rupiah


@cooperative_page(*READERS)
def card(request: HttpRequest, door: Door, asset_id: UUID) -> HttpResponse:
    """Everything that is known of one asset."""
    known = holding_or_404(door, asset_id)
    line = known.line_on(door.today)
    where = known.where_on(door.today)
    charges = charges_of(cooperative_id=door.cooperative_id, asset_id=asset_id)
    names = unit_names(door)
    judged = [each for each in known.estimates if each.from_month.first_day <= door.today]
    facts = {
        "terms": judged[-1] if judged else known.asset,
        "begins": judged[-1].from_month if judged else known.asset.depreciates_from,
        "asset": known.asset,
        "line": line,
        "where": where,
        "unit": names.get(where.unit, where.unit),
        "is_late": bool(line and line.is_check_overdue(door.today)),
        "years": years_of(known.schedule()),
        "charges": charges[::-1],
        "moments": moments(known, names),
        "address": request.build_absolute_uri(request.path),
        "crumbs": crumbs(door, known.asset.number),
        "may_manage": line is not None and door.may(Duty.MANAGE_ASSETS),
        "may_read": door.may(Duty.READ_BOOKS),
    }
    return render(request, "assets/asset.html", facts)


def years_of(instalments: list[Instalment]) -> list[YearLine]:
    """The schedule by calendar year."""
    found: list[YearLine] = []
    for each in instalments:
        year = each.month.year
        if found and found[-1].year == year:
            amount = found.pop().amount + each.amount
        else:
            amount = each.amount
        found.append(YearLine(year=year, amount=amount, book=each.book))
    return found


@dataclass(frozen=True, kw_only=True, slots=True)
class Act:
    """One thing that is done with an asset: its words, its form, what it does."""

    title: Label
    button: Label
    done: Label
    form: type[DoorForm]
    initial: Callable[[Holding, Door], dict[str, Any]]
    perform: Callable[[Any, dict[str, Any]], object]


def page(act: Act) -> Callable[..., Any]:
    """The view of an act."""

    @cooperative_page(Duty.MANAGE_ASSETS)
    def view(request: HttpRequest, door: Door, asset_id: UUID) -> HttpResponse:
        known = holding_or_404(door, asset_id)
        form = act.form(request.POST or None, door=door, initial=act.initial(known, door))
        address = place(door, "asset", asset_id=asset_id)
        if request.method == "POST" and form.is_valid() and _did(request, door, act, form, known):
            messages.success(request, _(act.done))
            return redirect(address)
        facts = {
            "act": act,
            "form": form,
            "asset": known.asset,
            "line": known.line_on(door.today),
            "back": address,
            "crumbs": crumbs(door, _(act.title), (known.asset.number, address)),
        }
        return render(request, "assets/act.html", facts, status=422 if form.errors else 200)

    return view


def _did(request: HttpRequest, door: Door, act: Act, form: DoorForm, known: Holding) -> bool:
    about = {
        "cooperative_id": door.cooperative_id,
        "asset_id": known.asset.id,
        "key": read_key(request),
        "by": door.actor,
    }
    try:
        act.perform(form, about)
    except Refusal as refusal:
        if refusal.field == "rate_bps":
            form.add_error("rate", refusal.sentence)
        else:
            explain(form, refusal)
        return False
    return True


def _check(form: CheckForm, about: dict[str, Any]) -> object:
    said = form.cleaned_data
    return operations.record_check(**about, **{**said, "condition": Condition(said["condition"])})


def _move(form: MoveForm, about: dict[str, Any]) -> object:
    return operations.move_asset(**about, **form.cleaned_data)


def _estimate(form: EstimateForm, about: dict[str, Any]) -> object:
    return operations.change_estimate(**about, estimate=form.estimate())


def _dispose(form: DisposalForm, about: dict[str, Any]) -> object:
    said = form.cleaned_data
    told = {**said, "kind": DisposalKind(said["kind"]), "proceeds": said["proceeds"] or ZERO}
    return operations.dispose_of_asset(**about, **told)


def _as_it_is(known: Holding, door: Door) -> dict[str, Any]:
    where = known.where_on(door.today)
    line = known.line_on(door.today)
    return {
        "on": door.today,
        "unit": where.unit,
        "place": where.place,
        "keeper": where.keeper,
        "quantity": line.quantity if line else 1,
        "condition": (line.condition if line else None) or Condition.GOOD,
        "checked_by": door.actor.name,
    }


def _as_expected(known: Holding, door: Door) -> dict[str, Any]:
    last = known.estimates[-1] if known.estimates else known.asset
    month = door.today.replace(day=1)
    return {"from_month": month, "residual": last.residual, "method": last.method.value}


check = page(
    Act(
        title=Label("Periksa aset"),
        button=Label("Catat pemeriksaan"),
        done=Label("Pemeriksaan tercatat."),
        form=CheckForm,
        initial=_as_it_is,
        perform=_check,
    )
)
move = page(
    Act(
        title=Label("Pindahkan aset"),
        button=Label("Catat pemindahan"),
        done=Label("Pemindahan tercatat."),
        form=MoveForm,
        initial=_as_it_is,
        perform=_move,
    )
)
estimate = page(
    Act(
        title=Label("Ubah taksiran"),
        button=Label("Simpan taksiran"),
        done=Label("Taksiran baru tercatat."),
        form=EstimateForm,
        initial=_as_expected,
        perform=_estimate,
    )
)
dispose = page(
    Act(
        title=Label("Lepas aset"),
        button=Label("Lepas dari daftar"),
        done=Label("Aset dilepas dari daftar dan dari buku."),
        form=DisposalForm,
        initial=_as_it_is,
        perform=_dispose,
    )
)
