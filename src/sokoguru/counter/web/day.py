"""What went through cash and bank on a day."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger import queries as books
from sokoguru.ledger.vocabulary import EntryFact, EntryFilter, Side
from sokoguru.savings.vocabulary import MoneyAccount
from sokoguru.ui.vocabulary import Pager
from sokoguru.ui.web.fields import DayField

MONEY = tuple(account.value for account in MoneyAccount)
PAGE_SIZE = 50


class DayForm(forms.Form):
    """The day to show."""

    tanggal = DayField(label=_("Tanggal"))


@dataclass(frozen=True, kw_only=True, slots=True)
class DayRow:
    """One entry that moved money; `has_receipt` when it concerns one member."""

    id: UUID
    reference: str
    memo: str
    actor_name: str
    received: Rupiah
    paid: Rupiah
    has_receipt: bool
    is_reversed: bool


@cooperative_page(Duty.RECEIVE_MONEY, Duty.PAY_MONEY, Duty.READ_BOOKS)
def day(request: HttpRequest, door: Door) -> HttpResponse:
    """The list of a day with what came in and went out."""
    form = DayForm(request.GET if "tanggal" in request.GET else {"tanggal": door.today})
    on: date = form.cleaned_data["tanggal"] if form.is_valid() else door.today
    asked = request.GET.get("halaman", "1")
    number = max(1, int(asked)) if asked.isdecimal() and len(asked) < 6 else 1
    listed = books.entries(
        cooperative_id=door.cooperative_id,
        filters=EntryFilter(first_day=on, last_day=on, codes=MONEY),
        page=number,
        size=PAGE_SIZE,
    )
    moved = [
        row
        for row in books.movements(cooperative_id=door.cooperative_id, first_day=on, last_day=on)
        if row.code in MONEY
    ]
    address = f"{reverse('counter:day', kwargs={'slug': door.cooperative.slug})}?tanggal={on}"
    start = (number - 1) * PAGE_SIZE
    facts = {
        "form": form,
        "on": on,
        "rows": [_row(entry) for entry in listed.items],
        "cash_in": Rupiah.total(row.debit for row in moved if row.code == MoneyAccount.CASH),
        "cash_out": Rupiah.total(row.credit for row in moved if row.code == MoneyAccount.CASH),
        "bank_in": Rupiah.total(row.debit for row in moved if row.code == MoneyAccount.BANK),
        "bank_out": Rupiah.total(row.credit for row in moved if row.code == MoneyAccount.BANK),
        "pager": Pager(
            first=start + 1 if listed.items else 0,
            last=start + len(listed.items),
            total=listed.total,
            previous_url=f"{address}&halaman={number - 1}" if listed.has_previous else "",
            next_url=f"{address}&halaman={number + 1}" if listed.has_next else "",
        ),
    }
    return render(request, "counter/day.html", facts)


def _row(entry: EntryFact) -> DayRow:
    money = [line for line in entry.lines if line.code in MONEY]
    return DayRow(
        id=entry.id,
        reference=entry.reference,
        memo=entry.memo,
        actor_name=entry.actor_name,
        received=Rupiah.total(line.amount for line in money if line.side is Side.DEBIT),
        paid=Rupiah.total(line.amount for line in money if line.side is Side.CREDIT),
        has_receipt=len({line.member_id for line in entry.lines if line.member_id}) == 1,
        is_reversed=entry.reversed_by is not None,
    )
