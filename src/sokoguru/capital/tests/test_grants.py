"""Grants: agreed, received, treated as agreed; the register is what the books hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from sokoguru.assets.queries import register_on
from sokoguru.assets.vocabulary import Method as AssetMethod
from sokoguru.capital import operations as capital
from sokoguru.capital.queries import (
    capital_structure,
    grants,
)
from sokoguru.capital.tests.granted import DETAILS, MACHINE, with_agreement
from sokoguru.capital.vocabulary import (
    GrantFact,
    Treatment,
)
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.operations import (
    KeyUsedForOtherContent,
    reverse_entry,
)
from sokoguru.ledger.queries import balances, line_sums
from sokoguru.ledger.vocabulary import EntryFilter
from tests.cast import DAY

pytestmark = pytest.mark.django_db

Receive = Callable[..., GrantFact]


@pytest.mark.requirement("S2-093", "S2-094", "S3-077")
def test_money_given_to_the_co_op_stands_on_its_own_account_as_own_capital(
    cooperative: CooperativeFact, receive: Receive
) -> None:
    found = receive()
    assert receive().id == found.id
    held = balances(cooperative_id=cooperative.id, on=DAY)
    assert (held["1109"], held["3201"]) == (70_000_000, 70_000_000)
    assert (found.donor, found.received_on) == ("Dinas Koperasi", DAY)
    structure = capital_structure(cooperative_id=cooperative.id, on=DAY)
    assert {line.key: line.amount for line in structure.own}["hibah"] == 70_000_000
    with pytest.raises(KeyUsedForOtherContent):
        receive(amount=1)


@pytest.mark.requirement("S2-093")
def test_goods_without_a_value_are_refused_and_with_one_are_an_asset(
    cooperative: CooperativeFact, receive_goods: Receive
) -> None:
    with pytest.raises(capital.GoodsNeedValue):
        receive_goods(replace(MACHINE, cost=ZERO))
    assert grants(cooperative_id=cooperative.id, on=DAY) == ()
    found = receive_goods()
    assert receive_goods().id == found.id
    held = balances(cooperative_id=cooperative.id, on=DAY)
    assert (held["1605"], held["3201"]) == (60_000_000, 60_000_000)
    (line,) = register_on(cooperative_id=cooperative.id, on=DAY)
    assert (line.asset.grant_id, line.asset.agreement) == (found.id, "NPHD/7/2026")
    assert (found.used, found.remaining) == (60_000_000, 0)


@pytest.mark.requirement("S2-096")
def test_a_clause_of_the_agreement_switches_depreciation_off_for_the_goods(
    cooperative: CooperativeFact, receive_goods: Receive
) -> None:
    receive_goods(replace(MACHINE, clause="Pasal 4: tidak disusutkan"))
    (line,) = register_on(cooperative_id=cooperative.id, on=DAY)
    assert line.asset.method is AssetMethod.NONE
    assert line.asset.clause == "Pasal 4: tidak disusutkan"


@pytest.mark.requirement("S3-077")
def test_a_binding_gift_is_no_grant_until_the_meeting_approves_it(
    cooperative: CooperativeFact, receive: Receive, receive_goods: Receive
) -> None:
    binding = with_agreement(is_binding=True)
    with pytest.raises(capital.BindingGrantNeedsApproval):
        receive(details=binding)
    with pytest.raises(capital.BindingGrantNeedsApproval):
        receive_goods(details=binding)
    assert grants(cooperative_id=cooperative.id, on=DAY) == ()
    approved = receive(details=with_agreement(is_binding=True, approval_number="RA/4/2026"))
    assert approved.agreement.approval_number == "RA/4/2026"


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"details": replace(DETAILS, donor=" ")}, capital.DonorNeeded),
        ({"amount": 0}, capital.MoneyGrantNeedsAmount),
        ({"details": with_agreement(treatment=Treatment.DEFERRED)}, capital.ClauseNeeded),
    ],
)
def test_a_grant_without_donor_amount_or_clause_is_refused(
    receive: Receive, changes: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        receive(**changes)


@pytest.mark.requirement("S2-096")
def test_the_agreement_decides_that_a_grant_waits_as_liability(
    cooperative: CooperativeFact, receive: Receive, receive_goods: Receive, actor: Actor
) -> None:
    deferred = with_agreement(treatment=Treatment.DEFERRED, treatment_clause="Pasal 5")
    found = receive(details=deferred)
    receive_goods(details=deferred)
    held = balances(cooperative_id=cooperative.id, on=DAY)
    assert (held["2402"], held.get("3201", 0)) == (130_000_000, 0)

    def meet(amount: int, key: str) -> GrantFact:
        return capital.meet_conditions(
            cooperative_id=cooperative.id, grant_id=found.id, amount=Rupiah(amount),
            text="Berita acara 1", on=DAY, key=key, by=actor,
        )  # fmt: skip

    assert meet(30_000_000, "a").deferred == 40_000_000
    assert meet(30_000_000, "a").deferred == 40_000_000
    with pytest.raises(KeyUsedForOtherContent):
        meet(1, "a")
    with pytest.raises(capital.NothingDeferred):
        meet(40_000_001, "b")
    held = balances(cooperative_id=cooperative.id, on=DAY)
    assert (held["2402"], held["3201"]) == (100_000_000, 30_000_000)


@pytest.mark.requirement("S2-097")
def test_missing_legislation_is_known_and_may_be_recorded_later(
    cooperative: CooperativeFact, receive: Receive, actor: Actor
) -> None:
    found = receive(details=with_agreement(legislation=""))
    assert found.legislation == ""
    later = capital.record_legislation(
        cooperative_id=cooperative.id, grant_id=found.id, text="PMK 99/2026", on=DAY, key="aturan",
        by=actor,
    )  # fmt: skip
    assert later.legislation == "PMK 99/2026"
    with pytest.raises(capital.WordsNeeded):
        capital.record_legislation(
            cooperative_id=cooperative.id, grant_id=found.id, text=" ", on=DAY, key="kosong",
            by=actor,
        )  # fmt: skip


def test_the_register_of_grants_is_what_the_books_hold_of_them(
    cooperative: CooperativeFact, receive: Receive, receive_goods: Receive, spend: Receive,
    actor: Actor,
) -> None:  # fmt: skip
    deferred = with_agreement(treatment=Treatment.DEFERRED, treatment_clause="Pasal 5")
    spend(receive(), 9_000_000, "belanja")
    receive(key="tunda", details=deferred, amount=500)
    gone = receive(key="batal", amount=77)
    receive_goods()
    reverse_entry(
        cooperative_id=cooperative.id, entry_id=gone.entry_id, on=DAY, reason="Batal", by=actor
    )
    known = grants(cooperative_id=cooperative.id, on=DAY)
    standing = [found for found in known if not found.is_reversed]
    for code, told in (
        ("3201", Rupiah.total(found.amount - found.deferred for found in standing)),
        ("2402", Rupiah.total(found.deferred for found in standing)),
        ("1109", Rupiah.total(f.remaining for f in standing if f.account == "1109")),
    ):
        sums = line_sums(cooperative_id=cooperative.id, filters=EntryFilter(code=code))
        assert sums.difference == told, code
