"""Announcing a year's SHU, so that every member can compute his own part (S3-097, S5-40)."""

from datetime import date

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.surplus.models import Announcement
from sokoguru.surplus.operations.refusals import AlreadyAnnounced, NotApproved
from sokoguru.surplus.operations.turns import wait_for_year
from sokoguru.surplus.queries.determinations import announcement, approval, determination_by_id
from sokoguru.surplus.vocabulary import AnnouncementFact


def announce(*, cooperative_id: int, year: int, on: date, by: Actor) -> AnnouncementFact:
    """Make the figures of the decided year public, with the Merkle root over all slips.

    What is announced never changes. Refuses before the decision (`NotApproved`) and a second time
    (`AlreadyAnnounced`).
    """
    with transaction.atomic():
        wait_for_year(cooperative_id=cooperative_id)
        decided = approval(cooperative_id=cooperative_id, year=year)
        if decided is None:
            raise NotApproved(year=str(year))
        known = announcement(cooperative_id=cooperative_id, year=year)
        if known is not None:
            raise AlreadyAnnounced(year=str(year), announced_on=known.announced_on)
        determined = determination_by_id(
            cooperative_id=cooperative_id, determination_id=decided.determination_id
        )
        Announcement.objects.create(
            cooperative_id=cooperative_id,
            approval_id=decided.id,
            root=determined.root,
            announced_on=on,
            announced_at=by.at,
            announced_by=by.name,
        )
    return AnnouncementFact(
        determination=determined, approval=decided, announced_on=on, announced_by=by.name
    )
