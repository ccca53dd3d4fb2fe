"""Why a co-operative exists and for whom, as the register knows it."""

from sokoguru.registry.calculations.founding import Aspiration, Profile, Purpose
from sokoguru.registry.models import Entry
from sokoguru.registry.queries.entries import NoSuchEntry


def profile(*, entry_id: int) -> Profile | None:
    """The working profile of an entry; nothing where none was written yet."""
    row = Entry.objects.filter(id=entry_id).only("profile").first()
    if row is None:
        raise NoSuchEntry(entry_id=entry_id)
    kept = dict(row.profile)
    if "economic_aim" not in kept:
        return None
    return Profile(
        **{
            **kept,
            "aspirations": tuple(Aspiration(each) for each in kept["aspirations"]),
            "purposes": tuple(Purpose(each) for each in kept["purposes"]),
            "producer_groups": tuple(kept["producer_groups"]),
        }
    )
