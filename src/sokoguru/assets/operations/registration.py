"""Assets come into the register: bought, given, or taken over from the books as they stand."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from sokoguru.assets.calculations.refusals import RegisterAboveBooks, ResidualOutOfRange
from sokoguru.assets.calculations.registration import (
    Source,
    Terms,
    number_of,
    refuse_details,
    source_of,
    terms_of,
)
from sokoguru.assets.calculations.request import fingerprint
from sokoguru.assets.models import Asset, Location
from sokoguru.assets.operations.recording import (
    recorded_before,
    refuse_unknown_unit,
    stamp,
    take_turn,
)
from sokoguru.assets.queries.register import registered
from sokoguru.assets.queries.rows import asset_of
from sokoguru.assets.vocabulary import (
    DONATED_CAPITAL,
    AssetDetails,
    AssetFact,
    Funding,
)
from sokoguru.correspondence.queries import versions
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.queries import balances
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, TransferDraft


def register_asset(
    *,
    cooperative_id: int,
    details: AssetDetails,
    on: date,
    key: str,
    by: Actor,
    paid_from: str | None,
    grant_id: UUID | None = None,
) -> AssetFact:
    """Register an asset and post it: D 16xx/1701, K what paid for it (rupiah).

    `paid_from` is the credited account: money (1101, 1102, 1103, 1109) or a debt (22xx to 28xx).
    With `grant_id` alone the asset was given: K 3201 at fair value (J34, S2-094); with both it was
    bought with the money of that grant (J33). A repeated `key` answers as at first, with other
    content it is refused. Refuses what `calculations.registration` refuses, an unknown unit or
    document, and what the ledger refuses of the day.
    """
    source = source_of(paid_from=paid_from, is_granted=grant_id is not None)
    refuse_details(details, on=on, funding=source.funding)
    terms = terms_of(details, on=on)
    request = fingerprint(
        details=details, on=on, paid_from=source.account, grant_id=grant_id, act="register"
    )
    with transaction.atomic():
        take_turn(cooperative_id=cooperative_id)
        row = recorded_before(table=Asset, cooperative_id=cooperative_id, key=key, request=request)
        if row is not None:
            return asset_of(row)
        _refuse_strangers(cooperative_id, details)
        ledger.add_accounts(cooperative_id=cooperative_id, codes={details.kind.account})
        posted = ledger.post(
            cooperative_id=cooperative_id, entry=_entry(details, source, on, key), by=by
        )
        row = _add(cooperative_id, details, terms, on=on, funding=source.funding,
                   paid_from=source.account, grant_id=grant_id, entry_id=posted.id,
                   **stamp(key=key, request=request, by=by))  # fmt: skip
    return asset_of(row)


def take_over_asset(
    *,
    cooperative_id: int,
    details: AssetDetails,
    accumulated: Rupiah,
    funding: Funding,
    on: date,
    key: str,
    by: Actor,
) -> AssetFact:
    """Register an asset that the books carry already; nothing is posted.

    `accumulated` (rupiah) is what was depreciated by `on`; `details.life_months` is the whole life
    from `acquired_on`, of which the rest goes on. Refuses more cost or more depreciation than the
    accounts hold beyond what the register explains (`RegisterAboveBooks`).
    """
    refuse_details(details, on=on, funding=funding)
    if not 0 <= accumulated <= details.cost:
        raise ResidualOutOfRange(residual=ZERO, book=details.cost - accumulated)
    terms = terms_of(details, on=on, accumulated=accumulated, is_taken_over=True)
    request = fingerprint(
        details=details, on=on, accumulated=accumulated, funding=funding, act="take over"
    )
    with transaction.atomic():
        take_turn(cooperative_id=cooperative_id)
        row = recorded_before(table=Asset, cooperative_id=cooperative_id, key=key, request=request)
        if row is not None:
            return asset_of(row)
        _refuse_strangers(cooperative_id, details)
        _refuse_above_books(cooperative_id, details, accumulated, on)
        row = _add(cooperative_id, details, terms, on=on, funding=funding,
                   accumulated=accumulated, **stamp(key=key, request=request, by=by))  # fmt: skip
    return asset_of(row)


def _entry(details: AssetDetails, source: Source, on: date, key: str) -> EntryDraft:
    is_given = source.account == DONATED_CAPITAL
    what = "Hibah aset" if is_given else "Perolehan aset"
    return EntryDraft(
        kind=EntryKind.GRANT if is_given else EntryKind.ASSET,
        on=on,
        key=f"asset:{key}",
        memo=f"{what}: {details.name.strip()}"[:300],
        document=details.agreement.strip()[:80],
        transfers=(
            TransferDraft(
                debit=details.kind.account,
                credit=source.account,
                amount=details.cost,
                unit=details.unit or None,
            ),
        ),
    )


def _add(
    cooperative_id: int, details: AssetDetails, terms: Terms, *, on: date, **columns: object
) -> Asset:
    """The row of the asset, with the next number, and the row that says where it is."""
    last = Asset.objects.of(cooperative_id).aggregate(last=Max("sequence"))["last"] or 0
    row = Asset.objects.create(
        cooperative_id=cooperative_id,
        sequence=last + 1,
        number=number_of(details.kind, last + 1),
        kind=details.kind.value,
        name=details.name.strip(),
        quantity=details.quantity,
        cost=details.cost,
        residual=terms.residual,
        life_months=terms.life_months,
        method=terms.method.value,
        rate_bps=terms.rate_bps,
        acquired_on=details.acquired_on or on,
        registered_on=on,
        depreciates_from=terms.from_month.first_day if terms.from_month else None,
        agreement=details.agreement.strip(),
        clause=details.clause.strip(),
        serial=details.serial.strip(),
        document_id=details.document_id,
        memo=details.memo.strip(),
        **columns,
    )
    Location.objects.create(
        cooperative_id=cooperative_id,
        asset=row,
        valid_from=row.acquired_on,
        unit=details.unit,
        place=details.place.strip(),
        keeper=details.keeper.strip(),
        source_key=row.source_key,
        request=row.request,
        recorded_by=row.recorded_by,
        recorded_at=row.recorded_at,
    )
    return row


def _refuse_strangers(cooperative_id: int, details: AssetDetails) -> None:
    refuse_unknown_unit(cooperative_id=cooperative_id, unit=details.unit)
    if details.document_id is not None:
        versions(cooperative_id=cooperative_id, document_id=details.document_id)


def _refuse_above_books(
    cooperative_id: int, details: AssetDetails, accumulated: Rupiah, on: date
) -> None:
    books = balances(cooperative_id=cooperative_id, on=on)
    told = registered(cooperative_id=cooperative_id, on=on)
    for code, amount in (
        (details.kind.account, details.cost),
        (details.kind.accumulated_account, accumulated),
    ):
        if amount and told[code] + amount > books.get(code, ZERO):
            raise RegisterAboveBooks(
                account=code, books=books.get(code, ZERO), registered=told[code], amount=amount
            )
