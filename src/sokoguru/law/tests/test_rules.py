"""The rulebook answers by day, knows its gaps, and never contradicts itself."""

from datetime import date
from itertools import pairwise

import pytest

from sokoguru.law import queries
from sokoguru.law.vocabulary import NoSuchRule, RuleFact, RuleIsUnknown


@pytest.mark.parametrize(
    ("rule_id", "on", "value"),
    [
        ("MIN_FOUNDERS_PRIMARY", date(2013, 6, 1), "20"),
        ("MIN_FOUNDERS_PRIMARY", date(2018, 1, 1), "20"),
        ("MIN_FOUNDERS_PRIMARY", date(2020, 11, 1), "20"),
        ("MIN_FOUNDERS_PRIMARY", date(2020, 11, 2), "9"),
        ("MIN_FOUNDERS_PRIMARY", date(2021, 1, 1), "9"),
        ("MIN_FOUNDERS_PRIMARY", date(2026, 11, 22), "9"),
        ("TAX_SHU_MEMBER", date(2019, 5, 1), "10"),
        ("TAX_SHU_MEMBER", date(2021, 5, 1), "0"),
    ],
)
def test_it_answers_with_the_rule_of_the_day(rule_id: str, on: date, value: str) -> None:
    assert queries.required_rule(rule_id=rule_id, on=on).value == value


def test_no_two_periods_of_a_rule_overlap() -> None:
    periods: dict[str, list[RuleFact]] = {}
    for fact in queries.all_rules():
        periods.setdefault(fact.rule_id, []).append(fact)
    for facts in periods.values():
        facts.sort(key=lambda fact: fact.valid_from or date.min)
        for earlier, later in pairwise(facts):
            assert earlier.valid_to is not None, earlier
            assert later.valid_from is not None, later
            assert earlier.valid_to < later.valid_from, (earlier, later)


def test_every_period_ends_after_it_begins_and_names_its_source() -> None:
    assert len(queries.all_rules()) == 92
    for fact in queries.all_rules():
        assert fact.rule_id.isupper()
        assert fact.source
        assert fact.evidence
        assert (fact.valid_from or date.min) <= (fact.valid_to or date.max)


def test_a_gap_is_unknown_and_never_the_neighbouring_period() -> None:
    in_the_gap = date(2013, 6, 1)
    assert queries.rule(rule_id="RA_MIN_PER_YEAR", on=in_the_gap) is None
    with pytest.raises(RuleIsUnknown, match="1 Juni 2013"):
        queries.required_rule(rule_id="RA_MIN_PER_YEAR", on=in_the_gap)


def test_a_rule_without_any_day_is_never_in_force() -> None:
    assert queries.rule(rule_id="MIN_FOUNDERS_PRIMARY_SEED2", on=date(2020, 1, 1)) is None


def test_it_refuses_a_rule_nobody_wrote_down() -> None:
    with pytest.raises(NoSuchRule, match="MIN_FOUNDER"):
        queries.rule(rule_id="MIN_FOUNDER", on=date(2020, 1, 1))


def test_a_row_of_the_displaced_act_says_so_inside_the_displacement_only() -> None:
    inside = queries.required_rule(rule_id="VOTE_PRIMARY", on=date(2013, 6, 1))
    after = queries.required_rule(rule_id="VOTE_PRIMARY", on=date(2014, 5, 28))
    assert inside.displaced_by == "UU 17/2012"
    assert after.displaced_by == ""


def test_only_a_seen_text_confirms_a_rule() -> None:
    assert queries.required_rule(rule_id="MIN_FOUNDERS_PRIMARY", on=date(2026, 1, 1)).is_confirmed
    recalled = queries.required_rule(rule_id="MIN_FOUNDERS_PRIMARY", on=date(2013, 6, 1))
    assert not recalled.is_confirmed
    assert recalled.number == 20
    assert queries.required_rule(rule_id="RESERVE_RATE", on=date(2026, 1, 1)).number is None
