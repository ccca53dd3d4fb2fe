"""Books that do not go over, and what the officer is told."""

from datetime import date

import pytest

from sokoguru.cooperatives.vocabulary import (
    CooperativeForm,
    CooperativeKind,
)
from sokoguru.counter.operations import found
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.ledger.operations import open_year
from sokoguru.registry.calculations.book_refusals import (
    BooksAreElsewhere,
    BooksGoOn,
    CannotRevalue,
    EarlierBooksOpen,
    FormsDoNotMatch,
    NothingOpenOn,
    NotMergedYet,
    ResultIsOpen,
    SurplusIsUndivided,
)
from sokoguru.registry.models import Entry, MergedMember
from sokoguru.registry.operations.books import revalue_assets
from sokoguru.registry.tests.mergers import DEED, MERGED_ON, D, K, Merger, journal, sums
from sokoguru.surplus.tests.village import YEAR
from tests.cast import ARTICLES, SHOP

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("some_areas")]


@pytest.mark.parametrize("code", ["1101", "1211", "1204", "1901", "2101", "1999"])
def test_money_and_debts_are_not_revalued(merger: Merger, code: str) -> None:
    with pytest.raises(CannotRevalue, match=code):
        merger.carry(revaluations={code: 5})
    assert merger.there("2501") == 0


@pytest.mark.requirement("S2-120")
def test_it_refuses_books_that_are_not_finished(unfinished: Merger) -> None:
    village = unfinished.village
    with pytest.raises(NotMergedYet, match="bergabung ke Tetangga"):
        unfinished.carry()
    unfinished.record()
    with pytest.raises(SurplusIsUndivided, match=r"Koperasi Sejahtera sebesar Rp 7\.500\.000"):
        unfinished.carry()
    village.decided()
    journal(village.id, unfinished.by, date(2027, 3, 1), (D, "6104", 10), (K, "1101", 10))
    with pytest.raises(ResultIsOpen, match="6104"):
        unfinished.carry()
    journal(village.id, unfinished.by, date(2027, 5, 1), (D, "1102", 10), (K, "1101", 10))
    with pytest.raises(BooksGoOn, match="1 April 2027"):
        unfinished.carry()
    open_year(cooperative_id=village.id, year=YEAR + 2, by=unfinished.by)
    with pytest.raises(NothingOpenOn, match="Koperasi Tetangga tidak terbuka"):
        unfinished.carry(on=date(2028, 4, 1))
    with tenant(unfinished.target.id):
        open_year(cooperative_id=unfinished.target.id, year=YEAR + 2, by=unfinished.by)
    with pytest.raises(EarlierBooksOpen, match="2027 Koperasi Sejahtera"):
        unfinished.carry(on=date(2028, 4, 1))
    assert sums(unfinished.target.id) == {}
    assert not MergedMember.objects.exists()


def test_it_refuses_books_kept_elsewhere_and_bodies_of_another_form(merger: Merger) -> None:
    Entry.objects.filter(id=merger.into_id).update(tenant_id=None)
    with pytest.raises(BooksAreElsewhere, match="Tetangga"):
        merger.carry()
    with pytest.raises(BooksAreElsewhere, match="Tetangga"):
        revalue_assets(
            entry_id=merger.into_id, on=MERGED_ON, revaluations={}, document=DEED, by=merger.by
        )
    secondary = found_cooperative_of_cooperatives(merger.by)
    Entry.objects.filter(id=merger.into_id).update(tenant_id=secondary)
    with pytest.raises(FormsDoNotMatch, match="berbentuk primer"):
        merger.carry()


def found_cooperative_of_cooperatives(by: Actor) -> int:
    body = found(
        name="Koperasi Sekunder",
        slug="sekunder",
        kind=CooperativeKind.CONSUMER,
        legal_number="BH 9",
        address="Jl. Pasar 2",
        phone="0812345679",
        founded_on=date(2019, 1, 7),
        articles=ARTICLES,
        units=(SHOP,),
        books_from=MERGED_ON,
        founder_user_id=None,
        by=by,
        form=CooperativeForm.SECONDARY,
    )
    return body.id
