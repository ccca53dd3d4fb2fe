"""What a receipt of trade lists."""

from sokoguru.documents.vocabulary import ReceiptLine
from sokoguru.foundation.money import Rupiah
from sokoguru.trade.vocabulary import DocumentKind, TradeDocument


def receipt_lines(document: TradeDocument) -> tuple[ReceiptLine, ...]:
    """The lines of a document's receipt; of a consigned sale the price and the commission."""
    if document.kind is DocumentKind.CONSIGNED_SALE:
        price = ReceiptLine(document.memo or "Harga jual barang anggota", document.amount)
        if not document.cost:
            return (price,)
        return price, ReceiptLine("Komisi koperasi", -document.cost)
    return (ReceiptLine(document.memo or document.kind.heading, document.amount),)


def receipt_total(document: TradeDocument) -> Rupiah:
    """What changes hands: the lines together."""
    return Rupiah.total(line.amount for line in receipt_lines(document))
