"""Handing SHU over to members: one by one, or in a run over many (J41)."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import uuid7
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, PostedEntry
from sokoguru.surplus.calculations.journal import payment_transfers
from sokoguru.surplus.models import Payment
from sokoguru.surplus.operations.refusals import (
    ConsentNeeded,
    GoodsNotAllowed,
    GoodsNotNamed,
    NotApproved,
    NothingOnSlip,
    PaidBeforeDecision,
    SlipAlreadyPaid,
    SlipNotPayable,
)
from sokoguru.surplus.operations.turns import pay_beside_others, wait_for_slip
from sokoguru.surplus.queries.determinations import (
    approval,
    determination_by_id,
    standing_payments,
)
from sokoguru.surplus.queries.payments import has_consent, payment_by_key, receipt, unpaid_slips
from sokoguru.surplus.queries.slips import slip
from sokoguru.surplus.vocabulary import (
    ApprovalFact,
    PayoutKind,
    PayoutMethod,
    ShuReceipt,
    SlipFact,
)

RUN_SIZE = 4_000


def pay_share(
    *,
    cooperative_id: int,
    slip_id: UUID,
    method: PayoutMethod,
    on: date,
    key: str,
    by: Actor,
    remark: str = "",
) -> ShuReceipt:
    """Hand a member's SHU over and withhold its tax; a repeated `key` answers as at first.

    In money unless the member agreed otherwise (S3-098, S5-41); in goods only if the meeting
    allowed it too, the goods being named in `remark` (S2-131). Refuses a slip of no decision in
    force, one of Rp 0, one already paid (`SlipAlreadyPaid`), a day before the decision, and a way
    without consent.
    """
    with transaction.atomic():
        pay_beside_others(cooperative_id=cooperative_id)
        wait_for_slip(cooperative_id=cooperative_id, slip_id=slip_id)
        before = payment_by_key(cooperative_id=cooperative_id, key=key)
        if before is not None:
            return receipt(cooperative_id=cooperative_id, payment_id=before.id, is_repeat=True)
        owner = slip(cooperative_id=cooperative_id, slip_id=slip_id)
        _refuse_unpayable(cooperative_id, owner, on)
        _refuse_way(cooperative_id, owner, method, remark)
        posted = ledger.post(
            cooperative_id=cooperative_id, entry=_draft(owner, method, on, key), by=by
        )
        row = _row(cooperative_id, owner, posted, method=method, on=on, key=key, by=by)
        row.attempt = Payment.objects.of(cooperative_id).filter(slip_id=slip_id).count() + 1
        row.remark = remark.strip()[:200]
        row.save(force_insert=True)
    return receipt(cooperative_id=cooperative_id, payment_id=row.id)


def pay_run(
    *, cooperative_id: int, year: int, method: PayoutMethod, on: date, key: str, by: Actor
) -> int:
    """Pay everybody of a year who is still owed, in money; answers with how many were paid.

    Repeated, it pays only whom the first run did not. Refuses before the decision (`NotApproved`),
    a day before it (`PaidBeforeDecision`) and ways that need each consent (`ConsentNeeded`).
    """
    if method not in (PayoutMethod.CASH, PayoutMethod.TRANSFER):
        raise ConsentNeeded(method=method.label, number="masing-masing")
    with transaction.atomic():
        pay_beside_others(cooperative_id=cooperative_id)
        wait_for_slip(cooperative_id=cooperative_id, slip_id=UUID(int=year))
        decided = approval(cooperative_id=cooperative_id, year=year)
        if decided is None:
            raise NotApproved(year=str(year))
        _refuse_early(decided, on)
        paid = 0
        while owed := unpaid_slips(
            cooperative_id=cooperative_id,
            determination_id=decided.determination_id,
            limit=RUN_SIZE,
        ):
            paid += len(_pay_together(cooperative_id, owed, method, on, key, by))
    return paid


def _pay_together(
    cooperative_id: int,
    owed: Sequence[SlipFact],
    method: PayoutMethod,
    on: date,
    key: str,
    by: Actor,
) -> list[Payment]:
    """Pay these slips in one round trip for the books and one for the payments."""
    keys = [f"{key}:{owner.member_number}" for owner in owed]
    drafts = [_draft(owner, method, on, its) for owner, its in zip(owed, keys, strict=True)]
    posted = ledger.post_many(cooperative_id=cooperative_id, entries=drafts, by=by)
    attempts = _attempts(cooperative_id, owed)
    rows = []
    for owner, entry, its in zip(owed, posted, keys, strict=True):
        row = _row(cooperative_id, owner, entry, method=method, on=on, key=its, by=by)
        row.attempt = attempts.get(owner.id, 0) + 1
        rows.append(row)
    return Payment.objects.bulk_create(rows, batch_size=RUN_SIZE)


def _attempts(cooperative_id: int, owed: Sequence[SlipFact]) -> dict[UUID, int]:
    ids = [owner.id for owner in owed]
    found: dict[UUID, int] = {}
    rows = Payment.objects.of(cooperative_id).filter(slip_id__in=ids)
    for slip_id in rows.values_list("slip_id", flat=True):
        found[slip_id] = found.get(slip_id, 0) + 1
    return found


def _refuse_early(decided: ApprovalFact, on: date) -> None:
    if on < decided.resolution.adopted_on:
        raise PaidBeforeDecision(adopted_on=decided.resolution.adopted_on)


def _refuse_unpayable(cooperative_id: int, owner: SlipFact, on: date) -> None:
    decided = approval(cooperative_id=cooperative_id, year=owner.year)
    if decided is None:
        raise NotApproved(year=str(owner.year))
    _refuse_early(decided, on)
    if decided.determination_id != owner.determination_id:
        raise SlipNotPayable(number=owner.member_number)
    if not owner.total:
        raise NothingOnSlip(number=owner.member_number)
    paid = standing_payments(cooperative_id).filter(slip_id=owner.id).first()
    if paid is not None:
        raise SlipAlreadyPaid(net=owner.net, number=owner.member_number, paid_on=paid.paid_on)


def _refuse_way(cooperative_id: int, owner: SlipFact, method: PayoutMethod, remark: str) -> None:
    if method in (PayoutMethod.CASH, PayoutMethod.TRANSFER):
        return
    if method is PayoutMethod.GOODS:
        decided = determination_by_id(
            cooperative_id=cooperative_id, determination_id=owner.determination_id
        )
        if decided.policy.payout is not PayoutKind.CASH_OR_GOODS:
            raise GoodsNotAllowed(year=str(owner.year))
        if not remark.strip():
            raise GoodsNotNamed
    if not has_consent(
        cooperative_id=cooperative_id,
        member_id=owner.member_id,
        year=owner.year,
        method=method,
    ):
        raise ConsentNeeded(method=method.label, number=owner.member_number)


def _draft(owner: SlipFact, method: PayoutMethod, on: date, key: str) -> EntryDraft:
    transfers = payment_transfers(
        member_id=owner.member_id, net=owner.net, tax=owner.tax, method=method
    )
    return EntryDraft(
        kind=EntryKind.PAYOUT,
        on=on,
        key=f"shu-bayar:{key}",
        memo=f"SHU {owner.year} anggota {owner.member_number}",
        transfers=tuple(transfers),
    )


def _row(
    cooperative_id: int,
    owner: SlipFact,
    posted: PostedEntry,
    *,
    method: PayoutMethod,
    on: date,
    key: str,
    by: Actor,
) -> Payment:
    return Payment(
        id=uuid7(int(by.at.timestamp() * 1000)),
        cooperative_id=cooperative_id,
        slip_id=owner.id,
        method=method.value,
        paid_on=on,
        total=owner.total,
        tax=owner.tax,
        entry_id=posted.id,
        source_key=key,
        paid_at=by.at,
        paid_by=by.name,
    )
