"""The tables of the ledger."""

from sokoguru.ledger.models.account import Account
from sokoguru.ledger.models.attachment import Attachment
from sokoguru.ledger.models.book_year import BookYear
from sokoguru.ledger.models.draft import DraftEvent, JournalDraft
from sokoguru.ledger.models.entry import Entry
from sokoguru.ledger.models.seal import Seal, SealedEntry
from sokoguru.ledger.models.sums import DaySum, MemberBalance, MonthSum, Pending
from sokoguru.ledger.models.template import JournalTemplate
from sokoguru.ledger.models.transfer import Transfer
from sokoguru.ledger.models.year_event import YearEvent

__all__ = [
    "Account",
    "Attachment",
    "BookYear",
    "DaySum",
    "DraftEvent",
    "Entry",
    "JournalDraft",
    "JournalTemplate",
    "MemberBalance",
    "MonthSum",
    "Pending",
    "Seal",
    "SealedEntry",
    "Transfer",
    "YearEvent",
]
