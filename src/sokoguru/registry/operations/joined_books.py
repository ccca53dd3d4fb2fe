"""A merger whole: the step in the register, and the books of all whose books are kept here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from sokoguru.cooperatives.vocabulary import Resolution
from sokoguru.foundation.actor import Actor
from sokoguru.registry.calculations.merging import NetAssets
from sokoguru.registry.operations.books import BooksCarried, carry_books_over, revalue_assets
from sokoguru.registry.operations.merger import Merged, merge
from sokoguru.registry.queries.books import net_assets_in_books
from sokoguru.registry.queries.entries import entries_by_id


@dataclass(frozen=True, kw_only=True)
class Joined:
    """What the register wrote down, and what went over from each book."""

    merged: Merged
    carried: tuple[BooksCarried, ...]


@transaction.atomic
def merge_with_books(
    *,
    into_id: int,
    from_ids: Sequence[int],
    parts: Mapping[int, NetAssets],
    revaluations: Mapping[int, Mapping[str, int]],
    resolutions: Mapping[int, Resolution],
    on: date,
    document: str,
    by: Actor,
    is_consolidation: bool = False,
) -> Joined:
    """Record a merger and carry over every book that is kept here, all or nothing.

    Assets and debts of those come from the books, whatever `parts` say; `revaluations` are rupiah
    by entry and account and go into the books of the co-op that stays. Refuses what `merge`,
    `carry_books_over` and `revalue_assets` refuse.
    """
    joined = {into_id, *from_ids}
    tenants = {
        entry_id: entry.tenant_id
        for entry_id, entry in entries_by_id(ids=joined).items()
        if entry.tenant_id is not None
    }
    booked = {
        entry_id: _part(tenant_id, parts[entry_id], revaluations.get(entry_id, {}), on)
        for entry_id, tenant_id in tenants.items()
        if entry_id in parts
    }
    merged = merge(
        into_id=into_id,
        from_ids=from_ids,
        parts={**parts, **booked},
        resolutions=resolutions,
        on=on,
        document=document,
        by=by,
        is_consolidation=is_consolidation,
    )
    carried = tuple(
        carry_books_over(
            from_id=entry_id,
            into_id=into_id,
            on=on,
            revaluations=revaluations.get(entry_id, {}),
            document=document,
            by=by,
        )
        for entry_id in dict.fromkeys(from_ids)
        if entry_id in tenants and entry_id != into_id
    )
    if revaluations.get(into_id):
        revalue_assets(
            entry_id=into_id, on=on, revaluations=revaluations[into_id], document=document, by=by
        )
    return Joined(merged=merged, carried=carried)


def _part(tenant_id: int, typed: NetAssets, revaluations: Mapping[str, int], on: date) -> NetAssets:
    assets, debts = net_assets_in_books(cooperative_id=tenant_id, on=on)
    return NetAssets(typed.name, assets, debts, dict(revaluations))
