"""What every act of trade is answered with."""

from uuid import UUID

from sokoguru.api.shapes import ReceiptOut
from sokoguru.trade.vocabulary import TradeReceipt


class TradeReceiptOut(ReceiptOut):
    """A receipt of trade; `document_id` is how a payment or a return names its sale."""

    document_id: UUID


def told(receipt: TradeReceipt) -> TradeReceiptOut:
    """A receipt as the API tells it."""
    plain = ReceiptOut.model_validate(receipt, from_attributes=True)
    return TradeReceiptOut(**plain.model_dump(), document_id=receipt.document.id)
