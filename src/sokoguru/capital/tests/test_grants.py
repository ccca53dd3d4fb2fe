"""Grants: agreed, received, spent, reported; what is beyond them stands out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from sokoguru.assets.queries import register_on
from sokoguru.assets.vocabulary import AssetDetails, AssetKind
from sokoguru.assets.vocabulary import Method as AssetMethod
from sokoguru.capital import operations as capital
from sokoguru.capital.queries import (
    capital_structure,
    grant_report,
    grants,
    grants_without_report,
    reserve_lines,
)
from sokoguru.capital.queries import grant as find_grant
from sokoguru.capital.vocabulary import (
    Agreement,
    Flag,
    GrantDetails,
    GrantFact,
    Purpose,
    Treatment,
)
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.operations import (
    KeyUsedForOtherContent,
    ReserveIsNotSpent,
    post_journal,
    reverse_entry,
)
from sokoguru.ledger.queries import balances, line_sums
from sokoguru.ledger.vocabulary import EntryFilter, JournalLine, Party, Side
from tests.cast import DAY

pytestmark = pytest.mark.django_db

AGREEMENT = Agreement(
    number="NPHD/7/2026",
    agreed_on=DAY,
    conditions="Untuk mesin pengering dan pelatihan",
    legislation="Permen 1/2026",
    report_due_on=date(2026, 6, 30),
)
DETAILS = GrantDetails(
    donor="Dinas Koperasi",
    agreement=AGREEMENT,
    purposes=(
        Purpose(name="Mesin", planned=Rupiah(60_000_000)),
        Purpose(name="Pelatihan", planned=Rupiah(10_000_000)),
    ),
)
MACHINE = AssetDetails(
    kind=AssetKind.MACHINE, name="Mesin pengering", cost=Rupiah(60_000_000), life_months=60,
    unit="toko",
)  # fmt: skip

Receive = Callable[..., GrantFact]


def with_agreement(**changes: Any) -> GrantDetails:
    return replace(DETAILS, agreement=replace(AGREEMENT, **changes))


@pytest.fixture
def receive(cooperative: CooperativeFact, actor: Actor) -> Receive:
    def money(
        amount: int = 70_000_000, key: str = "hibah", details: GrantDetails = DETAILS
    ) -> GrantFact:
        return capital.receive_money_grant(
            cooperative_id=cooperative.id, details=details, amount=Rupiah(amount), on=DAY, key=key,
            by=actor,
        )  # fmt: skip

    return money


@pytest.fixture
def receive_goods(cooperative: CooperativeFact, actor: Actor) -> Receive:
    def goods(goods: AssetDetails = MACHINE, details: GrantDetails = DETAILS) -> GrantFact:
        return capital.receive_goods_grant(
            cooperative_id=cooperative.id, details=details, goods=goods, on=DAY, key="barang",
            by=actor,
        )  # fmt: skip

    return goods


@pytest.fixture
def spend(cooperative: CooperativeFact, actor: Actor) -> Receive:
    def use(
        found: GrantFact, amount: int, key: str, purpose: int | None = 1, **changes: Any
    ) -> GrantFact:
        asked: dict[str, Any] = {
            "use": capital.Use(
                memo="Narasumber",
                purpose_id=None if purpose is None else found.purposes[purpose].id,
            ),
            "account": "6203", "on": DAY, **changes,
        }  # fmt: skip
        return capital.spend_grant(
            cooperative_id=cooperative.id, grant_id=found.id, amount=Rupiah(amount), key=key,
            by=actor, **asked,
        )  # fmt: skip

    return use


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


def test_spending_is_tagged_to_its_purpose_and_what_goes_beyond_it_stands_out(
    cooperative: CooperativeFact, receive: Receive, spend: Receive, actor: Actor
) -> None:
    found = receive()
    assert spend(found, 9_000_000, "satu").flagged == ()
    spend(found, 9_000_000, "satu")
    with pytest.raises(KeyUsedForOtherContent):
        spend(found, 9_000_001, "satu")
    spend(found, 2_000_000, "dua")
    spend(found, 500_000, "tiga", purpose=None)
    now = capital.spend_grant_on_asset(
        cooperative_id=cooperative.id, grant_id=found.id, goods=MACHINE, on=DAY, key="mesin",
        use=capital.Use(memo="Mesin pengering", purpose_id=found.purposes[0].id), by=actor,
    )  # fmt: skip
    assert [line.flags for line in now.spending] == [
        (), (Flag.ABOVE_PLAN,), (Flag.OUTSIDE,), (Flag.ABOVE_GRANT,),
    ]  # fmt: skip
    assert [(p.name, p.used, p.left) for p in now.purposes] == [
        ("Mesin", 60_000_000, 0), ("Pelatihan", 11_000_000, -1_000_000),
    ]  # fmt: skip
    assert (now.used, now.remaining) == (71_500_000, -1_500_000)
    report = grant_report(cooperative_id=cooperative.id, grant_id=found.id, on=DAY)
    assert [line.asset.name for line in report.assets] == ["Mesin pengering"]
    held = balances(cooperative_id=cooperative.id, on=DAY)
    assert (held["1109"], held["1605"], held["6203"]) == (
        -1_500_000,
        60_000_000,
        11_000_000 + 500_000,
    )


def test_spending_that_cannot_be_is_refused(
    cooperative: CooperativeFact, receive: Receive, receive_goods: Receive, spend: Receive,
    actor: Actor,
) -> None:  # fmt: skip
    found, goods = receive(), receive_goods()
    with pytest.raises(capital.NotAGrantOfMoney):
        spend(goods, 1, "barang")
    with pytest.raises(capital.BeforeTheGrant):
        spend(found, 1, "dulu", on=date(2026, 3, 1))
    with pytest.raises(capital.WordsNeeded):
        spend(found, 1, "kosong", use=capital.Use(memo=" "))
    with pytest.raises(capital.UnknownPurpose):
        spend(found, 1, "asing", use=capital.Use(memo="x", purpose_id=uuid4()))
    with pytest.raises(capital.UnknownGrant):
        find_grant(cooperative_id=cooperative.id, grant_id=uuid4(), on=DAY)
    reverse_entry(
        cooperative_id=cooperative.id, entry_id=found.entry_id, on=DAY, reason="Batal", by=actor
    )
    with pytest.raises(capital.LoanWasReversed):
        spend(found, 1, "batal")


def test_interest_of_the_account_belongs_to_the_grant_and_a_report_closes_its_clock(
    cooperative: CooperativeFact, receive: Receive, receive_goods: Receive, actor: Actor
) -> None:
    found = receive()
    after = capital.receive_grant_interest(
        cooperative_id=cooperative.id, grant_id=found.id, amount=Rupiah(12_500), on=DAY, key="jasa",
        by=actor,
    )  # fmt: skip
    assert (after.interest, after.remaining) == (12_500, 70_012_500)
    held = balances(cooperative_id=cooperative.id, on=DAY)
    assert (held["1109"], held["4904"]) == (70_012_500, 12_500)
    for wrong, grant_id in ((0, found.id), (1, receive_goods().id)):
        with pytest.raises((capital.MoneyGrantNeedsAmount, capital.NotAGrantOfMoney)):
            capital.receive_grant_interest(
                cooperative_id=cooperative.id, grant_id=grant_id, amount=Rupiah(wrong), on=DAY,
                key="x", by=actor,
            )  # fmt: skip
    due = grants_without_report(cooperative_id=cooperative.id, on=DAY)
    assert found.id in {each.id for each in due}
    capital.deliver_report(
        cooperative_id=cooperative.id, grant_id=found.id, text="RAT 2026", on=DAY, key="lapor",
        by=actor,
    )  # fmt: skip
    due = grants_without_report(cooperative_id=cooperative.id, on=DAY)
    assert found.id not in {each.id for each in due}


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


@pytest.mark.requirement("S3-076")
def test_the_reserve_shows_where_it_came_from_and_pays_for_nothing_else(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    def write(key: str, debit: str, credit: str, amount: int) -> None:
        lines = [
            JournalLine(Side.DEBIT, debit, Rupiah(amount)),
            JournalLine(
                Side.CREDIT, credit, Rupiah(amount),
                party=Party.NONMEMBER if credit == "3303" else None,
            ),
        ]  # fmt: skip
        post_journal(
            cooperative_id=cooperative.id, on=DAY, key=key, memo=key, lines=lines, by=actor
        )

    write("penyisihan SHU", "3402", "3301", 80_000)
    write("saldo lama", "1102", "3301", 5_000)
    write("menutup rugi", "3301", "3402", 30_000)
    with pytest.raises(ReserveIsNotSpent):
        write("makan malam", "3301", "1102", 1_000)
    found = {
        line.memo: (line.is_in, line.is_from_surplus)
        for line in reserve_lines(cooperative_id=cooperative.id, on=DAY)
    }
    assert found == {
        "penyisihan SHU": (True, True),
        "saldo lama": (True, False),
        "menutup rugi": (False, True),
    }
