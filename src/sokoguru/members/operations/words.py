"""Keeping the words that a member is found by."""

from sokoguru.members.calculations.words import search_words
from sokoguru.members.models import Member, MemberWord


def index_words(*, row: Member) -> None:
    """Make the member findable by the present name and number."""
    words = search_words(name=row.name, number=row.number)
    kept = MemberWord.objects.of(row.cooperative_id).filter(member_id=row.id)
    kept.exclude(word__in=words).delete()
    known = set(kept.values_list("word", flat=True))
    MemberWord.objects.bulk_create(
        MemberWord(cooperative_id=row.cooperative_id, member=row, word=word)
        for word in words
        if word not in known
    )
