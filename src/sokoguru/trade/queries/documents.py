"""The papers of trade: one, its receipt, a page of them, a day's sales, what came back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.paging import Page
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.queries import reversed_among
from sokoguru.ledger.vocabulary import Party, PostedEntry
from sokoguru.members.queries import names
from sokoguru.trade.calculations.day import sales_by_unit, sign_of
from sokoguru.trade.calculations.receipts import receipt_lines, receipt_total
from sokoguru.trade.models import Document
from sokoguru.trade.vocabulary import (
    DaySales,
    DocumentKind,
    Payment,
    TradeDocument,
    TradeReceipt,
)

_SALES = (DocumentKind.SALE, DocumentKind.SALE_RETURN)


class NoSuchDocument(Refusal):
    """The co-op has no such paper; one of another co-op is no such paper either."""

    code = "trade.no_such_document"
    template = "Bukti transaksi itu tidak ada di koperasi ini. Cari kembali dari daftar."


def document(*, cooperative_id: int, document_id: UUID) -> TradeDocument | None:
    """One document, or None."""
    rows = Document.objects.of(cooperative_id).filter(id=document_id)
    return next(iter(facts(cooperative_id, rows)), None)


def documents(
    *,
    cooperative_id: int,
    first_day: date | None = None,
    last_day: date | None = None,
    unit: str | None = None,
    kind: DocumentKind | None = None,
    member_id: UUID | None = None,
    page: int = 1,
    size: int = 50,
) -> Page[TradeDocument]:
    """A page of what happened in these days (inclusive), the newest first: who bought what."""
    narrowed = {
        "booked_on__gte": first_day,
        "booked_on__lte": last_day,
        "unit": unit,
        "kind": kind.value if kind else None,
        "member_id": member_id,
    }
    wanted = {name: value for name, value in narrowed.items() if value is not None}
    rows = Document.objects.of(cooperative_id).filter(**wanted)
    start = (page - 1) * size
    found = rows.order_by("-booked_on", "-id")[start : start + size]
    return Page(facts(cooperative_id, found), page, size, rows.count())


def receipt_by_entry(*, cooperative_id: int, entry_id: UUID) -> TradeReceipt:
    """The receipt of an act, read back; refuses an entry that is no trade (`NoSuchDocument`)."""
    rows = Document.objects.of(cooperative_id).filter(entry_id=entry_id)
    return _receipt(facts(cooperative_id, rows))


def receipt_by_key(*, cooperative_id: int, key: str) -> TradeReceipt:
    """The receipt a repeated request gets; refuses an unknown key (`NoSuchDocument`)."""
    rows = Document.objects.of(cooperative_id).filter(source_key=key)
    return _receipt(facts(cooperative_id, rows), is_repeat=True)


def returned_of(*, cooperative_id: int, sale_id: UUID) -> Rupiah:
    """How much of a sale came back and stayed back."""
    rows = Document.objects.of(cooperative_id).filter(
        settles_id=sale_id, kind=DocumentKind.SALE_RETURN.value
    )
    found = facts(cooperative_id, rows)
    return Rupiah.total(each.amount for each in found if not each.is_reversed)


def day_sales(*, cooperative_id: int, on: date, unit: str | None = None) -> DaySales:
    """What a unit (or every unit) sold on a day, less what came back, by way of payment.

    What was reversed is listed and not counted. Goods sold on members' behalf are not the co-op's
    sales and stand in `documents`.
    """
    rows = Document.objects.of(cooperative_id).filter(
        booked_on=on, kind__in=[kind.value for kind in _SALES]
    )
    if unit is not None:
        rows = rows.filter(unit=unit)
    found = facts(cooperative_id, rows.order_by("id"))
    return DaySales(
        on=on,
        unit=unit,
        documents=found,
        cash=_paid(found, Payment.CASH),
        bank=_paid(found, Payment.BANK),
        credit=_paid(found, Payment.CREDIT),
        cost=Rupiah.total(sign_of(each) * each.cost for each in found),
        units=sales_by_unit(found),
    )


def tax_labels(*, cooperative_id: int, first_day: date, last_day: date) -> tuple[str, ...]:
    """The different names under which income tax was booked in these days (C25)."""
    rows = Document.objects.of(cooperative_id).filter(
        kind=DocumentKind.TAX.value, booked_on__gte=first_day, booked_on__lte=last_day
    )
    return tuple(rows.order_by("memo").values_list("memo", flat=True).distinct())


def facts(cooperative_id: int, rows: Iterable[Document]) -> tuple[TradeDocument, ...]:
    """The rows as values, with members' names and whether their entries still stand."""
    found = list(rows)
    people = names(
        cooperative_id=cooperative_id, ids={row.member_id for row in found if row.member_id}
    )
    taken_back = reversed_among(
        cooperative_id=cooperative_id, entry_ids=[row.entry_id for row in found]
    )
    return tuple(
        _fact(
            row,
            partner=people[row.member_id].name if row.member_id else row.partner,
            is_reversed=row.entry_id in taken_back,
        )
        for row in found
    )


def _receipt(found: tuple[TradeDocument, ...], *, is_repeat: bool = False) -> TradeReceipt:
    if not found:
        raise NoSuchDocument
    (only,) = found
    return TradeReceipt(
        entry=PostedEntry(id=only.entry_id, reference=only.number, is_repeat=is_repeat),
        document=only,
        title=only.kind.heading,
        lines=receipt_lines(only),
        total=receipt_total(only),
    )


def _paid(found: tuple[TradeDocument, ...], payment: Payment) -> Rupiah:
    return Rupiah.total(sign_of(each) * each.amount for each in found if each.payment is payment)


def _fact(row: Document, *, partner: str, is_reversed: bool) -> TradeDocument:
    return TradeDocument(
        id=row.id,
        entry_id=row.entry_id,
        number=row.number,
        kind=DocumentKind(row.kind),
        on=row.booked_on,
        amount=row.amount,
        cost=row.cost,
        unit=row.unit or None,
        party=Party(row.party) if row.party else None,
        member_id=row.member_id,
        partner=partner,
        payment=Payment(row.payment) if row.payment else None,
        account=row.account,
        memo=row.memo,
        settles=row.settles_id,
        is_reversed=is_reversed,
    )
