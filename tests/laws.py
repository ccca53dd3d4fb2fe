"""Laws of the books, checked after every test that wrote an entry."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import connection

from sokoguru.cooperatives.queries import all_cooperatives
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import balances, chart, verify_books
from sokoguru.ledger.vocabulary import BRIDGE, Side

END = date(2999, 12, 31)


@pytest.fixture(autouse=True)
def laws(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every entry balances, what is kept equals what is computed, nothing posted has changed.

    A test that tampers on purpose says so with `@pytest.mark.breaks_laws`.
    """
    database = _database_fixture(request)
    if database is None or request.node.get_closest_marker("breaks_laws"):
        yield
        return
    request.getfixturevalue(database)
    yield
    if connection.needs_rollback:
        return
    for cooperative in all_cooperatives():
        with tenant(cooperative.id):
            found = verify_books(cooperative_id=cooperative.id)
            assert found.is_sound, found.findings
            _assert_equal_sides(cooperative.id)


def _assert_equal_sides(cooperative_id: int) -> None:
    sides = {account.code: account.side for account in chart(cooperative_id=cooperative_id)}
    found = balances(cooperative_id=cooperative_id, on=END)
    debit = Rupiah.total(v for code, v in found.items() if sides[code] is Side.DEBIT)
    credit = Rupiah.total(v for code, v in found.items() if sides[code] is Side.CREDIT)
    assert debit == credit
    assert found.get(BRIDGE, 0) == 0, "what one unit lends over 1901 another borrows"


def _database_fixture(request: pytest.FixtureRequest) -> str | None:
    marker = request.node.get_closest_marker("django_db")
    commits = bool(marker and marker.kwargs.get("transaction"))
    if commits or {"transactional_db", "live_server"} & set(request.fixturenames):
        return "transactional_db"
    return "db" if marker or "db" in request.fixturenames else None
