"""Determining a year's SHU from its closed books, member by member."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from secrets import token_bytes
from zoneinfo import ZoneInfo

import numpy as np
from django.db import transaction

from sokoguru.cooperatives.queries import articles_on, cooperative
from sokoguru.cooperatives.vocabulary import Articles
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import format_date
from sokoguru.ledger.queries import book_year
from sokoguru.ledger.vocabulary import BookYear
from sokoguru.surplus.calculations.allocation import RollAllocation, allocate_roll
from sokoguru.surplus.calculations.policy import policy_of
from sokoguru.surplus.calculations.shares import Amounts
from sokoguru.surplus.calculations.slip import SALT_BYTES, salted_leaves
from sokoguru.surplus.calculations.snapshot import policy_snapshot, pots_snapshot
from sokoguru.surplus.calculations.tax import taxes
from sokoguru.surplus.calculations.tree import branches, root_of
from sokoguru.surplus.models import Determination
from sokoguru.surplus.operations.refusals import AlreadyApproved, BooksNotClosed
from sokoguru.surplus.operations.slips import SlipRow, write_slips
from sokoguru.surplus.operations.turns import wait_for_year
from sokoguru.surplus.queries.determinations import NoSuchYear, approval
from sokoguru.surplus.queries.facts import determination_fact
from sokoguru.surplus.queries.participations import MemberRoll, year_roll
from sokoguru.surplus.queries.sources import YearSources, volume_meaning, year_sources
from sokoguru.surplus.queries.tax import tax_rate
from sokoguru.surplus.vocabulary import DeterminationFact, SurplusPolicy

ARTICLES_BASIS = "AD/ART yang berlaku pada {on}"


@dataclass(frozen=True, slots=True, eq=False)
class _Computed:
    """A year's SHU before it is written down."""

    book: BookYear
    policy: SurplusPolicy
    found: YearSources
    members: MemberRoll
    allocation: RollAllocation
    tax: Amounts
    salts: tuple[bytes, ...]
    notices: tuple[str, ...]


def determine_surplus(
    *, cooperative_id: int, year: int, by: Actor, tax_on: date | None = None
) -> DeterminationFact:
    """Determine a year's SHU: sources, pots and a slip for every member who takes part.

    The articles of the year's last day decide. It may be done again until the meeting has decided;
    the newest counts. `tax_on` is the day whose tax rule holds, by default the day of the act.
    Refuses a year that is not in the books (`NoSuchYear`) or not closed (`BooksNotClosed`), and one
    already decided (`AlreadyApproved`). (UU 25/1992 Pasal 45.)
    """
    with transaction.atomic():
        wait_for_year(cooperative_id=cooperative_id)
        book = closed_year(cooperative_id=cooperative_id, year=year)
        refuse_approved(cooperative_id=cooperative_id, year=year)
        articles = articles_on(cooperative_id=cooperative_id, on=book.last_day)
        return record_determination(
            cooperative_id=cooperative_id,
            book=book,
            policy=policy_of(articles),
            basis=basis_of_articles(on=book.last_day),
            tax_on=tax_on or _day_of(cooperative_id, by),
            by=by,
        )


def closed_year(*, cooperative_id: int, year: int) -> BookYear:
    """The closed year of the books; refuses with `NoSuchYear` and `BooksNotClosed`."""
    book = book_year(cooperative_id=cooperative_id, year=year)
    if book is None:
        raise NoSuchYear(year=str(year))
    if not book.is_closed:
        raise BooksNotClosed(year=str(year))
    return book


def refuse_approved(*, cooperative_id: int, year: int) -> None:
    """Refuse a year that the meeting has decided about."""
    decided = approval(cooperative_id=cooperative_id, year=year)
    if decided is not None:
        raise AlreadyApproved(year=str(year), number=decided.resolution.number)


def basis_of_articles(*, on: date) -> str:
    """How a paper cites the articles of a day."""
    return ARTICLES_BASIS.format(on=format_date(on))


def record_determination(
    *,
    cooperative_id: int,
    book: BookYear,
    policy: SurplusPolicy,
    basis: str,
    tax_on: date,
    by: Actor,
) -> DeterminationFact:
    """Compute a closed year under a policy and write it down, the caller's turn being held."""
    articles = articles_on(cooperative_id=cooperative_id, on=book.last_day)
    computed = _compute(cooperative_id, book, policy, articles, tax_on)
    row = _row(cooperative_id, computed, basis=basis, tax_on=tax_on, by=by)
    row.save(force_insert=True)
    write_slips(
        cooperative_id=cooperative_id,
        determination_id=row.id,
        rows=_slip_rows(computed),
        at=by.at,
    )
    return determination_fact(row)


def _compute(
    cooperative_id: int,
    book: BookYear,
    policy: SurplusPolicy,
    articles: Articles,
    tax_on: date,
) -> _Computed:
    found = year_sources(cooperative_id=cooperative_id, book_year=book)
    members = year_roll(
        cooperative_id=cooperative_id,
        book_year=book,
        policy=policy,
        savings_kinds=articles.sk_kinds,
    )
    in_order = np.arange(len(members), dtype=np.int64)
    allocation = allocate_roll(
        sources=found.sources, policy=policy, roll=members.roll, order=in_order
    )
    rate = tax_rate(rule_id=articles.shu_tax_rule, on=tax_on)
    said = (*found.notes, *(notice.sentence for notice in allocation.notices))
    return _Computed(
        book=book,
        policy=policy,
        found=found,
        members=members,
        allocation=allocation,
        tax=taxes(allocation.totals, percent=rate.percent),
        salts=tuple(token_bytes(SALT_BYTES) for _ in members.member_ids),
        notices=(*said, *(notice.sentence for notice in rate.notices)),
    )


def _row(
    cooperative_id: int, computed: _Computed, *, basis: str, tax_on: date, by: Actor
) -> Determination:
    allocation, book = computed.allocation, computed.book
    leaves = salted_leaves(roll=computed.members.roll, allocation=allocation, salts=computed.salts)
    kept = branches(leaves)
    before = Determination.objects.of(cooperative_id).filter(year=book.year).count()
    return Determination(
        cooperative_id=cooperative_id,
        year=book.year,
        number=before + 1,
        first_day=book.first_day,
        last_day=book.last_day,
        times_closed=book.times_closed,
        policy=policy_snapshot(computed.policy),
        member_source=computed.found.sources.member,
        nonmember_source=computed.found.sources.nonmember,
        steps=[
            [label, int(member), int(nonmember), reason]
            for label, member, nonmember, reason in computed.found.steps
        ],
        pots=pots_snapshot(allocation.pots),
        usaha_pool=allocation.usaha_pool,
        modal_pool=allocation.modal_pool,
        total_transactions=allocation.total_transactions,
        total_savings=allocation.total_savings,
        total_tax=int(computed.tax.sum()),
        revenue=computed.found.revenue,
        members=len(computed.members),
        notices=list(computed.notices),
        basis=basis,
        volume_meaning=volume_meaning(cooperative_id=cooperative_id),
        tax_on=tax_on,
        root=root_of(kept),
        branches=kept,
        determined_at=by.at,
        determined_by=by.name,
    )


def _slip_rows(computed: _Computed) -> Iterator[SlipRow]:
    roll, allocation = computed.members.roll, computed.allocation
    return zip(
        range(len(roll)),
        computed.members.member_ids,
        roll.numbers,
        roll.transactions.tolist(),
        roll.savings.tolist(),
        allocation.usaha.tolist(),
        allocation.modal.tolist(),
        computed.tax.tolist(),
        computed.salts,
        strict=True,
    )


def _day_of(cooperative_id: int, by: Actor) -> date:
    zone = ZoneInfo(cooperative(cooperative_id).timezone)
    return by.at.astimezone(zone).date()
