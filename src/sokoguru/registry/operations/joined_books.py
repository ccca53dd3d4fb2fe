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
    """Record a merger and carry over every book where both are kept here, all or nothing.

    Assets and debts of books kept here come from them, whatever `parts` say; `revaluations` are
    rupiah by entry and account and go into the books of the co-op that stays. Refuses what `merge`,
    `carry_books_over` and `revalue_assets` refuse.
    """
    tenants = _tenants({into_id, *from_ids})
    merged = merge(
        into_id=into_id,
        from_ids=from_ids,
        parts=_as_booked(parts, tenants, revaluations, on),
        resolutions=resolutions,
        on=on,
        document=document,
        by=by,
        is_consolidation=is_consolidation,
    )
    leaving = [each for each in dict.fromkeys(from_ids) if each in tenants and each != into_id]
    carried = tuple(
        carry_books_over(
            from_id=entry_id,
            into_id=into_id,
            on=on,
            revaluations=revaluations.get(entry_id, {}),
            document=document,
            by=by,
        )
        for entry_id in (leaving if into_id in tenants else ())
    )
    if into_id in tenants and (own := revaluations.get(into_id)):
        revalue_assets(entry_id=into_id, on=on, revaluations=own, document=document, by=by)
    return Joined(merged=merged, carried=carried)


def _tenants(entry_ids: set[int]) -> dict[int, int]:
    """Whose books are kept here, by entry."""
    found = entries_by_id(ids=entry_ids)
    return {key: each.tenant_id for key, each in found.items() if each.tenant_id is not None}


def _as_booked(
    parts: Mapping[int, NetAssets],
    tenants: Mapping[int, int],
    revaluations: Mapping[int, Mapping[str, int]],
    on: date,
) -> dict[int, NetAssets]:
    booked = dict(parts)
    for entry_id in parts.keys() & tenants.keys():
        assets, debts = net_assets_in_books(cooperative_id=tenants[entry_id], on=on)
        changes = dict(revaluations.get(entry_id, {})) or parts[entry_id].revaluations
        booked[entry_id] = NetAssets(parts[entry_id].name, assets, debts, changes)
    return booked
