"""Founding a co-op ready for its first day: body, articles, chart, book year, first office."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.cooperatives import operations as cooperatives
from sokoguru.cooperatives.vocabulary import (
    Articles,
    CooperativeFact,
    CooperativeForm,
    CooperativeKind,
    UnitFact,
)
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import FiscalYear
from sokoguru.identity import operations as identity
from sokoguru.identity.vocabulary import Role
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.vocabulary import ChartTemplate

_CHARTS = {
    CooperativeKind.CONSUMER: ChartTemplate.CONSUMER,
    CooperativeKind.SERVICES: ChartTemplate.CONSUMER,
    CooperativeKind.PRODUCER: ChartTemplate.PRODUCER,
    CooperativeKind.MARKETING: ChartTemplate.PRODUCER,
    CooperativeKind.SAVINGS_LOAN: ChartTemplate.SAVINGS_LOAN,
    CooperativeKind.MULTI: ChartTemplate.MULTI,
}


def found(
    *,
    name: str,
    slug: str,
    kind: CooperativeKind,
    legal_number: str,
    address: str,
    phone: str,
    founded_on: date,
    articles: Articles,
    units: Sequence[UnitFact],
    books_from: date,
    founder_user_id: UUID | None,
    by: Actor,
    founder_role: Role = Role.KETUA,
    form: CooperativeForm = CooperativeForm.PRIMARY,
    fiscal_start_month: int = 1,
    timezone: str = "Asia/Jakarta",
    chart: ChartTemplate | None = None,
) -> CooperativeFact:
    """Found a co-op, open its chart and the book year that holds `books_from`, appoint the founder.

    The chart follows the kind unless one is named. All of it happens or nothing; refuses what
    `cooperatives`, `ledger` and `identity` refuse.
    """
    with transaction.atomic():
        body = cooperatives.found_cooperative(
            name=name,
            slug=slug,
            kind=kind,
            legal_number=legal_number,
            address=address,
            phone=phone,
            founded_on=founded_on,
            articles=articles,
            units=units,
            by=by,
            form=form,
            fiscal_start_month=fiscal_start_month,
            timezone=timezone,
        )
        with tenant(body.id):
            _open_books(body, chart or _CHARTS[kind], books_from, by)
            _appoint_founder(body, founder_user_id, founder_role, by)
    return body


def _appoint_founder(body: CooperativeFact, user_id: UUID | None, role: Role, by: Actor) -> None:
    if user_id is not None:
        identity.appoint(
            cooperative_id=body.id,
            user_id=user_id,
            role=role,
            valid_from=body.founded_on,
            by=by,
        )


def _open_books(body: CooperativeFact, chart: ChartTemplate, books_from: date, by: Actor) -> None:
    ledger.open_chart(cooperative_id=body.id, template=chart, by=by)
    year = FiscalYear.of(books_from, starts_month=body.fiscal_start_month).year
    ledger.open_year(cooperative_id=body.id, year=year, by=by)
