"""Spending of grants, their interest and report, and the reserve: each line has its reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest

from sokoguru.capital import operations as capital
from sokoguru.capital.queries import grant as find_grant
from sokoguru.capital.queries import (
    grant_report,
    grants_without_report,
    reserve_lines,
)
from sokoguru.capital.tests.granted import MACHINE
from sokoguru.capital.vocabulary import (
    Flag,
    GrantFact,
)
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import (
    KeyUsedForOtherContent,
    ReserveIsNotSpent,
    post_journal,
    reverse_entry,
)
from sokoguru.ledger.queries import balances
from sokoguru.ledger.vocabulary import JournalLine, Party, Side
from tests.cast import DAY

pytestmark = pytest.mark.django_db

Receive = Callable[..., GrantFact]


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
