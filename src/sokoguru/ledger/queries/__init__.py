"""The index of every question the books answer."""

from sokoguru.ledger.queries.attachments import attachments
from sokoguru.ledger.queries.before import member_balance_before
from sokoguru.ledger.queries.chart import account, chart, forget_charts
from sokoguru.ledger.queries.control import unequal_controls
from sokoguru.ledger.queries.drafts import (
    approved_entries,
    count_drafts,
    draft,
    draft_history,
    draft_of_entry,
    drafts,
    drafts_by_key,
    unposted_drafts,
)
from sokoguru.ledger.queries.entries import (
    entries,
    entries_by_id,
    entry,
    entry_by_key,
    transfers_of,
)
from sokoguru.ledger.queries.heads import entry_heads
from sokoguru.ledger.queries.inclusion import inclusion
from sokoguru.ledger.queries.limits import approval_limit
from sokoguru.ledger.queries.line_sums import line_sums
from sokoguru.ledger.queries.members import member_balances, member_balances_on, member_volumes
from sokoguru.ledger.queries.pairs import pairs
from sokoguru.ledger.queries.reversals import reversed_among
from sokoguru.ledger.queries.sealed_sums import trial_balance_as_sealed, unsealed_entries
from sokoguru.ledger.queries.seals import seals
from sokoguru.ledger.queries.statements import account_statement, member_statement
from sokoguru.ledger.queries.stream import stream_entries
from sokoguru.ledger.queries.sums import balances, movements, trial_balance
from sokoguru.ledger.queries.templates import recurring_due, template, templates
from sokoguru.ledger.queries.verification import verify_books
from sokoguru.ledger.queries.years import book_year, book_years, covering_year, year_events

__all__ = [
    "account",
    "account_statement",
    "approval_limit",
    "approved_entries",
    "attachments",
    "balances",
    "book_year",
    "book_years",
    "chart",
    "count_drafts",
    "covering_year",
    "draft",
    "draft_history",
    "draft_of_entry",
    "drafts",
    "drafts_by_key",
    "entries",
    "entries_by_id",
    "entry",
    "entry_by_key",
    "entry_heads",
    "forget_charts",
    "inclusion",
    "line_sums",
    "member_balance_before",
    "member_balances",
    "member_balances_on",
    "member_statement",
    "member_volumes",
    "movements",
    "pairs",
    "recurring_due",
    "reversed_among",
    "seals",
    "stream_entries",
    "template",
    "templates",
    "transfers_of",
    "trial_balance",
    "trial_balance_as_sealed",
    "unequal_controls",
    "unposted_drafts",
    "unsealed_entries",
    "verify_books",
    "year_events",
]
