"""Participation capital: outside own capital, sharing profit and risk by contract."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest

from sokoguru.capital import operations as capital
from sokoguru.capital.queries import capital_structure, participation, participations
from sokoguru.capital.vocabulary import ParticipationDetails, ParticipationFact
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import KeyUsedForOtherContent, reverse_entry
from sokoguru.ledger.queries import balances
from sokoguru.members.vocabulary import MemberFact
from tests.cast import DAY

pytestmark = pytest.mark.django_db

CONTRACT = ParticipationDetails(
    holder="CV Maju", contract_number="MP/1/2026", contract_on=DAY, amount=Rupiah(5_000_000),
    profit_bps=3_000, risk_bps=3_000, unit="toko", terms="Dua tahun",
)  # fmt: skip


@pytest.fixture
def receive(cooperative: CooperativeFact, actor: Actor) -> Callable[..., ParticipationFact]:
    def take(details: ParticipationDetails = CONTRACT, key: str = "mp") -> ParticipationFact:
        return capital.receive_participation(
            cooperative_id=cooperative.id, details=details, money="1102", on=DAY, key=key, by=actor
        )

    return take


@pytest.mark.requirement("S3-069")
def test_participation_stands_beside_own_capital_and_not_in_it(
    cooperative: CooperativeFact, receive: Callable[..., ParticipationFact], sari: MemberFact
) -> None:
    before = capital_structure(cooperative_id=cooperative.id, on=DAY).own_total
    found = receive()
    assert receive().id == found.id
    receive(replace(CONTRACT, holder="Sari", member_id=sari.id), key="sari")
    structure = capital_structure(cooperative_id=cooperative.id, on=DAY)
    assert structure.own_total == before
    assert {line.key: line.amount for line in structure.beside}["penyertaan"] == 10_000_000
    assert [each.details.holder for each in participations(cooperative_id=cooperative.id)] == [
        "CV Maju", "Sari",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [{"holder": " "}, {"contract_number": ""}, {"amount": Rupiah(0)}, {"profit_bps": 10_001},
     {"risk_bps": -1}],
)  # fmt: skip
def test_an_incomplete_contract_is_refused(
    receive: Callable[..., ParticipationFact], wrong: dict[str, object]
) -> None:
    with pytest.raises(capital.ParticipationNeedsContract):
        receive(replace(CONTRACT, **wrong))  # type: ignore[arg-type]


def test_a_return_is_a_cost_and_capital_goes_back_up_to_what_was_put_in(
    cooperative: CooperativeFact, receive: Callable[..., ParticipationFact], actor: Actor
) -> None:
    found = receive()

    def move(act: Callable[..., ParticipationFact], amount: int, key: str) -> ParticipationFact:
        return act(
            cooperative_id=cooperative.id, participation_id=found.id, amount=Rupiah(amount),
            money="1102", on=DAY, key=key, by=actor,
        )  # fmt: skip

    assert move(capital.pay_return, 250_000, "hasil").returned == 250_000
    move(capital.pay_return, 250_000, "hasil")
    with pytest.raises(KeyUsedForOtherContent):
        move(capital.pay_return, 1, "hasil")
    assert move(capital.give_back_participation, 2_000_000, "kembali").outstanding == 3_000_000
    with pytest.raises(capital.MoreThanParticipation):
        move(capital.give_back_participation, 3_000_001, "lebih")
    held = balances(cooperative_id=cooperative.id, on=DAY)
    assert (held["5204"], held["3104"]) == (250_000, 3_000_000)
    with pytest.raises(capital.UnknownParticipation):
        participation(cooperative_id=cooperative.id, participation_id=uuid4())
    reverse_entry(
        cooperative_id=cooperative.id, entry_id=found.entry_id, on=DAY, reason="Batal", by=actor
    )
    with pytest.raises(capital.LoanWasReversed):
        move(capital.pay_return, 1, "batal")
