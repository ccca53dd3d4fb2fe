"""The tables of trade."""

from sokoguru.trade.models.document import Document

__all__ = ["Document"]
