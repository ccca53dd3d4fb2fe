"""Percentages are read exactly, and a policy refuses a set that does not exhaust 100."""

from decimal import Decimal

import pytest

from sokoguru.foundation.refusal import Refusal
from sokoguru.surplus.calculations.percentages import (
    PercentageTooFine,
    UnreadablePercentage,
    read_bps,
)
from sokoguru.surplus.tests.koperasi_a import SHARES_BPS
from sokoguru.surplus.vocabulary import (
    Head,
    PercentageBelowZero,
    PercentagesNotWhole,
    SurplusPolicy,
)


@pytest.mark.parametrize(
    ("value", "bps"),
    [
        (40, 4000),
        (0, 0),
        ("12.5", 1250),
        ("12,5", 1250),
        (" 40 ", 4000),
        (Decimal("33.33"), 3333),
        (Decimal("70.000"), 7000),
        ("-5", -500),
    ],
)
def test_it_reads_exact_basis_points(value: object, bps: int) -> None:
    assert read_bps(value, name="cadangan") == bps


@pytest.mark.parametrize("value", ["33.333", Decimal("0.001")])
def test_it_refuses_finer_than_a_basis_point(value: object) -> None:
    with pytest.raises(PercentageTooFine, match="lebih halus"):
        read_bps(value, name="cadangan")


@pytest.mark.parametrize(
    "value", ["", "empat", "1.2.3", "40%", True, None, [40], 0.1, Decimal("NaN"), Decimal("1e30")]
)
def test_it_refuses_what_is_no_percentage(value: object) -> None:
    with pytest.raises(UnreadablePercentage, match="tidak terbaca"):
        read_bps(value, name="cadangan")


def refused(shares: dict[Head, int], usaha: int = 7000, modal: int = 3000) -> str:
    with pytest.raises(Refusal) as refusal:
        SurplusPolicy(shares_bps=shares, usaha_bps=usaha, modal_bps=modal)
    assert isinstance(refusal.value, PercentagesNotWhole | PercentageBelowZero)
    return refusal.value.sentence


@pytest.mark.requirement("S3-090", "S5-42")
def test_a_policy_refuses_heads_or_parts_that_do_not_total_100() -> None:
    assert "shu berjumlah 101 persen" in refused({**SHARES_BPS, Head.SOCIAL: 600})
    assert "shu berjumlah 105 persen" in refused({**SHARES_BPS, Head.DEVELOPMENT: 500})
    assert "shu berjumlah 99,99 persen" in refused({**SHARES_BPS, Head.SOCIAL: 499})
    assert "shu berjumlah 0 persen" in refused({})
    assert "jasa_anggota berjumlah 90 persen" in refused(SHARES_BPS, 6000, 3000)


def test_a_policy_refuses_a_negative_percentage_even_in_a_total_of_100() -> None:
    assert "dana_sosial" in refused({**SHARES_BPS, Head.SOCIAL: -500, Head.STAFF: 1500})
    assert "jasa_modal" in refused(SHARES_BPS, 11_000, -1_000)


@pytest.mark.requirement("S3-088", "S3-089")
def test_the_seven_heads_are_known_and_one_may_be_left_unused() -> None:
    policy = SurplusPolicy(shares_bps=SHARES_BPS, usaha_bps=7000, modal_bps=3000)
    assert len(Head) == 7
    assert policy.shares_bps[Head.DEVELOPMENT] == 0
