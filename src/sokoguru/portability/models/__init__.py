"""The tables of portability."""

from sokoguru.portability.models.account_mapping import AccountMapping
from sokoguru.portability.models.imported_book import ImportedBook
from sokoguru.portability.models.taken_out import TakenOut

__all__ = ["AccountMapping", "ImportedBook", "TakenOut"]
