"""A leaver's savings first clear the receivable, then come back."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from sokoguru.counter.calculations.settlement import settle, settlement_transfers
from sokoguru.foundation.money import Rupiah

amounts = st.integers(0, 10**12)


def balances(**held: int) -> dict[str, Rupiah]:
    codes = {"pokok": "3101", "wajib": "3102", "sukarela": "2101", "piutang": "1211"}
    return {codes[name]: Rupiah(amount) for name, amount in held.items()}


def test_everything_comes_back_when_nothing_is_owed() -> None:
    settlement = settle(balances(pokok=100_000, wajib=60_000, sukarela=5_000))
    assert (settlement.refund_total, settlement.set_off, settlement.still_owed) == (165_000, (), 0)


def test_the_receivable_is_cleared_from_what_could_be_withdrawn_first() -> None:
    settlement = settle(balances(pokok=100_000, wajib=60_000, sukarela=5_000, piutang=20_000))
    assert [(line.account, line.amount) for line in settlement.set_off] == [
        ("2101", 5_000),
        ("3102", 15_000),
    ]
    assert [(line.account, line.amount) for line in settlement.refund] == [
        ("3102", 45_000),
        ("3101", 100_000),
    ]


def test_a_receivable_above_the_savings_stays_owed() -> None:
    settlement = settle(balances(pokok=100_000, piutang=130_000))
    assert (settlement.refund, settlement.still_owed) == ((), 30_000)


@given(amounts, amounts, amounts, amounts)
def test_savings_are_always_used_up_exactly(
    pokok: int, wajib: int, sukarela: int, piutang: int
) -> None:
    settlement = settle(balances(pokok=pokok, wajib=wajib, sukarela=sukarela, piutang=piutang))
    assert settlement.set_off_total + settlement.refund_total == pokok + wajib + sukarela
    assert settlement.set_off_total + settlement.still_owed == piutang
    moved = settlement_transfers(settlement, member_id=UUID(int=1))
    assert all(transfer.amount > 0 for transfer in moved)
