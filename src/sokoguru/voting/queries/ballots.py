"""Ballots as everybody may read them, and one ballot found by its receipt."""

from __future__ import annotations

from uuid import UUID

from sokoguru.foundation.merkle import Tree
from sokoguru.voting.calculations.receipts import leaf
from sokoguru.voting.models import Ballot, Envelope, NamedBallot, Result
from sokoguru.voting.queries.results import count_leaves, lines
from sokoguru.voting.vocabulary import BulletinRow, Receipt, ReceiptFact


def bulletin(*, cooperative_id: int, vote_id: UUID) -> tuple[BulletinRow, ...]:
    """Every ballot of a closed vote: by receipt, or by member where the vote was open.

    Before closing a secret vote has an empty bulletin, and so has an open one.
    """
    if not Result.objects.of(cooperative_id).filter(vote_id=vote_id).exists():
        return ()
    return lines(cooperative_id=cooperative_id, vote_id=vote_id)


def choice_of(*, cooperative_id: int, vote_id: UUID, member_id: UUID) -> tuple[int, ...] | None:
    """What a member chose in an open vote; None where he did not, or where nobody knows."""
    rows = NamedBallot.objects.of(cooperative_id).filter(vote_id=vote_id, member_id=member_id)
    row = rows.first()
    return None if row is None else tuple(row.choices)


def receipt_is_counted(
    *, cooperative_id: int, vote_id: UUID, receipt: Receipt
) -> ReceiptFact | None:
    """The ballot with this receipt; None where the box does not hold it.

    While the vote is open only that it lies in the box; afterwards its choice, its place in the
    bulletin and the audit path (hex) that leads from it to the fixed root.
    """
    rows = Ballot.objects.of(cooperative_id).filter(vote_id=vote_id, receipt=receipt.code)
    if (row := rows.first()) is None:
        waiting = Envelope.objects.of(cooperative_id).filter(vote_id=vote_id, receipt=receipt.code)
        return ReceiptFact(receipt, is_counted=False) if waiting.exists() else None
    rows_read = bulletin(cooperative_id=cooperative_id, vote_id=vote_id)
    place = [line.label for line in rows_read].index(receipt.code)
    tree = Tree.over(
        [leaf(line.label, line.choices, line.weight) for line in rows_read]
        + count_leaves(cooperative_id=cooperative_id, vote_id=vote_id)
    )
    return ReceiptFact(
        receipt=receipt,
        is_counted=True,
        choices=tuple(row.choices),
        place=place,
        size=tree.size,
        path=tuple(step.hex() for step in tree.path(place)),
        root=tree.root.hex(),
    )
