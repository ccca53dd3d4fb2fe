"""Everybody's part in the members' savings, so that it adds up to 100 %."""

from collections.abc import Sequence

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.split import split
from sokoguru.members.vocabulary import MemberFact
from sokoguru.savings.vocabulary import WHOLE_SHARE, Contribution


def contributions(rows: Sequence[tuple[MemberFact, Rupiah]]) -> tuple[Contribution, ...]:
    """Amount and share of each member; without any savings every share is zero."""
    amounts = [int(amount) for _, amount in rows]
    shares = split(Rupiah(WHOLE_SHARE), amounts) if any(amounts) else [Rupiah(0)] * len(rows)
    return tuple(
        Contribution(member=member, amount=amount, share=int(share))
        for (member, amount), share in zip(rows, shares, strict=True)
    )
