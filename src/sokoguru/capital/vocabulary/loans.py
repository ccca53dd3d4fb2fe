"""Loans taken: their terms, their plan, and what is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sokoguru.capital.vocabulary.words import LoanSource, Method, Programme
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import ZERO, Rupiah


@dataclass(frozen=True, kw_only=True)
class LoanTerms:
    """What a loan agreement says of money and time.

    `rate_bps` is a year's interest in basis points of the principal. One of the `instalments` falls
    due every `every_months`; those within the first `grace_months` carry interest only.
    """

    principal: Rupiah
    rate_bps: int
    method: Method
    instalments: int
    received_on: date
    grace_months: int = 0
    every_months: int = 1

    @property
    def months(self) -> int:
        """From receiving the money to the last instalment."""
        return self.instalments * self.every_months


@dataclass(frozen=True, kw_only=True)
class Instalment:
    """One month of a schedule, in rupiah; `balance` is what is owed after it."""

    number: int
    due_on: date
    principal: Rupiah
    interest: Rupiah
    balance: Rupiah

    @property
    def total(self) -> Rupiah:
        """Principal and interest together."""
        return self.principal + self.interest


@dataclass(frozen=True, kw_only=True)
class PaidAmount:
    """What was paid on a day. `extra` of the principal was paid before its time, and `running` of
    the interest is what that extra cost since the last due day."""

    on: date
    principal: Rupiah
    interest: Rupiah
    extra: Rupiah = ZERO
    running: Rupiah = ZERO


@dataclass(frozen=True, kw_only=True)
class PlannedInstalment:
    """An instalment and how much of it is paid."""

    instalment: Instalment
    paid_principal: Rupiah
    paid_interest: Rupiah

    @property
    def open_principal(self) -> Rupiah:
        return self.instalment.principal - self.paid_principal

    @property
    def open_interest(self) -> Rupiah:
        return self.instalment.interest - self.paid_interest

    @property
    def open(self) -> Rupiah:
        """What is still to be paid of it."""
        return self.open_principal + self.open_interest


@dataclass(frozen=True, kw_only=True)
class Allocation:
    """What a payment settles: interest first, then principal (rupiah)."""

    interest: Rupiah
    principal: Rupiah
    extra: Rupiah = ZERO
    running: Rupiah = ZERO

    @property
    def total(self) -> Rupiah:
        return self.interest + self.principal


@dataclass(frozen=True, kw_only=True)
class Holder:
    """Somebody who holds a part of a bond or note."""

    name: str
    amount: Rupiah


@dataclass(frozen=True, kw_only=True)
class LoanDetails:
    """A loan as its agreement describes it.

    `legal_ground` is needed for sources the law does not name, `resolution_number` for loans from
    outside the membership, `member_id` for a loan from a member, `holders` for bonds. `unit` is
    the business unit that works with the money and carries its interest.
    """

    source: str
    lender: str
    agreement_number: str
    agreement_on: date
    terms: LoanTerms
    unit: str
    programme: Programme = Programme.ORDINARY
    legal_ground: str = ""
    resolution_number: str = ""
    member_id: UUID | None = None
    holders: tuple[Holder, ...] = ()
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class LoanPaymentFact:
    """A payment of a loan."""

    id: UUID
    on: date
    principal: Rupiah
    interest: Rupiah
    extra: Rupiah
    entry_id: UUID

    @property
    def total(self) -> Rupiah:
        return self.principal + self.interest


@dataclass(frozen=True, kw_only=True)
class LoanFact:
    """A loan in the register on a day; amounts in rupiah."""

    id: UUID
    source: LoanSource
    programme: Programme
    lender: str
    legal_ground: str
    agreement_number: str
    agreement_on: date
    resolution_number: str
    account: str
    interest_account: str
    unit: str
    member_id: UUID | None
    note: str
    terms: LoanTerms
    entry_id: UUID
    is_reversed: bool
    on: date
    holders: tuple[Holder, ...]
    payments: tuple[LoanPaymentFact, ...]
    plan: tuple[PlannedInstalment, ...]
    outstanding: Rupiah
    accrued: Rupiah
    due: Rupiah
    overdue_since: date | None
    within_a_year: Rupiah

    @property
    def next_due(self) -> PlannedInstalment | None:
        """The first instalment that is not wholly paid."""
        return next((each for each in self.plan if each.open > 0), None)

    @property
    def is_paid(self) -> bool:
        return self.outstanding == 0


@dataclass(frozen=True, kw_only=True)
class AccrualDue:
    """Interest of a month that the books do not hold yet."""

    loan_id: UUID
    lender: str
    month: Month
    amount: Rupiah


@dataclass(frozen=True, kw_only=True)
class AccrualRun:
    """What a month's accrual booked."""

    month: Month
    loans: int
    amount: Rupiah


@dataclass(frozen=True, kw_only=True)
class DueInstalment:
    """An instalment that falls due soon or is late."""

    loan_id: UUID
    lender: str
    number: int
    due_on: date
    amount: Rupiah
    is_overdue: bool
