"""Whose savings these are: every member's part of all, and one member's passbook."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from sokoguru.cooperatives.queries import articles_on
from sokoguru.cooperatives.vocabulary import MemberBasis
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger import queries as books
from sokoguru.ledger.vocabulary import Side
from sokoguru.members.queries import NoSuchMember
from sokoguru.savings import queries as savings
from sokoguru.savings.vocabulary import ACCOUNTS
from sokoguru.ui.vocabulary import Pager

PAGE_SIZE = 50
_ONE_PER_CENT = 1_000_000


@cooperative_page(Duty.READ_BOOKS)
def contributions(request: HttpRequest, door: Door) -> HttpResponse:
    """Every member's Sa today and his part of Sk."""
    rows = savings.contributions(cooperative_id=door.cooperative_id, on=door.today)
    articles = articles_on(cooperative_id=door.cooperative_id, on=door.today)
    asked = request.GET.get("halaman", "1")
    page = max(1, int(asked)) if asked.isdecimal() and len(asked) < 6 else 1
    start = (page - 1) * PAGE_SIZE
    shown = rows[start : start + PAGE_SIZE]
    address = reverse("savings:contributions", kwargs={"slug": door.cooperative.slug})
    more = start + len(shown) < len(rows)
    facts = {
        "rows": [{"fact": row, "share": _percent(row.share)} for row in shown],
        "total": Rupiah.total(row.amount for row in rows),
        "is_andil": articles.member_basis is MemberBasis.ANDIL,
        "pager": Pager(
            first=start + 1 if shown else 0,
            last=start + len(shown),
            total=len(rows),
            previous_url=f"{address}?halaman={page - 1}" if page > 1 else "",
            next_url=f"{address}?halaman={page + 1}" if more else "",
        ),
    }
    return render(request, "savings/contributions.html", facts)


@cooperative_page(Duty.READ_MEMBERS)
def passbook(request: HttpRequest, door: Door, member_id: UUID) -> HttpResponse:
    """What a member holds, and every line that made it."""
    house = door.cooperative_id
    try:
        book = savings.passbook(cooperative_id=house, member_id=member_id, on=door.today)
    except NoSuchMember as refusal:
        raise Http404 from refusal
    lines = books.member_statement(
        cooperative_id=house,
        member_id=member_id,
        first_day=book.member.applied_on,
        last_day=door.today,
    )
    names = {code: product.label for product, code in ACCOUNTS.items()}
    rows = [
        {"fact": line, "account": names[line.code], "is_in": line.side is Side.CREDIT}
        for line in reversed(lines)
        if line.code in names
    ]
    return render(request, "savings/passbook.html", {"book": book, "rows": rows})


def _percent(share: int) -> str:
    """Millionths of a per cent, written with four places."""
    whole, rest = divmod(share, _ONE_PER_CENT)
    return f"{whole},{rest // 100:04d} %"
