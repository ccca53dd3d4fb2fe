"""Savings come in by the rules of simpanan pokok, wajib and sukarela."""

from datetime import date, timedelta

import pytest

from sokoguru.cooperatives.queries import articles_on
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.documents.vocabulary import ReceiptLine
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import uuid7
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import queries as books
from sokoguru.ledger.operations import KeyUsedForOtherContent, post_journal
from sokoguru.ledger.vocabulary import JournalLine, Side
from sokoguru.members import operations as members
from sokoguru.members import queries as register
from sokoguru.members.queries import NoSuchMember
from sokoguru.members.vocabulary import MemberFact, MemberState
from sokoguru.savings import queries
from sokoguru.savings.operations.deposit import (
    AmountIsNotPositive,
    DepositBeforeJoining,
    NotAMember,
    PokokAboveTheRest,
    PokokIsComplete,
)
from sokoguru.savings.queries.receipt import NoSuchReceipt, NotAReceipt
from sokoguru.savings.tests.people import admitted, balance, joined, pay_in
from sokoguru.savings.vocabulary import SavingsProduct

pytestmark = pytest.mark.django_db
POKOK, WAJIB, SUKARELA = SavingsProduct


@pytest.fixture
def pokok(cooperative: CooperativeFact, on: date) -> Rupiah:
    """Simpanan pokok by the articles."""
    return articles_on(cooperative_id=cooperative.id, on=on).pokok


@pytest.mark.requirement("S3-071", "S3-072")
def test_part_of_simpanan_pokok_keeps_the_person_a_calon_and_the_last_rupiah_makes_a_member(
    cooperative: CooperativeFact, actor: Actor, on: date, pokok: Rupiah
) -> None:
    calon = admitted(cooperative, actor, name="Dewi", on=on)
    part = pokok - Rupiah(10_000)
    first = pay_in(cooperative, actor, calon.id, POKOK, part, on=on, key="p1")
    assert first.member.state is MemberState.ADMITTED
    later = on + timedelta(days=3)
    second = pay_in(cooperative, actor, calon.id, POKOK, 10_000, on=later, key="p2")
    assert (second.member.state, second.member.joined_on) == (MemberState.ACTIVE, later)
    stored = register.member(cooperative_id=cooperative.id, member_id=calon.id)
    assert stored.state is MemberState.ACTIVE


@pytest.mark.requirement("S3-071")
def test_nobody_pays_more_simpanan_pokok_than_everybody_else(
    cooperative: CooperativeFact, actor: Actor, on: date, pokok: Rupiah
) -> None:
    calon = admitted(cooperative, actor, name="Dewi", on=on)
    with pytest.raises(PokokAboveTheRest) as refused:
        pay_in(cooperative, actor, calon.id, POKOK, pokok + Rupiah(10_000), on=on, key="p1")
    assert refused.value.facts["rest"] == pokok
    assert balance(cooperative, calon.id, "3101") == 0
    pay_in(cooperative, actor, calon.id, POKOK, pokok, on=on, key="p2")
    with pytest.raises(PokokIsComplete):
        pay_in(cooperative, actor, calon.id, POKOK, 1, on=on, key="p3")
    assert balance(cooperative, calon.id, "3101") == pokok


@pytest.mark.requirement("S1-09")
def test_contributions_are_booked_as_capital_of_the_cooperative(
    cooperative: CooperativeFact, actor: Actor, on: date, pokok: Rupiah
) -> None:
    calon = admitted(cooperative, actor, name="Dewi", on=on)
    receipt = pay_in(cooperative, actor, calon.id, POKOK, pokok, on=on, key="p1")
    entry = books.entry(cooperative_id=cooperative.id, entry_id=receipt.entry.id)
    assert entry is not None
    assert [(line.side.value, line.code, line.amount, line.member_id) for line in entry.lines] == [
        ("D", "1101", pokok, None),
        ("K", "3101", pokok, calon.id),
    ]


@pytest.mark.requirement("S2-087")
def test_a_member_holds_the_three_kinds_of_savings_apart(
    cooperative: CooperativeFact, actor: Actor, on: date, pokok: Rupiah
) -> None:
    adi = joined(cooperative, actor, name="Adi", on=on)
    pay_in(cooperative, actor, adi.id, WAJIB, 500_000, on=on, key="w")
    pay_in(cooperative, actor, adi.id, SUKARELA, 200_000, on=on, key="s")
    book = queries.passbook(cooperative_id=cooperative.id, member_id=adi.id, on=on)
    assert (book.pokok, book.wajib, book.sukarela) == (pokok, 500_000, 200_000)
    assert (book.total, book.pokok_rest) == (pokok + Rupiah(700_000), 0)


@pytest.mark.parametrize("product", [WAJIB, SUKARELA])
def test_a_calon_saves_nothing_before_simpanan_pokok_is_complete(
    cooperative: CooperativeFact, actor: Actor, on: date, product: SavingsProduct
) -> None:
    calon = admitted(cooperative, actor, name="Dewi", on=on)
    with pytest.raises(NotAMember, match="diterima"):
        pay_in(cooperative, actor, calon.id, product, 10_000, on=on, key="w")
    assert balance(cooperative, calon.id, product.account) == 0


def test_an_applicant_and_a_leaver_pay_no_simpanan_pokok(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    left = admitted(cooperative, actor, name="Dewi", on=on)
    members.mark_left(
        cooperative_id=cooperative.id, member_id=left.id, on=on, reason="Batal", by=actor
    )
    with pytest.raises(NotAMember, match="keluar"):
        pay_in(cooperative, actor, left.id, POKOK, 10_000, on=on, key="p")


def test_amounts_are_above_zero_and_days_after_joining(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    adi = joined(cooperative, actor, name="Adi", on=on)
    for amount in (0, -5):
        with pytest.raises(AmountIsNotPositive):
            pay_in(cooperative, actor, adi.id, SUKARELA, amount, on=on, key="s")
    with pytest.raises(DepositBeforeJoining):
        pay_in(cooperative, actor, adi.id, SUKARELA, 5, on=on - timedelta(days=1), key="s")


def test_a_repeated_deposit_answers_with_the_first_receipt(
    cooperative: CooperativeFact, actor: Actor, on: date, pokok: Rupiah
) -> None:
    calon = admitted(cooperative, actor, name="Dewi", on=on)
    first = pay_in(cooperative, actor, calon.id, POKOK, pokok, on=on, key="p1")
    again = pay_in(cooperative, actor, calon.id, POKOK, pokok, on=on, key="p1")
    assert (again.number, again.entry.id, again.entry.is_repeat) == (
        first.number,
        first.entry.id,
        True,
    )
    assert again.member.state is MemberState.ACTIVE
    assert balance(cooperative, calon.id, "3101") == pokok
    with pytest.raises(KeyUsedForOtherContent):
        pay_in(cooperative, actor, calon.id, SUKARELA, 5, on=on, key="p1")


def test_a_receipt_is_read_back_as_it_was_given(
    cooperative: CooperativeFact, actor: Actor, on: date, sari: MemberFact
) -> None:
    given = pay_in(cooperative, actor, sari.id, SUKARELA, 25_000, on=on, key="s")
    read = queries.receipt(cooperative_id=cooperative.id, entry_id=given.entry.id)
    assert given.lines == (ReceiptLine("Simpanan sukarela", Rupiah(25_000)),)
    assert (read.number, read.lines, read.total, read.on, read.member) == (
        given.number,
        given.lines,
        given.total,
        on,
        given.member,
    )


def test_a_journal_without_a_member_is_no_receipt(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    posted = post_journal(
        cooperative_id=cooperative.id,
        on=on,
        key="setor",
        memo="Setor ke bank",
        lines=[
            JournalLine(Side.DEBIT, "1102", Rupiah(5)),
            JournalLine(Side.CREDIT, "1101", Rupiah(5)),
        ],
        by=actor,
    )
    with pytest.raises(NotAReceipt, match=posted.reference):
        queries.receipt(cooperative_id=cooperative.id, entry_id=posted.id)
    with pytest.raises(NoSuchReceipt):
        queries.receipt(cooperative_id=cooperative.id, entry_id=uuid7())


def test_joko_pays_into_no_other_cooperative(
    neighbour: CooperativeFact, actor: Actor, on: date, sari: MemberFact
) -> None:
    with tenant(neighbour.id), pytest.raises(NoSuchMember):
        pay_in(neighbour, actor, sari.id, SUKARELA, 5_000, on=on, key="s")
