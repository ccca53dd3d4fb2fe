"""The producer groups that a co-operative serves: an open list (S1-07)."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry.calculations.names import fold_name
from sokoguru.registry.models import Change, Entry
from sokoguru.registry.queries.entries import NoSuchEntry

MOST = 20


class TooManyGroups(Refusal):
    """A list that long says nothing any more."""

    code = "registry.too_many_groups"
    template = "Paling banyak {most} kelompok. Gabungkan yang sejenis."
    field = "groups"


def record_groups(*, entry_id: int, groups: Sequence[str], on: date, by: Actor) -> tuple[str, ...]:
    """Say which groups it serves: farmers, cattle breeders, craftsmen and the like.

    Any name may be given; it is kept in plain lower case, so that one group has one spelling. What
    stood there before is kept. Refuses more than twenty (`TooManyGroups`).
    """
    served = tuple(dict.fromkeys(name for group in groups if (name := fold_name(group))))
    if len(served) > MOST:
        raise TooManyGroups(most=MOST)
    with transaction.atomic():
        row = Entry.objects.select_for_update().filter(id=entry_id).first()
        if row is None:
            raise NoSuchEntry(entry_id=entry_id)
        before = list(row.profile.get("producer_groups", ()))
        if before != list(served):
            row.profile = {**row.profile, "producer_groups": list(served)}
            row.save(update_fields=["profile"])
            Change.objects.create(
                entry=row,
                kind="koreksi",
                on=on,
                changes={"producer_groups": [before, list(served)]},
                actor_name=by.name,
                at=by.at,
            )
    return served
