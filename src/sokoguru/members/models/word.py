"""The words by which a member is found while typing."""

from django.db import models

from sokoguru.database.fields import TenantForeignKey
from sokoguru.database.models import TenantModel
from sokoguru.members.models.member import Member


class MemberWord(TenantModel):
    """One word of one member, in byte order.

    A plain B-tree over (co-operative, word) answers "begins with" as a range. LIKE, trigrams and
    text search cannot: their operators are not leakproof, so PostgreSQL may not use their indexes
    under row-level security, and an index over all co-operatives would read the neighbours' names.
    `beside` repeats all words of the member, each after a space, so that a second word typed sieves
    the range without a look at the members.
    """

    member = TenantForeignKey(Member)
    word = models.CharField(max_length=40, db_collation="C")
    beside = models.CharField(max_length=400)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "word", "member"], name="member_has_a_search_word_once"
            ),
        ]

    def __str__(self) -> str:
        return self.word
