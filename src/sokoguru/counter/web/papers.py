"""The receipt of an act: on the screen, on paper, as PDF in three widths."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.correspondence.queries import letterhead
from sokoguru.documents.rendering import render_receipt
from sokoguru.documents.vocabulary import ReceiptDocument, ReceiptLine
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.foundation.words import terbilang
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger import queries as books
from sokoguru.ledger.vocabulary import Side
from sokoguru.savings import queries as savings
from sokoguru.savings.vocabulary import MoneyAccount

MONEY = frozenset(account.value for account in MoneyAccount)


@cooperative_page(Duty.RECEIVE_MONEY, Duty.PAY_MONEY, Duty.READ_BOOKS)
def receipt_page(request: HttpRequest, door: Door, entry_id: UUID) -> HttpResponse:
    """What was received or paid, with the ways to print it."""
    paper = _paper(door, entry_id)
    member = savings.receipt(cooperative_id=door.cooperative_id, entry_id=entry_id).member
    facts = {"paper": paper, "member": member, "entry_id": entry_id}
    return render(request, "counter/receipt.html", facts)


@cooperative_page(Duty.RECEIVE_MONEY, Duty.PAY_MONEY, Duty.READ_BOOKS)
def receipt_pdf(request: HttpRequest, door: Door, entry_id: UUID, width: str) -> HttpResponse:
    """The receipt as PDF for the strip printer (58mm, 80mm) or the file (a5)."""
    paper = _paper(door, entry_id, width)
    head = letterhead(house=door.cooperative, on=paper.on)
    pdf = render_receipt(letterhead=head, receipt=paper)
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="kuitansi-{paper.number}.pdf"'
    return answer


def _paper(door: Door, entry_id: UUID, width: str = "a5") -> ReceiptDocument:
    """The paper of an entry, or 404 when it is no receipt or there is no such width."""
    try:
        receipt = savings.receipt(cooperative_id=door.cooperative_id, entry_id=entry_id)
    except Refusal as refusal:
        raise Http404 from refusal
    entry = books.entry(cooperative_id=door.cooperative_id, entry_id=entry_id)
    if entry is None or width not in ("58mm", "80mm", "a5"):
        raise Http404
    comes_in = any(line.code in MONEY and line.side is Side.DEBIT for line in entry.lines)
    lines = receipt.lines
    if Rupiah.total(line.amount for line in lines) != receipt.total:
        lines = (ReceiptLine(entry.memo, receipt.total),)
    return ReceiptDocument(
        kind_title=_("Bukti penerimaan") if comes_in else _("Bukti pembayaran"),
        number=receipt.number,
        on=receipt.on,
        payer=receipt.member.name,
        member_number=receipt.member.number,
        lines=lines,
        total=receipt.total,
        in_words=terbilang(receipt.total),
        memo=entry.memo,
        cashier=entry.actor_name,
        width=width,  # type: ignore[arg-type]
    )
