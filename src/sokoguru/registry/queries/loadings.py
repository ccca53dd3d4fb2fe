"""Files on their way into the register."""

from typing import Any

from django.db import connection

from sokoguru.registry.models import Loading
from sokoguru.registry.vocabulary import LoadingFact, LoadingState, Reconciliation, RowFault

LOCK = 730_411  # the first half of the lock that a working import holds
_HELD = (
    "SELECT objid FROM pg_locks WHERE locktype = 'advisory' AND classid = %s AND objsubid = 2"
    " AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)


def loading(*, loading_id: int, under: str = "") -> LoadingFact | None:
    """One import of an area (a code's beginning), or none."""
    row = Loading.objects.filter(id=loading_id, area_code__startswith=under).first()
    return None if row is None else loading_fact(row, at_work())


def loadings(*, under: str = "", limit: int = 10) -> tuple[LoadingFact, ...]:
    """The last imports of an area, the newest first."""
    rows = Loading.objects.filter(area_code__startswith=under).order_by("-started_at", "-id")
    held = at_work()
    return tuple(loading_fact(row, held) for row in rows[:limit])


def cut_off_loading(*, sha256: str, area_code: str) -> LoadingFact | None:
    """The import of these very bytes that did not come to its end."""
    rows = Loading.objects.filter(sha256=sha256, area_code=area_code)
    row = rows.exclude(state=LoadingState.DONE.value).order_by("-id").first()
    return None if row is None else loading_fact(row, at_work())


def at_work() -> frozenset[int]:
    """The imports that a living connection works on: a lock that ends with it says so."""
    with connection.cursor() as cursor:
        cursor.execute(_HELD, [LOCK])
        return frozenset(row[0] for row in cursor.fetchall())


def loading_fact(row: Loading, held: frozenset[int]) -> LoadingFact:
    """The row as a value."""
    return LoadingFact(
        id=row.id,
        file_name=row.file_name,
        sha256=row.sha256,
        area_code=row.area_code,
        state=LoadingState(row.state),
        rows_total=row.rows_total,
        rows_done=row.rows_done,
        found=_found(row.report),
        actor_name=row.actor_name,
        started_at=row.started_at,
        ended_at=row.ended_at,
        is_running=row.id in held,
    )


def _found(report: dict[str, Any]) -> Reconciliation:
    samples = report.get("samples", {})
    counts = ("new", "changed", "unchanged", "missing", "refused")
    return Reconciliation(
        **{name: int(report.get(name, 0)) for name in counts},
        faults=tuple(RowFault(**each) for each in report.get("faults", ())),
        samples={kind: tuple(map(tuple, rows)) for kind, rows in samples.items()},
    )
