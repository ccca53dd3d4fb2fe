"""Taking a loan: the agreement goes into the register, the money into the books."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from sokoguru.capital.calculations.accounts import loan_account
from sokoguru.capital.calculations.lines import credit, debit
from sokoguru.capital.calculations.refusals import (
    HoldersDoNotAddUp,
    LegalGroundNeeded,
    LenderNeeded,
    LoanAboveMeetingLimit,
    MemberOfLoanNeeded,
    ResolutionNeeded,
    UnlawfulSource,
)
from sokoguru.capital.calculations.schedule import check_terms
from sokoguru.capital.models import Loan, LoanHolder
from sokoguru.capital.operations.record import check_money, post_lines, recorded
from sokoguru.capital.queries.loans import borrowing
from sokoguru.capital.vocabulary import LoanDetails, LoanFact, LoanSource, LoanTerms
from sokoguru.cooperatives.queries import limit_in_force
from sokoguru.cooperatives.vocabulary import LARGEST_LOAN
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import KeyUsedForOtherContent
from sokoguru.ledger.vocabulary import EntryKind
from sokoguru.members.queries import NoSuchMember, names

_SOURCES = frozenset(source.value for source in LoanSource)


def take_loan(
    *, cooperative_id: int, details: LoanDetails, money: str, key: str, by: Actor
) -> LoanFact:
    """Receive borrowed money on the day of its terms: D money account, K 27xx or 28xx (J36).

    Refuses a source that is none of the five (S3-070), another lawful source without its ground,
    a loan without lender or agreement, one from outside the membership without a resolution, one
    above the limit that the meeting set (S3-037), terms
    that make no schedule, holders that do not hold all of it, and what the ledger refuses. A
    repeated `key` answers with the first loan.
    """
    source = _check(cooperative_id, details, money)
    terms = details.terms
    account = loan_account(source, details.programme, months=terms.months)
    with transaction.atomic():
        entry_id = post_lines(
            cooperative_id=cooperative_id,
            kind=EntryKind.BORROWING,
            on=terms.received_on,
            key=key,
            memo=f"Terima pinjaman dari {details.lender}",
            lines=[debit(money, terms.principal), credit(account, terms.principal)],
            document=details.agreement_number,
            by=by,
        )
        row = Loan.objects.of(cooperative_id).filter(source_key=key).first()
        if row is None:
            row = _record(cooperative_id, details, account, by, key=key, entry_id=entry_id)
        elif row.rate_bps != terms.rate_bps or row.method != terms.method.value:
            raise KeyUsedForOtherContent
    return borrowing(cooperative_id=cooperative_id, loan_id=row.id, on=terms.received_on)


def _check(cooperative_id: int, details: LoanDetails, money: str) -> LoanSource:
    if details.source not in _SOURCES:
        raise UnlawfulSource(source=details.source)
    source = LoanSource(details.source)
    if source is LoanSource.OTHER and not details.legal_ground.strip():
        raise LegalGroundNeeded
    if not details.lender.strip() or not details.agreement_number.strip():
        raise LenderNeeded
    if source is LoanSource.MEMBERS:
        if details.member_id is None:
            raise MemberOfLoanNeeded
        if not names(cooperative_id=cooperative_id, ids={details.member_id}):
            raise NoSuchMember
    elif not details.resolution_number.strip():
        raise ResolutionNeeded
    check_terms(details.terms)
    _refuse_beyond_the_meeting(cooperative_id, details.terms)
    held = Rupiah.total(holder.amount for holder in details.holders)
    if details.holders and held != details.terms.principal:
        raise HoldersDoNotAddUp(held=held, principal=details.terms.principal)
    check_money(code=money)
    return source


def _refuse_beyond_the_meeting(cooperative_id: int, terms: LoanTerms) -> None:
    limit = limit_in_force(cooperative_id=cooperative_id, name=LARGEST_LOAN, on=terms.received_on)
    if limit is not None and terms.principal > limit.amount:
        raise LoanAboveMeetingLimit(
            principal=terms.principal, limit=Rupiah(limit.amount), number=limit.number
        )


def _record(
    cooperative_id: int,
    details: LoanDetails,
    account: str,
    by: Actor,
    *,
    key: str,
    entry_id: UUID,
) -> Loan:
    terms = details.terms
    row = Loan.objects.create(
        cooperative_id=cooperative_id,
        source=details.source,
        programme=details.programme.value,
        lender=details.lender.strip(),
        legal_ground=details.legal_ground.strip(),
        member_id=details.member_id,
        agreement_number=details.agreement_number.strip(),
        agreement_on=details.agreement_on,
        resolution_number=details.resolution_number.strip(),
        account=account,
        unit=details.unit,
        principal=terms.principal,
        rate_bps=terms.rate_bps,
        method=terms.method.value,
        instalments=terms.instalments,
        every_months=terms.every_months,
        grace_months=terms.grace_months,
        received_on=terms.received_on,
        note=details.note.strip(),
        **recorded(by=by, key=key, entry_id=entry_id),
    )
    LoanHolder.objects.bulk_create(
        LoanHolder(
            cooperative_id=cooperative_id,
            loan=row,
            position=place,
            name=holder.name,
            amount=holder.amount,
        )
        for place, holder in enumerate(details.holders, start=1)
    )
    return row
