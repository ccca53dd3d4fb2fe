"""The chart with its balances, and the statement of one account."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.foundation.label import Label
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.paging import Page
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger import queries
from sokoguru.ledger.operations import UnknownAccount
from sokoguru.ledger.vocabulary import AccountFact, Side, StatementRow
from sokoguru.ledger.web.crumbs import below_journal, tabs
from sokoguru.ledger.web.filters import at_page, page_number, read_member, read_period
from sokoguru.members.queries import NoSuchMember, member
from sokoguru.members.vocabulary import MemberFact
from sokoguru.ui.vocabulary import Pager
from sokoguru.ui.web.fields import DayField

PAGE_SIZE = 50
CLASSES = {
    "1": Label("Aset"),
    "2": Label("Kewajiban"),
    "3": Label("Ekuitas"),
    "4": Label("Pendapatan"),
    "5": Label("Beban pokok"),
    "6": Label("Beban usaha"),
    "7": Label("Pendapatan dan beban lain"),
    "8": Label("Pajak"),
}


class DayForm(forms.Form):
    """Balances at the end of which day."""

    per = DayField(label=gettext_lazy("Saldo per"))


@dataclass(frozen=True, slots=True)
class Balance:
    """An account with its balance; `is_used` when it ever moved."""

    account: AccountFact
    amount: Rupiah
    is_debit: bool
    is_used: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The accounts of one class."""

    label: str
    rows: tuple[Balance, ...]


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A line of the statement."""

    fact: StatementRow
    is_debit: bool


@cooperative_page(Duty.READ_BOOKS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """Every account with its balance at the end of a day."""
    asked = DayForm(request.GET) if "per" in request.GET else DayForm(initial={"per": door.today})
    is_asked = asked.is_bound and asked.is_valid()
    on = asked.cleaned_data["per"] if is_asked else door.today
    balances = queries.balances(cooperative_id=door.cooperative_id, on=on)
    rows = [
        Balance(
            account=account,
            amount=balances.get(account.code, Rupiah(0)),
            is_debit=account.side is Side.DEBIT,
            is_used=account.code in balances,
        )
        for account in queries.chart(cooperative_id=door.cooperative_id)
    ]
    facts = {"groups": list(_grouped(rows)), "form": asked, "on": on}
    return render(request, "ledger/accounts.html", facts | {"tabs": tabs(door, "accounts")})


@cooperative_page(Duty.READ_BOOKS)
def statement(request: HttpRequest, door: Door, code: str) -> HttpResponse:
    """What moved on an account in a period, with the balance after each line."""
    period = read_period(request, door)
    person = _member(request, door)
    here = page_number(request)
    try:
        found = queries.account_statement(
            cooperative_id=door.cooperative_id,
            code=code,
            first_day=period.first_day,
            last_day=period.last_day,
            member_id=person.id if person else None,
            page=here,
            size=PAGE_SIZE,
        )
    except UnknownAccount as refusal:
        raise Http404 from refusal
    shown = Page(found.rows, here, PAGE_SIZE, found.total)
    above = (_("Akun"), request.path.removesuffix(f"{code}/"))
    facts = {
        "statement": found,
        "rows": [ShownRow(row, row.side is Side.DEBIT) for row in shown.items],
        "is_debit_account": found.account.side is Side.DEBIT,
        "period": period,
        "person": person,
        "pager": _pager(request, shown),
        "crumbs": below_journal(door, f"{code} {found.account.name}", above),
    }
    return render(request, "ledger/account.html", facts)


def _member(request: HttpRequest, door: Door) -> MemberFact | None:
    asked = request.GET.get("anggota", "").replace("\x00", "").strip()[:40]
    if not asked:
        return None
    try:
        return member(cooperative_id=door.cooperative_id, member_id=read_member(door, asked))
    except (forms.ValidationError, NoSuchMember) as nobody:
        raise Http404 from nobody


def _grouped(rows: Sequence[Balance]) -> Iterator[Group]:
    for digit, label in CLASSES.items():
        own = tuple(row for row in rows if row.account.code.startswith(digit))
        if own:
            yield Group(_(label), own)


def _pager(request: HttpRequest, found: Page[StatementRow]) -> Pager:
    before = (found.page - 1) * found.size
    return Pager(
        first=before + 1 if found.items else 0,
        last=before + len(found.items),
        total=found.total,
        previous_url=at_page(request, found.page - 1) if found.has_previous else "",
        next_url=at_page(request, found.page + 1) if found.has_next else "",
    )
