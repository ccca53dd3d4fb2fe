"""What the board decides about a member: admit, refuse, let go; and whose account is his."""

import re
from urllib.parse import urlencode
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.counter.operations.leaving import settle_leaving
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.operations import link_member
from sokoguru.identity.queries import member_account, user_by_login
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.ledger.queries import member_balances
from sokoguru.members.operations.admission import admit_applicant, refuse_applicant
from sokoguru.members.vocabulary import MemberFact
from sokoguru.savings import queries as savings
from sokoguru.savings.vocabulary import MoneyAccount
from sokoguru.site.web.answers import explain
from sokoguru.site.web.crumbs import below_members
from sokoguru.site.web.invitations import invitation_text
from sokoguru.site.web.members import find_member, to_profile
from sokoguru.surplus.vocabulary import PAYABLE
from sokoguru.trade.calculations.journals import MEMBER_RECEIVABLE


class AdmitForm(forms.Form):
    """The number of a new member; the next one when left empty."""

    number = forms.CharField(
        label=gettext_lazy("Nomor anggota"),
        max_length=30,
        required=False,
        help_text=gettext_lazy("Kosongkan untuk nomor berikutnya."),
    )


class RefuseForm(forms.Form):
    """Why an applicant is turned down."""

    reason = forms.CharField(label=gettext_lazy("Alasan"), max_length=200)


class LeaveForm(forms.Form):
    """Why a member leaves, and where his money is paid from."""

    reason = forms.CharField(
        label=gettext_lazy("Alasan keluar"),
        max_length=200,
        help_text=gettext_lazy("Seperti kata anggota sendiri, misalnya pindah alamat."),
    )
    money = forms.ChoiceField(
        label=gettext_lazy("Dibayar dari"),
        choices=[
            (MoneyAccount.CASH.value, gettext_lazy("Kas")),
            (MoneyAccount.BANK.value, gettext_lazy("Bank")),
        ],
        initial=MoneyAccount.CASH,
    )


class AccountForm(forms.Form):
    """The login of the person who is this member."""

    username = forms.CharField(
        label=gettext_lazy("Nama pengguna"),
        max_length=60,
        widget=forms.TextInput(attrs={"autocapitalize": "none", "autocomplete": "off"}),
    )


@cooperative_page(Duty.ADMIT_MEMBERS)
def admit(request: HttpRequest, door: Door, member_id: UUID) -> HttpResponse:
    """Admit an applicant."""
    member = find_member(door, member_id)
    form = AdmitForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            admitted = admit_applicant(
                cooperative_id=door.cooperative_id,
                member_id=member_id,
                number=form.cleaned_data["number"].strip() or None,
                on=door.today,
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            sentence = _("%(name)s diterima dengan nomor %(number)s. Terima simpanan pokoknya.")
            messages.success(request, sentence % {"name": admitted.name, "number": admitted.number})
            return to_profile(door, member_id)
    return _ask(request, "site/admit.html", form, member=member, here=_("Terima"))


@cooperative_page(Duty.ADMIT_MEMBERS)
def refuse(request: HttpRequest, door: Door, member_id: UUID) -> HttpResponse:
    """Turn an applicant down, with the reason."""
    member = find_member(door, member_id)
    form = RefuseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            refuse_applicant(
                cooperative_id=door.cooperative_id,
                member_id=member_id,
                reason=form.cleaned_data["reason"],
                on=door.today,
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            messages.success(request, _("Permohonan %(name)s ditolak.") % {"name": member.name})
            return to_profile(door, member_id)
    return _ask(request, "site/refuse.html", form, member=member, here=_("Tolak"))


@cooperative_page(Duty.ADMIT_MEMBERS)
def leave(request: HttpRequest, door: Door, member_id: UUID) -> HttpResponse:
    """Let a member leave and settle what is his (S3-013: leaving cannot be refused)."""
    member = find_member(door, member_id)
    form = LeaveForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            settle_leaving(
                cooperative_id=door.cooperative_id,
                member_id=member_id,
                reason=form.cleaned_data["reason"],
                money=MoneyAccount(form.cleaned_data["money"]),
                on=door.today,
                key=read_key(request),
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            messages.success(request, _("%(name)s sudah keluar.") % {"name": member.name})
            return to_profile(door, member_id)
    book = savings.passbook(cooperative_id=door.cooperative_id, member_id=member_id, on=door.today)
    held = member_balances(cooperative_id=door.cooperative_id, member_id=member_id)
    facts = {
        "book": book,
        "debt": held.get(MEMBER_RECEIVABLE, Rupiah(0)),
        "surplus": held.get(PAYABLE, Rupiah(0)),
    }
    return _ask(request, "site/leave.html", form, member=member, here=_("Catat keluar"), **facts)


@cooperative_page(Duty.ADMIT_MEMBERS)
def account(request: HttpRequest, door: Door, member_id: UUID) -> HttpResponse:
    """Connect a member with his account, by login or by an invitation he opens himself."""
    member = find_member(door, member_id)
    form = AccountForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        person = user_by_login(login=form.cleaned_data["username"])
        if person is None:
            form.add_error("username", _("Tidak ada akun dengan nama pengguna itu."))
        else:
            try:
                link_member(
                    cooperative_id=door.cooperative_id,
                    user_id=person.id,
                    member_id=member_id,
                    by=door.actor,
                )
            except Refusal as refusal:
                explain(form, refusal)
            else:
                messages.success(request, _("Akun %(name)s terhubung.") % {"name": person.name})
                return to_profile(door, member_id)
    token = invitation_text(door.cooperative_id, member_id)
    link = request.build_absolute_uri(reverse("site:invitation", kwargs={"token": token}))
    holder = member_account(cooperative_id=door.cooperative_id, member_id=member_id)
    facts = {"link": link, "holder": holder, "whatsapp": _whatsapp(member, door, link)}
    return _ask(request, "site/member_account.html", form, member=member, here=_("Akun"), **facts)


def _ask(
    request: HttpRequest,
    template: str,
    form: forms.Form,
    *,
    member: MemberFact,
    here: str,
    **facts: object,
) -> HttpResponse:
    door: Door = request.door  # type: ignore[attr-defined]
    facts |= {"form": form, "member": member, "crumbs": below_members(door, here, member)}
    return render(request, template, facts, status=422 if form.errors else 200)


def _whatsapp(member: MemberFact, door: Door, link: str) -> str:
    """A message with the invitation, ready to be sent from the officer's own phone."""
    number = re.sub(r"[^0-9]", "", member.phone)
    if not number:
        return ""
    number = f"62{number[1:]}" if number.startswith("0") else number
    text = _("Undangan dari %(house)s untuk melihat simpanan Anda: %(link)s") % {
        "house": door.cooperative.name,
        "link": link,
    }
    return f"https://wa.me/{number}?{urlencode({'text': text})}"
