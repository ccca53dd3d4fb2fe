"""Simpanan wajib of a whole group: bill a month, see who is behind, receive many at once."""

from urllib.parse import urlencode
from uuid import UUID, uuid5

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.counter.operations import receive_together
from sokoguru.counter.web.wajib_sheet import Asked, lay_out, read_sheet
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import format_number, format_rupiah, read_rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.savings import queries as savings
from sokoguru.savings.operations import bill_wajib
from sokoguru.savings.vocabulary import MoneyAccount
from sokoguru.ui.templatetags.sokoguru_ui import bulan

RECEIVED_AT_ONCE = 300


@cooperative_page(Duty.RECEIVE_MONEY)
def wajib(request: HttpRequest, door: Door) -> HttpResponse:
    """Bill with `act=bill`, receive from the ticked ones with `act=receive`; else show again.

    `act=tick` ticks everybody on the page. Whatever was typed on another page stays.
    """
    act = request.POST.get("act", "") if request.method == "POST" else ""
    asked, fault = read_sheet(request), ""
    errors: dict[str, str] = {}
    if act == "bill":
        fault = _billed(request, door)
        if not fault:
            return redirect("counter:wajib", slug=door.cooperative.slug)
    elif act == "receive":
        fault, errors = _received(request, door, asked)
        if not fault:
            return redirect(_address(door, asked))
    rows = savings.arrears(cooperative_id=door.cooperative_id, on=door.today)
    facts = {
        "sheet": lay_out(rows, asked, errors=errors, tick_page=act == "tick"),
        "asked": asked,
        "count": len(rows),
        "groups": sorted({row.member.group for row in rows}),
        "month": request.POST.get("bulan") or str(Month.of(door.today)),
        "fault": fault,
    }
    return render(request, "counter/wajib.html", facts, status=422 if fault else 200)


def _received(request: HttpRequest, door: Door, asked: Asked) -> tuple[str, dict[str, str]]:
    """Receive from the ticked ones; answers with what is wrong, in all and at whom."""
    if not asked.ticked:
        return _("Belum ada yang ditandai. Tandai anggota yang membayar."), {}
    if len(asked.ticked) > RECEIVED_AT_ONCE:
        sentence = _("Paling banyak %(most)s anggota sekaligus. Kurangi yang ditandai.")
        return sentence % {"most": RECEIVED_AT_ONCE}, {}
    errors = _receive(request, door, asked)
    if not errors:
        return "", {}
    return _("Belum ada yang diterima. %(why)s") % {"why": " ".join(errors.values())}, errors


def _address(door: Door, asked: Asked) -> str:
    """The same group and letters, without what was typed."""
    kept = {"kelompok": asked.group, "q": asked.text, "halaman": asked.page}
    query = urlencode({name: value for name, value in kept.items() if value})
    return f"{reverse('counter:wajib', kwargs={'slug': door.cooperative.slug})}?{query}"


def _billed(request: HttpRequest, door: Door) -> str:
    """Bill the month that was typed, the next one at the latest; answers with what is wrong.

    What is paid beforehand counts from the last month billed, so one billed years ahead by a slip
    of the hand would leave all months before it open.
    """
    month = _month(request, door)
    if month is None:
        return _("Tulis bulannya seperti 2026-03.")
    if month > Month.of(door.today).next():
        sentence = _("%(month)s belum dapat ditagih. Tagih paling jauh bulan depan.")
        return sentence % {"month": bulan(month)}
    try:
        run = bill_wajib(cooperative_id=door.cooperative_id, month=month, by=door.actor)
    except Refusal as refusal:
        return refusal.sentence
    sentence = _("Simpanan wajib %(month)s: %(count)s tagihan baru, jumlah %(amount)s.")
    facts = {
        "month": bulan(month),
        "count": format_number(run.members),
        "amount": format_rupiah(run.amount),
    }
    messages.success(request, sentence % facts)
    return ""


def _receive(request: HttpRequest, door: Door, asked: Asked) -> dict[str, str]:
    """Receive from all of them or from none; answers with the sentence of who is refused.

    Every member has a key of his own, made from the key of the form, so that sending twice
    receives once.
    """
    key = UUID(read_key(request))
    place = ""
    try:
        with transaction.atomic():
            for place in sorted(asked.ticked):
                receive_together(
                    cooperative_id=door.cooperative_id,
                    member_id=UUID(place),
                    money=MoneyAccount.BANK if asked.is_bank else MoneyAccount.CASH,
                    on=door.today,
                    key=str(uuid5(key, place)),
                    by=door.actor,
                    wajib=read_rupiah(asked.typed.get(place, "")),
                )
    except Refusal as refusal:
        return {place: refusal.sentence}
    except ValueError:
        return {place: _("Anggota itu tidak dikenal.")}
    count = format_number(len(asked.ticked))
    messages.success(request, _("%(count)s setoran diterima.") % {"count": count})
    return {}


def _month(request: HttpRequest, door: Door) -> Month | None:
    year, _dash, month = request.POST.get("bulan", str(Month.of(door.today))).partition("-")
    if not (year.isdecimal() and month.isdecimal() and len(year) == 4 and len(month) == 2):
        return None
    return Month(int(year), int(month)) if 1 <= int(month) <= 12 and int(year) > 1900 else None
