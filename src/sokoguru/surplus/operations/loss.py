"""Covering a year's loss as the members' meeting decided (J43)."""

from django.db import transaction

from sokoguru.cooperatives.queries import require_adopted
from sokoguru.cooperatives.vocabulary import Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.queries import entry_by_key
from sokoguru.ledger.vocabulary import (
    YEAR_RESULT,
    EntryDraft,
    EntryKind,
    PostedEntry,
    TransferDraft,
)
from sokoguru.surplus.operations.refusals import NoLossToCover, ResolutionOfOtherSubject
from sokoguru.surplus.operations.turns import wait_for_year
from sokoguru.surplus.queries.loss import loss_plan


def cover_loss(*, cooperative_id: int, resolution: Resolution, key: str, by: Actor) -> PostedEntry:
    """Cover the loss from the reserve and, where it is not enough, from members' savings.

    Dated the day of the resolution; by the plan of that day (`loss_plan`). A repeated `key`
    answers with the first entry. Refuses a resolution about something else
    (`ResolutionOfOtherSubject`) or not adopted (`ResolutionIsNotAdopted`), a day
    without a loss (`NoLossToCover`), and what `ledger` refuses.
    """
    if resolution.subject is not Subject.SURPLUS:
        raise ResolutionOfOtherSubject(number=resolution.number)
    with transaction.atomic():
        require_adopted(cooperative_id=cooperative_id, resolution=resolution)
        wait_for_year(cooperative_id=cooperative_id)
        source = f"shu-rugi:{key}"
        known = entry_by_key(cooperative_id=cooperative_id, key=source)
        if known is not None:
            return PostedEntry(id=known.id, reference=known.reference, is_repeat=True)
        on = resolution.adopted_on
        plan = loss_plan(cooperative_id=cooperative_id, on=on)
        if not plan.charges:
            raise NoLossToCover(on=on)
        draft = EntryDraft(
            kind=EntryKind.SURPLUS,
            on=on,
            key=source,
            memo=f"Penutupan kerugian menurut keputusan {resolution.number}"[:300],
            transfers=tuple(
                TransferDraft(
                    debit=charge.code,
                    debit_member=charge.member_id,
                    credit=YEAR_RESULT,
                    amount=charge.amount,
                )
                for charge in plan.charges
            ),
            document=resolution.number[:80],
        )
        return ledger.post(cooperative_id=cooperative_id, entry=draft, by=by)
