"""hledger's, Ledger's and Beancount's journals, read line by line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.vocabulary import EntryKind
from sokoguru.portability.calculations.amounts import read_amount
from sokoguru.portability.calculations.beancount_text import read_beancount
from sokoguru.portability.calculations.hledger_text import read_hledger
from sokoguru.portability.calculations.reading_refusals import (
    AmountHasCents,
    AmountIsAmbiguous,
    AmountNotInRupiah,
    AssertionFails,
    DayNotReadable,
    DirectiveNotTaken,
    EntryDoesNotBalance,
    LineNotUnderstood,
    TwoAmountsMissing,
)
from sokoguru.portability.vocabulary import ReadBook

Read = Callable[..., ReadBook]


def hledger(text: str) -> ReadBook:
    return read_hledger(text, fingerprint="f" * 64)


def beancount(text: str) -> ReadBook:
    return read_beancount(text, fingerprint="f" * 64)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("IDR 1000", 1_000),
        ("Rp 1.250.000", 1_250_000),
        ("Rp1.250.000,00", 1_250_000),
        ("-Rp 1,250,000.00", -1_250_000),
        ("Rp -500", -500),
        ("1000000 IDR", 1_000_000),
        ("+25", 25),
        ("IDR 12.00", 12),
        ("0", 0),
    ],
)
def test_amounts_are_read_as_rupiah(text: str, amount: int) -> None:
    assert read_amount(text, decimal_mark=None) == amount


@pytest.mark.parametrize(
    ("text", "mark", "amount"),
    [("Rp 1.000", ",", 1_000), ("1,000 IDR", ".", 1_000), ("IDR 1.000", ".", 1)],
)
def test_what_the_book_says_of_its_marks_decides(text: str, mark: str, amount: int) -> None:
    assert read_amount(text, decimal_mark=mark) == amount


@pytest.mark.parametrize("text", ["USD 5", "$5", "5 gram", "Rp 1.2.3", "Rp 1.00.000", "Rp", "1e5"])
def test_other_currencies_and_broken_numbers_are_refused(text: str) -> None:
    with pytest.raises(AmountNotInRupiah):
        read_amount(text, decimal_mark=None)


def test_cents_are_refused_and_a_lone_mark_is_not_guessed_at() -> None:
    with pytest.raises(AmountHasCents):
        read_amount("IDR 12.50", decimal_mark=None)
    with pytest.raises(AmountIsAmbiguous):
        read_amount("Rp 1.000", decimal_mark=None)


HLEDGER = """\
; Buku warung
decimal-mark ,
account Aset:Kas
commodity Rp 1.000,00

2025-01-31 * (KW-7) Jual beras | lunas  ; jenis:penjualan, kunci:abc
    Aset:Kas              Rp 250.000,00
    Pendapatan:Penjualan  ; anggota:0012, unit:toko

2025/02/01 ! Listrik
    ; dokumen:PLN-1
    Beban:Listrik  40.000
    Aset:Kas  Rp -40.000 = Rp 210.000

comment
2025-03-01 bukan jurnal
end comment
P 2025-01-01 EMAS Rp 1.000.000
"""


def test_a_journal_of_hledger_is_read() -> None:
    book = hledger(HLEDGER)

    assert not book.faults
    assert list(book.accounts) == ["Aset:Kas", "Pendapatan:Penjualan", "Beban:Listrik"]
    sale, power = book.entries
    assert (sale.on, sale.kind, sale.key, sale.memo) == (
        date(2025, 1, 31),
        EntryKind.SALE,
        "pindah:abc",
        "Jual beras | lunas",
    )
    assert [(line.amount, line.member, line.unit) for line in sale.lines] == [
        (250_000, "", ""),
        (-250_000, "0012", "toko"),
    ]
    assert (power.place, power.kind, power.document) == (10, EntryKind.HISTORY, "PLN-1")
    assert book.skipped == 1


BEANCOUNT = """\
option "title" "Buku; warung"
* Kas
2025-01-01 open Aset:Kas IDR
2025-01-31 * "Toko" "Jual \\"beras\\"" #panen ^nota-1
  jenis: "penjualan"
  Aset:Kas  250,000.00 IDR  ; tunai
  Pendapatan:Penjualan
    anggota: "0012"
    unit: "toko"

2025-02-01 balance Aset:Kas 250000 IDR
2025-02-01 note Aset:Kas "dihitung"
2025-02-01 txn "Listrik"
  Beban:Listrik 40000 IDR
  ! Aset:Kas -40000 IDR
"""


def test_a_journal_of_beancount_is_read() -> None:
    book = beancount(BEANCOUNT)

    assert not book.faults
    sale, power = book.entries
    assert (sale.memo, sale.kind) == ('Toko | Jual "beras"', EntryKind.SALE)
    assert [(line.account, line.amount, line.member, line.unit) for line in sale.lines] == [
        ("Aset:Kas", 250_000, "", ""),
        ("Pendapatan:Penjualan", -250_000, "0012", "toko"),
    ]
    assert [line.amount for line in power.lines] == [40_000, -40_000]
    assert book.skipped == 1


@pytest.mark.parametrize(
    ("read", "text", "place", "refusal"),
    [
        (hledger, "include lain.journal", 1, DirectiveNotTaken),
        (hledger, "alias a = b", 1, DirectiveNotTaken),
        (hledger, "~ monthly\n    a  1\n    b", 1, DirectiveNotTaken),
        (hledger, "= beban\n    a  1\n    b", 1, DirectiveNotTaken),
        (hledger, "account a\n    alias b", 2, DirectiveNotTaken),
        (hledger, "\n2025-02-30 x", 2, DayNotReadable),
        (hledger, "02/01 x", 1, DayNotReadable),
        (hledger, "2025-02-01=2025-02-03 x", 1, LineNotUnderstood),
        (hledger, "2025-02-01 x\n    (a)  5", 2, LineNotUnderstood),
        (hledger, "2025-02-01 x\n    a  USD 5 @ IDR 3\n    b", 2, LineNotUnderstood),
        (hledger, "2025-02-01 x\n    a  = 5\n    b", 2, LineNotUnderstood),
        (hledger, "2025-02-01 x\n    a  USD 5\n    b", 2, AmountNotInRupiah),
        (hledger, "2025-02-01 x\n    a  5\n    b  -4", 1, EntryDoesNotBalance),
        (hledger, "2025-02-01 x\n    a  5\n    b\n    c", 1, TwoAmountsMissing),
        (hledger, "2025-02-01 x\n    a  5 = 6\n    b", 2, AssertionFails),
        (beancount, 'include "x"', 1, DirectiveNotTaken),
        (beancount, 'plugin "x"', 1, DirectiveNotTaken),
        (beancount, "2025-01-01 pad Aset:Kas Ekuitas:Awal", 1, DirectiveNotTaken),
        (beancount, "2025-02-30 open Aset:Kas", 1, DayNotReadable),
        (beancount, "2025-02-03", 1, DayNotReadable),
        (beancount, '2025-02-03 * "terbuka', 1, LineNotUnderstood),
        (beancount, '2025-02-03 * "a"\n  kas 5 IDR', 2, LineNotUnderstood),
        (beancount, '2025-02-03 * "a"\n  A:Kas 5 IDR {4 USD}\n  A:B', 2, AmountNotInRupiah),
        (beancount, '2025-02-03 * "a"\n  A:Kas 5.5 IDR\n  A:Bank', 2, AmountHasCents),
        (beancount, "2025-02-03 balance A:Kas 5 IDR", 1, AssertionFails),
        (beancount, "2025-02-03 balance A:Kas 5 ~ 1 IDR", 1, LineNotUnderstood),
    ],
)
def test_what_is_not_understood_is_told_by_its_line(
    read: Read, text: str, place: int, refusal: type[Refusal]
) -> None:
    fault = read(text).faults[0]

    assert (fault.place, type(fault.refusal)) == (place, refusal)
    assert fault.sentence


def test_an_assertion_follows_the_days_not_the_lines() -> None:
    text = """\
2025-02-02 kedua
    Kas  5 = 8
    Modal

2025-02-01 pertama
    Kas  3 = 3
    Modal
"""
    assert not hledger(text).faults


def test_an_assertion_with_a_star_counts_the_accounts_below() -> None:
    text = "2025-02-01 x\n    Aset:Kas  3\n    Aset:Bank  4\n    Aset  0 {sign} 7\n    Modal\n"

    assert not hledger(text.format(sign="=*")).faults
    assert [type(fault.refusal) for fault in hledger(text.format(sign="=")).faults] == [
        AssertionFails
    ]


def test_the_same_line_has_the_same_source_and_another_file_another() -> None:
    text = "2025-02-01 x\n    a  5\n    b\n"

    (one,), (again,) = hledger(text).entries, hledger(text).entries
    (other,) = read_hledger(text, fingerprint="0" * 64).entries

    assert one.key == again.key != other.key


def test_a_long_source_is_shortened_and_stays_itself() -> None:
    text = "2025-02-01 x  ; kunci:{key}\n    a  5\n    b\n"
    (one,) = hledger(text.format(key="k" * 300)).entries
    (other,) = hledger(text.format(key="k" * 299 + "l")).entries

    assert len(one.key) < 160
    assert one.key != other.key
