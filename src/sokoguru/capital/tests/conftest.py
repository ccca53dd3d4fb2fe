"""Loans, grants and days for the tests of capital."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine

from sokoguru.capital.operations import take_loan
from sokoguru.capital.vocabulary import LoanDetails, LoanFact, LoanTerms, Method
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from tests.cast import DAY

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
