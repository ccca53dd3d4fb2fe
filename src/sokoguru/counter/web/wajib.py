"""Simpanan wajib of a whole group: bill a month, see who is behind, receive many at once."""

from dataclasses import dataclass
from uuid import UUID, uuid5

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sokoguru.counter.operations import receive_together
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah, format_number, format_rupiah, read_rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.savings import queries as savings
from sokoguru.savings.operations import bill_wajib
from sokoguru.savings.vocabulary import ArrearsRow, MoneyAccount
from sokoguru.ui.templatetags.sokoguru_ui import bulan

SHOWN_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class Line:
    """A member who is behind, with what is typed beside him."""

    row: ArrearsRow
    typed: str
    is_ticked: bool
    error: str = ""


@cooperative_page(Duty.RECEIVE_MONEY)
def wajib(request: HttpRequest, door: Door) -> HttpResponse:
    """Bill with `act=bill`, receive from the ticked ones with `act=receive`."""
    month, fault = _month(request, door), ""
    errors: dict[str, str] = {}
    if request.method == "POST" and request.POST.get("act") == "bill":
        if month is not None:
            return _bill(request, door, month)
        fault = _("Tulis bulannya seperti 2026-03.")
    elif request.method == "POST":
        ticked = request.POST.getlist("anggota")[:SHOWN_AT_MOST]
        if ticked:
            errors = _receive(request, door, ticked)
            if not errors:
                return redirect("counter:day", slug=door.cooperative.slug)
        fault = _("Belum ada yang diterima. Periksa baris yang ditandai.")
    rows = savings.arrears(cooperative_id=door.cooperative_id, on=door.today)
    facts = {
        "lines": [_line(request, row, errors) for row in rows[:SHOWN_AT_MOST]],
        "count": len(rows),
        "is_cut": len(rows) > SHOWN_AT_MOST,
        "total": Rupiah.total(row.amount for row in rows),
        "month": request.POST.get("bulan") or str(Month.of(door.today)),
        "is_bank": request.POST.get("money") == MoneyAccount.BANK,
        "fault": fault,
    }
    return render(request, "counter/wajib.html", facts, status=422 if fault else 200)


def _bill(request: HttpRequest, door: Door, month: Month) -> HttpResponse:
    run = bill_wajib(cooperative_id=door.cooperative_id, month=month, by=door.actor)
    sentence = _("Simpanan wajib %(month)s: %(count)s tagihan baru, jumlah %(amount)s.")
    facts = {
        "month": bulan(month),
        "count": format_number(run.members),
        "amount": format_rupiah(run.amount),
    }
    messages.success(request, sentence % facts)
    return redirect("counter:wajib", slug=door.cooperative.slug)


def _receive(request: HttpRequest, door: Door, ticked: list[str]) -> dict[str, str]:
    """Receive from all of them or from none; answers with the sentence of who is refused.

    Every member has a key of his own, made from the key of the form, so that sending twice
    receives once.
    """
    key = UUID(read_key(request))
    money = request.POST.get("money", "")
    account = MoneyAccount.BANK if money == MoneyAccount.BANK else MoneyAccount.CASH
    place = ""
    try:
        with transaction.atomic():
            for place in ticked:
                receive_together(
                    cooperative_id=door.cooperative_id,
                    member_id=UUID(place),
                    money=account,
                    on=door.today,
                    key=str(uuid5(key, place)),
                    by=door.actor,
                    wajib=read_rupiah(request.POST.get(f"jumlah_{place}", "")),
                )
    except Refusal as refusal:
        return {place: refusal.sentence}
    except ValueError:
        return {place: _("Anggota itu tidak dikenal.")}
    count = format_number(len(ticked))
    messages.success(request, _("%(count)s setoran diterima.") % {"count": count})
    return {}


def _line(request: HttpRequest, row: ArrearsRow, errors: dict[str, str]) -> Line:
    place = str(row.member.id)
    return Line(
        row,
        typed=request.POST.get(f"jumlah_{place}", format_number(row.amount)),
        is_ticked=place in request.POST.getlist("anggota"),
        error=errors.get(place, ""),
    )


def _month(request: HttpRequest, door: Door) -> Month | None:
    year, _dash, month = request.POST.get("bulan", str(Month.of(door.today))).partition("-")
    if not (year.isdecimal() and month.isdecimal() and len(year) == 4 and len(month) == 2):
        return None
    return Month(int(year), int(month)) if 1 <= int(month) <= 12 and int(year) > 1900 else None
