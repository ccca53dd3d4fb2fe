"""What a leaver would get."""

from uuid import UUID

from sokoguru.counter.calculations.settlement import settle
from sokoguru.counter.vocabulary import Settlement
from sokoguru.ledger import queries as books


def leaving_preview(*, cooperative_id: int, member_id: UUID) -> Settlement:
    """The settlement as it would be now; nothing is moved."""
    return settle(books.member_balances(cooperative_id=cooperative_id, member_id=member_id))
