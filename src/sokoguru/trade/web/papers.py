"""The day of the units, the list of papers, and the receipt of an act."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.cooperatives.queries import units
from sokoguru.correspondence.queries import letterhead
from sokoguru.documents.rendering import render_receipt
from sokoguru.documents.vocabulary import ReceiptDocument
from sokoguru.foundation.paging import Page
from sokoguru.foundation.words import terbilang
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger import queries as books
from sokoguru.members.queries import member as find_member
from sokoguru.trade import queries as trade
from sokoguru.trade.queries import NoSuchDocument
from sokoguru.trade.vocabulary import DocumentKind, Payment, TradeDocument, TradeReceipt
from sokoguru.trade.web.acts import ACTS, Act
from sokoguru.trade.web.volume import READERS
from sokoguru.trade.web.words import AGAIN
from sokoguru.ui.vocabulary import Pager

WIDTHS = ("58mm", "80mm", "a5")
PAGE_SIZE = 20
IN, OUT = ("collection",), ("payout", "purchase", "supplier", "expense", "tax_payment", "transfer")


@cooperative_page(*READERS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """What the units sold today, the acts, and the newest papers."""
    number = request.GET.get("halaman", "1")
    page = min(int(number), 10_000) if number.isdecimal() and int(number) else 1
    papers = trade.documents(cooperative_id=door.cooperative_id, page=page, size=PAGE_SIZE)
    names = {unit.code: unit.name for unit in units(cooperative_id=door.cooperative_id)}
    today = trade.day_sales(cooperative_id=door.cooperative_id, on=door.today)
    facts = {
        "groups": _groups(door),
        "today": today,
        "units": [{"name": names.get(each.unit, each.unit), "fact": each} for each in today.units],
        "papers": papers.items,
        "pager": _pager(door, papers),
    }
    return render(request, "trade/index.html", facts)


def _groups(door: Door) -> list[tuple[str, list[Act]]]:
    """The acts that the visitor may do, as he looks for them."""
    own = [act for act in ACTS if act.duty in door.duties]
    groups = [
        (_("Jual"), [act for act in own if act.duty is Duty.SELL]),
        (_("Uang masuk"), [act for act in own if act.name in IN]),
        (_("Uang keluar"), [act for act in own if act.name in OUT]),
        (_("Catatan lain"), [act for act in own if act.duty is Duty.POST_JOURNAL]),
    ]
    return [group for group in groups if group[1]]


def _pager(door: Door, papers: Page[TradeDocument]) -> Pager:
    address = reverse("trade:index", kwargs={"slug": door.cooperative.slug})
    start, page = (papers.page - 1) * papers.size, papers.page
    return Pager(
        first=start + 1 if papers.items else 0,
        last=start + len(papers.items),
        total=papers.total,
        previous_url=f"{address}?halaman={page - 1}" if papers.has_previous else "",
        next_url=f"{address}?halaman={page + 1}" if papers.has_next else "",
    )


@cooperative_page(*READERS)
def receipt_page(request: HttpRequest, door: Door, entry_id: UUID) -> HttpResponse:
    """What was recorded, ready to print."""
    receipt = _receipt(door, entry_id)
    paper = _paper(door, receipt, "a5")
    document = receipt.document
    is_sale = document.kind is DocumentKind.SALE and not document.is_reversed
    on_credit = is_sale and document.payment is Payment.CREDIT and document.member_id is None
    again = next((act for act in ACTS if act.name == AGAIN[document.kind]), None)
    facts = {
        "receipt": receipt,
        "paper": paper,
        "again": again if again and again.duty in door.duties else None,
        "may_return": is_sale and door.may(Duty.SELL),
        "may_settle": on_credit and door.may(Duty.RECEIVE_MONEY),
        "may_read": door.may(Duty.READ_BOOKS),
        "widths": WIDTHS,
    }
    return render(request, "trade/receipt.html", facts)


@cooperative_page(*READERS)
def receipt_pdf(request: HttpRequest, door: Door, entry_id: UUID, width: str) -> HttpResponse:
    """The receipt as PDF for the strip printer (58mm, 80mm) or the file (a5)."""
    if width not in WIDTHS:
        raise Http404
    receipt = _receipt(door, entry_id)
    paper = _paper(door, receipt, width)
    pdf = render_receipt(letterhead=letterhead(house=door.cooperative, on=paper.on), receipt=paper)
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="bukti-{receipt.number}.pdf"'
    return answer


def _receipt(door: Door, entry_id: UUID) -> TradeReceipt:
    try:
        return trade.receipt_by_entry(cooperative_id=door.cooperative_id, entry_id=entry_id)
    except NoSuchDocument as unknown:
        raise Http404 from unknown


def _paper(door: Door, receipt: TradeReceipt, width: str) -> ReceiptDocument:
    document = receipt.document
    name, number = document.partner, ""
    if document.member_id:
        member = find_member(cooperative_id=door.cooperative_id, member_id=document.member_id)
        name, number = member.name, member.number
    entry = books.entry(cooperative_id=door.cooperative_id, entry_id=receipt.entry.id)
    return ReceiptDocument(
        kind_title=receipt.title,
        number=receipt.number,
        on=receipt.on,
        payer=name or door.cooperative.name,
        member_number=number,
        lines=receipt.lines,
        total=receipt.total,
        in_words=terbilang(receipt.total),
        memo=document.memo,
        cashier=entry.actor_name if entry else "",
        width=width,  # type: ignore[arg-type]
    )
