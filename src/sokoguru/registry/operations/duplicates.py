"""Deciding whether two entries that look alike are one co-operative."""

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry.models import DuplicateDecision, Entry
from sokoguru.registry.operations.entries import ReasonIsMissing
from sokoguru.registry.queries.entries import NoSuchEntry


class PairOfItself(Refusal):
    """A co-operative is no duplicate of itself."""

    code = "registry.pair_of_itself"
    template = "Pilih dua entri yang berbeda."


def decide_duplicate(
    *, first_id: int, second_id: int, is_same: bool, reason: str, by: Actor
) -> None:
    """Say that two entries are the same co-operative, or that they are not, and why.

    A later decision about the same two takes the place of the earlier one. Nothing is merged by
    this: an entry that is one too many is closed by its own act.
    """
    if not reason.strip():
        raise ReasonIsMissing
    first, second = sorted((first_id, second_id))
    if first == second:
        raise PairOfItself
    known = set(Entry.objects.filter(id__in=(first, second)).values_list("id", flat=True))
    for each in (first, second):
        if each not in known:
            raise NoSuchEntry(entry_id=each)
    DuplicateDecision.objects.update_or_create(
        first_id=first,
        second_id=second,
        defaults={
            "is_same": is_same,
            "reason": reason.strip()[:300],
            "actor_name": by.name,
            "at": by.at,
        },
    )
