"""Suggestions explain themselves and never use a line twice."""

from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from sokoguru.foundation.money import Rupiah
from sokoguru.treasury.calculations.suggestions import suggest
from sokoguru.treasury.vocabulary import BankLineFact, BookLine, Flow

DAY = date(2026, 3, 10)
ACCOUNT = UUID(int=1)


def bank(
    number: int, amount: int, later: int = 0, text: str = "", flow: Flow = Flow.IN
) -> BankLineFact:
    return BankLineFact(
        id=UUID(int=number), account_id=ACCOUNT, on=DAY + timedelta(later), flow=flow,
        amount=Rupiah(amount), text=text,
    )  # fmt: skip


def book(
    number: int, amount: int, later: int = 0, text: str = "", flow: Flow = Flow.IN
) -> BookLine:
    return BookLine(
        entry_id=UUID(int=number), code="1102", on=DAY + timedelta(later), flow=flow,
        amount=Rupiah(amount), text=text,
    )  # fmt: skip


def test_the_same_amount_is_suggested_with_the_distance_in_days() -> None:
    found = suggest([bank(1, 500)], [book(2, 500, -1), book(3, 400)])
    assert [each.why for each in found] == ["jumlah sama, 1 hari lebih awal"]


def test_the_nearest_day_wins_then_the_shared_words() -> None:
    near = suggest([bank(1, 500, text="setoran")], [book(2, 500, -2, "setoran"), book(3, 500, 1)])
    assert near[0].why == "jumlah sama, 1 hari lebih akhir"
    worded = suggest(
        [bank(1, 500, text="TOKO BERAS")], [book(2, 500), book(3, 500, 0, "toko beras")]
    )
    assert worded[0].book[0].entry_id == UUID(int=3)
    assert worded[0].why == "jumlah sama, hari sama, kata sama: beras toko"


def test_money_in_is_never_money_out_and_far_days_are_no_match() -> None:
    assert not suggest([bank(1, 500)], [book(2, 500, flow=Flow.OUT), book(3, 500, 30)])


def test_a_deposit_of_several_receipts_is_found() -> None:
    receipts = [
        book(2, 100, -1),
        book(3, 150, -1),
        book(4, 250, -1),
        book(5, 999, -1, flow=Flow.OUT),
    ]
    found = suggest([bank(1, 500)], receipts)
    assert [each.entry_id.int for each in found[0].book] == [2, 3, 4]
    assert found[0].why == "3 baris buku bersama Rp 500, 1 hari lebih awal"


def test_a_sum_of_some_lines_of_several_days_is_found() -> None:
    found = suggest([bank(1, 350)], [book(2, 100, -3), book(3, 77, -2), book(4, 250, -1)])
    assert [each.entry_id.int for each in found[0].book] == [2, 4]
    assert "7 Maret 2026 sampai 9 Maret 2026" in found[0].why


AMOUNTS = st.sampled_from([100, 200, 300, 500, 700])
LATER = st.integers(-15, 15)
FLOWS = st.sampled_from(list(Flow))
ROWS = st.lists(st.tuples(AMOUNTS, LATER, FLOWS), max_size=14)


@given(ROWS, ROWS)
def test_no_line_is_used_twice_and_sums_agree(
    banks: list[tuple[int, int, Flow]], books: list[tuple[int, int, Flow]]
) -> None:
    at_bank = [bank(n, a, d, flow=f) for n, (a, d, f) in enumerate(banks, start=1)]
    in_books = [book(n, a, d, flow=f) for n, (a, d, f) in enumerate(books, start=100)]
    found = suggest(at_bank, in_books)

    used_bank = [each.bank.key for each in found]
    used_book = [line.key for each in found for line in each.book]
    assert len(used_bank) == len(set(used_bank))
    assert len(used_book) == len(set(used_book))
    assert set(used_bank) <= {line.key for line in at_bank}
    assert set(used_book) <= {line.key for line in in_books}
    for each in found:
        assert Rupiah.total(line.amount for line in each.book) == each.bank.amount
        assert {line.flow for line in each.book} == {each.bank.flow}
    left = [line for line in in_books if line.key not in used_book]
    whole = Rupiah.total(line.flow.signed(line.amount) for line in in_books)
    taken = Rupiah.total(each.bank.flow.signed(each.bank.amount) for each in found)
    assert taken + Rupiah.total(line.flow.signed(line.amount) for line in left) == whole
