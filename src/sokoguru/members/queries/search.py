"""Finding members while someone types."""

import re

from sokoguru.members.calculations.words import prefix_range, typed_words
from sokoguru.members.models import Member, MemberWord
from sokoguru.members.queries.facts import fact
from sokoguru.members.vocabulary import MemberFact

_NIK = re.compile(r"[0-9]{16}")
# One member may stand under several words that begin alike (Sari Sarinah).
_SPARE = 3


def search_members(*, cooperative_id: int, text: str, limit: int = 20) -> tuple[MemberFact, ...]:
    """At most `limit` members whose name parts or number begin with every word typed.

    The longest word drives a range over the index of words, the others only sieve it. Sixteen
    digits are looked up as a NIK. Refused applicants are not found. The member whose
    number was typed comes first, the others by name.
    """
    if _NIK.fullmatch(text.strip()):
        rows = Member.objects.of(cooperative_id).filter(nik=text.strip())
        return tuple(fact(row) for row in rows.order_by("-applied_on", "id")[:limit])
    words = sorted(typed_words(text), key=len, reverse=True)
    if not words:
        return ()
    start, end = prefix_range(words[0])
    found = MemberWord.objects.of(cooperative_id).filter(word__gte=start, word__lt=end)
    for word in words[1:]:
        found = found.filter(beside__contains=f" {word}")
    ids = found.order_by("word", "member_id").values_list("member_id", flat=True)
    shown = dict.fromkeys(ids[: limit * _SPARE])
    rows = Member.objects.of(cooperative_id).filter(id__in=list(shown)[:limit])
    found_members = [fact(row) for row in rows.order_by("folded_name", "number", "id")]
    return tuple(sorted(found_members, key=lambda member: not _has_number(member, words)))


def _has_number(member: MemberFact, words: list[str]) -> bool:
    """Whether somebody typed exactly this member's number, with or without leading zeros."""
    number = "".join(typed_words(member.number))
    return bool(number) and not {number, number.lstrip("0")}.isdisjoint(words)
