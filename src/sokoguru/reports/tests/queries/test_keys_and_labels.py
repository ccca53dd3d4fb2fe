"""Other allocation keys on the books, and the tax under its own name."""

from datetime import date
from typing import Any

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.members.vocabulary import MemberFact
from sokoguru.reports import queries as reports
from sokoguru.reports.vocabulary import AllocationKey, Comparison
from sokoguru.trade import operations as trade
from sokoguru.trade.vocabulary import MoneyAccount, Payment, TaxKind


@pytest.fixture
def business(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor, on: date
) -> dict[str, Any]:
    """Sari buys for 300,000 and hands in goods for 500,000; others buy for 200,000."""
    facts: dict[str, Any] = {"cooperative_id": cooperative.id, "on": on, "by": actor}
    sale: dict[str, Any] = {"unit": "toko", "cost": Rupiah(0), "payment": Payment.CASH, **facts}
    trade.record_sale(
        member_id=sari.id, buyer_name="", amount=Rupiah(300_000), key="a", memo="Beras", **sale
    )
    for key, name in (("b", "Pak Karto"), ("c", "pak  karto"), ("d", "Bu Lastri")):
        amount = Rupiah(100_000 if key == "d" else 50_000)
        trade.record_sale(
            member_id=None, buyer_name=name, amount=amount, key=key, memo="Beras", **sale
        )
    trade.record_consigned_sale(
        unit="pemasaran", member_id=sari.id, gross=Rupiah(500_000), fee=Rupiah(0),
        money=MoneyAccount.CASH, key="e", memo="Gabah", **facts,
    )  # fmt: skip
    trade.pay_expense(
        code="6102", amount=Rupiah(100_000), unit=None, money=MoneyAccount.CASH, payee="",
        key="f", memo="Listrik", **facts,
    )  # fmt: skip
    return facts


@pytest.mark.parametrize(
    ("key", "weights", "used"),
    [
        (None, None, (300_000, 200_000)),
        (AllocationKey.VOLUME, None, (800_000, 200_000)),
        (AllocationKey.HEADCOUNT, None, (1, 2)),
        (AllocationKey.MANUAL, (6_500, 3_500), (6_500, 3_500)),
    ],
)
@pytest.mark.usefixtures("business")
def test_each_key_finds_its_weights_in_the_books(
    cooperative: CooperativeFact,
    key: AllocationKey | None,
    weights: tuple[int, int] | None,
    used: tuple[int, int],
) -> None:
    found = reports.surplus_sources(
        cooperative_id=cooperative.id, year=2026, key=key, weights=weights
    )
    assert found.weights == used
    assert found.member + found.nonmember == found.total == 400_000


def test_a_ratio_of_the_meeting_must_be_said(cooperative: CooperativeFact) -> None:
    with pytest.raises(reports.KeyNeedsWeights):
        reports.surplus_sources(cooperative_id=cooperative.id, year=2026, key=AllocationKey.MANUAL)


@pytest.mark.requirement("S3-099")
def test_the_tax_line_carries_the_name_the_co_op_gave_it(
    cooperative: CooperativeFact, business: dict[str, Any]
) -> None:
    trade.book_income_tax(
        amount=Rupiah(34_000), kind=TaxKind.CORPORATE, key="t", memo="PPh Ps 21", **business
    )
    found = reports.income_statement(cooperative_id=cooperative.id, year=2026)
    assert found.line("pajak").label == "Pajak (PPh Ps 21)"
    assert found.amount("shu_setelah_pajak") == 366_000


@pytest.mark.requirement("S3-045")
@pytest.mark.usefixtures("business")
def test_each_unit_has_a_result_of_its_own(cooperative: CooperativeFact) -> None:
    found = reports.income_statement(
        cooperative_id=cooperative.id, year=2026, comparison=Comparison.UNITS
    )
    by_unit = dict(
        zip(
            (column.label for column in found.columns),
            found.line("shu_setelah_pajak").amounts,
            strict=True,
        )
    )
    assert by_unit["Toko"] == 500_000
    assert by_unit["Jumlah"] == 400_000
