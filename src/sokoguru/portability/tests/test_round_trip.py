"""Our own exports come back figure by figure, and other programmes agree with us about them."""

from __future__ import annotations

import subprocess
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest
from beancount import loader
from beancount.core.data import Transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.counter.operations import receive_together
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import (
    close_year,
    open_year,
    post_journal,
    reverse_entry,
)
from sokoguru.ledger.queries import (
    book_years,
    member_balances,
    member_volumes,
    trial_balance,
)
from sokoguru.ledger.vocabulary import JournalLine, Party, PostedEntry, Side
from sokoguru.members.queries import members_by_number
from sokoguru.members.vocabulary import MemberFact
from sokoguru.portability.calculations.beancount_text import read_beancount
from sokoguru.portability.calculations.hledger_text import read_hledger
from sokoguru.portability.tests.taking_over import (
    accept,
    asked,
    empty_cooperative,
    exported,
    take,
)
from sokoguru.portability.vocabulary import JournalForm, ReadBook
from sokoguru.savings.vocabulary import MoneyAccount

D, K = Side.DEBIT, Side.CREDIT
SPANS = [
    (date(2025, 1, 1), date(2025, 12, 31)),
    (date(2026, 1, 1), date(2026, 12, 31)),
]
FILES = {JournalForm.HLEDGER: "b.journal", JournalForm.BEANCOUNT: "b.beancount"}


def journal(
    body: CooperativeFact, on: date, key: str, by: Actor, *lines: JournalLine
) -> PostedEntry:
    return post_journal(
        cooperative_id=body.id, on=on, key=key, memo=f"Jurnal; {key}, lagi", lines=lines, by=by
    )


@pytest.fixture
def long_books(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor, on: date
) -> CooperativeFact:
    """Two years: one closed; sales to both parties, consignment, debts, a reversal."""
    open_year(cooperative_id=cooperative.id, year=2025, by=actor)
    last = date(2025, 6, 30)
    money = JournalLine(D, "1101", Rupiah(900_000))
    donated = JournalLine(K, "3201", Rupiah(900_000))
    journal(cooperative, last, "hibah", actor, money, donated)
    journal(
        cooperative,
        last,
        "campur",
        actor,
        JournalLine(D, "1211", Rupiah(50_000), sari.id),
        JournalLine(D, "1101", Rupiah(100_000)),
        JournalLine(K, "4111", Rupiah(70_000), sari.id, "toko", Party.MEMBER),
        JournalLine(K, "4211", Rupiah(80_000), None, "toko", Party.NONMEMBER),
    )
    journal(
        cooperative,
        last,
        "titip",
        actor,
        JournalLine(D, "1101", Rupiah(30_000), None, None, Party.NONMEMBER),
        JournalLine(K, "2204", Rupiah(30_000), None, None, Party.NONMEMBER),
    )
    close_year(cooperative_id=cooperative.id, year=2025, by=actor)
    receive_together(
        cooperative_id=cooperative.id,
        member_id=sari.id,
        money=MoneyAccount.CASH,
        on=on,
        key="setor",
        by=actor,
        wajib=Rupiah(10_000),
        sukarela=Rupiah(25_000),
        piutang=Rupiah(20_000),
    )
    wrong = journal(
        cooperative,
        on,
        "salah",
        actor,
        JournalLine(D, "1101", Rupiah(60_000)),
        JournalLine(K, "4111", Rupiah(60_000), sari.id, "toko", Party.MEMBER),
    )
    reverse_entry(cooperative_id=cooperative.id, entry_id=wrong.id, reason="salah", on=on, by=actor)
    return cooperative


@pytest.mark.parametrize("form", list(JournalForm))
def test_an_export_comes_back_figure_by_figure(
    long_books: CooperativeFact, actor: Actor, form: JournalForm
) -> None:
    text = exported(long_books, form)
    trials, people = figures(long_books)

    with empty_cooperative(long_books, actor) as body:
        book = asked(body, text, filename=FILES[form])
        preview = accept(body, book, actor)
        assert (preview.faults, preview.unmapped) == ((), ())
        assert (preview.years, preview.closings) == ((2025,), (2025,))
        report = take(book, actor)

        assert report.entries == len(preview.drafts)
        assert figures(body) == (trials, people)
        closed = [year.year for year in book_years(cooperative_id=body.id) if year.is_closed]
        assert closed == [2025]


def figures(body: CooperativeFact) -> tuple[object, object]:
    """The trial balance of each year, and what each member has and bought, by number."""
    trials = [
        trial_balance(cooperative_id=body.id, first_day=first, last_day=last)
        for first, last in SPANS
    ]
    volumes = [
        member_volumes(
            cooperative_id=body.id, first_day=first, last_day=last, counted={"toko": ["4111"]}
        )
        for first, last in SPANS
    ]
    people = {}
    for number, member in members_by_number(cooperative_id=body.id).items():
        kept = dict(member_balances(cooperative_id=body.id, member_id=member.id))
        owned = {code: amount for code, amount in kept.items() if amount}
        people[number] = (owned, [dict(of.get(member.id, {})) for of in volumes])
    return trials, people


def test_the_same_file_twice_posts_once_and_a_longer_one_only_what_is_new(
    long_books: CooperativeFact, actor: Actor, on: date
) -> None:
    first = exported(long_books, JournalForm.HLEDGER)
    money = JournalLine(D, "1102", Rupiah(5_000))
    journal(long_books, on, "bank", actor, money, JournalLine(K, "1101", Rupiah(5_000)))
    longer = exported(long_books, JournalForm.HLEDGER)

    with empty_cooperative(long_books, actor) as body:
        accept(body, asked(body, first), actor)
        taken = take(asked(body, first), actor)
        again = take(asked(body, first), actor)
        # the longer file reaches into the year that was closed; only what is new is booked
        accept(body, asked(body, longer), actor)
        more = take(asked(body, longer), actor)

    assert (taken.is_repeat, again.is_repeat) == (False, True)
    assert again.entries == taken.entries
    assert more.entries == 1


def test_beancount_and_hledger_come_to_the_same_balances(
    long_books: CooperativeFact, tmp_path: Path
) -> None:
    text = exported(long_books, JournalForm.BEANCOUNT).decode()
    own = sums(read_beancount(text, fingerprint="f" * 64))
    assert own == by_beancount(text)

    text = exported(long_books, JournalForm.HLEDGER).decode()
    own = sums(read_hledger(text, fingerprint="f" * 64))
    assert own == by_hledger(text, tmp_path)


def sums(book: ReadBook) -> dict[str, int]:
    """What each account of a book comes to."""
    assert not book.faults
    found: dict[str, int] = defaultdict(int)
    for entry in book.entries:
        for line in entry.lines:
            found[line.account] += line.amount
    return {name: amount for name, amount in found.items() if amount}


def by_beancount(text: str) -> dict[str, int]:
    """The same by Beancount itself."""
    entries, errors, _ = loader.load_string(text)
    assert not errors
    found: dict[str, int] = defaultdict(int)
    for entry in entries:
        if isinstance(entry, Transaction):
            for posting in entry.postings:
                assert posting.units is not None
                assert posting.units.number is not None
                found[posting.account] += int(posting.units.number)
    return {name: amount for name, amount in found.items() if amount}


def by_hledger(text: str, folder: Path) -> dict[str, int]:
    """The same by hledger itself."""
    file = folder / "b.journal"
    file.write_text(text, encoding="utf-8")
    words = ["hledger", "-f", str(file), "balance", "--flat", "--no-total", "-O", "csv"]
    answer = subprocess.run(words, check=True, capture_output=True, text=True)
    found = {}
    for line in answer.stdout.splitlines()[1:]:
        name, amount = line.replace('"', "").split(",", 1)
        found[name] = int("".join(sign for sign in amount if sign in "-0123456789"))
    return {name: amount for name, amount in found.items() if amount}


NAMES = some.sampled_from(["Aset:Kas", "Aset:Bank", "Beban:Listrik dan air", "Pendapatan:Jual"])
WORDS = some.text("abc xyz|0-9(),.", max_size=20).map(lambda text: " ".join(text.split()))


@some.composite
def journals(draw: some.DrawFn) -> list[tuple[date, str, list[tuple[str, int]]]]:
    """Balanced entries of several lines, as people write them."""
    made = []
    for _ in range(draw(some.integers(1, 6))):
        lines = draw(
            some.lists(some.tuples(NAMES, some.integers(-(10**9), 10**9)), min_size=1, max_size=4)
        )
        rest = -sum(amount for _, amount in lines)
        day = draw(some.dates(date(2020, 1, 1), date(2026, 1, 1)))
        memo = "x" + draw(WORDS).replace("(", "").replace(")", "")
        made.append((day, memo, [*lines, ("Modal:Awal", rest)]))
    return made


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(entries=journals(), leaves_out=some.booleans())
def test_beancount_reads_in_a_book_what_we_read(
    entries: list[tuple[date, str, list[tuple[str, int]]]], *, leaves_out: bool
) -> None:
    names = ("Assets:Kas", "Assets:Bank", "Expenses:Listrik", "Income:Jual", "Equity:Awal")
    ours = ("Aset:Kas", "Aset:Bank", "Beban:Listrik dan air", "Pendapatan:Jual", "Modal:Awal")
    spelled = dict(zip(ours, names, strict=True))
    text = "".join(f"2019-01-01 open {name} IDR\n" for name in names)
    for day, memo, lines in entries:
        text += f'\n{day} * "{memo}"\n'
        for place, (name, amount) in enumerate(lines):
            is_last = place == len(lines) - 1
            told = "" if is_last and leaves_out else f"  {amount:,}.00 IDR"
            text += f"  {spelled[name]}{told}\n"

    assert sums(read_beancount(text, fingerprint="f" * 64)) == by_beancount(text)


def test_hledger_reads_in_a_book_what_we_read(tmp_path: Path) -> None:
    text = """\
decimal-mark ,
account Aset:Kas

2025-01-31 * (KW-7) Jual beras | lunas  ; jenis:penjualan
    Aset:Kas              Rp 250.000
    Aset:Bank dan giro    Rp 1.000
    Pendapatan:Penjualan  ; unit:toko

2025.02.01 ! Listrik
    ; dokumen:PLN-1
    Beban:Listrik  40000
    Aset:Kas
"""
    own = sums(read_hledger(text, fingerprint="f" * 64))

    assert own == by_hledger(text.replace("Rp ", ""), tmp_path)
