"""The members' meeting decides: SHU leaves the year's result for heads and members (J40)."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.cooperatives.queries import articles_on, require_adopted
from sokoguru.cooperatives.vocabulary import Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.vocabulary import YEAR_RESULT, EntryDraft, EntryKind
from sokoguru.surplus.calculations.choice import policy_with
from sokoguru.surplus.calculations.journal import heads_transfers, members_transfers
from sokoguru.surplus.models import Approval, Determination
from sokoguru.surplus.operations.determination import (
    closed_year,
    record_determination,
    refuse_approved,
)
from sokoguru.surplus.operations.refusals import (
    BooksChangedSince,
    NotDetermined,
    NothingToDivide,
    ResolutionOfOtherSubject,
    ResolutionTooEarly,
)
from sokoguru.surplus.operations.turns import wait_for_year
from sokoguru.surplus.queries.determinations import slips_of
from sokoguru.surplus.queries.facts import approval_fact, determination_fact
from sokoguru.surplus.queries.tax import tax_rate
from sokoguru.surplus.vocabulary import (
    PAYABLE,
    ApprovalFact,
    DeterminationFact,
    MeetingChoice,
)

# Lines of one entry; a co-op of a million members gets its decision in a hundred entries.
ENTRY_SIZE = 10_000
_SLIPS = (
    "SELECT place, member_id, usaha + modal FROM surplus_slip"
    " WHERE cooperative_id = %s AND determination_id = %s AND place >= 0"
)
KEPT = MeetingChoice()


def approve_allocation(
    *,
    cooperative_id: int,
    year: int,
    resolution: Resolution,
    by: Actor,
    choice: MeetingChoice = KEPT,
) -> ApprovalFact:
    """Post the distribution that the meeting decided, dated the day of the resolution (J40).

    The resolution is the only key (S3-080). With a `choice` the year is divided by the meeting's
    percentages instead of the articles' (S3-081, S3-105), and slips are made anew; so they are when
    another tax rule holds on that day. Refuses a resolution about something else
    (`ResolutionOfOtherSubject`), not adopted (`ResolutionIsNotAdopted`) or taken before the year
    ended (`ResolutionTooEarly`), open books,
    a year not determined or since reopened, one without surplus (`NothingToDivide`), a second
    decision (`AlreadyApproved`), percentages that do not total 100, and a day in no open year.
    """
    if resolution.subject is not Subject.SURPLUS:
        raise ResolutionOfOtherSubject(number=resolution.number)
    with transaction.atomic():
        require_adopted(cooperative_id=cooperative_id, resolution=resolution)
        wait_for_year(cooperative_id=cooperative_id)
        refuse_approved(cooperative_id=cooperative_id, year=year)
        proposal = _proposal(cooperative_id, year)
        if resolution.adopted_on <= proposal.last_day:
            raise ResolutionTooEarly(adopted_on=resolution.adopted_on, last_day=proposal.last_day)
        decided = _as_decided(cooperative_id, proposal, resolution, choice, by)
        run = Approval.objects.of(cooperative_id).filter(year=year).count() + 1
        entry_ids = _post(cooperative_id, decided, resolution, run, by)
        row = Approval.objects.create(
            cooperative_id=cooperative_id,
            determination_id=decided.id,
            year=year,
            run=run,
            resolution_number=resolution.number,
            adopted_on=resolution.adopted_on,
            meeting=resolution.meeting,
            text=resolution.text,
            entry_ids=[str(entry_id) for entry_id in entry_ids],
            approved_at=by.at,
            approved_by=by.name,
        )
    return approval_fact(row)


def _proposal(cooperative_id: int, year: int) -> DeterminationFact:
    book = closed_year(cooperative_id=cooperative_id, year=year)
    row = Determination.objects.of(cooperative_id).filter(year=year).order_by("-number").first()
    if row is None:
        raise NotDetermined(year=str(year))
    if row.times_closed != book.times_closed:
        raise BooksChangedSince(year=str(year))
    found = determination_fact(row)
    if found.is_empty:
        raise NothingToDivide(year=str(year), total=found.sources.total)
    return found


def _as_decided(
    cooperative_id: int,
    proposal: DeterminationFact,
    resolution: Resolution,
    choice: MeetingChoice,
    by: Actor,
) -> DeterminationFact:
    """The proposal itself, or a new determination where the meeting or the tax law differs."""
    policy = policy_with(proposal.policy, choice)
    if policy == proposal.policy and _same_tax(cooperative_id, proposal, resolution.adopted_on):
        return proposal
    basis = proposal.basis if choice.is_empty else f"Keputusan {resolution.number}"
    return record_determination(
        cooperative_id=cooperative_id,
        book=closed_year(cooperative_id=cooperative_id, year=proposal.year),
        policy=policy,
        basis=basis,
        tax_on=resolution.adopted_on,
        by=by,
    )


def _same_tax(cooperative_id: int, proposal: DeterminationFact, on: date) -> bool:
    articles = articles_on(cooperative_id=cooperative_id, on=proposal.last_day)
    then = tax_rate(rule_id=articles.shu_tax_rule, on=proposal.tax_on)
    return then.percent == tax_rate(rule_id=articles.shu_tax_rule, on=on).percent


def _post(
    cooperative_id: int,
    decided: DeterminationFact,
    resolution: Resolution,
    run: int,
    by: Actor,
) -> list[UUID]:
    """One entry for heads and members; beyond its size the members' follow in entries of theirs."""
    key = f"shu:{decided.year}:{run}"
    heads = heads_transfers(decided.pots)
    is_small = decided.members + len(heads) <= ENTRY_SIZE
    lines = (*heads, *members_transfers(_owed(cooperative_id, decided))) if is_small else heads
    posted = []
    if lines:
        draft = EntryDraft(
            kind=EntryKind.SURPLUS,
            on=resolution.adopted_on,
            key=f"{key}:1",
            memo=_memo(decided, resolution),
            transfers=lines,
            document=resolution.number[:80],
        )
        posted.append(ledger.post(cooperative_id=cooperative_id, entry=draft, by=by))
    if not is_small:
        posted += ledger.post_owed(
            cooperative_id=cooperative_id,
            owed=_owed_by_set(cooperative_id, decided, resolution, key=f"{key}:anggota"),
            size=ENTRY_SIZE,
            by=by,
        )
    return [entry.id for entry in posted]


def _memo(decided: DeterminationFact, resolution: Resolution) -> str:
    return f"Pembagian SHU {decided.year} menurut {resolution.number}"[:300]


def _owed(cooperative_id: int, decided: DeterminationFact) -> Iterator[tuple[UUID, Rupiah]]:
    rows = slips_of(cooperative_id, decided.id).order_by("place")
    for member_id, usaha, modal in rows.values_list("member_id", "usaha", "modal"):
        yield member_id, usaha + modal


def _owed_by_set(
    cooperative_id: int, decided: DeterminationFact, resolution: Resolution, *, key: str
) -> ledger.OwedToMembers:
    return ledger.OwedToMembers(
        kind=EntryKind.SURPLUS,
        on=resolution.adopted_on,
        key=key,
        memo=_memo(decided, resolution),
        debit=YEAR_RESULT,
        credit=PAYABLE,
        rows=_SLIPS,
        values=(cooperative_id, decided.id),
        document=resolution.number[:80],
    )
