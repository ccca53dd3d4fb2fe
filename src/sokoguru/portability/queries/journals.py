"""The journal as text for other programmes. Ledger reads what hledger reads."""

from __future__ import annotations

from collections.abc import Iterator

from sokoguru.portability.vocabulary import JournalForm
from sokoguru.reports.calculations.exports.journal_book import JournalFormat
from sokoguru.reports.queries import journal_text


def journal_pieces(*, cooperative_id: int, form: JournalForm) -> Iterator[str]:
    """The head, then each entry, in flat memory; read it inside one transaction."""
    yield from journal_text(cooperative_id=cooperative_id, form=JournalFormat(form.value))
