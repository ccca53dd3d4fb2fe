"""The day of the units, the list of papers, and the receipt of an act."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from sokoguru.documents.rendering import render_receipt
from sokoguru.documents.vocabulary import Letterhead, ReceiptDocument
from sokoguru.foundation.words import terbilang
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger import queries as books
from sokoguru.members.queries import member as find_member
from sokoguru.trade import queries as trade
from sokoguru.trade.queries import NoSuchDocument
from sokoguru.trade.vocabulary import DocumentKind, TradeReceipt
from sokoguru.trade.web.acts import ACTS

READERS = (Duty.SELL, Duty.PAY_MONEY, Duty.RECEIVE_MONEY, Duty.READ_BOOKS)
WIDTHS = ("58mm", "80mm", "a5")
PAGE_SIZE = 50


@cooperative_page(*READERS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """What the units sold today, the acts, and the newest papers."""
    number = request.GET.get("halaman", "1")
    page = min(int(number), 10_000) if number.isdecimal() and int(number) else 1
    facts = {
        "acts": [act for act in ACTS if act.duty in door.duties],
        "today": trade.day_sales(cooperative_id=door.cooperative_id, on=door.today),
        "papers": trade.documents(cooperative_id=door.cooperative_id, page=page, size=PAGE_SIZE),
    }
    return render(request, "trade/index.html", facts)


@cooperative_page(*READERS)
def volume(request: HttpRequest, door: Door) -> HttpResponse:
    """What counts as a member's transactions (Ta), and why it may exceed the revenue."""
    return render(request, "trade/volume.html", {})


@cooperative_page(*READERS)
def receipt_page(request: HttpRequest, door: Door, entry_id: UUID) -> HttpResponse:
    """What was recorded, ready to print."""
    receipt = _receipt(door, entry_id)
    paper = _paper(door, receipt, "a5")
    may_return = receipt.document.kind is DocumentKind.SALE and Duty.SELL in door.duties
    facts = {"receipt": receipt, "paper": paper, "may_return": may_return, "widths": WIDTHS}
    return render(request, "trade/receipt.html", facts)


@cooperative_page(*READERS)
def receipt_pdf(request: HttpRequest, door: Door, entry_id: UUID, width: str) -> HttpResponse:
    """The receipt as PDF for the strip printer (58mm, 80mm) or the file (a5)."""
    if width not in WIDTHS:
        raise Http404
    receipt = _receipt(door, entry_id)
    house = door.cooperative
    letterhead = Letterhead(
        cooperative_name=house.name,
        legal_number=house.legal_number,
        address=house.address,
        phone=house.phone,
    )
    pdf = render_receipt(letterhead=letterhead, receipt=_paper(door, receipt, width))
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
