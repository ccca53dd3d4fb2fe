"""What every eligible member brought to a year: business (Ta) and savings (Sa), from the books."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sokoguru.cooperatives.queries import units
from sokoguru.cooperatives.vocabulary import SavingsKind
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.queries import member_balances_on, member_volumes
from sokoguru.ledger.vocabulary import BookYear
from sokoguru.members.queries import members_by_number
from sokoguru.members.vocabulary import MemberFact
from sokoguru.surplus.calculations.eligibility import (
    MONTHS_OF_A_YEAR,
    MemberYear,
    Standing,
    participations,
)
from sokoguru.surplus.calculations.roll import Roll, member_order
from sokoguru.surplus.calculations.standing import standing_of
from sokoguru.surplus.vocabulary import SAVINGS_ACCOUNTS, Leavers, SavingsMeasure, SurplusPolicy
from sokoguru.trade.calculations.volume import counted_accounts, returned_accounts

Eligible = Sequence[tuple[MemberFact, Standing]]


@dataclass(frozen=True, slots=True, eq=False)
class MemberRoll:
    """The roll of a year in the order of member numbers, and who stands in each place."""

    roll: Roll
    member_ids: tuple[UUID, ...]

    def __len__(self) -> int:
        return len(self.member_ids)


def year_roll(
    *,
    cooperative_id: int,
    book_year: BookYear,
    policy: SurplusPolicy,
    savings_kinds: Sequence[str],
) -> MemberRoll:
    """Who takes part in the year's SHU and with what (S3-096: with his own, never another's).

    Members at the end of the year take part; those who left or died in it as the policy says.
    `savings_kinds` name the savings that count (`pokok`, `wajib`, `sukarela`).
    """
    eligible = _eligible(cooperative_id, book_year, policy)
    volumes = _volumes(cooperative_id, book_year)
    codes = [SAVINGS_ACCOUNTS[SavingsKind(kind)] for kind in savings_kinds]
    savings = _savings(cooperative_id, book_year, policy, codes, eligible)
    found = participations(_years(eligible, volumes, savings), policy=policy)
    order = member_order([one.member_number for one in found]).tolist()
    identities = {member.number: member.id for member, _ in eligible}
    listed = [found[place] for place in order]
    return MemberRoll(
        roll=Roll.of(listed), member_ids=tuple(identities[one.member_number] for one in listed)
    )


def _eligible(cooperative_id: int, book_year: BookYear, policy: SurplusPolicy) -> Eligible:
    found = []
    for member in members_by_number(cooperative_id=cooperative_id).values():
        standing = standing_of(member, first_day=book_year.first_day, last_day=book_year.last_day)
        if standing is None:
            continue
        if standing is not Standing.LEFT or policy.leavers is Leavers.PRORATE:
            found.append((member, standing))
    return found


def _volumes(cooperative_id: int, book_year: BookYear) -> Mapping[UUID, Mapping[str, Rupiah]]:
    counting = units(cooperative_id=cooperative_id)
    return member_volumes(
        cooperative_id=cooperative_id,
        first_day=book_year.first_day,
        last_day=book_year.last_day,
        counted=counted_accounts(counting),
        returns=returned_accounts(counting),
    )


def _savings(
    cooperative_id: int,
    book_year: BookYear,
    policy: SurplusPolicy,
    codes: Sequence[str],
    eligible: Eligible,
) -> list[Mapping[UUID, Rupiah]]:
    """Everybody's savings at the month ends that matter: the last alone, or all twelve."""
    needs_average = policy.savings_measure is SavingsMeasure.AVERAGE or any(
        standing is not Standing.MEMBER for _, standing in eligible
    )
    ends = _month_ends(book_year) if needs_average else [book_year.last_day]
    return [_savings_on(cooperative_id, codes, end) for end in ends]


def _month_ends(book_year: BookYear) -> list[date]:
    month, ends = Month.of(book_year.first_day), []
    for _ in range(MONTHS_OF_A_YEAR):
        ends.append(month.last_day)
        month = month.next()
    return ends


def _savings_on(cooperative_id: int, codes: Sequence[str], on: date) -> dict[UUID, Rupiah]:
    balances = member_balances_on(cooperative_id=cooperative_id, codes=codes, on=on)
    return {member: Rupiah.total(kept.values()) for member, kept in balances.items()}


def _years(
    eligible: Eligible,
    volumes: Mapping[UUID, Mapping[str, Rupiah]],
    savings: Sequence[Mapping[UUID, Rupiah]],
) -> Iterator[MemberYear]:
    unseen = (ZERO,) * (MONTHS_OF_A_YEAR - len(savings))
    for member, standing in eligible:
        yield MemberYear(
            member_number=member.number,
            name=member.name,
            transactions=Rupiah.total(volumes.get(member.id, {}).values()),
            month_end_savings=unseen + tuple(end.get(member.id, ZERO) for end in savings),
            standing=standing,
        )
