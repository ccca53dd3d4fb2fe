"""The journal as Beancount reads it."""

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

_ROOTS = {
    "name_assets": ASSETS,
    "name_liabilities": LIABILITIES,
    "name_equity": EQUITY,
    "name_income": INCOME,
    "name_expenses": EXPENSES,
}


def beancount_head(book: JournalBook) -> str:
    """Options with the Indonesian names of the classes, and every account opened."""
    lines = [
        f'option "title" {_quoted(book.title)}',
        f'option "operating_currency" "{COMMODITY}"',
        *(f'option "{option}" "{name}"' for option, name in _ROOTS.items()),
        "",
        *(f"{book.begins_on} open {name} {COMMODITY}" for name in book.accounts.values()),
    ]
    return "\n".join([*lines, "", ""])


def beancount_entries(entries: Iterable[EntryFact], *, book: JournalBook) -> Iterator[str]:
    """Each entry as a transaction; what is told beside it stands in metadata."""
    for entry in entries:
        lines = [f"{entry.on} * {_quoted(entry.memo)}"]
        lines += _metadata({"nomor": entry.reference, **facts_of_entry(entry)}, indent="  ")
        for line in entry.lines:
            lines.append(f"  {book.accounts[line.code]}  {int(signed(line))} {COMMODITY}")
            lines += _metadata(facts_of_line(line, book), indent="    ")
        yield "\n".join([*lines, "", ""])


def _metadata(facts: Mapping[str, str], *, indent: str) -> list[str]:
    return [f"{indent}{name}: {_quoted(value)}" for name, value in facts.items()]


def _quoted(text: str) -> str:
    plain = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'
