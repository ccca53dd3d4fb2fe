"""The drawn roll of Koperasi A, held against the totals of the source."""

from sokoguru.config.demo.koperasi_a_roll import (
    MEMBERS,
    POKOK,
    TOTAL_SAVINGS,
    TOTAL_TRANSACTIONS,
    WAJIB,
    members,
)
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.split import split


def test_142_members_sum_to_the_totals() -> None:
    roll = members()
    assert len(roll) == MEMBERS
    assert len({one.name for one in roll}) == MEMBERS
    assert Rupiah.total(one.transactions for one in roll) == TOTAL_TRANSACTIONS
    assert Rupiah.total(one.savings for one in roll) == TOTAL_SAVINGS


def test_adi_is_number_001_with_the_inputs_recovered_from_the_source() -> None:
    adi = members()[0]
    assert (adi.number, adi.name.split()[0]) == ("001", "Adi")
    assert (adi.transactions, adi.savings) == (Rupiah(5_500_000), Rupiah(800_000))


def test_the_draw_leaves_adi_the_rupiah_that_rounding_gives_him() -> None:
    roll = members()
    usaha = split(Rupiah(56_000_000), [one.transactions for one in roll])
    modal = split(Rupiah(24_000_000), [one.savings for one in roll])
    assert (usaha[0], modal[0]) == (Rupiah(131_620), Rupiah(55_585))


def test_everybody_began_the_year_with_savings() -> None:
    for one in members():
        assert one.opening_wajib >= 0
        assert one.savings == POKOK + one.opening_wajib + WAJIB * 12
