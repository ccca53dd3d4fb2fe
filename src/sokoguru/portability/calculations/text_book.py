"""What hledger's and Beancount's books have in common: postings, amounts left out, assertions."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.vocabulary import EntryKind
from sokoguru.portability.calculations.reading_refusals import (
    AssertionFails,
    EntryDoesNotBalance,
    TwoAmountsMissing,
)
from sokoguru.portability.vocabulary import OldEntry, OldLine, ReadBook

_LONGEST_KEY, _LONGEST_MEMO, _LONGEST_DOCUMENT = 150, 300, 80


@dataclass(slots=True)
class Posting:
    """A line as it is read; `amount` is None where the book leaves it out."""

    place: int
    account: str
    amount: int | None
    tags: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Assertion:
    """A balance the book asserts; `at_start` of the day, or after the posting `after`."""

    place: int
    on: date
    account: str
    told: int
    with_children: bool
    at_start: bool = False


@dataclass(slots=True)
class Transaction:
    """An entry as it is read."""

    place: int
    on: date
    memo: str
    document: str = ""
    tags: dict[str, str] = field(default_factory=dict)
    postings: list[Posting] = field(default_factory=list)

    @property
    def last_tags(self) -> dict[str, str]:
        """Where a comment below the last line belongs."""
        return self.postings[-1].tags if self.postings else self.tags


def finish(
    transactions: Iterable[Transaction],
    assertions: Iterable[Assertion],
    book: ReadBook,
    *,
    fingerprint: str,
) -> ReadBook:
    """Turn transactions into entries, and hold the assertions against them."""
    movements: list[tuple[date, int, str, int]] = []
    for transaction in transactions:
        refusal = _infer(transaction)
        if refusal is not None:
            book.refuse(transaction.place, refusal)
            continue
        for posting in transaction.postings:
            book.accounts.setdefault(posting.account)
            movements.append((transaction.on, posting.place, posting.account, posting.amount or 0))
        entry = _entry(transaction, fingerprint)
        if entry.lines:
            book.entries.append(entry)
    _check(
        sorted(assertions, key=lambda told: (told.on, not told.at_start, told.place)),
        movements,
        book,
    )
    return book


def _infer(transaction: Transaction) -> Refusal | None:
    """Fill in the one amount that is left out; a refusal when the entry does not balance."""
    left_out = [posting for posting in transaction.postings if posting.amount is None]
    total = sum(posting.amount or 0 for posting in transaction.postings)
    if len(left_out) > 1:
        return TwoAmountsMissing()
    if left_out:
        left_out[0].amount = -total
        return None
    return EntryDoesNotBalance(difference=Rupiah(abs(total))) if total else None


def _entry(transaction: Transaction, fingerprint: str) -> OldEntry:
    tags = transaction.tags
    return OldEntry(
        place=transaction.place,
        on=transaction.on,
        memo=transaction.memo[:_LONGEST_MEMO] or "Jurnal tanpa keterangan",
        kind=_kind(tags.get("jenis", "")),
        key=_key(tags.get("kunci", ""), f"{fingerprint[:12]}:{transaction.place}"),
        document=(tags.get("dokumen") or transaction.document)[:_LONGEST_DOCUMENT],
        lines=tuple(
            OldLine(
                place=posting.place,
                account=posting.account,
                amount=posting.amount,
                member=posting.tags.get("anggota", ""),
                unit=posting.tags.get("unit", ""),
                party=posting.tags.get("usaha", ""),
            )
            for posting in transaction.postings
            if posting.amount
        ),
    )


def _kind(word: str) -> EntryKind:
    """The kind our own exports name; other books are history."""
    known = {kind.value for kind in EntryKind}
    return EntryKind(word) if word in known else EntryKind.HISTORY


def _key(own: str, place: str) -> str:
    """The source our own exports name, so that overlapping files post once; else the line."""
    key = own or place
    if len(key) > _LONGEST_KEY:
        key = hashlib.sha256(key.encode()).hexdigest()
    return f"pindah:{key}"


def _check(
    assertions: Iterable[Assertion],
    movements: list[tuple[date, int, str, int]],
    book: ReadBook,
) -> None:
    """Follow the days, and within a day the lines, as both programs do."""
    waiting = sorted(movements, reverse=True)
    balances: dict[str, int] = defaultdict(int)
    for told in assertions:
        while waiting and _is_before(waiting[-1], told):
            _, _, account, amount = waiting.pop()
            balances[account] += amount
        found = sum(
            amount
            for account, amount in balances.items()
            if account == told.account
            or (told.with_children and account.startswith(f"{told.account}:"))
        )
        if found != told.told:
            refusal = AssertionFails(
                account=told.account, told=Rupiah(told.told), found=Rupiah(found)
            )
            book.refuse(told.place, refusal)


def _is_before(movement: tuple[date, int, str, int], told: Assertion) -> bool:
    on, place, _, _ = movement
    if on != told.on:
        return on < told.on
    return not told.at_start and place <= told.place
