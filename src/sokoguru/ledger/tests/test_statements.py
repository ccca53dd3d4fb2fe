"""Statements: the same lines and balances whole, in pages, for an account and for a member."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.queries import account_statement, entry, member_statement
from sokoguru.ledger.tests.conftest import Deposit
from sokoguru.ledger.vocabulary import (
    AccountStatement,
    EntryDraft,
    EntryKind,
    Side,
    StatementRow,
    TransferDraft,
)
from sokoguru.members.vocabulary import MemberFact
from tests.cast import join

START, END = date(2026, 1, 1), date(2026, 12, 31)


def hand_over(house: int, giver: MemberFact, taker: MemberFact, amount: int, by: Actor) -> None:
    """Savings from one member to another: both lines stand on the same account."""
    transfer = TransferDraft(
        "2101", "2101", Rupiah(amount), debit_member=giver.id, credit_member=taker.id
    )
    key = f"hand over:{amount}"
    draft = EntryDraft(EntryKind.JOURNAL, date(2026, 3, 20), key, "Pindah simpanan", (transfer,))
    ledger.post(cooperative_id=house, entry=draft, by=by)


def cash(house: CooperativeFact, first_day: date, last_day: date, **more: int) -> AccountStatement:
    """The statement of the cash account, or a page of it."""
    return account_statement(
        cooperative_id=house.id,
        code="1101",
        first_day=first_day,
        last_day=last_day,
        member_id=None,
        **more,
    )


@given(
    days=st.lists(st.integers(0, 40), min_size=1, max_size=14),
    rolled=st.integers(0, 14),
    first=st.integers(0, 40),
    length=st.integers(0, 40),
    size=st.integers(1, 6),
)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_pages_of_a_statement_are_the_statement(
    cooperative: CooperativeFact,
    sari: MemberFact,
    deposit: Deposit,
    days: list[int],
    rolled: int,
    first: int,
    length: int,
    size: int,
) -> None:
    for place, day in enumerate(days):
        key = f"{id(days)}:{place}:{first}:{length}:{size}"
        deposit(sari.id, 1_000 + place, key=key, day=START + timedelta(days=day))
        if place == rolled:
            ledger.roll_up(cooperative_id=cooperative.id)
    first_day = START + timedelta(days=first)
    period = first_day, first_day + timedelta(days=length)
    whole = cash(cooperative, *period)
    rows: list[StatementRow] = []
    for page in range(1, -(-whole.total // size) + 1):
        part = cash(cooperative, *period, page=page, size=size)
        assert (part.opening, part.closing, part.total) == (
            whole.opening, whole.closing, whole.total,
        )  # fmt: skip
        rows += part.rows
    assert tuple(rows) == whole.rows
    balance = whole.opening
    for row in rows:
        balance += row.amount if row.side is Side.DEBIT else -row.amount
        assert row.balance == balance
    assert balance == whole.closing
    assert [row.on for row in rows] == sorted(row.on for row in rows)


def test_the_opening_is_everything_before_and_a_page_beyond_the_end_is_empty(
    cooperative: CooperativeFact, sari: MemberFact, deposit: Deposit
) -> None:
    deposit(sari.id, 5_000, key="a", day=date(2026, 2, 10))
    ledger.roll_up(cooperative_id=cooperative.id)
    deposit(sari.id, 7_000, key="b", day=date(2026, 3, 10))
    deposit(sari.id, 9_000, key="c", day=date(2026, 3, 11))

    found = account_statement(
        cooperative_id=cooperative.id,
        code="2101",
        first_day=date(2026, 3, 11),
        last_day=END,
        page=2,
        size=10,
    )

    assert (found.opening, found.closing, found.total) == (12_000, 21_000, 1)
    assert found.rows == ()


@pytest.mark.parametrize("sums", ["rolled up", "waiting"])
def test_a_transfer_within_an_account_stands_there_twice(
    cooperative: CooperativeFact,
    sari: MemberFact,
    deposit: Deposit,
    actor: Actor,
    sums: str,
) -> None:
    putri = join(cooperative.id, "Putri Lestari", "3374014502900002", actor)
    deposit(sari.id, 50_000, key="a")
    hand_over(cooperative.id, sari, putri, 20_000, actor)
    if sums == "rolled up":
        ledger.roll_up(cooperative_id=cooperative.id)

    def read(member_id: UUID | None) -> AccountStatement:
        return account_statement(
            cooperative_id=cooperative.id,
            code="2101",
            first_day=START,
            last_day=END,
            member_id=member_id,
        )

    whole, hers = read(None), read(putri.id)

    assert [row.balance for row in whole.rows] == [50_000, 30_000, 50_000]
    assert [(row.side, row.balance) for row in hers.rows] == [(Side.CREDIT, 20_000)]
    assert (hers.opening, hers.closing, hers.total) == (0, 20_000, 1)


def test_a_member_reads_every_account_with_its_own_balance(
    cooperative: CooperativeFact, sari: MemberFact, deposit: Deposit
) -> None:
    deposit(sari.id, 5_000, key="a", day=date(2026, 2, 10))
    posted = deposit(sari.id, 7_000, key="b", day=date(2026, 3, 10))

    rows = member_statement(
        cooperative_id=cooperative.id,
        member_id=sari.id,
        first_day=date(2026, 3, 1),
        last_day=END,
    )

    assert [(row.code, row.balance) for row in rows] == [("3101", 100_000), ("2101", 12_000)]
    found = entry(cooperative_id=cooperative.id, entry_id=posted.id)
    assert found is not None
    assert rows[-1].reference == found.reference


def test_a_statement_asks_as_much_for_many_lines_as_for_few(
    cooperative: CooperativeFact, sari: MemberFact, deposit: Deposit
) -> None:
    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            account_statement(
                cooperative_id=cooperative.id, code="1101", first_day=START, last_day=END, size=5
            )
            member_statement(
                cooperative_id=cooperative.id, member_id=sari.id, first_day=START, last_day=END
            )
        return len(asked)

    deposit(sari.id, 1_000, key="first")
    questions()  # reads the chart, once for each process
    few = questions()
    for place in range(30):
        deposit(sari.id, 1_000 + place, key=f"more:{place}")

    assert questions() == few
