"""Only simpanan sukarela goes out, and never more than is there."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import uuid7
from sokoguru.members import operations as members
from sokoguru.members.vocabulary import MemberFact
from sokoguru.savings import queries
from sokoguru.savings.operations.deposit import AmountIsNotPositive
from sokoguru.savings.operations.withdrawal import (
    SavingsAreSettledOnLeaving,
    SavingsStayWhileAMember,
    WithdrawalAboveBalance,
)
from sokoguru.savings.tests.people import balance, joined, pay_in, take_out
from sokoguru.savings.vocabulary import SavingsProduct

pytestmark = pytest.mark.django_db
POKOK, WAJIB, SUKARELA = SavingsProduct


@pytest.mark.requirement("S3-073", "S3-075")
@pytest.mark.parametrize("product", [POKOK, WAJIB])
def test_own_capital_stays_as_long_as_the_membership(
    cooperative: CooperativeFact, actor: Actor, on: date, sari: MemberFact, product: SavingsProduct
) -> None:
    pay_in(cooperative, actor, sari.id, WAJIB, 50_000, on=on, key="w")
    before = balance(cooperative, sari.id, product.account)
    with pytest.raises(SavingsStayWhileAMember, match=product.label):
        take_out(cooperative, actor, sari.id, 1_000, on=on, key="t", product=product)
    assert balance(cooperative, sari.id, product.account) == before


def test_simpanan_sukarela_is_paid_out_up_to_the_balance(
    cooperative: CooperativeFact, actor: Actor, on: date, sari: MemberFact
) -> None:
    pay_in(cooperative, actor, sari.id, SUKARELA, 50_000, on=on, key="s")
    receipt = take_out(cooperative, actor, sari.id, 20_000, on=on, key="t1")
    assert receipt.total == 20_000
    with pytest.raises(WithdrawalAboveBalance, match=r"Rp 30\.001 melebihi saldo Rp 30\.000"):
        take_out(cooperative, actor, sari.id, 30_001, on=on, key="t2")
    take_out(cooperative, actor, sari.id, 30_000, on=on, key="t3")
    assert balance(cooperative, sari.id, "2101") == 0
    read = queries.receipt(cooperative_id=cooperative.id, entry_id=receipt.entry.id)
    assert (read.lines, read.total) == (receipt.lines, receipt.total)


def test_a_repeated_withdrawal_pays_once(
    cooperative: CooperativeFact, actor: Actor, on: date, sari: MemberFact
) -> None:
    pay_in(cooperative, actor, sari.id, SUKARELA, 50_000, on=on, key="s")
    first = take_out(cooperative, actor, sari.id, 50_000, on=on, key="t")
    again = take_out(cooperative, actor, sari.id, 50_000, on=on, key="t")
    assert (again.number, again.entry.is_repeat) == (first.number, True)
    assert balance(cooperative, sari.id, "2101") == 0


def test_nothing_and_less_is_not_paid_out(
    cooperative: CooperativeFact, actor: Actor, on: date, sari: MemberFact
) -> None:
    for amount in (0, -1):
        with pytest.raises(AmountIsNotPositive):
            take_out(cooperative, actor, sari.id, amount, on=on, key="t")


def test_a_leaver_is_paid_by_the_settlement(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    adi = joined(cooperative, actor, name="Adi", on=on)
    members.mark_left(
        cooperative_id=cooperative.id, member_id=adi.id, on=on, reason="Pindah", by=actor
    )
    with pytest.raises(SavingsAreSettledOnLeaving):
        take_out(cooperative, actor, adi.id, 1, on=on, key="t")


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    acts=st.lists(st.tuples(st.booleans(), st.integers(1, 1_000_000), st.booleans()), max_size=12)
)
def test_any_interleaving_of_deposits_and_withdrawals_keeps_the_balance_right(
    cooperative: CooperativeFact,
    actor: Actor,
    on: date,
    sari: MemberFact,
    acts: list[tuple[bool, int, bool]],
) -> None:
    expected = balance(cooperative, sari.id, "2101")
    example = uuid7()
    for place, (is_deposit, amount, is_repeated) in enumerate(acts):
        key = f"{example}:{place}"
        if not is_deposit and amount > expected:
            with pytest.raises(WithdrawalAboveBalance):
                take_out(cooperative, actor, sari.id, amount, on=on, key=key)
            continue
        for _ in range(1 + is_repeated):
            if is_deposit:
                pay_in(cooperative, actor, sari.id, SUKARELA, amount, on=on, key=key)
            else:
                take_out(cooperative, actor, sari.id, amount, on=on, key=key)
        expected = expected + (amount if is_deposit else -amount)
        assert balance(cooperative, sari.id, "2101") == expected
