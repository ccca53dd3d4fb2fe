"""The other side of a merger of books: people enrolled, balances opened, papers and claims kept."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.operations import link_member
from sokoguru.identity.operations.access import MemberHasAccount, UserIsOtherMember
from sokoguru.ledger import operations as ledger
from sokoguru.ledger import queries as books
from sokoguru.members import operations as members
from sokoguru.members import queries as register
from sokoguru.members.vocabulary import KnownMember, Membership
from sokoguru.registry.calculations.books import POKOK, Move, debt_entries, moving_entries
from sokoguru.registry.calculations.merged_people import enrolled, without_living_niks
from sokoguru.registry.queries.books import BooksToCarry
from sokoguru.savings import operations as savings
from sokoguru.trade import operations as trade
from sokoguru.trade.vocabulary import DocumentKind, OpeningDebt


def take_in(*, found: BooksToCarry, on: date, document: str, by: Actor) -> Mapping[UUID, UUID]:
    """Open everything in the books of the open tenant; answers who each membership became."""
    known = [theirs.id for _, theirs in found.people.known]
    members.hold_members(cooperative_id=found.target.id, member_ids=known)
    continued = _admit(found, on, by)
    move = Move(
        on=on,
        key=f"gabung:{found.source.id}",
        memo=f"Saldo awal dari {found.source.name}",
        document=document,
        is_arriving=True,
    )
    house = found.target.id
    rest = [each for each in found.balances if not each.partner]
    ledger.post_many(cooperative_id=house, entries=moving_entries(rest, move, continued), by=by)
    _take_over_debts(found, move, by)
    _claim_and_activate(found, continued, on, by)
    _link_accounts(found, continued, by)
    return continued


def _admit(found: BooksToCarry, on: date, by: Actor) -> dict[UUID, UUID]:
    house, people = found.target.id, found.people
    for applicant in people.applying:
        members.admit_applicant(
            cooperative_id=house, member_id=applicant, number=None, on=on, by=by
        )
    numbers = members.next_numbers(
        cooperative_id=house, count=len(people.leavers) + len(people.new)
    )
    had_left = enrolled(people.leavers, numbers[: len(people.leavers)], found.groups)
    had_left = without_living_niks(had_left, found.theirs)
    new = enrolled(people.new, numbers[len(people.leavers) :], found.groups)
    continued = {ours.id: theirs.id for ours, theirs in people.known}
    former = _enrol(house, people.leavers, had_left, on, by)
    members.end_memberships(
        cooperative_id=house,
        member_ids=former.values(),
        on=on,
        reason=f"Sudah keluar dari {found.source.name} sebelum penggabungan"[:300],
        by=by,
    )
    return continued | former | _enrol(house, people.new, new, on, by)


def _enrol(
    cooperative_id: int,
    ours: Sequence[Membership],
    people: Sequence[KnownMember],
    on: date,
    by: Actor,
) -> dict[UUID, UUID]:
    members.enrol_known_members(cooperative_id=cooperative_id, people=people, on=on, by=by)
    by_number = register.members_by_number(cooperative_id=cooperative_id)
    return {each.id: by_number[person.number].id for each, person in zip(ours, people, strict=True)}


def _take_over_debts(found: BooksToCarry, move: Move, by: Actor) -> None:
    debts = [each for each in found.balances if each.partner]
    posted = ledger.post_many(
        cooperative_id=found.target.id, entries=debt_entries(debts, move), by=by
    )
    trade.keep_opening_debts(
        cooperative_id=found.target.id,
        debts=[
            OpeningDebt(
                entry=entry,
                kind=debt.kind or DocumentKind.OPENING_PAYABLE,
                partner=debt.partner,
                amount=Rupiah(abs(debt.amount)),
            )
            for debt, entry in zip(debts, posted, strict=True)
        ],
        on=move.on,
    )


def _claim_and_activate(
    found: BooksToCarry, continued: Mapping[UUID, UUID], on: date, by: Actor
) -> None:
    house = found.target.id
    savings.bill_opening_dues(
        cooperative_id=house,
        amounts={
            continued[each.id]: found.claims[each.id]
            for each in found.people.living
            if each.id in found.claims
        },
        on=on,
        by=by,
    )
    held = books.member_balances_on(cooperative_id=house, codes=[POKOK], on=on)
    members.activate_known_members(
        cooperative_id=house,
        pokok_paid={
            continued[each.id]: held.get(continued[each.id], {}).get(POKOK, Rupiah(0))
            for each in found.people.living
        },
        on=on,
        by=by,
    )


def _link_accounts(found: BooksToCarry, continued: Mapping[UUID, UUID], by: Actor) -> None:
    """Whoever read his own page there reads it here, unless he has another account already."""
    for member, user in found.accounts.items():
        if member not in continued:
            continue
        try:
            link_member(
                cooperative_id=found.target.id,
                user_id=user,
                member_id=continued[member],
                by=by,
            )
        except (MemberHasAccount, UserIsOtherMember):
            continue
