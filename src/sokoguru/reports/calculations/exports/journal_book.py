"""What a journal export is made of, before its format is chosen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import AccountFact, EntryFact, LineFact, Side
from sokoguru.reports.calculations.exports.account_names import account_names

COMMODITY = "IDR"


class JournalFormat(StrEnum):
    """The programs whose books we write."""

    HLEDGER = "hledger"
    BEANCOUNT = "beancount"


@dataclass(frozen=True, kw_only=True)
class JournalBook:
    """The head of an export: whose books, which accounts, since when, and members' numbers."""

    title: str
    accounts: Mapping[str, str]
    begins_on: date
    member_numbers: Mapping[UUID, str]


def journal_book(
    *,
    title: str,
    accounts: Iterable[AccountFact],
    begins_on: date,
    member_numbers: Mapping[UUID, str],
) -> JournalBook:
    """The head of an export with its accounts named."""
    return JournalBook(
        title=title,
        accounts=account_names(accounts),
        begins_on=begins_on,
        member_numbers=member_numbers,
    )


def signed(line: LineFact) -> Rupiah:
    """A debit as it is, a credit below nought, as plain-text accounting counts."""
    return line.amount if line.side is Side.DEBIT else -line.amount


def facts_of_entry(entry: EntryFact) -> dict[str, str]:
    """What is told beside an entry, by name; what is empty is left out."""
    facts = {
        "jenis": entry.kind.value,
        "dokumen": entry.document,
        "oleh": entry.actor_name,
        "kunci": entry.key,
    }
    return {name: value for name, value in facts.items() if value}


def facts_of_line(line: LineFact, book: JournalBook) -> dict[str, str]:
    """What is told beside a line: the member's number, the unit, whose business it is."""
    member = line.member_id
    facts = {
        "anggota": (book.member_numbers.get(member) or str(member)) if member else "",
        "unit": line.unit or "",
        "usaha": line.party.value if line.party else "",
    }
    return {name: value for name, value in facts.items() if value}
