"""Keeping the words that a member is found by."""

from sokoguru.members.calculations.words import beside, search_words
from sokoguru.members.models import Member, MemberWord


def index_words(*, row: Member) -> None:
    """Make the member findable by the present name and number."""
    forget_words(row=row)
    MemberWord.objects.bulk_create(words_of(row=row))


def forget_words(*, row: Member) -> None:
    """Let the member no longer be found."""
    MemberWord.objects.of(row.cooperative_id).filter(member_id=row.id).delete()


def words_of(*, row: Member) -> list[MemberWord]:
    """The rows under which a member stands, not yet stored."""
    words = search_words(name=row.name, number=row.number)
    return [
        MemberWord(cooperative_id=row.cooperative_id, member=row, word=word, beside=beside(words))
        for word in words
    ]
