"""What happened to an entry: its status, its life, its corrections."""

from sokoguru.registry.models import Change, LifeEvent, StatusEvent
from sokoguru.registry.vocabulary import Moment


def history(*, entry_id: int) -> tuple[Moment, ...]:
    """Everything that is kept of an entry, the newest first. Three queries."""
    status = StatusEvent.objects.filter(entry_id=entry_id).order_by("-on", "-id")
    life = LifeEvent.objects.filter(entry_id=entry_id).order_by("-on", "-id")
    changes = Change.objects.filter(entry_id=entry_id).order_by("-on", "-id")
    moments = [
        *(_of_status(row) for row in status),
        *(_of_life(row) for row in life),
        *(_of_change(row) for row in changes),
    ]
    return tuple(sorted(moments, key=lambda moment: (moment.on, moment.at), reverse=True))


def _of_status(row: StatusEvent) -> Moment:
    return Moment(
        kind="status",
        on=row.on,
        at=row.at,
        who=row.actor_name,
        text=row.reason,
        is_active=row.is_active,
    )


def _of_life(row: LifeEvent) -> Moment:
    text = " ".join(part for part in (row.document, row.note) if part)
    return Moment(kind=row.step, on=row.on, at=row.at, who=row.actor_name, text=text)


def _of_change(row: Change) -> Moment:
    return Moment(
        kind=row.kind,
        on=row.on,
        at=row.at,
        who=row.actor_name,
        text=row.reason,
        changes={key: (_said(old), _said(new)) for key, (old, new) in row.changes.items()},
    )


def _said(value: object) -> str:
    if value is None or value == "":
        return "–"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
