"""Posting: once a source, never below zero, only into open periods, with its business named."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import DatabaseError, ProgrammingError, connection, transaction

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.operations.calls import CHUNK
from sokoguru.ledger.queries import balances, entries, entry, member_balances, verify_books
from sokoguru.ledger.tests.conftest import Deposit, deposit_draft, withdrawal_draft
from sokoguru.ledger.vocabulary import EntryDraft, EntryFilter, EntryKind, Party, TransferDraft
from sokoguru.members.vocabulary import MemberFact
from tests.cast import join


@pytest.mark.requirement("S1-09", "S2-087")
def test_a_deposit_moves_cash_and_the_member(
    cooperative: CooperativeFact, sari: MemberFact, deposit: Deposit, on: date
) -> None:
    before = balances(cooperative_id=cooperative.id, on=on)
    deposit(sari.id, 50_000, key="a")
    after = balances(cooperative_id=cooperative.id, on=on)
    assert after["1101"] - before["1101"] == 50_000
    held = member_balances(cooperative_id=cooperative.id, member_id=sari.id)
    assert (held["3101"], held["2101"]) == (100_000, 50_000)


def test_a_repeated_request_answers_with_the_first_entry(
    cooperative: CooperativeFact, sari: MemberFact, deposit: Deposit
) -> None:
    first, second = deposit(sari.id, 50_000, key="a"), deposit(sari.id, 50_000, key="a")
    assert (second.id, second.is_repeat) == (first.id, True)
    held = member_balances(cooperative_id=cooperative.id, member_id=sari.id)
    assert held["2101"] == 50_000


def test_the_same_key_with_other_content_is_refused(sari: MemberFact, deposit: Deposit) -> None:
    deposit(sari.id, 50_000, key="a")
    with pytest.raises(ledger.KeyUsedForOtherContent):
        deposit(sari.id, 60_000, key="a")


def test_a_withdrawal_above_the_balance_is_refused_and_leaves_nothing(
    cooperative: CooperativeFact, sari: MemberFact, deposit: Deposit, actor: Actor, on: date
) -> None:
    deposit(sari.id, 50_000, key="a")
    draft = withdrawal_draft(sari.id, 50_001, key="b", on=on)
    with pytest.raises(ledger.BalanceTooLow) as refusal:
        ledger.post(cooperative_id=cooperative.id, entry=draft, by=actor)
    assert (refusal.value.facts["balance"], refusal.value.facts["amount"]) == (50_000, 50_001)
    filters = EntryFilter(member_id=sari.id, text="Penarikan")
    assert entries(cooperative_id=cooperative.id, filters=filters).total == 0


def test_many_entries_are_posted_together_or_not_at_all(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor, on: date
) -> None:
    good = deposit_draft(sari.id, 10_000, key="a", on=on)
    bad = withdrawal_draft(sari.id, 99_000, key="b", on=on)
    with pytest.raises(ledger.BalanceTooLow):
        ledger.post_many(cooperative_id=cooperative.id, entries=[good, bad], by=actor)
    held = member_balances(cooperative_id=cooperative.id, member_id=sari.id)
    assert held.get("2101", Rupiah(0)) == 0


def test_a_half_repeated_batch_posts_only_what_is_new(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor, on: date
) -> None:
    known = deposit_draft(sari.id, 10_000, key="a", on=on)
    first = ledger.post(cooperative_id=cooperative.id, entry=known, by=actor)
    fresh = deposit_draft(sari.id, 7_000, key="b", on=on)
    posted = ledger.post_many(cooperative_id=cooperative.id, entries=[fresh, known], by=actor)
    assert [one.is_repeat for one in posted] == [False, True]
    assert posted[1].id == first.id
    held = member_balances(cooperative_id=cooperative.id, member_id=sari.id)
    assert held["2101"] == 17_000


def test_a_key_given_twice_in_a_batch_posts_once(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor, on: date
) -> None:
    draft = deposit_draft(sari.id, 10_000, key="a", on=on)
    posted = ledger.post_many(cooperative_id=cooperative.id, entries=[draft, draft], by=actor)
    assert [one.is_repeat for one in posted] == [False, True]
    assert posted[0].id == posted[1].id
    held = member_balances(cooperative_id=cooperative.id, member_id=sari.id)
    assert held["2101"] == 10_000


@pytest.mark.parametrize("count", [2, CHUNK + 2])
def test_a_batch_of_any_size_is_kept_word_for_word(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor, on: date, count: int
) -> None:
    texts = replace(
        deposit_draft(sari.id, 1_000, key='kunci "a"', on=on),
        memo='Setoran "lebih", {1,2}\\ NULL\n',
        document="\\x",
    )
    drafts = [replace(texts, key=f"{texts.key}{n}") for n in range(count)]
    posted = ledger.post_many(cooperative_id=cooperative.id, entries=drafts, by=actor)
    assert len({one.id for one in posted}) == count
    last = entry(cooperative_id=cooperative.id, entry_id=posted[-1].id)
    assert last is not None
    assert (last.memo, last.document, last.reference) == (
        texts.memo,
        texts.document,
        posted[-1].reference,
    )
    held = member_balances(cooperative_id=cooperative.id, member_id=sari.id)
    assert held["2101"] == 1_000 * count
    assert not verify_books(cooperative_id=cooperative.id).findings


def test_a_refusal_in_a_later_chunk_leaves_nothing_of_the_first(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor, on: date
) -> None:
    drafts = [deposit_draft(sari.id, 1, key=f"a{n}", on=on) for n in range(CHUNK)]
    drafts.append(withdrawal_draft(sari.id, CHUNK + 1, key="b", on=on))
    with pytest.raises(ledger.BalanceTooLow):
        ledger.post_many(cooperative_id=cooperative.id, entries=drafts, by=actor)
    held = member_balances(cooperative_id=cooperative.id, member_id=sari.id)
    assert held.get("2101", Rupiah(0)) == 0


def test_two_members_in_one_entry_both_move(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor, on: date
) -> None:
    budi = join(cooperative.id, "Budi Santoso", "3374014502900002", actor)
    pair = (
        TransferDraft("1101", "2101", Rupiah(9_000), credit_member=sari.id),
        TransferDraft("2101", "2101", Rupiah(4_000), debit_member=sari.id, credit_member=budi.id),
    )
    draft = EntryDraft(EntryKind.SAVINGS, on, "pindah", "Setor dan pindah", pair)
    ledger.post(cooperative_id=cooperative.id, entry=draft, by=actor)
    held = [
        member_balances(cooperative_id=cooperative.id, member_id=member.id)["2101"]
        for member in (sari, budi)
    ]
    assert held == [5_000, 4_000]


def test_a_day_without_an_open_year_is_refused(sari: MemberFact, deposit: Deposit) -> None:
    with pytest.raises(ledger.NoOpenYear):
        deposit(sari.id, 1_000, key="a", day=date(2031, 1, 5))


def test_a_locked_day_is_refused_and_the_next_is_open(
    cooperative: CooperativeFact, sari: MemberFact, deposit: Deposit, actor: Actor
) -> None:
    ledger.lock_through(cooperative_id=cooperative.id, on=date(2026, 3, 31), by=actor)
    with pytest.raises(ledger.PeriodIsClosed):
        deposit(sari.id, 1_000, key="a", day=date(2026, 3, 31))
    assert not deposit(sari.id, 1_000, key="b", day=date(2026, 4, 1)).is_repeat


def _draft(on: date, **transfer: object) -> EntryDraft:
    line = TransferDraft(**transfer)  # type: ignore[arg-type]
    return EntryDraft(EntryKind.JOURNAL, on, "x", "Percobaan", (line,))


@pytest.mark.parametrize(
    ("transfer", "refusal"),
    [
        ({"debit": "1101", "credit": "9999"}, ledger.UnknownAccount),
        ({"debit": "1101", "credit": "2101"}, ledger.MemberNeeded),
        ({"debit": "1101", "credit": "4111"}, ledger.UnitNeeded),
        ({"debit": "1101", "credit": "2204", "unit": "toko"}, ledger.PartyNeeded),
        ({"debit": "5211", "credit": "4111", "unit": "toko"}, ledger.PartiesDoNotMix),
        ({"debit": "1101", "credit": "4909", "amount": Rupiah(0)}, ledger.AmountNotPositive),
    ],
)
def test_a_draft_that_says_too_little_is_refused(
    cooperative: CooperativeFact,
    actor: Actor,
    on: date,
    transfer: dict[str, object],
    refusal: type[Exception],
) -> None:
    draft = _draft(on, **{"amount": Rupiah(5_000), **transfer})
    with pytest.raises(refusal):
        ledger.post(cooperative_id=cooperative.id, entry=draft, by=actor)


def test_an_entry_needs_amounts_and_a_memo(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    full = _draft(on, debit="1101", credit="4909", amount=Rupiah(5_000))
    for draft, refusal in (
        (replace(full, transfers=()), ledger.EntryIsEmpty),
        (replace(full, memo="  "), ledger.MemoNeeded),
    ):
        with pytest.raises(refusal):
            ledger.post(cooperative_id=cooperative.id, entry=draft, by=actor)


def test_the_party_of_a_sale_follows_its_account(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    draft = _draft(on, debit="1101", credit="4211", amount=Rupiah(5_000), unit="toko")
    posted = ledger.post(cooperative_id=cooperative.id, entry=draft, by=actor)
    found = entry(cooperative_id=cooperative.id, entry_id=posted.id)
    assert found is not None
    sale = next(line for line in found.lines if line.code == "4211")
    assert (sale.party, sale.unit) == (Party.NONMEMBER, "toko")


@pytest.mark.requirement("S2-166")
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger_entry SET memo = 'lain'",
        "DELETE FROM ledger_transfer",
        "TRUNCATE ledger_transfer",
        "UPDATE ledger_transfer SET amount = amount + 1",
    ],
)
def test_the_application_may_not_change_the_journal(
    sari: MemberFact, deposit: Deposit, statement: str
) -> None:
    deposit(sari.id, 50_000, key="a")
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_joko_sees_and_posts_nothing_of_the_neighbours(
    neighbour: CooperativeFact, cooperative: CooperativeFact, sari: MemberFact, actor: Actor
) -> None:
    with tenant(neighbour.id):
        assert entries(cooperative_id=cooperative.id, filters=EntryFilter()).total == 0
        draft = deposit_draft(sari.id, 1_000, key="joko", on=date(2026, 3, 2))
        with pytest.raises(DatabaseError, match="another co-operative"), transaction.atomic():
            ledger.post(cooperative_id=cooperative.id, entry=draft, by=actor)
