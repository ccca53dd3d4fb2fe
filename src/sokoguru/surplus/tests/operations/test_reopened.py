"""SHU that rests on books which were opened again, leavers, averages and the tax of the day."""

from dataclasses import replace
from datetime import date

import pytest

from sokoguru.cooperatives.operations.articles import adopt_articles
from sokoguru.cooperatives.vocabulary import (
    Articles,
    CooperativeFact,
    Leavers,
    Resolution,
    SavingsMeasure,
    Subject,
)
from sokoguru.counter.operations import settle_leaving
from sokoguru.foundation.actor import Actor
from sokoguru.ledger.operations import close_year, reopen_year
from sokoguru.savings.vocabulary import MoneyAccount
from sokoguru.surplus.operations import approve_allocation, determine_surplus
from sokoguru.surplus.operations.refusals import BooksChangedSince
from sokoguru.surplus.queries import all_slips
from sokoguru.surplus.tests.village import RAT, YEAR, Village, end_year, settle
from tests.cast import ARTICLES, adopted

pytestmark = pytest.mark.django_db
LEAVING_DAY = date(2026, 9, 30)


def adopt(village: Village, articles: Articles) -> None:
    adopt_articles(
        cooperative_id=village.id,
        articles=articles,
        valid_from=date(2026, 4, 1),
        resolution=adopted(
            village.id,
            Resolution(
                number="RA-1",
                adopted_on=date(2026, 3, 20),
                meeting="RA",
                subject=Subject.ARTICLES,
                text="Diputuskan rapat.",
            ),
            village.by,
        ),
        by=village.by,
    )


def let_go(village: Village, name: str, reason: str) -> None:
    settle_leaving(
        cooperative_id=village.id,
        member_id=village.members[name].id,
        reason=reason,
        money=MoneyAccount.CASH,
        on=LEAVING_DAY,
        key=f"leave:{name}",
        by=village.by,
    )


def savings_of(village: Village) -> dict[str, int]:
    found = village.determined()
    slips = all_slips(cooperative_id=village.id, determination_id=found.id)
    return {slip.member_name: int(slip.savings) for slip in slips}


def test_books_opened_again_ask_for_a_new_determination(village: Village) -> None:
    village.determined()
    again = replace(RAT, number="RA-2", subject=Subject.REOPEN_PERIOD)
    reopen_year(
        cooperative_id=village.id,
        year=YEAR,
        resolution=adopted(village.id, again, village.by),
        by=village.by,
    )
    close_year(cooperative_id=village.id, year=YEAR, by=village.by)
    with pytest.raises(BooksChangedSince):
        approve_allocation(
            cooperative_id=village.id,
            year=YEAR,
            resolution=adopted(village.id, RAT, village.by),
            by=village.by,
        )
    assert village.decided().run == 1


def test_who_left_is_out_unless_the_articles_prorate(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    village = settle(cooperative, actor)
    let_go(village, "Rini", "pindah")
    end_year(village)
    assert set(savings_of(village)) == {"Adi", "Dewi"}


def test_a_leaver_takes_part_for_the_months_he_stayed(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    village = settle(cooperative, actor)
    adopt(village, replace(ARTICLES, leavers=Leavers.PRORATE))
    let_go(village, "Rini", "pindah")
    end_year(village)
    # From the end of March to the end of August: six of twelve months with 100,000.
    assert savings_of(village) == {"Adi": 100_000, "Dewi": 100_000, "Rini": 50_000}


def test_the_heirs_of_who_died_take_part_in_any_case(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    village = settle(cooperative, actor)
    let_go(village, "Rini", "meninggal dunia")
    end_year(village)
    assert savings_of(village)["Rini"] == 50_000


def test_savings_are_averaged_where_the_articles_say_so(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    village = settle(cooperative, actor)
    adopt(village, replace(ARTICLES, savings_measure=SavingsMeasure.AVERAGE))
    end_year(village)
    assert savings_of(village) == dict.fromkeys(("Adi", "Dewi", "Rini"), 83_333)


def test_the_tax_is_that_of_the_day(village: Village) -> None:
    then = determine_surplus(
        cooperative_id=village.id, year=YEAR, by=village.by, tax_on=date(2015, 3, 1)
    )
    assert then.total_tax == 200_000
    now = village.determined()
    assert now.total_tax == 0
    unknown = determine_surplus(
        cooperative_id=village.id, year=YEAR, by=village.by, tax_on=date(1999, 3, 1)
    )
    assert any("belum diketahui" in said for said in unknown.notices)


def test_a_decision_under_another_tax_rule_makes_the_slips_anew(village: Village) -> None:
    determine_surplus(cooperative_id=village.id, year=YEAR, by=village.by, tax_on=date(2015, 3, 1))
    decided = approve_allocation(
        cooperative_id=village.id,
        year=YEAR,
        resolution=adopted(village.id, RAT, village.by),
        by=village.by,
    )
    slips = all_slips(cooperative_id=village.id, determination_id=decided.determination_id)
    assert {slip.tax for slip in slips} == {0}
