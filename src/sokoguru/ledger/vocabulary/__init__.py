"""The words of the ledger: sides, transfers, entries and the facts that answer questions."""

from sokoguru.ledger.vocabulary.drafts import (
    EntryDraft,
    JournalLine,
    PostedEntry,
    TransferDraft,
)
from sokoguru.ledger.vocabulary.facts import (
    AccountFact,
    AccountStatement,
    BookYear,
    EntryFact,
    EntryFilter,
    Finding,
    LineFact,
    MovementRow,
    SealFact,
    StatementRow,
    TrialRow,
    Verification,
)
from sokoguru.ledger.vocabulary.words import (
    INCOME_SUMMARY,
    YEAR_RESULT,
    ChartTemplate,
    EntryKind,
    MemberUse,
    Party,
    PartyMark,
    Side,
)

__all__ = [
    "INCOME_SUMMARY",
    "YEAR_RESULT",
    "AccountFact",
    "AccountStatement",
    "BookYear",
    "ChartTemplate",
    "EntryDraft",
    "EntryFact",
    "EntryFilter",
    "EntryKind",
    "Finding",
    "JournalLine",
    "LineFact",
    "MemberUse",
    "MovementRow",
    "Party",
    "PartyMark",
    "PostedEntry",
    "SealFact",
    "Side",
    "StatementRow",
    "TransferDraft",
    "TrialRow",
    "Verification",
]
