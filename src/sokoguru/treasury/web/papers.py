"""The papers of cash and bank: a reconciliation and a count, to print and to sign."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.correspondence.queries import letterhead
from sokoguru.documents.rendering import render_statement
from sokoguru.documents.vocabulary import StatementDocument
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.words import terbilang
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger.queries import account
from sokoguru.treasury import queries as treasury
from sokoguru.treasury.calculations.counting import lines_of
from sokoguru.treasury.calculations.papers import count_document, reconciliation_document
from sokoguru.treasury.vocabulary import CashCountFact, Origin, ReconciliationFact


@cooperative_page(Duty.READ_BOOKS)
def reconciliation(request: HttpRequest, door: Door, reconciliation_id: UUID) -> HttpResponse:
    """A reconciliation as it was recorded, with room for two signatures."""
    found = _reconciliation(door, reconciliation_id)
    facts = {
        "letterhead": _head(door),
        "fact": found,
        "account": account(cooperative_id=door.cooperative_id, code=found.code),
        "bank": found.items_of(Origin.BANK),
        "book": found.items_of(Origin.BOOK),
        "bank_adjusted": found.bank_balance + _net(found, Origin.BOOK),
        "book_adjusted": found.book_balance + _net(found, Origin.BANK),
    }
    return render(request, "treasury/reconciliation.html", facts)


@cooperative_page(Duty.READ_BOOKS)
def reconciliation_pdf(request: HttpRequest, door: Door, reconciliation_id: UUID) -> HttpResponse:
    """The same paper as PDF."""
    found = _reconciliation(door, reconciliation_id)
    name = account(cooperative_id=door.cooperative_id, code=found.code).name
    return _pdf(door, reconciliation_document(found, name=name), f"rekonsiliasi-{found.on}")


@cooperative_page(Duty.READ_BOOKS, Duty.PAY_MONEY)
def count(request: HttpRequest, door: Door, count_id: UUID) -> HttpResponse:
    """The record of a count, with room for the signatures of counter and witness."""
    found = _count(door, count_id)
    facts = {
        "letterhead": _head(door),
        "fact": found,
        "pieces": lines_of(found.pieces),
        "in_words": terbilang(found.counted),
        "may_read": door.may(Duty.READ_BOOKS),
    }
    return render(request, "treasury/count_paper.html", facts)


@cooperative_page(Duty.READ_BOOKS, Duty.PAY_MONEY)
def count_pdf(request: HttpRequest, door: Door, count_id: UUID) -> HttpResponse:
    """The same paper as PDF."""
    found = _count(door, count_id)
    return _pdf(door, count_document(found), f"opname-kas-{found.on}")


def _reconciliation(door: Door, reconciliation_id: UUID) -> ReconciliationFact:
    found = treasury.reconciliation(
        cooperative_id=door.cooperative_id, reconciliation_id=reconciliation_id
    )
    if found is None:
        raise Http404
    return found


def _count(door: Door, count_id: UUID) -> CashCountFact:
    found = treasury.cash_count(cooperative_id=door.cooperative_id, count_id=count_id)
    if found is None:
        raise Http404
    return found


def _net(found: ReconciliationFact, origin: Origin) -> Rupiah:
    return Rupiah.total(item.flow.signed(item.amount) for item in found.items_of(origin))


def _pdf(door: Door, document: StatementDocument, name: str) -> HttpResponse:
    head = letterhead(house=door.cooperative, on=document.issued_on)
    answer = HttpResponse(
        render_statement(letterhead=head, statement=document), content_type="application/pdf"
    )
    answer["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return answer


def _head(door: Door) -> dict[str, str]:
    house = door.cooperative
    note = _("Badan hukum %(number)s") % {"number": house.legal_number}
    return {
        "house": house.name,
        "note": note if house.legal_number else "",
        "address": house.address,
    }
