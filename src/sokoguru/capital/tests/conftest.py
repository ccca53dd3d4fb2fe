"""Loans, grants and days for the tests of capital."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine

from sokoguru.assets.vocabulary import AssetDetails
from sokoguru.capital import operations as capital
from sokoguru.capital.calculations.accounts import LOAN_ACCOUNTS
from sokoguru.capital.operations import take_loan
from sokoguru.capital.queries import borrowings, grants, participations
from sokoguru.capital.tests.granted import DETAILS, MACHINE
from sokoguru.capital.vocabulary import (
    GrantDetails,
    GrantFact,
    LoanDetails,
    LoanFact,
    LoanTerms,
    Method,
)
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import line_sums
from sokoguru.ledger.vocabulary import EntryFilter, EntryKind
from tests.cast import DAY

END = date(2999, 12, 31)
BANK_LOAN = LoanDetails(
    source="bank",
    lender="Bank Desa",
    agreement_number="PK/12/2026",
    agreement_on=DAY,
    resolution_number="RA/3/2026",
    unit="toko",
    terms=LoanTerms(
        principal=Rupiah(12_000_000),
        rate_bps=1_800,
        method=Method.FLAT,
        instalments=12,
        received_on=DAY,
    ),
)

Borrow = Callable[..., LoanFact]
Receive = Callable[..., GrantFact]


@pytest.fixture
def at() -> Callable[[date], Any]:
    """Noon of a day in Jakarta: `with at(day): ...`."""

    def travel(day: date) -> Any:
        moment = datetime(day.year, day.month, day.day, 5, 0, tzinfo=UTC)
        return time_machine.travel(moment, tick=False)

    return travel


@pytest.fixture
def noon(at: Callable[[date], Any]) -> Iterator[None]:
    """Noon of the day of the test."""
    with at(DAY):
        yield


@pytest.fixture
def borrow(cooperative: CooperativeFact, actor: Actor) -> Borrow:
    """Take the bank's loan, or one that differs: `borrow(source="lain", instalments=24)`."""

    def take(key: str = "pinjam", **changes: Any) -> LoanFact:
        names = set(LoanTerms.__dataclass_fields__)
        terms = {name: value for name, value in changes.items() if name in names}
        rest = {name: value for name, value in changes.items() if name not in names}
        details = replace(BANK_LOAN, terms=replace(BANK_LOAN.terms, **terms), **rest)
        return take_loan(
            cooperative_id=cooperative.id, details=details, money="1102", key=key, by=actor
        )

    return take


@pytest.fixture(autouse=True)
def registers_are_the_books(request: pytest.FixtureRequest) -> Iterator[None]:
    """The law of this room: what the registers say is what the books hold of it.

    Entries of borrowing on 27xx, 28xx and 3104, and of grants on 3201 and 2402, with what was
    reversed of them, come to the sums of the registers.
    """
    if "cooperative" not in request.fixturenames:
        yield
        return
    house = request.getfixturevalue("cooperative").id
    yield
    loans = borrowings(cooperative_id=house, on=END)
    shares = participations(cooperative_id=house)
    known = grants(cooperative_id=house, on=END)
    assert _moved(house, LOAN_ACCOUNTS) == Rupiah.total(loan.outstanding for loan in loans)
    assert _moved(house, ("3104",)) == Rupiah.total(found.outstanding for found in shares)
    assert _moved(house, ("2402",)) == Rupiah.total(found.deferred for found in known)
    assert _moved(house, ("3201",)) == Rupiah.total(found.in_equity for found in known)


def _moved(cooperative_id: int, codes: tuple[str, ...]) -> Rupiah:
    """What the acts of this room moved on accounts, credit above debit, reversals counted."""
    total = Rupiah(0)
    for kind in (EntryKind.BORROWING, EntryKind.GRANT, EntryKind.ASSET, EntryKind.REVERSAL):
        filters = EntryFilter(codes=codes, kind=kind)
        sums = line_sums(cooperative_id=cooperative_id, filters=filters)
        total += sums.credit - sums.debit
    return total


@pytest.fixture
def receive(cooperative: CooperativeFact, actor: Actor) -> Receive:
    def money(
        amount: int = 70_000_000, key: str = "hibah", details: GrantDetails = DETAILS
    ) -> GrantFact:
        return capital.receive_money_grant(
            cooperative_id=cooperative.id, details=details, amount=Rupiah(amount), on=DAY, key=key,
            by=actor,
        )  # fmt: skip

    return money


@pytest.fixture
def receive_goods(cooperative: CooperativeFact, actor: Actor) -> Receive:
    def goods(goods: AssetDetails = MACHINE, details: GrantDetails = DETAILS) -> GrantFact:
        return capital.receive_goods_grant(
            cooperative_id=cooperative.id, details=details, goods=goods, on=DAY, key="barang",
            by=actor,
        )  # fmt: skip

    return goods


@pytest.fixture
def spend(cooperative: CooperativeFact, actor: Actor) -> Receive:
    def use(
        found: GrantFact, amount: int, key: str, purpose: int | None = 1, **changes: Any
    ) -> GrantFact:
        asked: dict[str, Any] = {
            "use": capital.Use(
                memo="Narasumber",
                purpose_id=None if purpose is None else found.purposes[purpose].id,
            ),
            "account": "6203", "on": DAY, **changes,
        }  # fmt: skip
        return capital.spend_grant(
            cooperative_id=cooperative.id, grant_id=found.id, amount=Rupiah(amount), key=key,
            by=actor, **asked,
        )  # fmt: skip

    return use
