"""Who holds which office, appointing and ending terms, and the duty matrix as it stands."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.operations import appoint, end_appointment
from sokoguru.identity.queries import appointment, appointments, missing_organs, user_by_login
from sokoguru.identity.vocabulary import MATRIX, Duty, Role
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.site.web.answers import explain
from sokoguru.site.web.crumbs import below_settings
from sokoguru.ui.web.fields import DayField

OFFICES = tuple(role for role in Role if role is not Role.ANGGOTA)
OFFICE = tuple(duty for duty in Duty if duty is not Duty.READ_OWN)


class AppointForm(forms.Form):
    """Who gets which office, from when to when."""

    username = forms.CharField(
        label=gettext_lazy("Nama pengguna"),
        max_length=60,
        help_text=gettext_lazy("Nama yang dipakai orangnya untuk masuk ke Sokoguru."),
        widget=forms.TextInput(attrs={"autocapitalize": "none", "autocomplete": "off"}),
    )
    role = forms.ChoiceField(
        label=gettext_lazy("Jabatan"),
        choices=[(role.value, gettext_lazy(role.label)) for role in OFFICES],
    )
    valid_from = DayField(label=gettext_lazy("Mulai"))
    valid_to = DayField(
        label=gettext_lazy("Sampai"),
        required=False,
        help_text=gettext_lazy("Kosongkan bila belum ditentukan."),
    )


class EndForm(forms.Form):
    """The last day of a term."""

    valid_to = DayField(label=gettext_lazy("Hari terakhir menjabat"))


@cooperative_page(*OFFICE)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """All terms of office and the matrix; whoever may appoint does it here."""
    may_appoint = door.may(Duty.APPOINT)
    sent = request.POST if request.method == "POST" and may_appoint else None
    form = AppointForm(sent, initial={"valid_from": door.today})
    if form.is_bound and form.is_valid() and _appoint(request, form, door):
        return redirect("site:officers", slug=door.cooperative.slug)
    terms = appointments(cooperative_id=door.cooperative_id)
    facts = {
        "present": [term for term in terms if term.is_held_on(door.today)],
        "coming": [term for term in terms if term.valid_from > door.today],
        "past": [term for term in terms if term.valid_to and term.valid_to < door.today],
        "organs": missing_organs(cooperative_id=door.cooperative_id, on=door.today),
        "form": form,
        "may_appoint": may_appoint,
        "roles": tuple(Role),
        "crumbs": below_settings(door, _("Petugas")),
        "matrix": [(duty, [duty in MATRIX[role] for role in Role]) for duty in Duty],
    }
    return render(request, "site/officers.html", facts, status=422 if form.errors else 200)


@cooperative_page(Duty.APPOINT)
def end(request: HttpRequest, door: Door, appointment_id: UUID) -> HttpResponse:
    """End a term of office."""
    term = appointment(cooperative_id=door.cooperative_id, appointment_id=appointment_id)
    if term is None:
        raise Http404
    form = EndForm(request.POST or None, initial={"valid_to": door.today})
    if request.method == "POST" and form.is_valid():
        try:
            end_appointment(
                cooperative_id=door.cooperative_id,
                appointment_id=appointment_id,
                valid_to=form.cleaned_data["valid_to"],
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            sentence = _("Masa jabatan %(name)s berakhir.") % {"name": term.user.name}
            messages.success(request, sentence)
            return redirect("site:officers", slug=door.cooperative.slug)
    above = (_("Petugas"), "site:officers")
    facts = {
        "form": form,
        "term": term,
        "crumbs": below_settings(door, _("Akhiri"), above),
    }
    return render(request, "site/end_term.html", facts, status=422 if form.errors else 200)


def _appoint(request: HttpRequest, form: AppointForm, door: Door) -> bool:
    chosen = form.cleaned_data
    person = user_by_login(login=chosen["username"])
    if person is None:
        form.add_error("username", _("Tidak ada akun dengan nama pengguna itu."))
        return False
    try:
        term = appoint(
            cooperative_id=door.cooperative_id,
            user_id=person.id,
            role=Role(chosen["role"]),
            valid_from=chosen["valid_from"],
            valid_to=chosen["valid_to"],
            by=door.actor,
        )
    except Refusal as refusal:
        explain(form, refusal)
        return False
    sentence = _("%(name)s diangkat sebagai %(office)s.")
    facts = {"name": term.user.name, "office": _(term.role.label)}
    messages.success(request, sentence % facts)
    return True
