"""The working profile of an entry, written anew."""

from dataclasses import asdict, replace
from datetime import date
from typing import Any

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.registry.calculations.founding import Profile, check_profile
from sokoguru.registry.models import Change, Entry
from sokoguru.registry.operations.entries import NothingToCorrect, ReasonIsMissing
from sokoguru.registry.queries.entries import NoSuchEntry
from sokoguru.registry.vocabulary import Level


def record_profile(*, entry_id: int, profile: Profile, reason: str, on: date, by: Actor) -> Profile:
    """Say why a co-operative exists and for whom; what stood there before is kept.

    The producer groups have an act of their own and stay as they are. Refuses `NoSuchEntry`,
    `ReasonIsMissing`, a profile that is incomplete for its level and classes
    (`ProfileIsIncomplete`) and one that says nothing new (`NothingToCorrect`).
    """
    if not reason.strip():
        raise ReasonIsMissing
    with transaction.atomic():
        row = Entry.objects.select_for_update().filter(id=entry_id).first()
        if row is None:
            raise NoSuchEntry(entry_id=entry_id)
        classes = dict(key.split(":", 1) for key in row.classes)
        check_profile(profile=profile, level=Level(row.level), classes=classes)
        kept = tuple(row.profile.get("producer_groups", ()))
        written = _plain(replace(profile, producer_groups=kept))
        changes = {
            name: [row.profile.get(name, ""), value]
            for name, value in written.items()
            if row.profile.get(name, "") != value and (value or row.profile.get(name))
        }
        if not changes:
            raise NothingToCorrect
        row.profile = written
        row.save(update_fields=["profile"])
        Change.objects.create(
            entry=row,
            kind="profil",
            on=on,
            changes=changes,
            reason=reason.strip()[:300],
            actor_name=by.name,
            at=by.at,
        )
    return replace(profile, producer_groups=kept)


def _plain(profile: Profile) -> dict[str, Any]:
    """As JSON keeps it."""
    return {
        name: [str(each) for each in value] if isinstance(value, tuple) else value
        for name, value in asdict(profile).items()
    }
