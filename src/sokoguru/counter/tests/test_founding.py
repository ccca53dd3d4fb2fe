"""A founded co-op is ready for its first day."""

from datetime import date

import pytest

from sokoguru.cooperatives import queries as cooperatives
from sokoguru.cooperatives.calculations.checks import SharesDoNotTotalHundred
from sokoguru.cooperatives.vocabulary import (
    Articles,
    CooperativeFact,
    CooperativeKind,
    UnitFact,
    UnitKind,
)
from sokoguru.counter import operations
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.identity import operations as identity
from sokoguru.identity.queries import appointments
from sokoguru.identity.vocabulary import Role
from sokoguru.ledger import queries as books
from sokoguru.savings.tests.people import joined

pytestmark = pytest.mark.django_db
SHOP = UnitFact(code="toko", name="Toko", kind=UnitKind.SHOP)


def articles(reserve: int = 5_000) -> Articles:
    return Articles(
        pokok=Rupiah(50_000),
        wajib_by_group={"umum": Rupiah(5_000)},
        shu_shares_bps={"cadangan": reserve, "jasa_anggota": 5_000},
    )


def found(by: Actor, *, reserve: int = 5_000, **changes: object) -> CooperativeFact:
    given = {"founder_user_id": None, "fiscal_start_month": 1} | changes
    return operations.found(
        name="Koperasi Baru",
        slug="koperasi-baru",
        kind=CooperativeKind.MULTI,
        legal_number="",
        address="",
        phone="",
        founded_on=date(2026, 1, 5),
        articles=articles(reserve),
        units=(SHOP,),
        books_from=date(2026, 1, 5),
        by=by,
        **given,  # type: ignore[arg-type]
    )


def test_chart_book_year_and_first_office_are_there(actor: Actor) -> None:
    tini = identity.open_account(username="tini.baru", name="Tini", password="kopi tubruk 12345")
    body = found(actor, founder_user_id=tini.id)
    with tenant(body.id):
        assert {account.code for account in books.chart(cooperative_id=body.id)} >= {"1101", "3101"}
        (year,) = books.book_years(cooperative_id=body.id)
        assert (year.first_day, year.is_closed) == (date(2026, 1, 1), False)
        (term,) = appointments(cooperative_id=body.id)
        assert (term.user.id, term.role) == (tini.id, Role.KETUA)
        assert joined(body, actor, name="Sari", on=date(2026, 1, 6)).is_active


def test_a_fiscal_year_may_begin_in_another_month(actor: Actor) -> None:
    body = found(actor, fiscal_start_month=7)
    with tenant(body.id):
        (year,) = books.book_years(cooperative_id=body.id)
        assert (year.first_day, year.last_day) == (date(2025, 7, 1), date(2026, 6, 30))


def test_a_refused_founding_leaves_nothing(actor: Actor) -> None:
    with pytest.raises(SharesDoNotTotalHundred):
        found(actor, reserve=4_999)
    assert cooperatives.cooperative_by_slug("koperasi-baru") is None
