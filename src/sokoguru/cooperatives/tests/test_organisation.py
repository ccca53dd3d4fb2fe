"""What an organisation chart and own limits refuse."""

from datetime import date

import pytest

from sokoguru.cooperatives.calculations.law import OwnLimitIsLaxer, laxer_limits
from sokoguru.cooperatives.calculations.organisation import (
    add_box,
    remove_box,
    rename_box,
    usual_chart,
)
from sokoguru.cooperatives.vocabulary import (
    BoxIsNotEmpty,
    BoxTitleIsMissing,
    NoSuchBox,
    OrganIsRequired,
)
from sokoguru.law.queries import check_choices

CHART = usual_chart(())


@pytest.mark.parametrize("key", ["ra", "pengurus", "pengawas"])
def test_the_three_organs_stay(key: str) -> None:
    with pytest.raises(OrganIsRequired, match="perangkat wajib"):
        remove_box(CHART, key=key)


def test_a_box_with_others_below_stays() -> None:
    with pytest.raises(BoxIsNotEmpty, match="Manajer"):
        remove_box(CHART, key="manajer")


def test_a_box_that_is_not_there_cannot_be_changed() -> None:
    with pytest.raises(NoSuchBox):
        rename_box(CHART, key="gudang", title="Gudang")
    with pytest.raises(NoSuchBox):
        add_box(CHART, key="x", title="Gudang", parent="gudang")


@pytest.mark.parametrize("title", ["  ", "pengurus", "x" * 61])
def test_a_title_is_needed_short_and_its_own(title: str) -> None:
    with pytest.raises(BoxTitleIsMissing):
        add_box(CHART, key="x", title=title, parent="manajer")


@pytest.mark.django_db
def test_an_own_limit_laxer_than_a_confirmed_rule_is_refused() -> None:
    judged = check_choices(choices={"RAT_DEADLINE": 7}, on=date(2026, 1, 1))
    refusal = laxer_limits(judged)
    with pytest.raises(OwnLimitIsLaxer, match="paling banyak 6 bulan"):
        raise refusal or AssertionError
