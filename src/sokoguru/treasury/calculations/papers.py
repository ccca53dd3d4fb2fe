"""A reconciliation and a count as the papers that `documents` prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sokoguru.documents.vocabulary import (
    RowStyle,
    Signatory,
    StatementColumn,
    StatementDocument,
    StatementRow,
)
from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.money import Rupiah, format_number
from sokoguru.foundation.words import terbilang
from sokoguru.treasury.calculations.counting import lines_of
from sokoguru.treasury.vocabulary import (
    CashCountFact,
    Origin,
    ReconciliationFact,
    ReconciliationItem,
)

TREASURER, CHAIR = "Yang mencocokkan", "Ketua"


def reconciliation_document(found: ReconciliationFact, *, name: str) -> StatementDocument:
    """Rekonsiliasi bank: from both balances over all open lines to the same amount."""
    bank = found.bank_balance + _net(found.items_of(Origin.BOOK))
    book = found.book_balance + _net(found.items_of(Origin.BANK))
    rows = [
        *(_row(f"Saldo {label}", balance) for label, balance in found.balances),
        _row("Saldo menurut bank", found.bank_balance, RowStyle.SUM),
        *_items("Di buku, belum di bank", found.items_of(Origin.BOOK)),
        _row("Saldo bank yang disesuaikan", bank, RowStyle.TOTAL),
        _row("Saldo menurut buku", found.book_balance, RowStyle.SUM),
        *_items("Di bank, belum di buku", found.items_of(Origin.BANK)),
        _row("Saldo buku yang disesuaikan", book, RowStyle.TOTAL),
        _row("Selisih", bank - book, RowStyle.TOTAL),
    ]
    return StatementDocument(
        title="Rekonsiliasi bank",
        subtitle=f"Akun {found.code} {name}, per {format_date(found.on)}",
        columns=(StatementColumn("Uraian"), StatementColumn("Rupiah", "amount")),
        rows=tuple(rows),
        issued_on=found.on,
        footnotes=(found.remark,) if found.remark else (),
        signatories=(Signatory(role=TREASURER, name=found.reconciled_by), Signatory(role=CHAIR)),
    )


def count_document(found: CashCountFact) -> StatementDocument:
    """Berita acara opname kas: every note and coin, the books, the difference and its reason."""
    rows = [
        StatementRow(
            cells=(
                f"{piece.label} {format_number(piece.worth)}",
                format_number(number),
                worth,
            )
        )
        for piece, number, worth in lines_of(found.pieces)
    ]
    for label, amount in (
        ("Jumlah uang yang dihitung", found.counted),
        ("Saldo kas menurut buku", found.expected),
        ("Selisih", found.difference),
    ):
        rows.append(StatementRow(cells=(label, "", amount), style=RowStyle.SUM))
    said = [f"Terbilang: {terbilang(found.counted)} rupiah."]
    if found.difference:
        said.append(f"Sebab selisih: {found.explanation}. Selisih telah dicatat di buku.")
    return StatementDocument(
        title="Berita acara opname kas",
        subtitle=f"Akun {found.code}, per {format_date(found.on)}",
        columns=(
            StatementColumn("Uang"),
            StatementColumn("Lembar/keping"),
            StatementColumn("Rupiah", "amount"),
        ),
        rows=tuple(rows),
        issued_on=found.on,
        footnotes=tuple(said),
        signatories=(
            Signatory(role="Yang menghitung", name=found.counted_by),
            Signatory(role="Saksi", name=found.witness),
        ),
    )


def _items(title: str, items: Iterable[ReconciliationItem]) -> Iterator[StatementRow]:
    listed = tuple(items)
    if not listed:
        return
    yield StatementRow(cells=(title, None), style=RowStyle.HEADING)
    for item in listed:
        label = f"{format_date(item.on)} {item.text} {item.reference}".strip()
        yield StatementRow(cells=(label, item.flow.signed(item.amount)), level=1)


def _row(label: str, amount: Rupiah, style: RowStyle = RowStyle.LINE) -> StatementRow:
    return StatementRow(cells=(label, amount), style=style)


def _net(items: Iterable[ReconciliationItem]) -> Rupiah:
    return Rupiah.total(item.flow.signed(item.amount) for item in items)
