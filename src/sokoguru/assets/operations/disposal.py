"""Assets leave: sold, scrapped, lost, given away; whole, or some pieces of a group."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.assets.calculations.disposal import Leaving, disposal_transfers, part_of
from sokoguru.assets.calculations.refusals import (
    AssetIsNotThere,
    BeforeDepreciation,
    DecisionNeeded,
    DepreciationNotRun,
    DisposalOutOfOrder,
    MoreThanThereIs,
    ProceedsNeedMoney,
)
from sokoguru.assets.calculations.registration import MONEY_CLASSES
from sokoguru.assets.calculations.request import fingerprint
from sokoguru.assets.models import Charge, Disposal
from sokoguru.assets.operations.recording import recorded_before, stamp, take_turn
from sokoguru.assets.queries.depreciation import charges_of, depreciation_due, pending_of
from sokoguru.assets.queries.holdings import Holding
from sokoguru.assets.queries.register import holding
from sokoguru.assets.queries.rows import disposal_of
from sokoguru.assets.vocabulary import AssetLine, DisposalFact, DisposalKind
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind


def dispose_of_asset(
    *,
    cooperative_id: int,
    asset_id: UUID,
    kind: DisposalKind,
    decision: str,
    on: date,
    key: str,
    by: Actor,
    quantity: int | None = None,
    proceeds: Rupiah = ZERO,
    money: str = "",
    reason: str = "",
) -> DisposalFact:
    """Take an asset, or `quantity` pieces of it, out of register and books.

    D 1609 K 16xx what was depreciated; `proceeds` (rupiah, sales only) D `money`; the rest is loss
    or gain on 7102. The month in which an asset leaves is not depreciated any more. `decision`
    names the resolution or decision of the board behind it. Refuses what cannot leave so; see
    `calculations.refusals`.
    """
    if not decision.strip():
        raise DecisionNeeded
    _refuse_proceeds(kind, proceeds, money)
    request = fingerprint(asset_id=asset_id, kind=kind, decision=decision, on=on, money=money,
                          quantity=quantity, proceeds=proceeds, reason=reason)  # fmt: skip
    with transaction.atomic():
        take_turn(cooperative_id=cooperative_id)
        row = recorded_before(
            table=Disposal, cooperative_id=cooperative_id, key=key, request=request
        )
        if row is not None:
            return disposal_of(row)
        known = holding(cooperative_id=cooperative_id, asset_id=asset_id)
        line = _leaving_line(known, on, quantity)
        pieces = line.quantity if quantity is None else quantity
        leaving = _leaving(cooperative_id, known, line, pieces, on, proceeds)
        act = _Act(kind=kind, on=on, key=key, decision=decision.strip(), money=money)
        entry_id = _post(cooperative_id, act, line, leaving, by)
        row = Disposal.objects.create(
            cooperative_id=cooperative_id, asset_id=asset_id, kind=kind.value, disposed_on=on,
            quantity=pieces, cost=leaving.cost, accumulated=leaving.accumulated,
            proceeds=proceeds, money=money, decision=decision.strip(), reason=reason.strip(),
            entry_id=entry_id, **stamp(key=key, request=request, by=by),
        )  # fmt: skip
    return disposal_of(row)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Act:
    """How the asset leaves."""

    kind: DisposalKind
    on: date
    key: str
    decision: str
    money: str


def _post(cooperative_id: int, act: _Act, line: AssetLine, leaving: Leaving, by: Actor) -> UUID:
    """The entry, and what it catches up of the months before."""
    entry = EntryDraft(
        kind=EntryKind.ASSET,
        on=act.on,
        key=f"asset-disposal:{act.key}",
        memo=f"{act.kind.label}: {line.asset.name}"[:300],
        document=act.decision[:80],
        transfers=disposal_transfers(
            leaving, kind=line.asset.kind, money=act.money, unit=line.where.unit or None
        ),
    )
    posted = ledger.post(cooperative_id=cooperative_id, entry=entry, by=by)
    _catch_up(cooperative_id, line, leaving.caught_up, act.on, posted.id)
    return posted.id


def _refuse_proceeds(kind: DisposalKind, proceeds: Rupiah, money: str) -> None:
    is_sale = kind is DisposalKind.SOLD
    if proceeds < 0 or (proceeds > 0 and (not is_sale or money not in MONEY_CLASSES)):
        raise ProceedsNeedMoney(proceeds=proceeds)


def _leaving_line(known: Holding, on: date, quantity: int | None) -> AssetLine:
    """The asset as it is before it leaves."""
    line = known.line_on(on)
    if line is None:
        raise AssetIsNotThere(name=known.asset.name, on=on)
    last = max((gone.disposed_on for gone in known.disposals if not gone.is_reversed), default=on)
    if last > on:
        raise DisposalOutOfOrder(last=last)
    if quantity is not None and not 1 <= quantity <= line.quantity:
        raise MoreThanThereIs(there=line.quantity, quantity=quantity)
    return line


def _leaving(
    cooperative_id: int, known: Holding, line: AssetLine, pieces: int, on: date, proceeds: Rupiah
) -> Leaving:
    charged = charges_of(cooperative_id=cooperative_id, asset_id=known.asset.id)
    through = max((charge.booked_on for charge in charged), default=None)
    if through is not None and through > on:
        raise BeforeDepreciation(through=through)
    before = Month.of(on).previous()
    pending = pending_of(known, before)
    if pending:
        due = depreciation_due(cooperative_id=cooperative_id, on=before.last_day)
        if due:
            raise DepreciationNotRun(month=due[0])
    return Leaving(
        cost=part_of(line.cost, pieces, line.quantity),
        accumulated=part_of(line.accumulated + pending, pieces, line.quantity),
        proceeds=proceeds,
        caught_up=pending,
    )


def _catch_up(
    cooperative_id: int, line: AssetLine, amount: Rupiah, on: date, entry_id: UUID
) -> None:
    """What months that can no longer be posted still asked of the asset, charged as it leaves."""
    if amount:
        Charge.objects.create(
            cooperative_id=cooperative_id,
            run=None,
            asset_id=line.asset.id,
            month=Month.of(on).previous().first_day,
            amount=amount,
            unit=line.where.unit,
            entry_id=entry_id,
            booked_on=on,
        )
