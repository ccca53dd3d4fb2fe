"""Bank and books are reconciled when every rupiah between them is a line."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import ProgrammingError, transaction

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.treasury import queries as treasury
from sokoguru.treasury.models import Reconciliation
from sokoguru.treasury.operations import (
    DayIsAhead,
    DifferenceRemains,
    MatchIsReconciled,
    StatementDoesNotReach,
    confirm_match,
    import_statement,
    open_bank_account,
    reconcile,
    undo_match,
)
from sokoguru.treasury.tests.conftest import TODAY
from sokoguru.treasury.tests.files import csv_file
from sokoguru.treasury.vocabulary import BankAccountFact, ReconciliationFact, StatementFact

pytestmark = pytest.mark.django_db

END = date(2026, 3, 31)
Post = Callable[..., UUID]
Do = Callable[..., ReconciliationFact]


@pytest.fixture
def matched(cooperative: CooperativeFact, march: StatementFact, actor: Actor) -> None:
    """The suggestions of March, all confirmed."""
    for each in treasury.suggestions(cooperative_id=cooperative.id, code="1102", through=TODAY):
        confirm_match(
            cooperative_id=cooperative.id, code="1102", bank=[each.bank.id],
            book=[(line.entry_id, line.flow) for line in each.book], by=actor,
        )  # fmt: skip


@pytest.fixture
def do(cooperative: CooperativeFact, actor: Actor) -> Do:
    def reconcile_it(on: date = END, key: str = "k", **more: Any) -> ReconciliationFact:
        return reconcile(
            cooperative_id=cooperative.id, code="1102", on=on, today=TODAY, key=key, by=actor,
            **more,
        )  # fmt: skip

    return reconcile_it


def test_both_balances_and_all_open_lines_are_recorded(
    cooperative: CooperativeFact, matched: None, do: Do
) -> None:
    done = do(remark="Setoran sore masuk bank 1 April")
    assert (done.bank_balance, done.book_balance) == (1_286_234, 1_375_000)
    assert [(i.flow.value, int(i.amount)) for i in done.items_of("buku")] == [("masuk", 75_000)]
    assert [(i.flow.value, int(i.amount)) for i in done.items_of("bank")] == [
        ("keluar", 15_000), ("masuk", 1_234),
    ]  # fmt: skip
    assert done.balances == (("Bank Rakyat 123-456-7890", 1_286_234),)
    kept = treasury.reconciliation(cooperative_id=cooperative.id, reconciliation_id=done.id)
    assert kept == done


def test_a_repeated_act_answers_as_at_first(matched: None, do: Do) -> None:
    assert do().id == do().id
    with pytest.raises(ledger.KeyUsedForOtherContent):
        do(on=END - timedelta(1))


def test_a_difference_without_a_line_is_refused(
    cooperative: CooperativeFact, giro: BankAccountFact, post: Post,
    load: Callable[..., StatementFact], do: Do,
) -> None:  # fmt: skip
    load(csv_file("31/03/2026;SETORAN;;500;1.000.500"))
    with pytest.raises(DifferenceRemains, match=r"selisih Rp 1\.000\.000 "):
        do()


def test_a_day_that_no_statement_reaches_is_refused(matched: None, do: Do) -> None:
    with pytest.raises(StatementDoesNotReach, match="belum sampai 1 April 2026"):
        do(on=date(2026, 4, 1))
    with pytest.raises(DayIsAhead):
        do(on=TODAY + timedelta(1))


def test_money_under_way_is_open_on_its_day_and_settled_later(
    cooperative: CooperativeFact, matched: None, do: Do, load: Callable[..., StatementFact],
    actor: Actor,
) -> None:  # fmt: skip
    load(csv_file("01/04/2026;SETORAN SORE;;75.000;1.361.234,56"), filename="april.csv")
    (found,) = treasury.suggestions(cooperative_id=cooperative.id, code="1102", through=TODAY)
    confirm_match(
        cooperative_id=cooperative.id, code="1102", bank=[found.bank.id],
        book=[(found.book[0].entry_id, found.book[0].flow)], by=actor,
    )  # fmt: skip
    assert [int(i.amount) for i in do(key="maret").items_of("buku")] == [75_000]
    assert not do(on=date(2026, 4, 1), key="april").items_of("buku")


def test_several_real_accounts_are_reconciled_together(
    cooperative: CooperativeFact, matched: None, do: Do, actor: Actor, post: Post
) -> None:
    second = open_bank_account(
        cooperative_id=cooperative.id, code="1102", bank="Bank Desa", number="77",
        starts_on=date(2026, 3, 10), by=actor,
    )  # fmt: skip
    with pytest.raises(StatementDoesNotReach, match="Bank Desa 77"):
        do()
    post(20_000, date(2026, 3, 12), "Buka tabungan desa")
    import_statement(
        cooperative_id=cooperative.id, account_id=second.id, filename="desa.csv", on=TODAY,
        content=csv_file("12/03/2026;SETORAN AWAL;;20.000;20.000"), through=END, by=actor,
    )  # fmt: skip
    done = do()
    assert [int(balance) for _label, balance in done.balances] == [20_000, 1_286_234]
    assert done.bank_balance == 1_306_234


def test_a_reconciled_match_is_not_undone(
    cooperative: CooperativeFact, matched: None, do: Do, actor: Actor
) -> None:
    do()
    match = treasury.matches(cooperative_id=cooperative.id, code="1102").items[0]
    with pytest.raises(MatchIsReconciled, match="31 Maret 2026"):
        undo_match(cooperative_id=cooperative.id, match_id=match.id, by=actor)


def test_a_match_made_after_the_reconciliation_may_be_undone(
    cooperative: CooperativeFact, matched: None, do: Do, post: Post
) -> None:
    do()
    later = Actor(name="Budi", at=datetime(2026, 4, 3, tzinfo=UTC))
    post(-15_000, END, "Biaya bank")
    open_now = treasury.open_lines(cooperative_id=cooperative.id, code="1102", through=TODAY)
    match = confirm_match(
        cooperative_id=cooperative.id, code="1102", by=later,
        bank=[line.id for line in open_now.bank if line.amount == 15_000],
        book=[(x.entry_id, x.flow) for x in open_now.book if x.amount == 15_000],
    )  # fmt: skip
    undo_match(cooperative_id=cooperative.id, match_id=match.id, by=later)
    assert treasury.matches(cooperative_id=cooperative.id, code="1102").total == 2


def test_a_reconciliation_is_never_changed(
    cooperative: CooperativeFact, matched: None, do: Do
) -> None:
    do()
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        Reconciliation.objects.of(cooperative.id).update(bank_balance=Rupiah(0))


def test_closing_hears_what_is_missing(
    cooperative: CooperativeFact, matched: None, do: Do, post: Post
) -> None:
    (missing,) = treasury.unreconciled(cooperative_id=cooperative.id, through=END)
    assert (missing.code, missing.reconciled_through) == ("1102", None)
    assert (missing.unmatched_lines, missing.unmatched_bank) == (1, 2)
    do()
    assert not treasury.unreconciled(cooperative_id=cooperative.id, through=END)
    (later,) = treasury.unreconciled(cooperative_id=cooperative.id, through=date(2026, 4, 30))
    assert later.reconciled_through == END
    post(1_000, date(2026, 3, 20), "Menyusul")
    (stale,) = treasury.unreconciled(cooperative_id=cooperative.id, through=END)
    assert stale.is_stale
    assert stale.reconciled_through == END


def test_a_bank_with_money_and_no_account_is_asked_for(
    cooperative: CooperativeFact, post: Post
) -> None:
    assert not treasury.unreconciled(cooperative_id=cooperative.id, through=END)
    post(1_000, date(2026, 3, 20), "Setoran")
    (missing,) = treasury.unreconciled(cooperative_id=cooperative.id, through=END)
    assert (missing.code, missing.unmatched_lines) == ("1102", 0)
