"""Grants: the list, one grant with what became of it, its report, and receiving one."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.capital import operations, queries
from sokoguru.capital.vocabulary import (
    EVENT_LABELS,
    FLAG_LABELS,
    TREATMENT_LABELS,
    GrantFact,
    GrantForm,
    GrantReport,
)
from sokoguru.capital.web.act import Act, answer, crumbs, place, tabs
from sokoguru.capital.web.fields import Pairs
from sokoguru.capital.web.grant_forms import GoodsGrantForm, MoneyGrantForm
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.ledger.queries import chart


@cooperative_page(Duty.READ_BOOKS)
def grants(request: HttpRequest, door: Door) -> HttpResponse:
    """Every grant: received, used, left, and what is missing or stands out."""
    found = queries.grants(cooperative_id=door.cooperative_id, on=door.today)
    standing = [each for each in found if not each.is_reversed]
    facts = {
        "rows": [
            {"grant": each, "is_late": is_report_late(each, door.today)} for each in reversed(found)
        ],
        "received": Rupiah.total(each.amount for each in standing),
        "used": Rupiah.total(each.used for each in standing),
        "remaining": Rupiah.total(each.remaining for each in standing),
        "tabs": tabs(door, "grants"),
        "may_write": door.may(Duty.MANAGE_CAPITAL),
    }
    return render(request, "capital/grants.html", facts)


@cooperative_page(Duty.READ_BOOKS)
def grant(request: HttpRequest, door: Door, grant_id: UUID) -> HttpResponse:
    """One grant: agreement, purposes, spending, assets; as paper with `?sebagai=cetak`."""
    report = _report(door, grant_id)
    facts = {
        **_body(door, report),
        "crumbs": crumbs(door, report.grant.donor, (_("Hibah"), place(door, "grants"))),
        "may_write": door.may(Duty.MANAGE_CAPITAL) and not report.grant.is_reversed,
        "is_money": report.grant.form is GrantForm.MONEY,
    }
    is_paper = request.GET.get("sebagai") == "cetak"
    if is_paper:
        house = door.cooperative
        facts["letterhead"] = {
            "house": house.name, "note": house.legal_number, "address": house.address,
        }  # fmt: skip
    return render(request, "capital/grant_print.html" if is_paper else "capital/grant.html", facts)


@cooperative_page(Duty.MANAGE_CAPITAL)
def receive_money(request: HttpRequest, door: Door) -> HttpResponse:
    """Receive a grant of money."""
    sent = request.POST or None
    form = MoneyGrantForm(sent, door=door, initial={"on": door.today})
    form.order_fields(["donor", "amount", "money", "on"])
    pairs = Pairs(sent, prefix="tujuan")

    def do() -> str:
        said = form.cleaned_data
        found = operations.receive_money_grant(
            cooperative_id=door.cooperative_id,
            details=form.details(pairs.pairs()),  # type: ignore[attr-defined]
            amount=said["amount"],
            money=said["money"],
            on=said["on"],
            key=read_key(request),
            by=door.actor,
        )
        return place(door, "grant", grant_id=found.id)

    act = Act(
        name="hibah-uang",
        title=_("Terima hibah uang"),
        button=_("Bukukan hibah"),
        done=_("Hibah tercatat dan masuk buku."),
        back=place(door, "grants"),
        pairs_title=_("Tujuan menurut perjanjian dan rencananya"),
        above=((_("Hibah"), place(door, "grants")),),
    )
    return answer(request, door, act=act, form=form, do=do, pairs=pairs)


@cooperative_page(Duty.MANAGE_CAPITAL)
def receive_goods(request: HttpRequest, door: Door) -> HttpResponse:
    """Receive a grant of goods; they become an asset at their value."""
    form = GoodsGrantForm(request.POST or None, door=door, initial={"on": door.today})
    form.order_fields(["donor", "kind", "name", "quantity", "amount", "life_years", "unit",
                       "place", "keeper", "on"])  # fmt: skip

    def do() -> str:
        found = operations.receive_goods_grant(
            cooperative_id=door.cooperative_id,
            details=form.details([]),
            goods=form.goods(),
            on=form.cleaned_data["on"],
            key=read_key(request),
            by=door.actor,
        )
        return place(door, "grant", grant_id=found.id)

    act = Act(
        name="hibah-barang",
        title=_("Terima hibah barang"),
        sub=_("Barangnya masuk daftar aset, nilainya masuk modal."),
        button=_("Bukukan hibah"),
        done=_("Hibah tercatat dan masuk buku."),
        back=place(door, "grants"),
        above=((_("Hibah"), place(door, "grants")),),
    )
    return answer(request, door, act=act, form=form, do=do)


def find_grant(door: Door, grant_id: UUID) -> GrantFact:
    """The grant, or a page that does not exist."""
    try:
        return queries.grant(cooperative_id=door.cooperative_id, grant_id=grant_id, on=door.today)
    except operations.UnknownGrant as refusal:
        raise Http404 from refusal


def is_report_late(found: GrantFact, today: date) -> bool:
    """Whether its report had a day that is past and was not delivered."""
    due = found.agreement.report_due_on
    return bool(due and due < today and not found.reported_on and not found.is_reversed)


def _report(door: Door, grant_id: UUID) -> GrantReport:
    try:
        return queries.grant_report(
            cooperative_id=door.cooperative_id, grant_id=grant_id, on=door.today
        )
    except operations.UnknownGrant as refusal:
        raise Http404 from refusal


def _body(door: Door, report: GrantReport) -> dict[str, object]:
    found = report.grant
    names = {account.code: account.name for account in chart(cooperative_id=door.cooperative_id)}
    return {
        "grant": found,
        "report": report,
        "treatment": TREATMENT_LABELS[found.agreement.treatment],
        "is_late": is_report_late(found, door.today),
        "spending": [
            {
                "line": line,
                "account": names.get(line.account, line.account),
                "flags": [FLAG_LABELS[flag] for flag in line.flags],
            }
            for line in found.spending
        ],
        "events": [{"event": event, "label": EVENT_LABELS[event.kind]} for event in found.events],
    }
