"""The rulebook answers by day, knows its gaps, and never contradicts itself."""

from datetime import date
from itertools import pairwise

import pytest
from django.db import DatabaseError, IntegrityError, connections

from sokoguru.law import queries
from sokoguru.law.models import RulePeriod
from sokoguru.law.operations import load_rulebook
from sokoguru.law.queries.files import rows_of
from sokoguru.law.vocabulary import NoSuchRule, RuleIsUnknown, Standing, Trust

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


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
    for history in queries.rulebook():
        for earlier, later in pairwise(history.periods):
            assert earlier.valid_to is not None, earlier
            assert later.valid_from is not None, later
            assert earlier.valid_to < later.valid_from, (earlier, later)


def test_the_database_refuses_a_period_that_overlaps_another_one() -> None:
    with pytest.raises(IntegrityError, match="periods_never_overlap"):
        RulePeriod.objects.using("owner").create(
            id=9_999,
            rule_number=1,
            rule_id="MIN_FOUNDERS_PRIMARY",
            subject="koperasi primer",
            value="5",
            source="tidak ada",
            evidence="",
            valid_from=date(2026, 1, 1),
        )


def test_the_application_may_not_write_law() -> None:
    with pytest.raises(DatabaseError, match="permission denied"):
        RulePeriod.objects.filter(rule_id="MIN_FOUNDERS_PRIMARY").update(value="1")


def test_a_file_that_contradicts_itself_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = rows_of("rules")
    monkeypatch.setattr(
        "sokoguru.law.operations.rulebook.rows_of",
        lambda name: (*rows, rows[7]) if name == "rules" else rows_of(name),
    )
    with pytest.raises(IntegrityError):
        load_rulebook()
    connections["owner"].close()
    assert RulePeriod.objects.count() == len(rows)


def test_every_period_ends_after_it_begins_and_names_its_source() -> None:
    periods = [fact for history in queries.rulebook() for fact in history.periods]
    assert len(periods) == 93
    for fact in periods:
        assert fact.rule_id.isupper()
        assert fact.source
        assert fact.evidence
        assert (fact.valid_from or date.min) <= (fact.valid_to or date.max)
        assert set(fact.evidence_keys) <= set(queries.evidence_sources())


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
    assert recalled.trust is Trust.RECALLED
    assert recalled.number == 20
    assert queries.required_rule(rule_id="RESERVE_RATE", on=date(2026, 1, 1)).number is None


@pytest.mark.parametrize(
    ("rule_id", "chosen", "on", "standing"),
    [
        ("MIN_FOUNDERS_PRIMARY", 25, date(2026, 1, 1), Standing.STRICTER),
        ("MIN_FOUNDERS_PRIMARY", 9, date(2026, 1, 1), Standing.EQUAL),
        ("MIN_FOUNDERS_PRIMARY", 8, date(2026, 1, 1), Standing.LAXER),
        ("MIN_FOUNDERS_PRIMARY", 19, date(2013, 6, 1), Standing.DOUBTFUL),
        ("RAT_DEADLINE", 3, date(2026, 1, 1), Standing.STRICTER),
        ("RAT_DEADLINE", 7, date(2026, 1, 1), Standing.LAXER),
        ("RAT_DEADLINE", 5, date(1990, 1, 1), Standing.UNKNOWN),
        ("RESERVE_RATE", 5, date(2026, 1, 1), Standing.UNKNOWN),
    ],
)
def test_a_choice_may_be_stricter_than_the_law_of_the_day_and_never_laxer(
    rule_id: str, chosen: int, on: date, standing: Standing
) -> None:
    (judged,) = queries.check_choices(choices={rule_id: chosen}, on=on)
    assert judged.standing is standing
