"""How amounts, shares and days are written."""

from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template
from django.utils.translation import override

from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ui.templatetags.sokoguru_ui import (
    bulan,
    initials,
    number,
    percent_bps,
    rupiah,
    short,
    tanggal,
    waktu,
)


def test_an_amount_stays_on_one_line_with_a_true_minus() -> None:
    assert rupiah(Rupiah(1_234_567)) == "Rp\u00a01.234.567"
    assert rupiah(-1000) == "\u2212Rp\u00a01.000"
    assert rupiah(None) == "–"


def test_numbers_carry_indonesian_points() -> None:
    assert number(18412) == "18.412"
    assert number(-5) == "\u22125"


@pytest.mark.parametrize(
    ("bps", "written"),
    [
        (4000, "40%"),
        (1250, "12,5%"),
        (5, "0,05%"),
        (10000, "100%"),
        (-150, "\u22121,5%"),
        (12, "0,12%"),
    ],
)
def test_basis_points_are_written_as_per_cent(bps: int, written: str) -> None:
    assert percent_bps(bps) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (2_340_062_000, "2,34 miliar"),
        (960_794_000, "960 juta"),
        (1_999_999, "1,99 juta"),
        (50_000, "50 ribu"),
        (1_000_000_000_000, "1 triliun"),
        (999, "999"),
        (0, "0"),
    ],
)
def test_a_short_number_never_promises_more_than_there_is(value: int, written: str) -> None:
    assert short(value) == written.replace(" ", "\u00a0")


def test_a_short_number_is_written_in_the_language_of_the_reader() -> None:
    assert short(-2_340_062_000) == "−2,34\u00a0miliar"
    with override("en"):
        assert short(-2_340_062_000) == "−2,34\u00a0billion"


def test_days_are_written_in_the_language_of_the_reader() -> None:
    assert tanggal(date(2017, 2, 23)) == "23 Februari 2017"
    assert bulan(Month(2017, 2)) == "Februari 2017"
    with override("en"):
        assert tanggal(date(2017, 2, 23)) == "23 February 2017"
        assert bulan(date(2017, 2, 23)) == "February 2017"


def test_a_moment_is_taken_to_its_local_day() -> None:
    late = datetime(2017, 2, 22, 18, 30, tzinfo=UTC)

    assert tanggal(late) == "23 Februari 2017"
    assert waktu(late) == "23 Februari 2017, 01.30"


def test_a_figure_opens_its_entries_and_its_address_is_escaped() -> None:
    page = Template("{% load sokoguru_ui %}{% figure amount url %}").render(
        Context({"amount": Rupiah(80_000_000), "url": '/buku/?a=1&b="2"'})
    )

    assert '<a class="figure" href="/buku/?a=1&amp;b=&quot;2&quot;"' in page
    assert ">80.000.000</a>" in page


def test_initials_come_from_at_most_two_words() -> None:
    assert initials("Ketut Made Wijaya") == "KM"
    assert initials("adi") == "A"
    assert initials("") == ""
