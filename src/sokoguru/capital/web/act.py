"""A page with one form that does one thing once, and the pages above it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.capital.web.fields import CapitalForm
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.web.doors import Door
from sokoguru.ui.vocabulary import Crumb, Tab


@dataclass(frozen=True, kw_only=True)
class Act:
    """What the page says around its form. `name` keeps what was typed over a reload.

    Pairs that are rarely needed are folded away until something is written in them.
    """

    name: str
    title: str
    button: str
    done: str
    back: str
    sub: str = ""
    note: str = ""
    note_title: str = ""
    pairs_title: str = ""
    pairs_are_rare: bool = False
    above: tuple[tuple[str, str], ...] = ()


def answer(
    request: HttpRequest,
    door: Door,
    *,
    act: Act,
    form: CapitalForm,
    do: Callable[[], str],
    pairs: forms.BaseFormSet[Any] | None = None,
    **more: object,
) -> HttpResponse:
    """Show the form; sent and right, `do` it and go where it leads; refused, say why beside it."""
    is_draft = "hitung" in request.POST
    if request.method == "POST" and not is_draft:
        answers = [form.is_valid(), pairs is None or pairs.is_valid()]
        address = _done(form, do) if all(answers) else ""
        if address:
            messages.success(request, act.done)
            return HttpResponseRedirect(address)
    facts = {
        "act": act,
        "form": form,
        "pairs": pairs,
        "crumbs": crumbs(door, act.title, *act.above),
        **more,
    }
    is_refused = request.method == "POST" and not is_draft
    return render(request, "capital/act.html", facts, status=422 if is_refused else 200)


def _done(form: CapitalForm, do: Callable[[], str]) -> str:
    try:
        return do()
    except Refusal as refusal:
        field = refusal.field if refusal.field in form.fields else None
        form.add_error(field, refusal.sentence)
        return ""


def place(door: Door, name: str, **where: object) -> str:
    """The address of a page of this room."""
    return reverse(f"capital:{name}", kwargs={"slug": door.cooperative.slug, **where})


def crumbs(door: Door, here: str, *above: tuple[str, str]) -> list[Crumb]:
    """Modal › (pages above, each a label and an address ›) here."""
    between = [Crumb(label=label, url=address) for label, address in above]
    return [Crumb(label=_("Modal"), url=place(door, "desk")), *between, Crumb(label=here)]


def tabs(door: Door, here: str) -> list[Tab]:
    """The pages of capital."""
    labels = {
        "desk": _("Ringkasan"),
        "structure": _("Susunan modal"),
        "loans": _("Pinjaman"),
        "grants": _("Hibah"),
        "participations": _("Modal penyertaan"),
        "reserve": _("Dana cadangan"),
    }
    return [
        Tab(label=label, url=place(door, name), is_current=name == here)
        for name, label in labels.items()
    ]
