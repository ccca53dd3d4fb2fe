"""Saying which of our accounts another book's accounts are."""

from __future__ import annotations

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.ledger.queries import chart
from sokoguru.portability.calculations.reading_refusals import AccountIsUnmapped
from sokoguru.portability.models import AccountMapping
from sokoguru.portability.vocabulary import Mappings


@transaction.atomic
def keep_mappings(*, cooperative_id: int, mappings: Mappings, by: Actor) -> int:
    """Keep what was chosen, for this file and the next; answers with how many were kept.

    A choice that is empty is left out. Refuses a code the chart does not have
    (`AccountIsUnmapped`).
    """
    codes = {account.code for account in chart(cooperative_id=cooperative_id)}
    chosen = {wording: code for wording, code in mappings.items() if code}
    for code in chosen.values():
        if code not in codes:
            raise AccountIsUnmapped(account=code)
    AccountMapping.objects.bulk_create(
        (
            AccountMapping(
                cooperative_id=cooperative_id,
                wording=wording,
                code=code,
                chosen_by=by.name,
                chosen_at=by.at,
            )
            for wording, code in sorted(chosen.items())
        ),
        update_conflicts=True,
        unique_fields=["cooperative", "wording"],
        update_fields=["code", "chosen_by", "chosen_at"],
    )
    return len(chosen)
