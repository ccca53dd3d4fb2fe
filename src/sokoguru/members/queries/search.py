"""Finding members while someone types."""

import re

from django.db.models import Q, QuerySet

from sokoguru.members.calculations.words import prefix_range, typed_words
from sokoguru.members.models import Member, MemberWord
from sokoguru.members.queries.facts import fact
from sokoguru.members.vocabulary import MemberFact, MemberState

_NIK = re.compile(r"[0-9]{16}")
# One member may stand under several words that begin alike (Sari Sarinah).
_SPARE = 3


def search_members(*, cooperative_id: int, text: str, limit: int = 20) -> tuple[MemberFact, ...]:
    """At most `limit` members whose name parts or number begin with every word typed.

    The longest word drives a range over the index of words, the others only sieve. Sixteen digits
    are looked up as a NIK. Refused applicants are not found.
    """
    if _NIK.fullmatch(text.strip()):
        rows = Member.objects.of(cooperative_id).filter(nik=text.strip())
        return tuple(fact(row) for row in rows.order_by("-applied_on", "id")[:limit])
    words = sorted(typed_words(text), key=len, reverse=True)
    if not words:
        return ()
    found = _under(cooperative_id, words[0])
    for word in words[1:]:
        found = found.filter(_has_word(word))
    shown = sorted(found[: limit * _SPARE], key=_as_shown)
    hits = {row.member.id: fact(row.member) for row in shown}
    return tuple(hits.values())[:limit]


def _as_shown(row: MemberWord) -> tuple[str, str, str]:
    return row.word, row.member.folded_name, row.member.number


def _under(cooperative_id: int, word: str) -> QuerySet[MemberWord]:
    start, end = prefix_range(word)
    rows = MemberWord.objects.of(cooperative_id).filter(word__gte=start, word__lt=end)
    rows = rows.exclude(member__state=MemberState.REFUSED).select_related("member")
    return rows.order_by("word", "member_id")


def _has_word(word: str) -> Q:
    return (
        Q(member__folded_name__startswith=word)
        | Q(member__folded_name__contains=f" {word}")
        | Q(member__number__istartswith=word)
    )
