"""The tables of closing: rows are added and never changed."""

from sokoguru.closing.models.close import Close
from sokoguru.closing.models.waiver import PassedOver

__all__ = ["Close", "PassedOver"]
