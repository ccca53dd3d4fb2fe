"""Rows of SHU as values."""

from uuid import UUID

from sokoguru.cooperatives.vocabulary import Resolution, Subject
from sokoguru.foundation.money import Rupiah
from sokoguru.surplus.calculations.snapshot import policy_from_snapshot, pots_from_snapshot
from sokoguru.surplus.models import Approval, Determination, Payment, Slip
from sokoguru.surplus.vocabulary import (
    ApprovalFact,
    DeterminationFact,
    PaymentFact,
    PayoutMethod,
    SlipFact,
    SurplusSources,
)


def determination_fact(row: Determination) -> DeterminationFact:
    """A determination with its snapshots read back."""
    return DeterminationFact(
        id=row.id,
        year=row.year,
        number=row.number,
        first_day=row.first_day,
        last_day=row.last_day,
        policy=policy_from_snapshot(row.policy),
        sources=SurplusSources(member=row.member_source, nonmember=row.nonmember_source),
        steps=tuple(
            (label, Rupiah(member), Rupiah(nonmember), reason)
            for label, member, nonmember, reason in row.steps
        ),
        pots=pots_from_snapshot(row.pots),
        usaha_pool=row.usaha_pool,
        modal_pool=row.modal_pool,
        total_transactions=row.total_transactions,
        total_savings=row.total_savings,
        total_tax=row.total_tax,
        revenue=row.revenue,
        members=row.members,
        notices=tuple(row.notices),
        basis=row.basis,
        volume_meaning=row.volume_meaning,
        tax_on=row.tax_on,
        root=bytes(row.root),
        determined_at=row.determined_at,
        determined_by=row.determined_by,
    )


def approval_fact(row: Approval) -> ApprovalFact:
    """An approval with its resolution."""
    resolution = Resolution(
        number=row.resolution_number,
        adopted_on=row.adopted_on,
        meeting=row.meeting,
        subject=Subject.SURPLUS,
        text=row.text,
    )
    return ApprovalFact(
        id=row.id,
        year=row.year,
        run=row.run,
        determination_id=row.determination_id,
        resolution=resolution,
        entry_ids=tuple(map(UUID, row.entry_ids)),
        approved_at=row.approved_at,
        approved_by=row.approved_by,
    )


def payment_fact(row: Payment) -> PaymentFact:
    """A payment."""
    return PaymentFact(
        id=row.id,
        slip_id=row.slip_id,
        method=PayoutMethod(row.method),
        on=row.paid_on,
        total=row.total,
        tax=row.tax,
        net=row.total - row.tax,
        entry_id=row.entry_id,
        remark=row.remark,
        paid_at=row.paid_at,
        paid_by=row.paid_by,
    )


def slip_fact(row: Slip, *, year: int, name: str, payment: PaymentFact | None = None) -> SlipFact:
    """A slip; the name is the member's present one."""
    return SlipFact(
        id=row.id,
        determination_id=row.determination_id,
        year=year,
        place=row.place,
        member_id=row.member_id,
        member_number=row.member_number,
        member_name=name,
        transactions=row.transactions,
        savings=row.savings,
        usaha=row.usaha,
        modal=row.modal,
        tax=row.tax,
        salt=bytes(row.salt),
        payment=payment,
    )
