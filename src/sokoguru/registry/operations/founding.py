"""Proposing a co-operative: founders, profile, classes."""

from dataclasses import asdict
from datetime import date

from django.db import transaction

from sokoguru.areas import queries as areas
from sokoguru.cooperatives.queries import check_classes
from sokoguru.foundation.actor import Actor
from sokoguru.registry.calculations.founding import (
    FounderDraft,
    Proposal,
    check_founders,
    check_proposal,
)
from sokoguru.registry.calculations.names import fold_name
from sokoguru.registry.models import ClassAssignment, Entry, Founder
from sokoguru.registry.operations.classes import derive_classes
from sokoguru.registry.vocabulary import LifeState


def propose_cooperative(*, proposal: Proposal, on: date, by: Actor) -> int:
    """Write a co-operative to be into the register as a draft; answers with its number.

    Refuses an incomplete profile, founders of the wrong kind, classes that do not exist on the day
    and an area code that is not in force. It stays a draft until it has legal personality (S1-08).
    """
    check_proposal(proposal)
    check_founders(proposal.level, proposal.founders)
    classes = check_classes(classes=proposal.classes, on=on)
    area = areas.area(code=proposal.area_code, on=by.at.date())
    with transaction.atomic():
        entry = Entry.objects.create(
            name=proposal.name.strip(),
            folded_name=fold_name(proposal.name),
            area_code=area.code,
            address=proposal.address,
            level=proposal.level,
            state=LifeState.DRAFT,
            is_active=False,
            status_since=on,
            status_reason="belum berbadan hukum",
            classes=[entry.key for entry in classes],
            profile=asdict(proposal.profile),
        )
        ClassAssignment.objects.bulk_create(
            ClassAssignment(entry=entry, axis=chosen.axis, code=chosen.code, valid_from=on)
            for chosen in classes
        )
        Founder.objects.bulk_create(_founder(entry, draft) for draft in proposal.founders)
        derive_classes(entry=entry, on=on)
    return entry.id


def _founder(entry: Entry, draft: FounderDraft) -> Founder:
    return Founder(
        entry=entry,
        kind=draft.kind,
        name=draft.name.strip(),
        identity_number=draft.identity_number,
        founder_entry_id=draft.entry_id,
    )
