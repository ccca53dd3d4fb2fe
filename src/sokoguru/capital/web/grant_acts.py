"""What is done with a grant after it came: spending, interest, conditions, law, report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from sokoguru.capital import operations
from sokoguru.capital.vocabulary import GrantFact
from sokoguru.capital.web.act import Act, answer, place
from sokoguru.capital.web.fields import CapitalForm
from sokoguru.capital.web.grant_forms import (
    BuyForm,
    ConditionsForm,
    InterestForm,
    LegislationForm,
    ReportedForm,
    SpendForm,
)
from sokoguru.capital.web.grants import find_grant
from sokoguru.foundation.money import format_rupiah
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key


@cooperative_page(Duty.MANAGE_CAPITAL)
def spend(request: HttpRequest, door: Door, grant_id: UUID) -> HttpResponse:
    """Spend grant money on a cost."""
    found = find_grant(door, grant_id)
    form = SpendForm(request.POST or None, door=door, grant=found, initial={"on": door.today})

    def arguments() -> dict[str, Any]:
        said = form.cleaned_data
        return {
            "use": form.use(), "amount": said["amount"], "account": said["account"],
            "unit": said["unit"], "on": said["on"],
        }  # fmt: skip

    act = _act(
        door, found, name="belanja", title=_("Belanja dana hibah"), button=_("Catat belanja"),
        done=_("Belanja tercatat."), note=_still(found),
    )  # fmt: skip
    return _answer(request, door, found, act, form, operations.spend_grant, arguments)


@cooperative_page(Duty.MANAGE_CAPITAL)
def buy(request: HttpRequest, door: Door, grant_id: UUID) -> HttpResponse:
    """Buy an asset with grant money."""
    found = find_grant(door, grant_id)
    form = BuyForm(request.POST or None, door=door, grant=found, initial={"on": door.today})

    def arguments() -> dict[str, Any]:
        return {"use": form.use(), "goods": form.goods(), "on": form.cleaned_data["on"]}

    act = _act(
        door, found, name="aset", title=_("Beli aset dengan dana hibah"),
        button=_("Catat pembelian"), done=_("Aset tercatat di daftar aset."), note=_still(found),
    )  # fmt: skip
    return _answer(request, door, found, act, form, operations.spend_grant_on_asset, arguments)


@cooperative_page(Duty.MANAGE_CAPITAL)
def interest(request: HttpRequest, door: Door, grant_id: UUID) -> HttpResponse:
    """Interest of the grant's account."""
    form = InterestForm(request.POST or None, door=door, initial={"on": door.today})
    found = find_grant(door, grant_id)
    act = _act(
        door, found, name="jasa", title=_("Jasa rekening bantuan"), button=_("Catat jasa"),
        done=_("Jasa rekening tercatat."),
        note=_("Jasa ini pendapatan koperasi, dipakai dan dilaporkan bersama hibahnya."),
    )  # fmt: skip
    return _answer(
        request, door, found, act, form, operations.receive_grant_interest, lambda: _said(form)
    )


@cooperative_page(Duty.MANAGE_CAPITAL)
def conditions(request: HttpRequest, door: Door, grant_id: UUID) -> HttpResponse:
    """Conditions are met: what waited as liability becomes own capital."""
    found = find_grant(door, grant_id)
    start = {"on": door.today, "amount": found.deferred or None}
    form = ConditionsForm(request.POST or None, door=door, initial=start)
    act = _act(
        door, found, name="syarat", title=_("Syarat hibah terpenuhi"), button=_("Pindahkan"),
        done=_("Hibah pindah ke modal sendiri."), note=found.agreement.treatment_clause,
    )  # fmt: skip
    return _answer(request, door, found, act, form, operations.meet_conditions, lambda: _said(form))


@cooperative_page(Duty.MANAGE_CAPITAL)
def legislation(request: HttpRequest, door: Door, grant_id: UUID) -> HttpResponse:
    """Say which legislation governs the grant."""
    found = find_grant(door, grant_id)
    form = LegislationForm(request.POST or None, door=door, initial={"on": door.today})
    act = _act(
        door, found, name="peraturan", title=_("Catat dasar peraturan"), button=_("Simpan"),
        done=_("Dasar peraturan tercatat."),
    )  # fmt: skip
    return _answer(
        request, door, found, act, form, operations.record_legislation, lambda: _said(form)
    )


@cooperative_page(Duty.MANAGE_CAPITAL)
def reported(request: HttpRequest, door: Door, grant_id: UUID) -> HttpResponse:
    """The report went to donor and meeting."""
    found = find_grant(door, grant_id)
    form = ReportedForm(request.POST or None, door=door, initial={"on": door.today})
    act = _act(
        door, found, name="lapor", title=_("Laporan sudah disampaikan"), button=_("Simpan"),
        done=_("Penyampaian laporan tercatat."),
    )  # fmt: skip
    return _answer(request, door, found, act, form, operations.deliver_report, lambda: _said(form))


def _act(
    door: Door,
    found: GrantFact,
    *,
    name: str,
    title: str,
    button: str,
    done: str,
    note: str = "",
) -> Act:
    back = place(door, "grant", grant_id=found.id)
    return Act(
        name=f"hibah-{name}-{found.id}",
        sub=found.donor,
        back=back,
        above=((_("Hibah"), place(door, "grants")), (found.donor, back)),
        title=title,
        button=button,
        done=done,
        note=note,
    )


def _answer(
    request: HttpRequest,
    door: Door,
    found: GrantFact,
    act: Act,
    form: CapitalForm,
    operation: Callable[..., GrantFact],
    arguments: Callable[[], dict[str, Any]],
) -> HttpResponse:
    def do() -> str:
        operation(
            cooperative_id=door.cooperative_id,
            grant_id=found.id,
            key=read_key(request),
            by=door.actor,
            **arguments(),
        )
        return act.back

    return answer(request, door, act=act, form=form, do=do)


def _said(form: CapitalForm) -> dict[str, Any]:
    return dict(form.cleaned_data)


def _still(found: GrantFact) -> str:
    words = _("Sisa dana hibah ini %(left)s. Belanja di luar rencana tetap tercatat dan ditandai.")
    return words % {"left": format_rupiah(found.remaining)}
