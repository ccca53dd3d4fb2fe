"""Receiving a grant, of money or of goods, with the agreement that governs it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.assets.operations import register_asset
from sokoguru.assets.vocabulary import AssetDetails
from sokoguru.capital.calculations.lines import credit, debit
from sokoguru.capital.calculations.refusals import (
    BindingGrantNeedsApproval,
    ClauseNeeded,
    DonorNeeded,
    GoodsNeedValue,
    MoneyGrantNeedsAmount,
)
from sokoguru.capital.models import Grant, GrantPurpose
from sokoguru.capital.operations.record import check_money, post_lines, recorded
from sokoguru.capital.queries.grants import grant
from sokoguru.capital.vocabulary import (
    GRANT_ACCOUNT,
    TREATMENT_ACCOUNTS,
    GrantDetails,
    GrantFact,
    GrantForm,
    Treatment,
)
from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import uuid7
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import KeyUsedForOtherContent
from sokoguru.ledger.vocabulary import EntryKind


def receive_money_grant(
    *,
    cooperative_id: int,
    details: GrantDetails,
    amount: Rupiah,
    on: date,
    key: str,
    by: Actor,
    money: str = GRANT_ACCOUNT,
) -> GrantFact:
    """Receive a grant of money in rupiah: D 1109 or bank, K 3201 (J32, S3-077, S2-094).

    Where the agreement defers it, K 2402 until its conditions are met (S2-096). Refuses a grant
    without donor or amount, a binding one without the meeting's approval, a deferred one without
    the clause. A repeated `key` answers with the first grant.
    """
    _check(details)
    if amount <= 0:
        raise MoneyGrantNeedsAmount
    check_money(code=money, with_grants=True)
    account = TREATMENT_ACCOUNTS[details.agreement.treatment]
    with transaction.atomic():
        row = _known(cooperative_id, details, amount, GrantForm.MONEY, on=on, key=key)
        if row is None:
            entry_id = post_lines(
                cooperative_id=cooperative_id,
                kind=EntryKind.GRANT,
                on=on,
                key=key,
                memo=f"Hibah uang dari {details.donor}",
                lines=[debit(money, amount), credit(account, amount)],
                document=details.agreement.number,
                by=by,
            )
            row = _add(
                cooperative_id, details, form=GrantForm.MONEY.value, amount=amount, account=money,
                received_on=on, **recorded(by=by, key=key, entry_id=entry_id),
            )  # fmt: skip
    return grant(cooperative_id=cooperative_id, grant_id=row.id, on=on)


def receive_goods_grant(
    *,
    cooperative_id: int,
    details: GrantDetails,
    goods: AssetDetails,
    on: date,
    key: str,
    by: Actor,
) -> GrantFact:
    """Receive goods and register them as an asset at their value: D 16xx, K 3201 (J34, S2-093).

    The agreement's number goes to the asset; a clause in `goods` switches depreciation off. Refuses
    goods without a value and what `receive_money_grant` and the asset register refuse.
    """
    _check(details)
    if goods.cost <= 0:
        raise GoodsNeedValue
    goods = replace(goods, agreement=details.agreement.number or goods.agreement)
    is_deferred = details.agreement.treatment is Treatment.DEFERRED
    with transaction.atomic():
        row = _known(cooperative_id, details, goods.cost, GrantForm.GOODS, on=on, key=key)
        if row is None:
            grant_id = uuid7()
            asset = register_asset(
                cooperative_id=cooperative_id,
                details=goods,
                on=on,
                key=key,
                by=by,
                paid_from=TREATMENT_ACCOUNTS[Treatment.DEFERRED] if is_deferred else None,
                grant_id=grant_id,
            )
            row = _add(
                cooperative_id, details, id=grant_id, form=GrantForm.GOODS.value,
                amount=goods.cost, account=goods.kind.account, asset_id=asset.id, received_on=on,
                **recorded(by=by, key=key, entry_id=asset.entry_id),
            )  # fmt: skip
    return grant(cooperative_id=cooperative_id, grant_id=row.id, on=on)


def _check(details: GrantDetails) -> None:
    agreement = details.agreement
    if not details.donor.strip():
        raise DonorNeeded
    if agreement.is_binding and not agreement.approval_number.strip():
        raise BindingGrantNeedsApproval
    if agreement.treatment is not Treatment.EQUITY and not agreement.treatment_clause.strip():
        raise ClauseNeeded


def _known(
    cooperative_id: int,
    details: GrantDetails,
    amount: Rupiah,
    form: GrantForm,
    *,
    on: date,
    key: str,
) -> Grant | None:
    """The grant of an earlier sending; the same key with another grant is refused."""
    hold(cooperative_id=cooperative_id, what=f"capital.grant:{key}")
    row = Grant.objects.of(cooperative_id).filter(source_key=key).first()
    asked = (details.donor.strip(), amount, form.value, on, details.agreement.treatment.value)
    if row and asked != (row.donor, row.amount, row.form, row.received_on, row.treatment):
        raise KeyUsedForOtherContent
    return row


def _add(cooperative_id: int, details: GrantDetails, **columns: object) -> Grant:
    agreement = details.agreement
    row = Grant.objects.create(
        cooperative_id=cooperative_id,
        donor=details.donor.strip(),
        agreement_number=agreement.number.strip(),
        agreement_on=agreement.agreed_on,
        conditions=agreement.conditions.strip(),
        is_binding=agreement.is_binding,
        approval_number=agreement.approval_number.strip(),
        legislation=agreement.legislation.strip(),
        treatment=agreement.treatment.value,
        treatment_clause=agreement.treatment_clause.strip(),
        report_due_on=agreement.report_due_on,
        **columns,
    )
    _add_purposes(row.id, cooperative_id, details)
    return row


def _add_purposes(grant_id: UUID, cooperative_id: int, details: GrantDetails) -> None:
    GrantPurpose.objects.bulk_create(
        GrantPurpose(
            cooperative_id=cooperative_id,
            grant_id=grant_id,
            position=place,
            name=purpose.name.strip(),
            planned=purpose.planned,
        )
        for place, purpose in enumerate(details.purposes, start=1)
    )
