"""The shapes of charts stand where their values are."""

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from sokoguru.ui.calculations.chart import columns, lines, scale_of, slices
from sokoguru.ui.vocabulary import Chart, Part, Series


def chart(*values: int) -> Chart:
    names = [str(place) for place in range(len(values))]
    return Chart(labels=names, series=[Series(label="a", values=values)], summary="")


def test_slices_stand_side_by_side_in_proportion() -> None:
    found = slices([Part(label="usaha", weight=70), Part(label="modal", weight=30)])

    assert [(each.x, each.width, each.share_bps) for each in found] == [
        ("0", "70", 7000),
        ("70", "30", 3000),
    ]


def test_parts_without_weight_take_no_room() -> None:
    assert [each.width for each in slices([Part(label="a", weight=0)])] == ["0"]


def test_the_seven_heads_and_both_parts_of_the_members_are_told_apart() -> None:
    css = (Path(__file__).parents[1] / "static/ui/sokoguru.css").read_text(encoding="utf-8")
    found = slices([Part(label=str(place), weight=1) for place in range(8)])

    tones = [re.search(rf"[.]t{each.tone}{{--t:var[(](--[a-z0-9-]+)[)]}}", css) for each in found]

    assert len({tone[1] for tone in tones if tone}) == 8


def test_a_line_starts_at_the_left_edge_and_ends_at_the_right() -> None:
    (line,) = lines(chart(0, 50, 100))

    assert line.points == "0,100 50,50 100,0"


def test_a_loss_hangs_below_the_line_of_zero() -> None:
    gain, loss = columns(chart(100, -100))

    assert (gain.y, gain.height) == ("0", "50")
    assert (loss.y, loss.height) == ("50", "50")


def test_an_empty_chart_can_be_drawn() -> None:
    assert scale_of(chart()).high == 1
    assert columns(chart()) == []


@given(st.lists(st.integers(-(10**15), 10**15), min_size=1, max_size=24))
def test_every_value_is_inside_the_drawing(values: list[int]) -> None:
    scale = scale_of(chart(*values))

    assert scale.low <= min(0, *values)
    assert scale.high >= max(0, *values)
    assert all(0 <= scale.y(value) <= 100 for value in values)
