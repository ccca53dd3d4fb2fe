"""What was kept of closes, computed again and laid side by side."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sokoguru.closing.calculations.figures import (
    digest_of,
    figures_of,
    from_plain,
    side_by_side,
)
from sokoguru.closing.models import Close
from sokoguru.closing.vocabulary import (
    CloseFact,
    ItemKind,
    ItemState,
    KeptItem,
    Period,
    Replay,
    VersionRow,
)
from sokoguru.foundation.calendar import Month
from sokoguru.ledger.queries import chart, trial_balance_as_sealed


def closes(
    *, cooperative_id: int, year: int | None = None, period: str = ""
) -> tuple[CloseFact, ...]:
    """All closes, of a year or of one period, the newest first."""
    rows = Close.objects.of(cooperative_id).order_by("-closed_at", "-round", "-id")
    if year is not None:
        rows = rows.filter(year=year)
    if period:
        rows = rows.filter(period=period)
    return tuple(_fact(row) for row in rows)


def close(*, cooperative_id: int, close_id: UUID) -> CloseFact | None:
    """One close as it was kept."""
    row = Close.objects.of(cooperative_id).filter(id=close_id).first()
    return _fact(row) if row else None


def replay(*, cooperative_id: int, kept: CloseFact) -> Replay:
    """The figures of a close, added up again from the journal under the seals it rested on.

    They must come out the same however much was booked, reopened and closed since.
    """
    figures = figures_of(
        trial_balance_as_sealed(
            cooperative_id=cooperative_id,
            first_day=kept.period.first_day,
            last_day=kept.period.last_day,
            seal_number=kept.seal_number,
        )
    )
    digest = digest_of(kept.period, figures)
    return Replay(digest=digest, figures=figures, matches=digest == kept.digest)


def version_rows(
    *, cooperative_id: int, before: CloseFact, after: CloseFact
) -> tuple[VersionRow, ...]:
    """Two closes of one period, account by account."""
    names = {account.code: account.name for account in chart(cooperative_id=cooperative_id)}
    return side_by_side(before.figures, after.figures, names)


def _fact(row: Close) -> CloseFact:
    return CloseFact(
        id=row.id,
        period=Period(
            year=row.year,
            month=_month(row.period),
            first_day=row.first_day,
            last_day=row.through,
        ),
        round=row.round,
        items=_items(row.checklist),
        figures=from_plain(row.figures),
        digest=bytes(row.digest),
        seal_number=row.seal_number,
        result=row.result,
        closed_at=row.closed_at,
        closed_by=row.closed_by,
    )


def _month(period: str) -> Month | None:
    year, dash, month = period.partition("-")
    return Month(int(year), int(month)) if dash else None


def _items(rows: Sequence[dict[str, str]]) -> tuple[KeptItem, ...]:
    return tuple(
        KeptItem(
            kind=ItemKind(row["kind"]),
            state=ItemState(row["state"]),
            sentence=row["sentence"],
            reason=row["reason"],
            waived_by=row["by"],
        )
        for row in rows
    )
