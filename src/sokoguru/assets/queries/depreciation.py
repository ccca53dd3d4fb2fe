"""Which months are to be depreciated, what they would cost, and what was done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from uuid import UUID

from django.db.models import Count, Sum

from sokoguru.assets.calculations.depreciation import Instalment, amount_of, charged_through
from sokoguru.assets.models import Charge, Run
from sokoguru.assets.queries.holdings import Holding, holdings
from sokoguru.assets.queries.rows import charge_of
from sokoguru.assets.vocabulary import (
    ChargeFact,
    DepreciationLine,
    DepreciationOutlook,
    DepreciationPlan,
    DepreciationRun,
)
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import book_years
from sokoguru.ledger.queries.reversals import reversal_days
from sokoguru.ledger.vocabulary import BookYear

Expected = list[tuple[Holding, list[Instalment]]]


def depreciation_due(*, cooperative_id: int, on: date) -> tuple[Month, ...]:
    """The months that have ended by a day and were not run, in order.

    Only months that can still be posted: what belongs to a closed or locked one is caught up in the
    next that is run.
    """
    known = holdings(cooperative_id=cooperative_id)
    return due_among(known, cooperative_id=cooperative_id, on=on)


def due_among(known: Sequence[Holding], *, cooperative_id: int, on: date) -> tuple[Month, ...]:
    """The months that are due of assets that were read before."""
    starts = [each.asset.depreciates_from for each in known if each.asset.depreciates_from]
    if not starts:
        return ()
    done = {run.month for run in _standing(runs(cooperative_id=cooperative_id))}
    years = book_years(cooperative_id=cooperative_id)
    last = Month.of(on) if on == Month.of(on).last_day else Month.of(on).previous()
    waiting = [
        month
        for month in _months(min(starts), last)
        if month not in done and _is_open(years, month)
    ]
    if not waiting:
        return ()  # the usual case, known before any schedule is made
    expected = [(each, each.schedule()) for each in known]
    return tuple(month for month in waiting if _lines(expected, month))


def depreciation_outlook(*, cooperative_id: int, on: date) -> DepreciationOutlook:
    """The months that are due, and what the first of them (or else this month) would post."""
    known = holdings(cooperative_id=cooperative_id)
    due = due_among(known, cooperative_id=cooperative_id, on=on)
    month = due[0] if due else Month.of(on)
    expected = [(each, each.schedule()) for each in known]
    plan = DepreciationPlan(month=month, lines=_lines(expected, month))
    return DepreciationOutlook(due=due, plan=plan)


def depreciation_plan(*, cooperative_id: int, month: Month) -> DepreciationPlan:
    """What running a month would post: what its schedule asks through it, less what was posted."""
    return DepreciationPlan(month=month, lines=_lines(_expected(cooperative_id), month))


def pending_of(known: Holding, month: Month) -> Rupiah:
    """What an asset's schedule asks through a month and is not posted yet."""
    return max(charged_through(known.schedule(), month) - known.charged_in_all, Rupiah(0))


def runs(*, cooperative_id: int) -> tuple[DepreciationRun, ...]:
    """The months that were run, the newest first; a reversed one says so."""
    rows = Run.objects.of(cooperative_id).order_by("-month", "-attempt")
    charges = Charge.objects.of(cooperative_id).filter(run_id__isnull=False).order_by("entry_id")
    sums = charges.values_list("run_id", "entry_id").annotate(Count("id"), Sum("amount"))
    posted: dict[UUID, list[tuple[UUID, int, int]]] = {}
    for run, entry, assets, amount in sums:
        posted.setdefault(run, []).append((entry, assets, amount))
    entries = [entry for each in posted.values() for entry, _assets, _amount in each]
    undone = reversal_days(cooperative_id=cooperative_id, entry_ids=entries)
    return tuple(_run(row, posted.get(row.id, []), undone.keys()) for row in rows)


def charges_of(*, cooperative_id: int, asset_id: UUID) -> tuple[ChargeFact, ...]:
    """Everything that stands of what was depreciated of one asset, month by month."""
    rows = Charge.objects.of(cooperative_id).filter(asset_id=asset_id).order_by("month", "id")
    found = tuple(map(charge_of, rows))
    entries = {charge.entry_id for charge in found}
    undone = reversal_days(cooperative_id=cooperative_id, entry_ids=entries)
    return tuple(charge for charge in found if charge.entry_id not in undone)


def _expected(cooperative_id: int) -> Expected:
    known = holdings(cooperative_id=cooperative_id)
    return [(each, each.schedule()) for each in known]


def _lines(expected: Expected, month: Month) -> tuple[DepreciationLine, ...]:
    return tuple(
        line
        for known, instalments in expected
        if (line := _line(known, instalments, month)) is not None
    )


def _line(known: Holding, instalments: list[Instalment], month: Month) -> DepreciationLine | None:
    amount = charged_through(instalments, month) - known.charged_in_all
    if amount <= 0 or known.asset.registered_on > month.last_day:
        return None
    own = amount_of(instalments, month)
    return DepreciationLine(
        asset_id=known.asset.id,
        number=known.asset.number,
        name=known.asset.name,
        kind=known.asset.kind,
        unit=known.where_on(month.last_day).unit,
        amount=amount,
        arrears=max(amount - own, Rupiah(0)),
    )


def _months(first: Month, last: Month) -> Iterator[Month]:
    while first <= last:
        yield first
        first = first.next()


def _standing(known: Iterable[DepreciationRun]) -> Iterator[DepreciationRun]:
    return (run for run in known if not run.is_reversed)


def _is_open(years: Iterable[BookYear], month: Month) -> bool:
    """Whether an entry can still be booked on the last day of the month."""
    day = month.last_day
    return any(
        year.first_day <= day <= year.last_day
        and not year.is_closed
        and (year.locked_through is None or year.locked_through < day)
        for year in years
    )


def _run(row: Run, posted: list[tuple[UUID, int, int]], undone: Iterable[UUID]) -> DepreciationRun:
    return DepreciationRun(
        month=Month.of(row.month),
        entry_ids=tuple(entry for entry, _assets, _amount in posted),
        assets=sum(assets for _entry, assets, _amount in posted),
        total=Rupiah.total(amount for _entry, _assets, amount in posted),
        run_by=row.recorded_by,
        run_at=row.recorded_at,
        is_reversed=bool({entry for entry, _assets, _amount in posted} & set(undone)),
    )
