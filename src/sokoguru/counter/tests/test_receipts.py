"""Everything a member pays in one visit stands on one receipt and in one entry."""

from datetime import date
from uuid import UUID

import pytest

from sokoguru.cooperatives.queries import articles_on
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.counter import operations
from sokoguru.counter.operations.receipts import NothingToReceive, PaymentAboveReceivable
from sokoguru.counter.tests.receivables import owe
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import queries as books
from sokoguru.members.vocabulary import MemberFact, MemberState
from sokoguru.savings import queries as papers
from sokoguru.savings.operations.deposit import NotAMember
from sokoguru.savings.tests.people import CASH, admitted, balance
from sokoguru.savings.vocabulary import Receipt

pytestmark = pytest.mark.django_db


def receive(
    cooperative: CooperativeFact, by: Actor, member_id: UUID, *, on: date, key: str, **amounts: int
) -> Receipt:
    given = {name: Rupiah(amount) for name, amount in amounts.items()}
    return operations.receive_together(
        cooperative_id=cooperative.id,
        member_id=member_id,
        money=CASH,
        on=on,
        key=key,
        by=by,
        **given,
    )


def test_several_payments_are_one_entry_with_one_receipt(
    cooperative: CooperativeFact, actor: Actor, on: date, sari: MemberFact
) -> None:
    owe(cooperative, actor, sari.id, 30_000, on=on)
    receipt = receive(
        cooperative, actor, sari.id, on=on, key="r", wajib=10_000, sukarela=5_000, piutang=30_000
    )
    assert receipt.total == 45_000
    assert [(line.label, line.amount) for line in receipt.lines] == [
        ("Simpanan wajib Maret 2026", 10_000),
        ("Simpanan sukarela", 5_000),
        ("Pembayaran piutang toko", 30_000),
    ]
    assert balance(cooperative, sari.id, "1211") == 0
    entry = books.entry(cooperative_id=cooperative.id, entry_id=receipt.entry.id)
    assert entry is not None
    assert entry.total == 45_000
    read = papers.receipt(cooperative_id=cooperative.id, entry_id=receipt.entry.id)
    assert (read.total, sorted(line.label for line in read.lines)) == (
        receipt.total,
        sorted(line.label for line in receipt.lines),
    )


def test_simpanan_pokok_and_the_first_wajib_are_received_together(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    calon = admitted(cooperative, actor, name="Rini", on=on)
    pokok = articles_on(cooperative_id=cooperative.id, on=on).pokok
    receipt = receive(cooperative, actor, calon.id, on=on, key="r", pokok=pokok, wajib=10_000)
    assert receipt.member.state is MemberState.ACTIVE


def test_nothing_is_received_when_one_line_is_refused(
    cooperative: CooperativeFact, actor: Actor, on: date, sari: MemberFact
) -> None:
    before = balance(cooperative, sari.id, "3102")
    with pytest.raises(PaymentAboveReceivable):
        receive(cooperative, actor, sari.id, on=on, key="r", wajib=10_000, piutang=1)
    assert balance(cooperative, sari.id, "3102") == before
    calon = admitted(cooperative, actor, name="Rini", on=on)
    with pytest.raises(NotAMember):
        receive(cooperative, actor, calon.id, on=on, key="c", pokok=1_000, wajib=1_000)
    assert balance(cooperative, calon.id, "3101") == 0


def test_an_empty_or_a_negative_receipt_is_none(
    cooperative: CooperativeFact, actor: Actor, on: date, sari: MemberFact
) -> None:
    for amounts in ({}, {"wajib": 0}, {"wajib": 10_000, "piutang": -1}):
        with pytest.raises(NothingToReceive):
            receive(cooperative, actor, sari.id, on=on, key="r", **amounts)


def test_a_receivable_alone_is_a_collection(
    cooperative: CooperativeFact, actor: Actor, on: date, sari: MemberFact
) -> None:
    owe(cooperative, actor, sari.id, 30_000, on=on)
    first = receive(cooperative, actor, sari.id, on=on, key="r", piutang=30_000)
    again = receive(cooperative, actor, sari.id, on=on, key="r", piutang=30_000)
    assert (again.number, again.entry.is_repeat) == (first.number, True)
    entry = books.entry(cooperative_id=cooperative.id, entry_id=first.entry.id)
    assert entry is not None
    assert entry.kind == "pelunasan"


@pytest.mark.requirement("S3-003")
def test_one_member_is_owner_and_user_at_once(
    cooperative: CooperativeFact, actor: Actor, on: date, sari: MemberFact
) -> None:
    receive(cooperative, actor, sari.id, on=on, key="r", wajib=10_000)
    owe(cooperative, actor, sari.id, 30_000, on=on)
    book = papers.passbook(cooperative_id=cooperative.id, member_id=sari.id, on=on)
    assert book.pokok + book.wajib == book.total > 0
    volumes = books.member_volumes(
        cooperative_id=cooperative.id, first_day=on, last_day=on, counted={"toko": ("4111",)}
    )
    assert volumes[sari.id] == {"toko": 30_000}
