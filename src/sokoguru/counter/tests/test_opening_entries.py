"""Opening balances become balanced entries that add up to the file."""

from collections import Counter
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.counter.calculations.opening_entries import BRIDGE, opening_entries
from sokoguru.counter.vocabulary import GeneralRow, OpeningRow
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, Party

DAY = date(2026, 1, 1)
amounts = st.integers(0, 10**10)


def member_row(index: int, pokok: int, wajib: int, sukarela: int, receivable: int) -> OpeningRow:
    return OpeningRow(
        row=index + 2,
        member_id=UUID(int=index + 1),
        number=f"{index + 1:04d}",
        pokok=Rupiah(pokok),
        wajib=Rupiah(wajib),
        sukarela=Rupiah(sukarela),
        receivable=Rupiah(receivable),
        arrears=Rupiah(0),
    )


def general_row(
    code: str, debit: int = 0, credit: int = 0, party: Party | None = None
) -> GeneralRow:
    return GeneralRow(row=2, code=code, debit=Rupiah(debit), credit=Rupiah(credit), party=party)


def lines(entries: tuple[EntryDraft, ...]) -> Counter[tuple[str, str, UUID | None]]:
    found: Counter[tuple[str, str, UUID | None]] = Counter()
    for entry in entries:
        for transfer in entry.transfers:
            found["D", transfer.debit, transfer.debit_member] += int(transfer.amount)
            found["K", transfer.credit, transfer.credit_member] += int(transfer.amount)
    return found


def test_each_member_has_an_entry_and_the_rest_of_the_book_one() -> None:
    savings = [member_row(0, 100, 50, 0, 0), member_row(1, 100, 0, 30, 20)]
    general = [general_row("1101", debit=300), general_row("3301", credit=40)]
    entries = opening_entries(savings, general, on=DAY, source="x")
    assert [entry.memo for entry in entries] == [
        "Saldo awal 0001",
        "Saldo awal 0002",
        "Saldo awal neraca",
    ]
    assert {entry.kind for entry in entries} == {EntryKind.OPENING}
    assert len({entry.key for entry in entries}) == 3


parties = st.sampled_from([None, *Party])
cells = st.tuples(amounts, parties)


@given(
    st.lists(st.tuples(amounts, amounts, amounts, amounts), max_size=12),
    st.lists(cells, max_size=5),
    st.lists(cells, max_size=5),
    parties,
)
def test_the_entries_add_up_to_the_file_whatever_stands_in_it(
    people: list[tuple[int, int, int, int]],
    debits: list[tuple[int, Party | None]],
    credits_: list[tuple[int, Party | None]],
    last_party: Party | None,
) -> None:
    savings = [member_row(index, *held) for index, held in enumerate(people)]
    difference = sum(a + b + c - d for a, b, c, d in people)
    difference += sum(amount for amount, _ in credits_) - sum(amount for amount, _ in debits)
    general = [
        general_row(f"11{place:02d}", debit=amount, party=party)
        for place, (amount, party) in enumerate(debits)
    ]
    general += [
        general_row(f"22{place:02d}", credit=amount, party=party)
        for place, (amount, party) in enumerate(credits_)
    ]
    general.append(
        general_row("1199", debit=max(0, difference), credit=max(0, -difference), party=last_party)
    )
    expected: Counter[tuple[str, str, UUID | None]] = Counter()
    for row in savings:
        expected["K", "3101", row.member_id] += int(row.pokok)
        expected["K", "3102", row.member_id] += int(row.wajib)
        expected["K", "2101", row.member_id] += int(row.sukarela)
        expected["D", "1211", row.member_id] += int(row.receivable)
    for line in general:
        expected["D", line.code, None] += int(line.debit)
        expected["K", line.code, None] += int(line.credit)
    posted = opening_entries(savings, general, on=DAY, source="x")
    found = lines(posted)
    assert found.pop(("D", BRIDGE, None), 0) == found.pop(("K", BRIDGE, None), 0)
    assert +found == +expected
    assert all(transfer.amount > 0 for entry in posted for transfer in entry.transfers)


def test_members_and_others_meet_only_over_the_bridge() -> None:
    savings = [member_row(0, 100, 0, 0, 0)]
    general = [general_row("1212", debit=70, party=Party.NONMEMBER), general_row("1101", debit=30)]
    moved = [
        (transfer.debit, transfer.credit, transfer.amount)
        for entry in opening_entries(savings, general, on=DAY, source="x")
        for transfer in entry.transfers
    ]
    assert sorted(moved) == [("1101", "3101", 30), ("1212", BRIDGE, 70), (BRIDGE, "3101", 70)]


def test_sides_that_differ_are_a_fault_of_the_caller() -> None:
    with pytest.raises(ValueError, match="do not balance"):
        opening_entries([], [general_row("1101", debit=1)], on=DAY, source="x")
