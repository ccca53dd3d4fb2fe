"""The journal as hledger reads it."""

from collections.abc import Iterable, Iterator, Mapping

from sokoguru.ledger.vocabulary import EntryFact
from sokoguru.reports.calculations.exports.account_names import (
    ASSETS,
    EQUITY,
    EXPENSES,
    INCOME,
    LIABILITIES,
)
from sokoguru.reports.calculations.exports.journal_book import (
    COMMODITY,
    JournalBook,
    facts_of_entry,
    facts_of_line,
    signed,
)

_TYPES = {ASSETS: "A", LIABILITIES: "L", EQUITY: "E", INCOME: "R", EXPENSES: "X"}


def hledger_head(book: JournalBook) -> str:
    """The declarations, so that `hledger check --strict` has nothing to ask."""
    lines = [f"; {_one_line(book.title)}", f"commodity {COMMODITY} 1000.", ""]
    lines += [f"account {name}  ; type:{kind}" for name, kind in _TYPES.items()]
    lines += [f"account {name}" for name in book.accounts.values()]
    return "\n".join([*lines, "", ""])


def hledger_entries(entries: Iterable[EntryFact], *, book: JournalBook) -> Iterator[str]:
    """Each entry as a transaction; what is told beside it stands in tags."""
    for entry in entries:
        memo = _one_line(entry.memo).replace(";", ",")
        lines = [f"{entry.on} * ({entry.reference}) {memo}".rstrip()]
        lines.append(f"    ; {_tags(facts_of_entry(entry))}")
        for line in entry.lines:
            posting = f"    {book.accounts[line.code]}  {COMMODITY} {int(signed(line))}"
            tags = _tags(facts_of_line(line, book))
            lines.append(f"{posting}  ; {tags}" if tags else posting)
        yield "\n".join([*lines, "", ""])


def _tags(facts: Mapping[str, str]) -> str:
    """`name:value` pairs; a comma would end a value, so it becomes a space."""
    return ", ".join(
        f"{name}:{_one_line(value.replace(',', ' '))}" for name, value in facts.items()
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
