"""The whole journal of a co-op as text for another program, piece by piece."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from sokoguru.cooperatives.queries import cooperative
from sokoguru.ledger.queries import book_years, chart, entries, stream_entries
from sokoguru.ledger.vocabulary import EntryFact, EntryFilter
from sokoguru.members.queries import members_by_number
from sokoguru.reports.calculations.exports.beancount import beancount_entries, beancount_head
from sokoguru.reports.calculations.exports.hledger import hledger_entries, hledger_head
from sokoguru.reports.calculations.exports.journal_book import (
    JournalBook,
    JournalFormat,
    journal_book,
)

_BEFORE_EVERYTHING = date(1900, 1, 1)
_HEADS: dict[JournalFormat, Callable[[JournalBook], str]] = {
    JournalFormat.HLEDGER: hledger_head,
    JournalFormat.BEANCOUNT: beancount_head,
}


def journal_text(*, cooperative_id: int, form: JournalFormat) -> Iterator[str]:
    """The head, then each entry, in flat memory; read it inside one transaction."""
    years = book_years(cooperative_id=cooperative_id)
    numbers = members_by_number(cooperative_id=cooperative_id)
    book = journal_book(
        title=f"Jurnal {cooperative(cooperative_id).name}",
        accounts=chart(cooperative_id=cooperative_id),
        begins_on=years[0].first_day if years else _BEFORE_EVERYTHING,
        member_numbers={member.id: number for number, member in numbers.items()},
    )
    yield _HEADS[form](book)
    yield from _entries(stream_entries(cooperative_id=cooperative_id), form=form, book=book)


def journal_length(*, cooperative_id: int) -> int:
    """How many entries the journal has."""
    return entries(cooperative_id=cooperative_id, filters=EntryFilter(), size=1).total


def _entries(
    found: Iterable[EntryFact], *, form: JournalFormat, book: JournalBook
) -> Iterator[str]:
    write = hledger_entries if form is JournalFormat.HLEDGER else beancount_entries
    return write(found, book=book)
