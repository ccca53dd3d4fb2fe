"""Joining at the counter, in steps and in one act."""

from datetime import date

import pytest

from sokoguru.cooperatives.queries import articles_on
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.counter import operations
from sokoguru.counter.operations.joining import EntranceIsPaid
from sokoguru.counter.vocabulary import Joined
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.members import queries as register
from sokoguru.members.operations.application import ConsentIsMissing, NikHasAMembership
from sokoguru.members.vocabulary import MemberState
from sokoguru.savings.operations.deposit import PokokAboveTheRest
from sokoguru.savings.tests.people import CASH, admitted, balance, pay_in
from sokoguru.savings.vocabulary import SavingsProduct

pytestmark = pytest.mark.django_db
NIK = "3374010502801001"


def join(
    cooperative: CooperativeFact, by: Actor, *, on: date, key: str = "loket:1", **changes: object
) -> Joined:
    articles = articles_on(cooperative_id=cooperative.id, on=on)
    given = {
        "name": "Dewi Lestari",
        "nik": NIK,
        "phone": "0812",
        "address": "Jalan Melati 3",
        "group": next(iter(articles.wajib_by_group)),
        "consent": True,
    } | changes
    return operations.join_at_counter(
        cooperative_id=cooperative.id,
        money=CASH,
        on=on,
        key=key,
        by=by,
        **given,  # type: ignore[arg-type]
    )


@pytest.mark.requirement("S3-013", "S3-072")
def test_an_applicant_leaves_the_counter_as_a_member(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    answer = join(cooperative, actor, on=on)
    assert (answer.member.state, answer.member.joined_on) == (MemberState.ACTIVE, on)
    assert answer.member.number
    pokok = articles_on(cooperative_id=cooperative.id, on=on).pokok
    assert answer.receipt.total == balance(cooperative, answer.member.id, "3101") == pokok


def test_who_lays_down_less_stays_a_calon(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    answer = join(cooperative, actor, on=on, amount=Rupiah(1_000))
    assert answer.member.state is MemberState.ADMITTED


def test_a_repeated_joining_answers_with_the_first(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    first = join(cooperative, actor, on=on, nik="")
    again = join(cooperative, actor, on=on, nik="")
    assert again.member == first.member
    assert again.receipt.number == first.receipt.number
    found = register.search_members(cooperative_id=cooperative.id, text="dewi lestari")
    assert [member.id for member in found] == [first.member.id]


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"consent": False}, ConsentIsMissing),
        ({"amount": Rupiah(10**12)}, PokokAboveTheRest),
    ],
)
def test_a_refused_joining_leaves_no_trace(
    cooperative: CooperativeFact,
    actor: Actor,
    on: date,
    changes: dict[str, object],
    refusal: type[Exception],
) -> None:
    with pytest.raises(refusal):
        join(cooperative, actor, on=on, **changes)  # type: ignore[arg-type]
    assert register.search_members(cooperative_id=cooperative.id, text="dewi lestari") == ()


def test_the_same_person_does_not_join_twice(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    join(cooperative, actor, on=on)
    with pytest.raises(NikHasAMembership):
        join(cooperative, actor, on=on, key="loket:2")


def test_the_entrance_is_whatever_is_missing(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    calon = admitted(cooperative, actor, name="Rini", on=on)
    pay_in(cooperative, actor, calon.id, SavingsProduct.POKOK, 1_000, on=on, key="p")
    pokok = articles_on(cooperative_id=cooperative.id, on=on).pokok

    def enter(key: str) -> tuple[Rupiah, MemberState, str]:
        receipt = operations.receive_entrance(
            cooperative_id=cooperative.id,
            member_id=calon.id,
            money=CASH,
            on=on,
            key=key,
            by=actor,
        )
        return receipt.total, receipt.member.state, receipt.number

    first = enter("masuk")
    assert first[:2] == (pokok - Rupiah(1_000), MemberState.ACTIVE)
    assert enter("masuk") == first
    with pytest.raises(EntranceIsPaid):
        enter("masuk lagi")
