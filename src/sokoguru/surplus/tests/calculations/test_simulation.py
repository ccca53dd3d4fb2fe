"""What if: the same year under other percentages, set side by side."""

from dataclasses import replace

import pytest

from sokoguru.foundation.money import Rupiah
from sokoguru.surplus.calculations.roll import Roll
from sokoguru.surplus.calculations.simulation import compare, simulate
from sokoguru.surplus.tests import koperasi_a
from sokoguru.surplus.vocabulary import Head, Participation, SurplusSources

ROLL = Roll.of(koperasi_a.members())


@pytest.mark.requirement("S3-105")
def test_another_split_for_one_year_moves_pools_and_not_the_total() -> None:
    other = replace(koperasi_a.POLICY, usaha_bps=6000, modal_bps=4000)
    first, second = simulate(
        sources=koperasi_a.SOURCES, roll=ROLL, policies=(koperasi_a.POLICY, other)
    )
    assert (first.pots.usaha, first.pots.modal) == (56_000_000, 24_000_000)
    assert (second.pots.usaha, second.pots.modal) == (48_000_000, 32_000_000)
    side_by_side = compare(roll=ROLL, first=first, second=second)
    assert set(side_by_side.heads.values()) == {0}
    assert side_by_side.gaining + side_by_side.losing <= 142
    gain, loss = side_by_side.largest_gain, side_by_side.largest_loss
    assert gain is not None
    assert loss is not None
    assert gain.amount > 0 > loss.amount
    assert int(second.totals.sum()) == int(first.totals.sum()) == 80_000_000


@pytest.mark.requirement("S3-081")
def test_another_reserve_shows_what_each_head_gains_or_loses() -> None:
    shares = {**koperasi_a.SHARES_BPS, Head.RESERVE: 3000, Head.MEMBERS: 5000}
    first, second = simulate(
        sources=koperasi_a.SOURCES,
        roll=ROLL,
        policies=(koperasi_a.POLICY, replace(koperasi_a.POLICY, shares_bps=shares)),
    )
    side_by_side = compare(roll=ROLL, first=first, second=second)
    assert side_by_side.heads[Head.RESERVE] == -20_000_000
    assert side_by_side.heads[Head.MEMBERS] == 20_000_000
    assert (side_by_side.gaining, side_by_side.losing) == (142, 0)
    assert side_by_side.largest_loss is None


def test_an_empty_roll_compares_to_nothing() -> None:
    nobody = Roll.of(list[Participation]())
    sources = SurplusSources(Rupiah(1_000), Rupiah(0))
    (only,) = simulate(sources=sources, roll=nobody, policies=(koperasi_a.POLICY,))
    assert compare(roll=nobody, first=only, second=only).largest_gain is None
    assert only.pots.heads[Head.RESERVE] == 800
