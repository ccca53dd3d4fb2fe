"""Which offices exclude each other, and which terms overlap."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sokoguru.identity.vocabulary import BOARD, SINGLE_SEATS, AppointmentFact, Role


def terms_overlap(
    first_from: date, first_to: date | None, second_from: date, second_to: date | None
) -> bool:
    """Whether two terms share a day; a term without an end never ends."""
    return (first_to is None or second_from <= first_to) and (
        second_to is None or first_from <= second_to
    )


def excludes(held: Role, wanted: Role) -> bool:
    """Whether nobody may hold both at once.

    The supervisors watch the board and the manager, so they are neither (UU 25/1992 Pasal 38-39;
    S3-042).
    """
    pair = {held, wanted}
    return Role.PENGAWAS in pair and bool(pair & (BOARD | {Role.MANAJER, Role.TELLER}))


def rival(
    terms: Iterable[AppointmentFact],
    *,
    user_id: UUID,
    role: Role,
    valid_from: date,
    valid_to: date | None,
) -> AppointmentFact | None:
    """The first term that stands in the way of a new one, if any.

    In the way is the same office held by the same person; a single seat held by anybody; an office
    of the same person that excludes the new one.
    """
    for term in terms:
        if not terms_overlap(term.valid_from, term.valid_to, valid_from, valid_to):
            continue
        is_same_office = term.role is role
        is_same_person = term.user.id == user_id
        if is_same_office and (is_same_person or role in SINGLE_SEATS):
            return term
        if is_same_person and excludes(term.role, role):
            return term
    return None
