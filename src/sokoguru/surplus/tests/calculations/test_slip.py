"""A slip can be recomputed on paper, and its leaf belongs to the announced root."""

from dataclasses import replace

import pytest

from sokoguru.foundation.merkle import path, root, verify
from sokoguru.foundation.money import Rupiah
from sokoguru.surplus.calculations.allocation import allocate, allocate_roll
from sokoguru.surplus.calculations.roll import Roll
from sokoguru.surplus.calculations.slip import roll_leaves, slip_leaf, slip_lines, slips_root
from sokoguru.surplus.tests import koperasi_a
from sokoguru.surplus.vocabulary import Participation, Share

SALT = bytes(range(16))
SHARE = Share("007", Rupiah(131_620), Rupiah(55_585))


@pytest.mark.requirement("S3-097", "S5-39", "S5-40")
def test_adi_s_slip_shows_both_quotients_and_they_give_his_amounts() -> None:
    members = koperasi_a.members()
    found = allocate(sources=koperasi_a.SOURCES, policy=koperasi_a.POLICY, participations=members)
    lines = slip_lines(participation=members[6], share=found.shares[6], allocation=found)
    assert [line.formula for line in lines] == [
        "5.500.000 ÷ 2.340.062.000 × 56.000.000 = 131.620",
        "800.000 ÷ 345.420.000 × 24.000.000 = 55.585",
    ]
    for line in lines:
        assert abs(line.own * int(line.pool) - line.amount * int(line.whole)) < line.whole


def test_the_canonical_bytes_of_a_slip_stay_as_published() -> None:
    leaf = slip_leaf(participation=koperasi_a.ADI, share=SHARE, salt=SALT)
    assert leaf == (
        b"sokoguru slip 1\n000102030405060708090a0b0c0d0e0f\n"
        b"007\n5500000\n800000\n131620\n55585\n187205"
    )


def test_two_different_slips_never_have_the_same_bytes() -> None:
    leaf = slip_leaf(participation=koperasi_a.ADI, share=SHARE, salt=SALT)
    richer = replace(koperasi_a.ADI, savings=Rupiah(800_001))
    assert slip_leaf(participation=richer, share=SHARE, salt=SALT) != leaf
    assert slip_leaf(participation=koperasi_a.ADI, share=SHARE, salt=bytes(16)) != leaf
    forged = Participation("007\n1", "", Rupiah(1), Rupiah(1))
    with pytest.raises(ValueError, match="two lines"):
        slip_leaf(participation=forged, share=SHARE, salt=SALT)


def leaves_of(members: list[Participation]) -> list[bytes]:
    roll = Roll.of(members)
    found = allocate_roll(sources=koperasi_a.SOURCES, policy=koperasi_a.POLICY, roll=roll)
    return roll_leaves(roll=roll, allocation=found)


def test_every_slip_of_the_roll_is_proved_by_its_path_alone() -> None:
    leaves = leaves_of(koperasi_a.members())
    announced = slips_root(leaves)
    assert announced == root(leaves)
    for index in (0, 6, 141):
        assert verify(leaves[index], index, 142, path(leaves, index), announced)
        assert not verify(leaves[index] + b"0", index, 142, path(leaves, index), announced)


def test_the_root_does_not_depend_on_the_order_of_the_rows() -> None:
    members = koperasi_a.members()
    assert slips_root(leaves_of(members)) == slips_root(leaves_of(members[::-1]))


def test_the_root_changes_with_any_member_s_figure_and_salts_are_not_shared() -> None:
    members = koperasi_a.members()
    changed = [*members[:-1], replace(members[-1], savings=members[-1].savings + 1)]
    assert slips_root(leaves_of(members)) != slips_root(leaves_of(changed))
    salts = {leaf.split(b"\n")[1] for leaf in leaves_of(members)}
    assert len(salts) == 142
