"""Schedules sum exactly, never fall below nothing, never go past the residual value."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.assets.calculations.depreciation import (
    Estimate,
    Removal,
    Stretch,
    amounts,
    charged_through,
    double_rate_bps,
    first_month,
    schedule,
)
from sokoguru.assets.vocabulary import Method
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah

JANUARY = Month(2026, 1)
METHODS = st.sampled_from([Method.STRAIGHT_LINE, Method.DECLINING])


def stretch(
    cost: int, months: int, *, residual: int = 0, method: Method = Method.STRAIGHT_LINE,
    rate_bps: int | None = None,
) -> Stretch:  # fmt: skip
    """An asset from January 2026."""
    rate = double_rate_bps(months) if rate_bps is None else rate_bps
    return Stretch(
        from_month=JANUARY, book=Rupiah(cost), residual=Rupiah(residual), months=months,
        method=method, rate_bps=rate,
    )  # fmt: skip


@st.composite
def stretches(draw: st.DrawFn) -> Stretch:
    """Any asset at all, by either method."""
    cost = draw(st.integers(1, 10**13))
    return stretch(
        cost,
        draw(st.integers(1, 480)),
        residual=draw(st.integers(0, cost)),
        method=draw(METHODS),
        rate_bps=draw(st.integers(1, 10_000)),
    )


@pytest.mark.requirement("S2-095")
def test_a_machine_of_sixty_million_costs_twelve_million_a_year_for_five_years() -> None:
    machine = stretch(60_000_000, 60)
    instalments = schedule(machine)
    years = [
        charged_through(instalments, Month(year, 12)) for year in range(2026, 2031)
    ]  # fmt: skip
    assert years == [12_000_000, 24_000_000, 36_000_000, 48_000_000, 60_000_000]
    assert {each.amount for each in instalments} == {1_000_000}
    assert instalments[-1].book == 0


def test_rupiah_that_do_not_divide_are_spread_without_loss() -> None:
    parts = amounts(stretch(100, 7))
    assert sum(parts) == 100
    assert max(parts) - min(parts) == 1


def test_the_declining_balance_takes_less_each_year_and_ends_at_the_residual_value() -> None:
    instalments = schedule(stretch(60_000_000, 60, residual=5_000_000, method=Method.DECLINING))
    ends = [charged_through(instalments, Month(year, 12)) for year in range(2026, 2031)]
    years = [after - before for before, after in zip([0, *ends], ends, strict=False)]
    # 40 % of 60, 36, 21,6 and 12,96 million; the last year takes the rest
    assert years == [24_000_000, 14_400_000, 8_640_000, 5_184_000, 2_776_000]
    assert instalments[-1].book == 5_000_000


def test_the_first_month_is_that_of_the_day_up_to_the_fifteenth() -> None:
    assert first_month(date(2026, 3, 15)) == Month(2026, 3)
    assert first_month(date(2026, 3, 16)) == Month(2026, 4)
    assert first_month(date(2026, 12, 31)) == Month(2027, 1)


def test_a_changed_life_spreads_what_is_left() -> None:
    longer = Estimate(
        from_month=Month(2027, 1), residual=Rupiah(0), months=96, method=Method.STRAIGHT_LINE
    )
    instalments = schedule(stretch(60_000_000, 60), [longer])
    assert charged_through(instalments, Month(2026, 12)) == 12_000_000
    assert {each.amount for each in instalments[12:]} == {500_000}
    assert charged_through(instalments, Month(2034, 12)) == 60_000_000


def test_what_stopped_may_go_on() -> None:
    stopped = Estimate(from_month=Month(2026, 7), residual=Rupiah(0), months=0, method=Method.NONE)
    resumed = Estimate(
        from_month=Month(2027, 1), residual=Rupiah(0), months=54, method=Method.STRAIGHT_LINE
    )
    instalments = schedule(stretch(60_000_000, 60), [stopped, resumed])
    assert charged_through(instalments, Month(2026, 12)) == 6_000_000
    assert sum(each.amount for each in instalments) == 60_000_000


def test_pieces_that_left_are_not_depreciated_any_more() -> None:
    third = Removal(from_month=Month(2026, 7), book=Rupiah(18_000_000), quantity=1, before=3)
    instalments = schedule(stretch(60_000_000, 60), [third])
    assert {each.amount for each in instalments[6:]} == {Rupiah(36_000_000 // 54), Rupiah(666_667)}
    rest = Removal(from_month=Month(2027, 1), book=Rupiah(32_000_000), quantity=2, before=2)
    ended = schedule(stretch(60_000_000, 60), [third, rest])
    assert ended[-1].month == Month(2026, 12)


@given(stretches())
def test_every_schedule_sums_exactly_and_never_takes_less_than_nothing(asset: Stretch) -> None:
    instalments = schedule(asset)
    assert len(instalments) == asset.months
    assert sum(each.amount for each in instalments) == asset.book - asset.residual
    assert all(each.amount >= 0 for each in instalments)
    assert all(each.book >= asset.residual for each in instalments)
    assert instalments[-1].book == asset.residual
    assert [each.month for each in instalments] == [
        JANUARY.plus(place) for place in range(asset.months)
    ]


@given(stretches(), st.data())
def test_changes_on_the_way_lose_nothing_and_never_pass_the_residual_value(
    asset: Stretch, data: st.DataObject
) -> None:
    """The last estimate decides where the book value ends; no month is ever negative."""
    changes: list[Estimate] = []
    place, residual = 0, asset.residual
    for _change in range(data.draw(st.integers(1, 4))):
        place += data.draw(st.integers(1, 120))
        month = JANUARY.plus(place)
        book = asset.book - charged_through(schedule(asset, changes), month.previous())
        residual = Rupiah(data.draw(st.integers(0, book)))
        changes.append(
            Estimate(
                from_month=month,
                residual=residual,
                months=data.draw(st.integers(1, 240)),
                method=data.draw(METHODS),
                rate_bps=data.draw(st.integers(1, 10_000)),
            )
        )
    instalments = schedule(asset, changes)
    assert all(each.amount >= 0 for each in instalments)
    assert instalments[-1].book == residual
    assert sum(each.amount for each in instalments) == asset.book - residual
    months = [each.month for each in instalments]
    assert months == sorted(set(months))


@given(stretches(), st.integers(2, 50), st.integers(1, 240), st.data())
def test_pieces_that_leave_take_their_share_and_the_rest_ends_at_its_residual_value(
    asset: Stretch, pieces: int, gone_after: int, data: st.DataObject
) -> None:
    month = JANUARY.plus(gone_after)
    quantity = data.draw(st.integers(1, pieces - 1))
    book = asset.book - charged_through(schedule(asset), month.previous())
    removed = Rupiah(int(book) * quantity // pieces)
    change = Removal(from_month=month, book=removed, quantity=quantity, before=pieces)
    instalments = schedule(asset, [change])
    left = Rupiah(int(asset.residual) * (pieces - quantity) // pieces)
    assert all(each.amount >= 0 for each in instalments)
    taken = Rupiah.total(each.amount for each in instalments)
    assert asset.book - removed - taken >= left
    if gone_after < asset.months:
        assert asset.book - removed - taken == left
