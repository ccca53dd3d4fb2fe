"""A receipt as a paper: A5 across for the file, or a thermal strip of 80 or 58 mm."""

from collections.abc import Iterable

from sokoguru.documents.rendering.consistency import require_consistent_receipt
from sokoguru.documents.rendering.figures import fitting_size, hero_size, plain
from sokoguru.documents.rendering.typesetting import typeset
from sokoguru.documents.vocabulary import Letterhead, ReceiptDocument, ReceiptLine
from sokoguru.foundation.calendar import format_date


def render_receipt(*, letterhead: Letterhead, receipt: ReceiptDocument) -> bytes:
    """One receipt as PDF/A-2 and PDF/UA-1 in the width that `receipt` asks for.

    Refuses with `PaperContradictsItself` when the lines do not add up to the total.
    """
    require_consistent_receipt(receipt)
    facts = {
        "kind_title": receipt.kind_title,
        "number": receipt.number,
        "on": format_date(receipt.on),
        "payer": receipt.payer,
        "payer_size": fitting_size(receipt.payer, ((60, 9.0),), smallest=6.5),
        "member_number": receipt.member_number,
        "lines": _lines(receipt.lines),
        "total": plain(receipt.total),
        "in_words": f"{receipt.in_words} rupiah".capitalize(),
        "hero_size": hero_size(receipt.total),
        "memo": receipt.memo,
        "cashier": receipt.cashier,
        "balance_lines": _lines(receipt.balance_lines),
        "width": receipt.width,
    }
    return typeset(
        "receipt.typ",
        title=f"{receipt.kind_title} {receipt.number}",
        day=receipt.on,
        letterhead=letterhead,
        data={"receipt": facts},
    )


def _lines(lines: Iterable[ReceiptLine]) -> list[dict[str, str]]:
    return [{"label": line.label, "amount": plain(line.amount)} for line in lines]
