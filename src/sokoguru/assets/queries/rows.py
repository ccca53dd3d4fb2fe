"""Rows of the register as values."""

from __future__ import annotations

from sokoguru.assets.models import Asset, Charge, Check, Disposal, Estimate, Location
from sokoguru.assets.vocabulary import (
    AssetFact,
    AssetKind,
    ChargeFact,
    CheckFact,
    Condition,
    DisposalFact,
    DisposalKind,
    EstimateFact,
    Funding,
    LocationFact,
    Method,
)
from sokoguru.foundation.calendar import Month


def asset_of(row: Asset) -> AssetFact:
    """An asset as it was registered."""
    return AssetFact(
        id=row.id,
        number=row.number,
        kind=AssetKind(row.kind),
        name=row.name,
        quantity=row.quantity,
        cost=row.cost,
        accumulated=row.accumulated,
        residual=row.residual,
        life_months=row.life_months,
        method=Method(row.method),
        rate_bps=row.rate_bps,
        acquired_on=row.acquired_on,
        registered_on=row.registered_on,
        depreciates_from=Month.of(row.depreciates_from) if row.depreciates_from else None,
        funding=Funding(row.funding),
        paid_from=row.paid_from,
        grant_id=row.grant_id,
        agreement=row.agreement,
        clause=row.clause,
        serial=row.serial,
        document_id=row.document_id,
        memo=row.memo,
        entry_id=row.entry_id,
        registered_by=row.recorded_by,
        registered_at=row.recorded_at,
    )


def location_of(row: Location) -> LocationFact:
    """Where an asset is from a day on."""
    return LocationFact(
        valid_from=row.valid_from,
        unit=row.unit,
        place=row.place,
        keeper=row.keeper,
        remark=row.remark,
        recorded_by=row.recorded_by,
    )


def estimate_of(row: Estimate) -> EstimateFact:
    """What is expected of an asset from a month on."""
    return EstimateFact(
        from_month=Month.of(row.from_month),
        residual=row.residual,
        life_months=row.life_months,
        method=Method(row.method),
        rate_bps=row.rate_bps,
        agreement=row.agreement,
        clause=row.clause,
        reason=row.reason,
        recorded_by=row.recorded_by,
    )


def check_of(row: Check) -> CheckFact:
    """A look at an asset."""
    return CheckFact(
        checked_on=row.checked_on,
        condition=Condition(row.condition),
        checked_by=row.checked_by,
        remark=row.remark,
        next_due=row.next_due,
    )


def charge_of(row: Charge) -> ChargeFact:
    """What a month took of an asset."""
    return ChargeFact(
        month=Month.of(row.month),
        amount=row.amount,
        unit=row.unit,
        entry_id=row.entry_id,
        booked_on=row.booked_on,
    )


def disposal_of(row: Disposal, *, is_reversed: bool = False) -> DisposalFact:
    """An asset that left, wholly or in part."""
    return DisposalFact(
        id=row.id,
        asset_id=row.asset_id,
        kind=DisposalKind(row.kind),
        disposed_on=row.disposed_on,
        quantity=row.quantity,
        cost=row.cost,
        accumulated=row.accumulated,
        proceeds=row.proceeds,
        money=row.money,
        decision=row.decision,
        reason=row.reason,
        entry_id=row.entry_id,
        recorded_by=row.recorded_by,
        is_reversed=is_reversed,
    )
