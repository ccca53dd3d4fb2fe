"""What the book gathers: budgets, statements of two years, the notes behind every line."""

from datetime import date
from time import monotonic

import pytest

from sokoguru.accountability.operations import submit_account
from sokoguru.accountability.queries import account_book, book_bytes, submitted_bytes
from sokoguru.accountability.queries.statements import statements_of
from sokoguru.accountability.tests.reading import ReadBook
from sokoguru.budget.operations import add_line, adopt_budget, submit_budget
from sokoguru.budget.vocabulary import PlannedLine
from sokoguru.cooperatives.vocabulary import Resolution, Subject
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import close_year, open_year, post
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, Party, TransferDraft
from sokoguru.surplus.tests.village import YEAR, Village
from tests.cast import adopted

pytestmark = pytest.mark.django_db
MEETING = date(2027, 2, 20)
SECONDS_FOR_A_BOOK = 20


def plan(village: Village, year: int, income: int, on: date) -> int:
    """A plan of one line, put before the meeting; its number."""
    add_line(
        cooperative_id=village.id,
        year=year,
        line=PlannedLine(code="4111", unit="toko", amount=Rupiah(income)),
        by=village.by,
    )
    return submit_budget(cooperative_id=village.id, year=year, remark="", on=on, by=village.by)


def printed(village: Village, year: int = YEAR, on: date = MEETING) -> ReadBook:
    book = account_book(cooperative_id=village.id, year=year, on=on, is_draft=False)
    return ReadBook(book_bytes(book))


def test_the_budget_stands_beside_what_came_of_it_and_the_next_plan_after_it(
    village: Village,
) -> None:
    number = plan(village, YEAR, 8_000_000, date(2026, 1, 10))
    adopt_budget(
        cooperative_id=village.id,
        year=YEAR,
        number=number,
        resolution=adopted(
            village.id,
            Resolution(
                number="KEP-RAT/05/2026",
                adopted_on=date(2026, 2, 1),
                meeting="RAT tahun buku 2025",
                subject=Subject.BUDGET,
                text="Mengesahkan anggaran.",
            ),
            village.by,
        ),
        on=date(2026, 2, 2),
        by=village.by,
    )
    plan(village, YEAR + 1, 12_000_000, date(2027, 2, 1))
    page = " ".join(printed(village).page_of("Anggaran").split())
    assert "KEP-RAT/05/2026" in page
    assert "8.000.000 10.000.000 2.000.000 125 %" in page
    assert "Usulan versi 1" in page
    assert "12.000.000" in page
    assert "direncanakan pendapatan Rp 12.000.000" in printed(village).text


def test_every_statement_of_the_year_is_in_the_book(village: Village) -> None:
    book = printed(village)
    for statement in statements_of(cooperative_id=village.id, year=YEAR):
        assert statement.title in book.bookmarks
        page = " ".join(book.page_of(statement.title).split())
        last = statement.lines[-1]
        assert last.label in page


def test_the_second_year_stands_beside_the_first(village: Village) -> None:
    post(
        cooperative_id=village.id,
        entry=EntryDraft(
            kind=EntryKind.SALE,
            on=date(2027, 6, 1),
            key="sale:second",
            memo="Penjualan",
            transfers=(
                TransferDraft(
                    debit="1101",
                    credit="4211",
                    amount=Rupiah(9_000_000),
                    unit="toko",
                    party=Party.NONMEMBER,
                ),
            ),
        ),
        by=village.by,
    )
    close_year(cooperative_id=village.id, year=2027, by=village.by)
    open_year(cooperative_id=village.id, year=2028, by=village.by)
    book = printed(village, 2027, date(2028, 2, 1))
    assert "SHU setelah pajak Rp 9.000.000, naik 20 % dari Rp 7.500.000." in book.text
    page = " ".join(book.page_of("Perhitungan Hasil Usaha").split())
    assert "9.000.000" in page
    assert "7.500.000" in page


def test_a_book_is_printed_in_seconds(village: Village) -> None:
    village.decided()
    start = monotonic()
    kept = submit_account(
        cooperative_id=village.id, year=YEAR, on=MEETING, absence="Sakit.", by=village.by
    )
    assert monotonic() - start < SECONDS_FOR_A_BOOK
    assert submitted_bytes(cooperative_id=village.id, submission_id=kept.id)[:5] == b"%PDF-"


def test_the_lines_of_neraca_and_phu_name_notes_that_are_there(village: Village) -> None:
    book = printed(village)
    notes = book.text[book.text.index("1. Umum") :]
    page = " ".join(book.page_of("Neraca").split())
    assert "Kas dan bank 3.1" in page
    assert "3.1 Kas dan bank" in notes
    income = " ".join(book.page_of("Perhitungan Hasil Usaha").split())
    assert "Partisipasi bruto anggota 4.1" in income
    assert "4.1 Partisipasi bruto anggota" in notes
