"""Leaving settles everything and is never refused."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from sokoguru.cooperatives.queries import articles_on
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.counter import operations, queries
from sokoguru.counter.operations.leaving import NothingDueToLeaver
from sokoguru.counter.tests.receivables import owe
from sokoguru.counter.vocabulary import LeavingFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import queries as books
from sokoguru.members.calculations.particulars import ReasonIsMissing
from sokoguru.members.operations.step import MembershipStandsElsewhere
from sokoguru.members.vocabulary import MemberState
from sokoguru.savings.tests.people import CASH, admitted, balance, joined, pay_in
from sokoguru.savings.vocabulary import MoneyAccount, Receipt, SavingsProduct

pytestmark = pytest.mark.django_db


@pytest.fixture
def pokok(cooperative: CooperativeFact, on: date) -> Rupiah:
    """Simpanan pokok by the articles."""
    return articles_on(cooperative_id=cooperative.id, on=on).pokok


@pytest.fixture
def adi(cooperative: CooperativeFact, actor: Actor, on: date) -> UUID:
    """A member with wajib Rp 60.000 and sukarela Rp 5.000."""
    member = joined(cooperative, actor, name="Adi", on=on)
    pay_in(cooperative, actor, member.id, SavingsProduct.WAJIB, 60_000, on=on, key="w")
    pay_in(cooperative, actor, member.id, SavingsProduct.SUKARELA, 5_000, on=on, key="s")
    return member.id


def leave(
    cooperative: CooperativeFact,
    by: Actor,
    member_id: UUID,
    *,
    on: date,
    money: MoneyAccount | None = CASH,
    key: str = "keluar",
    reason: str = "Pindah kota",
) -> LeavingFact:
    return operations.settle_leaving(
        cooperative_id=cooperative.id,
        member_id=member_id,
        reason=reason,
        money=money,
        on=on,
        key=key,
        by=by,
    )


def pay(cooperative: CooperativeFact, by: Actor, member_id: UUID, *, on: date, key: str) -> Receipt:
    return operations.pay_leaver(
        cooperative_id=cooperative.id, member_id=member_id, money=CASH, on=on, key=key, by=by
    )


@pytest.mark.requirement("S3-013", "S3-073")
def test_a_leaver_gets_all_savings_back(
    cooperative: CooperativeFact, actor: Actor, on: date, adi: UUID, pokok: Rupiah
) -> None:
    left = leave(cooperative, actor, adi, on=on)
    assert (left.member.state, left.member.left_on) == (MemberState.LEFT, on)
    assert left.paid == pokok + Rupiah(65_000)
    for account in ("3101", "3102", "2101", "2507"):
        assert balance(cooperative, adi, account) == 0
    assert left.entry is not None
    entry = books.entry(cooperative_id=cooperative.id, entry_id=left.entry.id)
    assert entry is not None
    assert entry.kind == "keluar"
    cash = [line.amount for line in entry.lines if line.code == "1101"]
    assert cash == [left.paid]


@pytest.mark.requirement("S3-013")
def test_savings_become_payable_and_are_paid_later(
    cooperative: CooperativeFact, actor: Actor, on: date, adi: UUID, pokok: Rupiah
) -> None:
    left = leave(cooperative, actor, adi, on=on, money=None)
    due = pokok + Rupiah(65_000)
    assert (left.paid, balance(cooperative, adi, "2507")) == (0, due)
    later = on + timedelta(days=20)
    receipt = pay(cooperative, actor, adi, on=later, key="bayar")
    assert (receipt.total, balance(cooperative, adi, "2507")) == (due, 0)
    assert pay(cooperative, actor, adi, on=later, key="bayar") == receipt
    with pytest.raises(NothingDueToLeaver):
        pay(cooperative, actor, adi, on=later, key="bayar lagi")


def test_what_is_owed_is_set_off_first(
    cooperative: CooperativeFact, actor: Actor, on: date, adi: UUID, pokok: Rupiah
) -> None:
    owe(cooperative, actor, adi, 20_000, on=on)
    foreseen = queries.leaving_preview(cooperative_id=cooperative.id, member_id=adi)
    left = leave(cooperative, actor, adi, on=on)
    assert left.settlement == foreseen
    assert (left.settlement.set_off_total, left.paid) == (20_000, pokok + Rupiah(45_000))
    assert balance(cooperative, adi, "1211") == 0


def test_leaving_is_not_refused_for_a_debt_above_the_savings(
    cooperative: CooperativeFact, actor: Actor, on: date, adi: UUID, pokok: Rupiah
) -> None:
    owe(cooperative, actor, adi, pokok + 100_000, on=on)
    left = leave(cooperative, actor, adi, on=on)
    assert left.member.state is MemberState.LEFT
    assert (left.paid, left.settlement.still_owed) == (0, 35_000)
    assert balance(cooperative, adi, "1211") == 35_000


@pytest.mark.parametrize("money", [CASH, None])
def test_a_repeated_leaving_answers_with_the_first_settlement(
    cooperative: CooperativeFact, actor: Actor, on: date, adi: UUID, money: MoneyAccount | None
) -> None:
    owe(cooperative, actor, adi, 20_000, on=on)
    first = leave(cooperative, actor, adi, on=on, money=money)
    again = leave(cooperative, actor, adi, on=on, money=money)
    assert (again.member, again.settlement, again.paid) == (
        first.member,
        first.settlement,
        first.paid,
    )
    with pytest.raises(MembershipStandsElsewhere):
        leave(cooperative, actor, adi, on=on, key="lagi")


def test_a_calon_without_money_leaves_without_an_entry(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    calon = admitted(cooperative, actor, name="Rini", on=on)
    with pytest.raises(ReasonIsMissing):
        leave(cooperative, actor, calon.id, on=on, reason=" ")
    left = leave(cooperative, actor, calon.id, on=on)
    assert (left.member.state, left.entry, left.paid) == (MemberState.LEFT, None, 0)
    with pytest.raises(NothingDueToLeaver):
        pay(cooperative, actor, calon.id, on=on, key="bayar")
