"""What happens to an asset while it stays: it is looked at, moved, and judged anew."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.assets.calculations.depreciation import charged_through
from sokoguru.assets.calculations.disposal import move_transfers
from sokoguru.assets.calculations.refusals import (
    AssetIsNotThere,
    AssetReasonNeeded,
    BeforeDepreciation,
    CheckerNeeded,
    DepreciationNeeded,
    EstimateReachesBack,
    NeverDepreciated,
    NextCheckNotLater,
    ResidualOutOfRange,
)
from sokoguru.assets.calculations.registration import checked_life, checked_rate, refuse_clause
from sokoguru.assets.calculations.request import fingerprint
from sokoguru.assets.models import Check, Estimate, Location
from sokoguru.assets.operations.recording import (
    recorded_before,
    refuse_unknown_unit,
    stamp,
    take_turn,
)
from sokoguru.assets.queries.depreciation import charges_of
from sokoguru.assets.queries.holdings import Holding
from sokoguru.assets.queries.register import holding
from sokoguru.assets.queries.rows import check_of, estimate_of, location_of
from sokoguru.assets.vocabulary import (
    AssetLine,
    CheckFact,
    Condition,
    EstimateFact,
    LocationFact,
    Method,
)
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind


def record_check(
    *,
    cooperative_id: int,
    asset_id: UUID,
    condition: Condition,
    checked_by: str,
    on: date,
    key: str,
    by: Actor,
    remark: str = "",
    next_due: date | None = None,
) -> CheckFact:
    """Record that somebody looked at an asset, how it is and when the next look is due (S2-098)."""
    if not checked_by.strip():
        raise CheckerNeeded
    if next_due is not None and next_due <= on:
        raise NextCheckNotLater(next_due=next_due, checked_on=on)
    request = fingerprint(asset_id=asset_id, condition=condition, checked_by=checked_by, on=on,
                          remark=remark, next_due=next_due)  # fmt: skip
    with transaction.atomic():
        take_turn(cooperative_id=cooperative_id)
        row = recorded_before(table=Check, cooperative_id=cooperative_id, key=key, request=request)
        if row is None:
            _there(holding(cooperative_id=cooperative_id, asset_id=asset_id), on)
            row = Check.objects.create(
                cooperative_id=cooperative_id, asset_id=asset_id, checked_on=on,
                condition=condition.value, checked_by=checked_by.strip(), remark=remark.strip(),
                next_due=next_due, **stamp(key=key, request=request, by=by),
            )  # fmt: skip
    return check_of(row)


def move_asset(
    *,
    cooperative_id: int,
    asset_id: UUID,
    unit: str,
    place: str,
    keeper: str,
    on: date,
    key: str,
    by: Actor,
    remark: str = "",
) -> LocationFact:
    """Record that an asset is elsewhere, or kept by another, from a day on; the past stays.

    One that goes to another unit leaves the books of the first for those of the second, through
    1901 on both sides; one that was taken over from books that knew no unit does not.
    """
    request = fingerprint(asset_id=asset_id, unit=unit, place=place, keeper=keeper, on=on,
                          remark=remark)  # fmt: skip
    with transaction.atomic():
        take_turn(cooperative_id=cooperative_id)
        row = recorded_before(
            table=Location, cooperative_id=cooperative_id, key=key, request=request
        )
        if row is None:
            refuse_unknown_unit(cooperative_id=cooperative_id, unit=unit)
            line = _there(holding(cooperative_id=cooperative_id, asset_id=asset_id), on)
            _move_in_books(cooperative_id, line, unit, on, key, by)
            row = Location.objects.create(
                cooperative_id=cooperative_id, asset_id=asset_id, valid_from=on, unit=unit,
                place=place.strip(), keeper=keeper.strip(), remark=remark.strip(),
                **stamp(key=key, request=request, by=by),
            )  # fmt: skip
    return location_of(row)


def change_estimate(
    *,
    cooperative_id: int,
    asset_id: UUID,
    estimate: EstimateFact,
    key: str,
    by: Actor,
) -> EstimateFact:
    """From a month on, spread what is left of an asset anew; what was posted stays.

    `estimate.life_months` is what is left from that month; `rate_bps` 0 means double the straight
    line. A clause of a grant's agreement stops depreciation from that month (S2-096). Refuses a
    month that is run already and a residual value above what is left.
    """
    if not estimate.reason.strip():
        raise AssetReasonNeeded
    request = fingerprint(asset_id=asset_id, estimate=estimate)
    with transaction.atomic():
        take_turn(cooperative_id=cooperative_id)
        row = recorded_before(
            table=Estimate, cooperative_id=cooperative_id, key=key, request=request
        )
        if row is None:
            known = holding(cooperative_id=cooperative_id, asset_id=asset_id)
            _refuse_month(cooperative_id, known, estimate.from_month)
            row = Estimate.objects.create(
                cooperative_id=cooperative_id, asset_id=asset_id,
                from_month=estimate.from_month.first_day, agreement=estimate.agreement.strip(),
                clause=estimate.clause.strip(), reason=estimate.reason.strip(),
                **_terms(known, estimate), **stamp(key=key, request=request, by=by),
            )  # fmt: skip
    return estimate_of(row)


def _there(known: Holding, on: date) -> AssetLine:
    line = known.line_on(on)
    if line is None:
        raise AssetIsNotThere(name=known.asset.name, on=on)
    return line


def _move_in_books(
    cooperative_id: int, line: AssetLine, unit: str, on: date, key: str, by: Actor
) -> None:
    if line.asset.entry_id is None or line.where.unit == unit:
        return
    charged = charges_of(cooperative_id=cooperative_id, asset_id=line.asset.id)
    through = max((charge.booked_on for charge in charged), default=None)
    if through is not None and through > on:
        raise BeforeDepreciation(through=through)
    entry = EntryDraft(
        kind=EntryKind.INTER_UNIT,
        on=on,
        key=f"asset-move:{key}",
        memo=f"Pindah unit: {line.asset.number} {line.asset.name}"[:300],
        transfers=move_transfers(
            kind=line.asset.kind,
            cost=line.cost,
            accumulated=line.accumulated,
            from_unit=line.where.unit,
            to_unit=unit,
        ),
    )
    ledger.post(cooperative_id=cooperative_id, entry=entry, by=by)


def _refuse_month(cooperative_id: int, known: Holding, month: Month) -> None:
    if known.asset.depreciates_from is None:
        raise NeverDepreciated
    charged = charges_of(cooperative_id=cooperative_id, asset_id=known.asset.id)
    done = [charge.month for charge in charged]
    done += [Month.of(gone.disposed_on) for gone in known.disposals if not gone.is_reversed]
    done += [each.from_month.previous() for each in known.estimates]
    done.append(known.asset.depreciates_from.previous())
    if month <= max(done):
        raise EstimateReachesBack(month=max(done), first=max(done).next())


def _terms(known: Holding, estimate: EstimateFact) -> dict[str, object]:
    """The columns of the changed estimate, checked."""
    refuse_clause(clause=estimate.clause, agreement=estimate.agreement, funding=known.asset.funding)
    if estimate.clause.strip():
        return {"residual": ZERO, "life_months": 0, "method": Method.NONE.value, "rate_bps": 0}
    if estimate.method is Method.NONE:
        raise DepreciationNeeded(kind=known.asset.kind.label)
    book = _book_before(known, estimate.from_month)
    if not 0 <= estimate.residual <= book:
        raise ResidualOutOfRange(residual=estimate.residual, book=book)
    life = checked_life(estimate.life_months)
    return {
        "residual": estimate.residual,
        "life_months": life,
        "method": estimate.method.value,
        "rate_bps": checked_rate(estimate.method, estimate.rate_bps or None, life),
    }


def _book_before(known: Holding, month: Month) -> Rupiah:
    """What the asset stands for when a month begins, once everything before it is posted."""
    asset = known.asset
    gone = Rupiah.total(each.book_value for each in known.disposals if not each.is_reversed)
    expected = charged_through(known.schedule(), month.previous())
    return asset.cost - asset.accumulated - expected - gone
