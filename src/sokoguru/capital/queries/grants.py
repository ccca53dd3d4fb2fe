"""Grants on a day: what was received, used, left, and what stands out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sokoguru.assets.queries import register_on
from sokoguru.capital.calculations.flags import flagged
from sokoguru.capital.calculations.refusals import UnknownGrant
from sokoguru.capital.models import Grant, GrantEvent, GrantPurpose, GrantSpending
from sokoguru.capital.vocabulary import (
    Agreement,
    GrantEventFact,
    GrantEventKind,
    GrantFact,
    GrantForm,
    GrantReport,
    Purpose,
    PurposeFact,
    SpendingFact,
    Treatment,
)
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import reversed_among


def grants(*, cooperative_id: int, on: date) -> tuple[GrantFact, ...]:
    """Every grant received by the day, the newest last; five queries however many there are."""
    rows = Grant.objects.of(cooperative_id).filter(received_on__lte=on)
    return _facts(cooperative_id, list(rows.order_by("received_on", "id")), on)


def grant(*, cooperative_id: int, grant_id: UUID, on: date) -> GrantFact:
    """One grant. Refuses an unknown one (`UnknownGrant`)."""
    rows = list(Grant.objects.of(cooperative_id).filter(id=grant_id))
    if not rows:
        raise UnknownGrant
    return _facts(cooperative_id, rows, on)[0]


def grant_report(*, cooperative_id: int, grant_id: UUID, on: date) -> GrantReport:
    """What is reported of a grant: money, purposes, and its assets with their condition."""
    found = grant(cooperative_id=cooperative_id, grant_id=grant_id, on=on)
    lines = register_on(cooperative_id=cooperative_id, on=on)
    return GrantReport(
        grant=found, on=on, assets=tuple(line for line in lines if line.asset.grant_id == grant_id)
    )


def grants_without_report(*, cooperative_id: int, on: date) -> tuple[GrantFact, ...]:
    """The grants whose report has a day and was not delivered yet, the earliest day first."""
    open_ones = [
        found
        for found in grants(cooperative_id=cooperative_id, on=on)
        if found.agreement.report_due_on and not found.reported_on and not found.is_reversed
    ]
    return tuple(sorted(open_ones, key=lambda g: (g.agreement.report_due_on or on, str(g.id))))


def _facts(cooperative_id: int, rows: list[Grant], on: date) -> tuple[GrantFact, ...]:
    ids = [row.id for row in rows]
    purposes = list(
        GrantPurpose.objects.of(cooperative_id).filter(grant_id__in=ids).order_by("position", "id")
    )
    spending = list(
        GrantSpending.objects.of(cooperative_id)
        .filter(grant_id__in=ids, spent_on__lte=on)
        .order_by("spent_on", "id")
    )
    events = list(
        GrantEvent.objects.of(cooperative_id)
        .filter(grant_id__in=ids, happened_on__lte=on)
        .order_by("happened_on", "id")
    )
    entries = [row.entry_id for row in (*rows, *spending, *events) if row.entry_id]
    gone = reversed_among(cooperative_id=cooperative_id, entry_ids=entries)
    return tuple(
        _fact(
            row,
            [each for each in purposes if each.grant_id == row.id],
            [each for each in _standing(spending, gone) if each.grant_id == row.id],
            [each for each in events if each.grant_id == row.id and each.entry_id not in gone],
            is_reversed=row.entry_id in gone,
        )
        for row in rows
    )


def _standing(rows: Iterable[GrantSpending], gone: frozenset[UUID]) -> list[GrantSpending]:
    return [row for row in rows if row.entry_id not in gone]


def _fact(
    row: Grant,
    purposes: list[GrantPurpose],
    spending: list[GrantSpending],
    events: list[GrantEvent],
    *,
    is_reversed: bool,
) -> GrantFact:
    names = {purpose.id: purpose.name for purpose in purposes}
    interest = Rupiah.total(e.amount for e in events if e.kind == GrantEventKind.INTEREST.value)
    lines = flagged(
        [_spending(each, names) for each in spending],
        [Purpose(name=purpose.name, planned=purpose.planned) for purpose in purposes],
        received=row.amount + interest,
    )
    if row.entry_id is None:
        raise ValueError("a grant without an entry")
    return GrantFact(
        id=row.id,
        form=GrantForm(row.form),
        donor=row.donor,
        received_on=row.received_on,
        amount=row.amount,
        account=row.account,
        agreement=_agreement(row),
        entry_id=row.entry_id,
        asset_id=row.asset_id,
        is_reversed=is_reversed,
        purposes=tuple(_purpose(purpose, lines) for purpose in purposes),
        spending=lines,
        events=tuple(
            GrantEventFact(
                kind=GrantEventKind(each.kind),
                on=each.happened_on,
                text=each.text,
                amount=each.amount,
                entry_id=each.entry_id,
            )
            for each in events
        ),
    )


def _agreement(row: Grant) -> Agreement:
    return Agreement(
        number=row.agreement_number,
        agreed_on=row.agreement_on,
        conditions=row.conditions,
        is_binding=row.is_binding,
        approval_number=row.approval_number,
        legislation=row.legislation,
        treatment=Treatment(row.treatment),
        treatment_clause=row.treatment_clause,
        report_due_on=row.report_due_on,
    )


def _spending(row: GrantSpending, names: dict[UUID, str]) -> SpendingFact:
    if row.entry_id is None:
        raise ValueError("spending without an entry")
    return SpendingFact(
        id=row.id,
        on=row.spent_on,
        amount=row.amount,
        account=row.account,
        memo=row.memo,
        document=row.document,
        purpose=names.get(row.purpose_id, "") if row.purpose_id else "",
        asset_id=row.asset_id,
        entry_id=row.entry_id,
        flags=(),
    )


def _purpose(row: GrantPurpose, lines: tuple[SpendingFact, ...]) -> PurposeFact:
    used = Rupiah.total(line.amount for line in lines if line.purpose == row.name)
    return PurposeFact(id=row.id, name=row.name, planned=row.planned, used=used)
