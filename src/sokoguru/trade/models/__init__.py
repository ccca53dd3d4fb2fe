"""The tables of trade."""

from sokoguru.trade.models.count import Count
from sokoguru.trade.models.document import Document
from sokoguru.trade.models.margin import Margin

__all__ = ["Count", "Document", "Margin"]
