"""Taking back what was a mistake: a whole run before any payment, or one payment."""

from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.queries import entry
from sokoguru.surplus.models import PaymentReturn, Withdrawal
from sokoguru.surplus.operations.refusals import (
    AlreadyPaying,
    NotApproved,
    NotPaidYet,
    ReasonForWithdrawal,
)
from sokoguru.surplus.operations.turns import pay_beside_others, wait_for_slip, wait_for_year
from sokoguru.surplus.queries.determinations import approval, paid_sums, standing_payments
from sokoguru.surplus.queries.slips import slip


def withdraw_approval(*, cooperative_id: int, year: int, reason: str, on: date, by: Actor) -> None:
    """Reverse a wrong run in the books before anything of it was paid, with the reason.

    The decision, its slips and its announcement stay readable as withdrawn; another decision may
    follow. Refuses without a decision (`NotApproved`), without a reason and once somebody was paid
    (`AlreadyPaying`).
    """
    if not reason.strip():
        raise ReasonForWithdrawal
    with transaction.atomic():
        wait_for_year(cooperative_id=cooperative_id)
        decided = approval(cooperative_id=cooperative_id, year=year)
        if decided is None:
            raise NotApproved(year=str(year))
        count, _, _ = paid_sums(
            cooperative_id=cooperative_id, determination_id=decided.determination_id
        )
        if count:
            raise AlreadyPaying(year=str(year), count=count)
        for entry_id in decided.entry_ids:
            ledger.reverse_entry(
                cooperative_id=cooperative_id, entry_id=entry_id, reason=reason, on=on, by=by
            )
        Withdrawal.objects.create(
            cooperative_id=cooperative_id,
            approval_id=decided.id,
            reason=reason.strip()[:300],
            withdrawn_on=on,
            withdrawn_at=by.at,
            withdrawn_by=by.name,
        )


def take_back_payment(
    *, cooperative_id: int, slip_id: UUID, reason: str, on: date, by: Actor
) -> None:
    """Reverse a payment that was a mistake; the slip is owed again.

    An entry already reversed in the journal is only recorded here. Refuses without a reason and
    where nothing was paid (`NotPaidYet`).
    """
    if not reason.strip():
        raise ReasonForWithdrawal
    with transaction.atomic():
        pay_beside_others(cooperative_id=cooperative_id)
        wait_for_slip(cooperative_id=cooperative_id, slip_id=slip_id)
        paid = standing_payments(cooperative_id).filter(slip_id=slip_id).first()
        if paid is None:
            owner = slip(cooperative_id=cooperative_id, slip_id=slip_id)
            raise NotPaidYet(number=owner.member_number)
        posted = entry(cooperative_id=cooperative_id, entry_id=paid.entry_id)
        if posted is not None and posted.reversed_by is None:
            ledger.reverse_entry(
                cooperative_id=cooperative_id, entry_id=posted.id, reason=reason, on=on, by=by
            )
        PaymentReturn.objects.create(
            cooperative_id=cooperative_id,
            payment_id=paid.id,
            reason=reason.strip()[:300],
            returned_at=by.at,
            returned_by=by.name,
        )
