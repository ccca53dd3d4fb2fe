"""Founding, changing articles and opening units, through the operations."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from sokoguru.cooperatives import operations, queries
from sokoguru.cooperatives.calculations.checks import SharesDoNotTotalHundred
from sokoguru.cooperatives.calculations.law import NonmemberSurplusWouldReachMembers
from sokoguru.cooperatives.operations.articles import (
    ArticlesReachBack,
    ResolutionNeeded,
    ResolutionOpensAnotherSubject,
)
from sokoguru.cooperatives.operations.founding import (
    AddressIsTaken,
    AddressIsUnreadable,
    CooperativeNameIsMissing,
    NoSuchFiscalStart,
    NoSuchTimezone,
    TextDoesNotFit,
)
from sokoguru.cooperatives.operations.units import UnitCodeIsTaken, UnitCodeIsUnreadable
from sokoguru.cooperatives.queries.articles import NoArticlesYet
from sokoguru.cooperatives.queries.cooperatives import NoSuchCooperative
from sokoguru.cooperatives.tests.test_articles_values import GOOD
from sokoguru.cooperatives.vocabulary import (
    CooperativeFact,
    CooperativeKind,
    Resolution,
    ShuBase,
    Subject,
    UnitFact,
    UnitKind,
    VolumeItem,
)
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from tests.cast import adopted

pytestmark = pytest.mark.django_db

SHOP = UnitFact(code="toko", name="Toko", kind=UnitKind.SHOP, counts=(VolumeItem.SALES,))
FOUNDED = date(2025, 6, 1)


def found(
    by: Actor,
    *,
    name: str = "Koperasi Tani Makmur",
    slug: str = "tani-makmur",
    units: Sequence[UnitFact] = (SHOP,),
    **changes: object,
) -> CooperativeFact:
    given = {
        "kind": CooperativeKind.PRODUCER,
        "legal_number": "AHU-1/2025",
        "address": "",
        "phone": "",
        "founded_on": FOUNDED,
        "articles": GOOD,
    } | changes
    return operations.found_cooperative(name=name, slug=slug, units=units, by=by, **given)  # type: ignore[arg-type]


def resolution(subject: Subject = Subject.ARTICLES) -> Resolution:
    return Resolution(
        number="RA-2/2026",
        adopted_on=date(2026, 2, 1),
        meeting="RAT 2025",
        subject=subject,
        text="Diputuskan rapat.",
    )


def test_a_founded_cooperative_has_its_articles_and_units(actor: Actor) -> None:
    body = found(actor)
    assert queries.cooperative_by_slug("tani-makmur") == body
    assert queries.cooperative(body.id) == body
    assert body in queries.all_cooperatives()
    with tenant(body.id):
        articles = queries.articles_on(cooperative_id=body.id, on=FOUNDED)
        assert articles.pokok == GOOD.pokok
        assert articles.wajib_by_group == GOOD.wajib_by_group
        assert queries.units(cooperative_id=body.id) == (SHOP,)
        assert queries.unit(cooperative_id=body.id, code="toko") == SHOP
        assert queries.unit(cooperative_id=body.id, code="gudang") is None


def test_nothing_remains_of_a_founding_that_is_refused(actor: Actor) -> None:
    with pytest.raises(SharesDoNotTotalHundred):
        found(actor, articles=replace(GOOD, shu_shares_bps={"cadangan": 9_999}))
    assert queries.cooperative_by_slug("tani-makmur") is None


def test_names_addresses_and_clocks_must_make_sense(actor: Actor) -> None:
    with pytest.raises(CooperativeNameIsMissing):
        found(actor, name=" ")
    with pytest.raises(TextDoesNotFit):
        found(actor, name="K" * 201)
    for slug in ("Tani", "tani makmur", "", "-tani"):
        with pytest.raises(AddressIsUnreadable):
            found(actor, slug=slug)
    with pytest.raises(NoSuchFiscalStart):
        found(actor, fiscal_start_month=13)
    with pytest.raises(NoSuchTimezone):
        found(actor, timezone="Asia/Bandung")


def test_an_address_is_given_out_once(actor: Actor) -> None:
    found(actor)
    with pytest.raises(AddressIsTaken, match="tani-makmur"):
        found(actor, name="Koperasi Lain")


def test_unknown_cooperatives_are_told_apart(actor: Actor) -> None:
    assert queries.cooperative_by_slug("tidak-ada") is None
    with pytest.raises(NoSuchCooperative):
        queries.cooperative(10**12)


def test_later_articles_need_the_members_meeting_and_begin_on_their_day(actor: Actor) -> None:
    body = found(actor)
    dearer = replace(GOOD, pokok=Rupiah(150_000))
    start = date(2026, 2, 1)
    with tenant(body.id):
        change = {"cooperative_id": body.id, "articles": dearer, "valid_from": start, "by": actor}
        with pytest.raises(ResolutionNeeded):
            operations.adopt_articles(resolution=None, **change)  # type: ignore[arg-type]
        with pytest.raises(ResolutionOpensAnotherSubject, match="pembagian_shu"):
            operations.adopt_articles(resolution=resolution(Subject.SURPLUS), **change)  # type: ignore[arg-type]
        with pytest.raises(queries.ResolutionIsNotAdopted, match="RA-2/2026"):
            operations.adopt_articles(resolution=resolution(), **change)  # type: ignore[arg-type]
        adopted(body.id, resolution(), actor)
        changed = operations.adopt_articles(resolution=resolution(), **change)  # type: ignore[arg-type]
        assert changed.resolution_number == "RA-2/2026"
        day_before = queries.articles_on(cooperative_id=body.id, on=date(2026, 1, 31))
        assert (day_before.pokok, queries.articles_on(cooperative_id=body.id, on=start).pokok) == (
            100_000,
            150_000,
        )
        sets = queries.article_sets(cooperative_id=body.id)
        assert [found_set.valid_from for found_set in sets] == [start, FOUNDED]


def test_articles_never_reach_back_behind_the_newest(actor: Actor) -> None:
    body = found(actor)
    with tenant(body.id):
        with pytest.raises(ArticlesReachBack):
            operations.adopt_articles(
                cooperative_id=body.id,
                articles=GOOD,
                valid_from=FOUNDED,
                resolution=adopted(body.id, resolution(), actor),
                by=actor,
            )
        with pytest.raises(NoArticlesYet):
            queries.articles_on(cooperative_id=body.id, on=date(2025, 5, 31))


def test_articles_laxer_than_the_law_of_their_day_are_refused(actor: Actor) -> None:
    with pytest.raises(NonmemberSurplusWouldReachMembers, match="UU 12/1967"):
        found(
            actor,
            founded_on=date(1980, 1, 1),
            articles=replace(GOOD, shu_base=ShuBase.TOTAL),
        )


def test_a_unit_code_is_short_plain_and_used_once(actor: Actor) -> None:
    body = found(actor)
    with tenant(body.id):
        for code in ("", "Toko", "toko 2", "t" * 31):
            with pytest.raises(UnitCodeIsUnreadable):
                operations.open_unit(
                    cooperative_id=body.id, unit=replace(SHOP, code=code), by=actor
                )
        with pytest.raises(UnitCodeIsTaken):
            operations.open_unit(cooperative_id=body.id, unit=SHOP, by=actor)


def test_joko_sees_neither_the_articles_nor_the_units_of_others(
    cooperative: CooperativeFact, neighbour: CooperativeFact
) -> None:
    with tenant(neighbour.id):
        assert queries.units(cooperative_id=cooperative.id) == ()
        assert queries.article_sets(cooperative_id=cooperative.id) == ()
