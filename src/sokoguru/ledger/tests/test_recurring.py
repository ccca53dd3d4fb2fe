"""Saved journals, and those that come back every month, quarter or year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.identifiers import uuid7
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger import queries
from sokoguru.ledger.calculations.recurrence import due_days
from sokoguru.ledger.vocabulary import (
    DraftState,
    EntryFilter,
    Repeat,
    Schedule,
    Side,
    TemplateDetails,
    TemplateFact,
    TemplateLine,
)

D, K = Side.DEBIT, Side.CREDIT
MONTHLY = Schedule(repeat=Repeat.MONTHLY, day=31, first_day=date(2026, 1, 1))


def rent(schedule: Schedule | None = MONTHLY, amount: int | None = 750_000) -> TemplateDetails:
    """The rent of the shop out of the bank."""
    money = None if amount is None else Rupiah(amount)
    return TemplateDetails(
        name="Sewa",
        memo="Sewa toko",
        lines=(
            TemplateLine(side=D, code="6103", amount=money),
            TemplateLine(side=K, code="1102", amount=money),
        ),
        schedule=schedule,
    )


def save(body: CooperativeFact, by: Actor, details: TemplateDetails) -> TemplateFact:
    return ledger.save_template(cooperative_id=body.id, details=details, by=by)


def test_a_day_that_a_month_lacks_is_its_last_one() -> None:
    days = list(due_days(MONTHLY, date(2026, 4, 30)))
    assert days == [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30)]


@pytest.mark.parametrize(
    ("repeat", "months"), [(Repeat.QUARTERLY, [2, 5, 8, 11]), (Repeat.YEARLY, [2])]
)
def test_quarters_and_years_count_from_the_first_month(repeat: Repeat, months: list[int]) -> None:
    plan = Schedule(repeat=repeat, day=15, first_day=date(2026, 2, 1))
    assert [day.month for day in due_days(plan, date(2026, 12, 31))] == months


@given(
    repeat=st.sampled_from(Repeat),
    day=st.integers(1, 31),
    first=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    length=st.none() | st.integers(0, 1_000),
    through=st.dates(date(2020, 1, 1), date(2035, 1, 1)),
)
def test_due_days_keep_to_the_schedule_one_a_period(
    repeat: Repeat, day: int, first: date, length: int | None, through: date
) -> None:
    last = None if length is None else first + timedelta(days=length)
    plan = Schedule(repeat=repeat, day=day, first_day=first, last_day=last)
    days = list(due_days(plan, through))
    assert all(first <= each <= min(through, last or through) for each in days)
    assert all(each.day == min(day, Month.of(each).last_day.day) for each in days)
    months = [each.year * 12 + each.month for each in days]
    assert all(b - a == repeat.months for a, b in pairwise(months))


def test_what_is_due_is_posted_once_on_its_own_day(
    cooperative: CooperativeFact, budi: Actor
) -> None:
    house, on = cooperative.id, date(2026, 3, 15)
    kept = save(cooperative, budi, rent())
    due = queries.recurring_due(cooperative_id=house, on=on)
    assert [(each.name, str(each.period)) for each in due] == [
        ("Sewa", "2026-01"),
        ("Sewa", "2026-02"),
    ]
    february = Month(2026, 2)

    done = ledger.post_recurring(
        cooperative_id=house, template_id=kept.id, period=february, on=on, by=budi
    )
    with pytest.raises(ledger.PeriodIsNotDue, match="Februari 2026"):
        ledger.post_recurring(
            cooperative_id=house, template_id=kept.id, period=february, on=on, by=budi
        )

    assert done.posted is not None
    found = queries.entry(cooperative_id=house, entry_id=done.posted.id)
    assert found is not None
    assert (found.on, found.memo, found.total) == (
        date(2026, 2, 28), "Sewa toko, Februari 2026", 750_000
    )  # fmt: skip
    left = queries.recurring_due(cooperative_id=house, on=on)
    assert [str(each.period) for each in left] == ["2026-01"]


def test_another_day_of_the_month_does_not_bring_a_period_back(
    cooperative: CooperativeFact, budi: Actor
) -> None:
    house, on = cooperative.id, date(2026, 1, 31)
    kept = save(cooperative, budi, rent())
    ledger.post_recurring(
        cooperative_id=house, template_id=kept.id, period=Month(2026, 1), on=on, by=budi
    )
    earlier = rent(replace(MONTHLY, day=5))
    ledger.save_template(cooperative_id=house, details=earlier, by=budi, template_id=kept.id)
    assert queries.recurring_due(cooperative_id=house, on=on) == ()


def test_above_the_limit_a_period_waits_for_approval_and_is_not_due_meanwhile(
    limited: CooperativeFact, budi: Actor, tini: Actor
) -> None:
    house, on = limited.id, date(2026, 3, 31)
    plan = replace(MONTHLY, first_day=date(2026, 3, 1))
    kept = save(limited, budi, rent(plan, amount=2_000_000))
    done = ledger.post_recurring(
        cooperative_id=house, template_id=kept.id, period=Month(2026, 3), on=on, by=budi
    )
    assert done.draft is not None
    assert done.draft.state is DraftState.SUBMITTED
    assert queries.recurring_due(cooperative_id=house, on=on) == ()

    ledger.return_draft(
        cooperative_id=house, draft_id=done.draft.id, reason="sudah dibayar", by=tini
    )
    ledger.discard_draft(cooperative_id=house, draft_id=done.draft.id, by=budi)
    assert [each.template_id for each in queries.recurring_due(cooperative_id=house, on=on)] == [
        kept.id
    ]


def test_what_posting_refuses_leaves_the_period_due(
    cooperative: CooperativeFact, budi: Actor
) -> None:
    house, on = cooperative.id, date(2026, 1, 31)
    kept = save(cooperative, budi, rent(replace(MONTHLY, first_day=date(2025, 12, 1))))
    with pytest.raises(ledger.NoOpenYear):
        ledger.post_recurring(
            cooperative_id=house, template_id=kept.id, period=Month(2025, 12), on=on, by=budi
        )
    assert len(queries.recurring_due(cooperative_id=house, on=on)) == 2
    assert queries.entries(cooperative_id=house, filters=EntryFilter()).total == 0


def test_a_retired_template_falls_due_no_more_and_gives_its_name_back(
    cooperative: CooperativeFact, budi: Actor
) -> None:
    house = cooperative.id
    kept = save(cooperative, budi, rent())
    with pytest.raises(ledger.TemplateNameTaken, match="Sewa"):
        save(cooperative, budi, rent())
    ledger.retire_template(cooperative_id=house, template_id=kept.id, by=budi)
    assert queries.recurring_due(cooperative_id=house, on=date(2026, 12, 31)) == ()
    assert save(cooperative, budi, rent()).id != kept.id
    assert queries.template(cooperative_id=house, template_id=kept.id).is_retired


def test_a_template_may_leave_amounts_open_but_what_recurs_may_not(
    cooperative: CooperativeFact, budi: Actor
) -> None:
    kept = save(cooperative, budi, rent(None, amount=None))
    assert queries.templates(cooperative_id=cooperative.id) == (kept,)
    with pytest.raises(ledger.RecurringAmountIsOpen, match="6103"):
        save(cooperative, budi, replace(rent(amount=None), name="Lain"))


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"lines": (TemplateLine(side=D, code="6103"),)}, ledger.TemplateIsEmpty),
        (
            {"lines": (TemplateLine(side=D, code="9999"), TemplateLine(side=K, code="1102"))},
            ledger.UnknownAccount,
        ),
        ({"schedule": replace(MONTHLY, day=32)}, ledger.ScheduleIsWrong),
        ({"schedule": replace(MONTHLY, last_day=date(2025, 12, 31))}, ledger.ScheduleIsWrong),
    ],
)
def test_a_template_that_could_not_be_used_is_refused(
    cooperative: CooperativeFact,
    budi: Actor,
    change: dict[str, object],
    refusal: type[Exception],
) -> None:
    with pytest.raises(refusal):
        save(cooperative, budi, replace(rent(), **change))  # type: ignore[arg-type]


def test_a_template_that_does_not_exist_is_said_to(
    cooperative: CooperativeFact, budi: Actor
) -> None:
    with pytest.raises(ledger.UnknownTemplate):
        queries.template(cooperative_id=cooperative.id, template_id=uuid7())
    with pytest.raises(ledger.UnknownTemplate):
        ledger.retire_template(cooperative_id=cooperative.id, template_id=uuid7(), by=budi)
