"""Active or not: exactly one status on any day, with its reason and history (S4-16)."""

from datetime import date

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry.models import Entry, StatusEvent
from sokoguru.registry.operations.entries import ReasonIsMissing
from sokoguru.registry.queries.entries import NoSuchEntry, entry_fact
from sokoguru.registry.vocabulary import RegisterEntry


class StatusIsTheSame(Refusal):
    """A change of status changes it."""

    code = "registry.status_is_the_same"
    template = "{name} sudah tercatat {status} sejak {since}."


class StatusBeforeTheLast(Refusal):
    """History is written forward."""

    code = "registry.status_before_the_last"
    template = (
        "Status terakhir berlaku sejak {since}. Pilih hari sesudahnya, paling lambat {today}."
    )
    field = "on"


def change_status(
    *, entry_id: int, is_active: bool, reason: str, on: date, today: date, by: Actor
) -> RegisterEntry:
    """Make a co-operative active or not from a day on.

    Refuses a missing reason (`ReasonIsMissing`), the status it has already (`StatusIsTheSame`) and
    a day before the last change or after today (`StatusBeforeTheLast`).
    """
    if not reason.strip():
        raise ReasonIsMissing
    with transaction.atomic():
        row = Entry.objects.select_for_update().filter(id=entry_id).first()
        if row is None:
            raise NoSuchEntry(entry_id=entry_id)
        since = row.status_since or date.min
        if row.is_active is is_active:
            status = "aktif" if is_active else "tidak aktif"
            raise StatusIsTheSame(name=row.name, status=status, since=since)
        if not since <= on <= today:
            raise StatusBeforeTheLast(since=since, today=today)
        row.is_active, row.status_since, row.status_reason = is_active, on, reason.strip()[:200]
        row.save(update_fields=["is_active", "status_since", "status_reason"])
        StatusEvent.objects.create(
            entry=row,
            is_active=is_active,
            on=on,
            reason=row.status_reason,
            actor_name=by.name,
            at=by.at,
        )
    return entry_fact(row)
