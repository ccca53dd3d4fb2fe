"""One entry: what it says, what happened to it, correcting and verifying it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.foundation.refusal import Refusal
from sokoguru.registry import operations, queries
from sokoguru.registry.calculations.lifecycle import full_name
from sokoguru.registry.vocabulary import Moment
from sokoguru.registry.web.doors import DeskDoor, desk_page
from sokoguru.registry.web.forms import (
    EntryForm,
    GroupsForm,
    NewEntryForm,
    NoteForm,
    StatusForm,
    explain,
    initial_of,
)
from sokoguru.registry.web.labels import COLUMNS, KINDS, LEVELS, class_words, lines
from sokoguru.registry.web.profile import said_of
from sokoguru.registry.web.tabs import around
from sokoguru.ui.vocabulary import Crumb


@desk_page
def detail(request: HttpRequest, door: DeskDoor, entry_id: int) -> HttpResponse:
    """An entry with its history and what looks like it; a change of status is sent here."""
    entry = door.entry(entry_id)
    form = StatusForm(request.POST or None, initial={"on": door.today})
    if request.method == "POST" and form.is_valid():
        try:
            operations.change_status(
                entry_id=entry.id,
                is_active=not entry.is_active,
                reason=form.cleaned_data["reason"],
                on=form.cleaned_data["on"],
                today=door.today,
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            messages.success(request, _("Status diubah; yang lama tetap dalam riwayat."))
            return redirect("registry:entry", entry_id=entry.id)
    facts = {
        "line": lines([entry])[0],
        "full_name": full_name(entry.name, entry.state),
        "entry": entry,
        "level": LEVELS[entry.level],
        "classes": class_words(f"{axis}:{code}" for axis, code in entry.classes.items()),
        "moments": [(_kind(m), m, _changes(m)) for m in queries.history(entry_id=entry.id)],
        "profile": said_of(queries.profile(entry_id=entry.id)),
        "alike": queries.look_alikes(entry_id=entry.id),
        "form": form,
        "note_form": NoteForm(),
        "groups_form": GroupsForm(initial={"groups": ", ".join(entry.producer_groups)}),
        "crumbs": [_home(), Crumb(label=entry.name)],
        **around(door, "list"),
    }
    return render(request, "registry/entry.html", facts, status=422 if form.errors else 200)


@desk_page
def verify(request: HttpRequest, door: DeskDoor, entry_id: int) -> HttpResponse:
    """The entry was compared with its documents today."""
    entry = door.entry(entry_id)
    form = NoteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        operations.verify_entry(
            entry_id=entry.id, note=form.cleaned_data["note"], on=door.today, by=door.actor
        )
        messages.success(request, _("Data dicatat sebagai sudah diperiksa."))
    return redirect("registry:entry", entry_id=entry.id)


@desk_page
def groups(request: HttpRequest, door: DeskDoor, entry_id: int) -> HttpResponse:
    """Which groups of producers it serves."""
    entry = door.entry(entry_id)
    form = GroupsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        named = form.cleaned_data["groups"].split(",")
        try:
            operations.record_groups(entry_id=entry.id, groups=named, on=door.today, by=door.actor)
        except Refusal as refusal:
            messages.error(request, refusal.sentence)
        else:
            messages.success(request, _("Kelompok dicatat."))
    return redirect("registry:entry", entry_id=entry.id)


@desk_page
def correct(request: HttpRequest, door: DeskDoor, entry_id: int) -> HttpResponse:
    """Write an entry anew; what stood there before is kept."""
    entry = door.entry(entry_id)
    form = EntryForm(request.POST or None, initial=initial_of(entry))
    if request.method == "POST" and form.is_valid():
        door.refuse_elsewhere(form.cleaned_data["area_code"])
        try:
            operations.correct_entry(
                entry_id=entry.id,
                draft=form.draft(),
                reason=form.cleaned_data["reason"],
                on=door.today,
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            messages.success(request, _("Koreksi dicatat; yang lama tetap dalam riwayat."))
            return redirect("registry:entry", entry_id=entry.id)
    above = Crumb(label=entry.name, url=reverse("registry:entry", args=[entry.id]))
    crumbs = [_home(), above, Crumb(label=_("Koreksi"))]
    facts = {"form": form, "entry": entry, "crumbs": crumbs, **around(door, "list")}
    return render(request, "registry/form.html", facts, status=422 if form.errors else 200)


@desk_page
def new(request: HttpRequest, door: DeskDoor) -> HttpResponse:
    """Write a co-operative into the register."""
    form = NewEntryForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        door.refuse_elsewhere(form.cleaned_data["area_code"])
        try:
            entry = operations.register_entry(
                draft=form.draft(),
                is_active=form.cleaned_data["status"] == "aktif",
                reason=form.cleaned_data["reason"],
                on=door.today,
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            messages.success(request, _("Koperasi didaftarkan."))
            return redirect("registry:entry", entry_id=entry.id)
    crumbs = [_home(), Crumb(label=_("Daftarkan koperasi"))]
    facts = {"form": form, "entry": None, "crumbs": crumbs, **around(door, "list")}
    return render(request, "registry/form.html", facts, status=422 if form.errors else 200)


def _home() -> Crumb:
    return Crumb(label=_("Daftar"), url=reverse("registry:list"))


def _kind(moment: Moment) -> object:
    if moment.is_active is not None:
        return _("Aktif") if moment.is_active else _("Tidak aktif")
    return KINDS.get(moment.kind, moment.kind.replace("_", " ").capitalize())


def _changes(moment: Moment) -> list[tuple[object, str, str]]:
    return [(COLUMNS.get(name, name), *values) for name, values in moment.changes.items()]
