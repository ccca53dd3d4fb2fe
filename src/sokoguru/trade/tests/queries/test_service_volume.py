"""What a member uses of a service counts once, whichever way it is taken back."""

from collections.abc import Callable
from datetime import date

import pytest

from sokoguru.cooperatives.operations.units import open_unit
from sokoguru.cooperatives.vocabulary import CooperativeFact, UnitFact, UnitKind, VolumeItem
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import reverse_entry
from sokoguru.members.vocabulary import MemberFact
from sokoguru.trade.operations import record_sale, record_sale_return
from sokoguru.trade.queries import member_volume
from sokoguru.trade.vocabulary import Payment, TradeReceipt

pytestmark = pytest.mark.django_db

MILL = UnitFact(
    code="giling", name="Giling padi", kind=UnitKind.SERVICE, counts=(VolumeItem.SERVICES,)
)


@pytest.fixture
def milled(cooperative: CooperativeFact, actor: Actor, on: date, sari: MemberFact) -> TradeReceipt:
    """Sari has rice milled for Rp 60.000."""
    open_unit(cooperative_id=cooperative.id, unit=MILL, by=actor)
    return record_sale(
        cooperative_id=cooperative.id, unit="giling", member_id=sari.id, buyer_name="",
        amount=Rupiah(60_000), cost=Rupiah(0), payment=Payment.CASH, on=on, key="milled",
        memo="Giling", by=actor,
    )  # fmt: skip


@pytest.fixture
def volume(cooperative: CooperativeFact, on: date, sari: MemberFact) -> Callable[[], int]:
    def told() -> int:
        found = member_volume(cooperative_id=cooperative.id, first_day=on, last_day=on)
        return int(found.get(sari.id, {}).get("giling", 0))

    return told


def test_a_service_counts_once(milled: TradeReceipt, volume: Callable[[], int]) -> None:
    assert volume() == 60_000


def test_a_reversed_service_counts_nothing(
    cooperative: CooperativeFact,
    actor: Actor,
    on: date,
    milled: TradeReceipt,
    volume: Callable[[], int],
) -> None:
    reverse_entry(
        cooperative_id=cooperative.id, entry_id=milled.entry.id, reason="Salah", on=on, by=actor
    )
    assert volume() == 0


def test_what_comes_back_of_a_service_is_taken_away_until_that_is_reversed(
    cooperative: CooperativeFact,
    actor: Actor,
    on: date,
    milled: TradeReceipt,
    volume: Callable[[], int],
) -> None:
    back = record_sale_return(
        cooperative_id=cooperative.id, sale_id=milled.document.id, amount=Rupiah(25_000), on=on,
        key="back", memo="Batal", by=actor,
    )  # fmt: skip
    assert volume() == 35_000
    reverse_entry(
        cooperative_id=cooperative.id, entry_id=back.entry.id, reason="Salah", on=on, by=actor
    )
    assert volume() == 60_000
