"""Participation capital: the contracts, a new one, returns and capital given back."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.capital import operations, queries
from sokoguru.capital.vocabulary import MoveKind, ParticipationDetails, ParticipationFact
from sokoguru.capital.web.act import Act, answer, crumbs, place, tabs
from sokoguru.capital.web.fields import MONEY, CapitalForm, PercentField
from sokoguru.capital.web.loan_forms import find_member
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.ui.web.fields import DayField, MoneyField


class ContractForm(CapitalForm):
    """The contract of participation."""

    wide: tuple[str, ...] = ("holder", "terms")

    holder = forms.CharField(label=gettext_lazy("Pemegang modal penyertaan"), max_length=200)
    member = forms.CharField(
        label=gettext_lazy("Nomor anggota"),
        max_length=40,
        required=False,
        help_text=gettext_lazy("Bila pemegangnya anggota."),
    )
    contract_number = forms.CharField(label=gettext_lazy("Nomor perjanjian"), max_length=120)
    contract_on = DayField(label=gettext_lazy("Tanggal perjanjian"))
    amount = MoneyField(label=gettext_lazy("Modal yang disertakan"))
    profit = PercentField(label=gettext_lazy("Bagian hasil (%)"))
    risk = PercentField(label=gettext_lazy("Bagian risiko (%)"))
    unit = forms.ChoiceField(label=gettext_lazy("Dipakai unit"))
    money = forms.ChoiceField(label=gettext_lazy("Uang masuk ke"), choices=MONEY)
    on = DayField(label=gettext_lazy("Tanggal uang diterima"))
    terms = forms.CharField(
        label=gettext_lazy("Ketentuan lain"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean_member(self) -> UUID | None:
        return find_member(self, self.cleaned_data["member"])

    def details(self) -> ParticipationDetails:
        """The contract as a value."""
        said = self.cleaned_data
        return ParticipationDetails(
            holder=said["holder"],
            contract_number=said["contract_number"],
            contract_on=said["contract_on"],
            amount=said["amount"],
            profit_bps=said["profit"],
            risk_bps=said["risk"],
            unit=said["unit"],
            terms=said["terms"],
            member_id=said["member"],
        )


class MoveForm(CapitalForm):
    """Money that goes to the holder."""

    amount = MoneyField(label=gettext_lazy("Rupiah"))
    money = forms.ChoiceField(label=gettext_lazy("Dibayar dari"), choices=MONEY)
    on = DayField(label=gettext_lazy("Tanggal"))


@cooperative_page(Duty.READ_BOOKS)
def participations(request: HttpRequest, door: Door) -> HttpResponse:
    """Every contract with what is still in the co-op and what was returned."""
    found = queries.participations(cooperative_id=door.cooperative_id)
    facts = {
        "rows": found,
        "outstanding": Rupiah.total(each.outstanding for each in found),
        "returned": Rupiah.total(each.returned for each in found),
        "tabs": tabs(door, "participations"),
        "may_write": door.may(Duty.MANAGE_CAPITAL),
    }
    return render(request, "capital/participations.html", facts)


@cooperative_page(Duty.READ_BOOKS)
def participation(request: HttpRequest, door: Door, participation_id: UUID) -> HttpResponse:
    """One contract and what was paid on it."""
    found = _find(door, participation_id)
    above = (_("Modal penyertaan"), place(door, "participations"))
    facts = {
        "found": found,
        "moves": [
            {"move": move, "is_return": move.kind is MoveKind.RETURN} for move in found.moves
        ],
        "crumbs": crumbs(door, found.details.holder, above),
        "may_write": door.may(Duty.MANAGE_CAPITAL) and not found.is_reversed,
    }
    return render(request, "capital/participation.html", facts)


@cooperative_page(Duty.MANAGE_CAPITAL)
def receive(request: HttpRequest, door: Door) -> HttpResponse:
    """Record a contract and receive its money."""
    form = ContractForm(request.POST or None, door=door, initial={"on": door.today})

    def do() -> str:
        said = form.cleaned_data
        found = operations.receive_participation(
            cooperative_id=door.cooperative_id, details=form.details(), money=said["money"],
            on=said["on"], key=read_key(request), by=door.actor,
        )  # fmt: skip
        return place(door, "participation", participation_id=found.id)

    act = Act(
        name="penyertaan",
        title=_("Terima modal penyertaan"),
        sub=_("Berdiri di luar modal sendiri; pemegangnya ikut menanggung risiko."),
        button=_("Bukukan modal penyertaan"),
        done=_("Modal penyertaan tercatat dan masuk buku."),
        back=place(door, "participations"),
        above=((_("Modal penyertaan"), place(door, "participations")),),
    )
    return answer(request, door, act=act, form=form, do=do)


@cooperative_page(Duty.MANAGE_CAPITAL)
def pay_return(request: HttpRequest, door: Door, participation_id: UUID) -> HttpResponse:
    """Pay the holder's share of a profit."""
    found = _find(door, participation_id)
    title = _("Bayar bagian hasil")
    return _pay(request, door, found, operations.pay_return, title)


@cooperative_page(Duty.MANAGE_CAPITAL)
def give_back(request: HttpRequest, door: Door, participation_id: UUID) -> HttpResponse:
    """Give capital back."""
    found = _find(door, participation_id)
    title = _("Kembalikan modal penyertaan")
    return _pay(request, door, found, operations.give_back_participation, title)


def _pay(
    request: HttpRequest,
    door: Door,
    found: ParticipationFact,
    operation: Callable[..., ParticipationFact],
    title: str,
) -> HttpResponse:
    form = MoveForm(request.POST or None, door=door, initial={"on": door.today})
    back = place(door, "participation", participation_id=found.id)

    def do() -> str:
        operation(
            cooperative_id=door.cooperative_id, participation_id=found.id, key=read_key(request),
            by=door.actor, **form.cleaned_data,
        )  # fmt: skip
        return back

    act = Act(
        name=f"{operation.__name__}-{found.id}",
        title=title,
        sub=found.details.holder,
        button=_("Catat pembayaran"),
        done=_("Pembayaran tercatat."),
        back=back,
        above=(
            (_("Modal penyertaan"), place(door, "participations")),
            (found.details.holder, back),
        ),
    )
    return answer(request, door, act=act, form=form, do=do)


def _find(door: Door, participation_id: UUID) -> ParticipationFact:
    try:
        return queries.participation(
            cooperative_id=door.cooperative_id, participation_id=participation_id
        )
    except operations.UnknownParticipation as refusal:
        raise Http404 from refusal
