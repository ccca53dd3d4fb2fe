"""The index of everything that can happen in the books, and of what they refuse."""

from sokoguru.ledger.calculations.refusals import (
    AlreadyReversed,
    AmountNotPositive,
    BalanceTooLow,
    ChartAlreadyOpen,
    EarlierYearIsOpen,
    EntryIsEmpty,
    JournalDoesNotBalance,
    KeyUsedForOtherContent,
    LaterYearIsClosed,
    MemberNeeded,
    MemoNeeded,
    NoOpenYear,
    PartiesDoNotMix,
    PartyNeeded,
    PeriodIsClosed,
    ReasonNeeded,
    ReserveIsNotSpent,
    ReversalIsFinal,
    UnitNeeded,
    UnitsDoNotPair,
    UnknownAccount,
    UnknownEntry,
    WrongResolution,
    YearAlreadyClosed,
    YearAlreadyOpen,
    YearNotClosed,
)
from sokoguru.ledger.operations.bulk_owed import OwedToMembers, post_owed
from sokoguru.ledger.operations.chart import add_accounts, open_chart
from sokoguru.ledger.operations.holding import hold_books
from sokoguru.ledger.operations.journal import post_journal
from sokoguru.ledger.operations.posting import post, post_many
from sokoguru.ledger.operations.reversal import reverse_entry
from sokoguru.ledger.operations.rollup import roll_up
from sokoguru.ledger.operations.seals import seal
from sokoguru.ledger.operations.years import close_year, lock_through, open_year, reopen_year

__all__ = [
    "AlreadyReversed",
    "AmountNotPositive",
    "BalanceTooLow",
    "ChartAlreadyOpen",
    "EarlierYearIsOpen",
    "EntryIsEmpty",
    "JournalDoesNotBalance",
    "KeyUsedForOtherContent",
    "LaterYearIsClosed",
    "MemberNeeded",
    "MemoNeeded",
    "NoOpenYear",
    "OwedToMembers",
    "PartiesDoNotMix",
    "PartyNeeded",
    "PeriodIsClosed",
    "ReasonNeeded",
    "ReserveIsNotSpent",
    "ReversalIsFinal",
    "UnitNeeded",
    "UnitsDoNotPair",
    "UnknownAccount",
    "UnknownEntry",
    "WrongResolution",
    "YearAlreadyClosed",
    "YearAlreadyOpen",
    "YearNotClosed",
    "add_accounts",
    "close_year",
    "hold_books",
    "lock_through",
    "open_chart",
    "open_year",
    "post",
    "post_journal",
    "post_many",
    "post_owed",
    "reopen_year",
    "reverse_entry",
    "roll_up",
    "seal",
]
