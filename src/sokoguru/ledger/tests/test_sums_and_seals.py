"""What is kept beside the journal always equals it, and tampering shows."""

from __future__ import annotations

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.queries import member_balances_on, movements, pairs, seals, verify_books
from sokoguru.ledger.tests.conftest import Deposit
from sokoguru.ledger.vocabulary import EntryKind
from sokoguru.members.vocabulary import MemberFact

START = date(2026, 1, 1)


@given(
    days=st.lists(st.integers(0, 364), min_size=1, max_size=12),
    rolled=st.integers(0, 12),
    first=st.integers(0, 364),
    length=st.integers(0, 364),
)
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_sums_of_any_period_equal_the_days_in_it(
    cooperative: CooperativeFact,
    sari: MemberFact,
    deposit: Deposit,
    days: list[int],
    rolled: int,
    first: int,
    length: int,
) -> None:
    first_day = START + timedelta(days=first)
    last_day = min(first_day + timedelta(days=length), date(2026, 12, 31))

    def moved() -> int:
        rows = movements(cooperative_id=cooperative.id, first_day=first_day, last_day=last_day)
        return sum(row.credit for row in rows if row.code == "2101")

    before, expected = moved(), 0
    for place, day in enumerate(days):
        when = START + timedelta(days=day)
        deposit(sari.id, 1_000 + place, key=f"{id(days)}:{place}:{first}:{length}", day=when)
        expected += 1_000 + place if first_day <= when <= last_day else 0
        if place == rolled:
            ledger.roll_up(cooperative_id=cooperative.id)
    assert moved() - before == expected


def test_members_balances_on_a_day_are_what_moved_until_then(
    cooperative: CooperativeFact, sari: MemberFact, deposit: Deposit
) -> None:
    days = [date(2026, 2, 10), date(2026, 3, 2), date(2026, 3, 2), date(2026, 11, 30)]
    for place, day in enumerate(days):
        deposit(sari.id, 1_000 * (place + 1), key=f"on:{place}", day=day)

    def held(on: date) -> tuple[int, int]:
        found = member_balances_on(cooperative_id=cooperative.id, codes=("2101", "3101"), on=on)
        return found[sari.id]["2101"], found[sari.id]["3101"]

    assert held(date(2026, 2, 9)) == (0, 0)
    assert held(date(2026, 2, 10)) == (1_000, 0)
    assert held(date(2026, 3, 2)) == (6_000, 100_000)
    assert held(date(2026, 12, 31)) == (10_000, 100_000)


def test_a_roll_up_takes_each_entry_once(
    cooperative: CooperativeFact, sari: MemberFact, deposit: Deposit
) -> None:
    ledger.roll_up(cooperative_id=cooperative.id)
    deposit(sari.id, 1_000, key="a")
    deposit(sari.id, 2_000, key="b")
    assert ledger.roll_up(cooperative_id=cooperative.id) == 2
    assert ledger.roll_up(cooperative_id=cooperative.id) == 0


def test_seals_form_a_chain(
    cooperative: CooperativeFact, sari: MemberFact, deposit: Deposit, actor: Actor, on: date
) -> None:
    deposit(sari.id, 1_000, key="a")
    first = ledger.seal(cooperative_id=cooperative.id, on=on, by=actor)
    assert ledger.seal(cooperative_id=cooperative.id, on=on, by=actor) is None
    deposit(sari.id, 2_000, key="b")
    second = ledger.seal(cooperative_id=cooperative.id, on=on + timedelta(days=1), by=actor)
    assert first is not None
    assert second is not None
    assert (second.previous, second.number, second.entries) == (first.digest, 2, 1)
    assert seals(cooperative_id=cooperative.id)[0] == second
    assert verify_books(cooperative_id=cooperative.id).is_sound


TAMPERED = {
    "amount": "UPDATE ledger_transfer SET amount = amount + 1 WHERE debit = '1101'",
    "memo": "UPDATE ledger_entry SET memo = 'lain' WHERE kind = 'simpanan'",
    "author": "UPDATE ledger_entry SET actor_name = 'Orang lain'",
    "hash": "UPDATE ledger_seal SET root = sha256('x')",
    "sum": "UPDATE ledger_monthsum SET debit = debit + 1 WHERE debit > 0",
    "day": "UPDATE ledger_daysum SET credit = credit + 1 WHERE credit > 0",
    "lines": "UPDATE ledger_daysum SET lines = lines + 1",
    "balance": "UPDATE ledger_memberbalance SET balance = balance + 1",
    "removed": "DELETE FROM ledger_sealedentry WHERE position = 0",
}


@pytest.mark.breaks_laws
@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
@pytest.mark.parametrize("statement", TAMPERED.values(), ids=TAMPERED.keys())
def test_tampering_with_the_database_shows_in_verify(
    sejahtera: CooperativeFact, actor: Actor, on: date, statement: str
) -> None:
    with tenant(sejahtera.id):
        ledger.seal(cooperative_id=sejahtera.id, on=on, by=actor)
    with connections["owner"].cursor() as cursor:
        for table in ("transfer", "entry", "seal", "sealedentry"):
            cursor.execute(f"ALTER TABLE ledger_{table} DISABLE TRIGGER nothing_is_changed")
        cursor.execute(statement)
        assert cursor.rowcount > 0
    out = StringIO()
    with pytest.raises(SystemExit) as stopped:
        call_command("verify", stdout=out, stderr=StringIO())
    assert stopped.value.code == 1
    assert "TIDAK UTUH" in out.getvalue()


@given(
    acts=st.lists(
        st.tuples(st.integers(0, 300), st.booleans(), st.booleans()), min_size=1, max_size=8
    )
)
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_sums_of_pairs_equal_the_journal_with_reversals_taken_back(
    cooperative: CooperativeFact,
    sari: MemberFact,
    deposit: Deposit,
    actor: Actor,
    acts: list[tuple[int, bool, bool]],
) -> None:
    def held() -> int:
        rows = pairs(cooperative_id=cooperative.id, first=Month(2026, 1), last=Month(2026, 12))
        return sum(row.amount for row in rows if (row.debit, row.credit) == ("1101", "2101"))

    before, expected = held(), 0
    for place, (day, is_undone, is_rolled) in enumerate(acts):
        when = START + timedelta(days=day)
        key = f"{id(acts)}:{place}:{day}"
        done = deposit(sari.id, 1_000 + place, key=key, day=when)
        expected += 1_000 + place
        if is_undone:
            ledger.reverse_entry(
                cooperative_id=cooperative.id, entry_id=done.id, reason="keliru",
                on=when + timedelta(days=40), by=actor,
            )  # fmt: skip
            expected -= 1_000 + place
        if is_rolled:
            ledger.roll_up(cooperative_id=cooperative.id)
    rows = pairs(cooperative_id=cooperative.id, first=Month(2026, 1), last=Month(2026, 12))
    assert held() - before == expected
    assert EntryKind.REVERSAL not in {row.kind for row in rows}
