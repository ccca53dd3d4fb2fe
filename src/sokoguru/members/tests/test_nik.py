"""The population number is checked by its parts and shown only in part."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.members.calculations.nik import (
    NikContradictsItself,
    NikIsNotSixteenDigits,
    mask_nik,
    read_nik,
)

MAN, WOMAN = "3374010502801001", "3374014502801001"


@pytest.mark.parametrize("nik", [MAN, WOMAN, "3374012902800001", "9471030101990001"])
def test_a_possible_nik_is_read(nik: str) -> None:
    assert read_nik(nik) == nik


def test_spaces_points_and_hyphens_are_dropped() -> None:
    assert read_nik(" 3374.0105-0280 1001 ") == MAN


def test_an_empty_nik_is_unknown() -> None:
    assert read_nik("  ") == ""


@pytest.mark.parametrize(
    "text", ["337401050280100", f"{MAN}1", "33740105028O1001", "٣٣٧٤٠١٠٥٠٢٨٠١٠٠١"]
)
def test_anything_but_sixteen_digits_is_refused(text: str) -> None:
    with pytest.raises(NikIsNotSixteenDigits):
        read_nik(text)


@pytest.mark.parametrize(
    ("nik", "part"),
    [
        ("1074010502801001", "kode wilayah"),
        ("3300010502801001", "kode wilayah"),
        ("3374000502801001", "kode wilayah"),
        ("3374013202801001", "tanggal lahir"),
        ("3374010013801001", "tanggal lahir"),
        ("3374013102801001", "tanggal lahir"),
        ("3374017202801001", "tanggal lahir"),
        ("3374012902810001", "tanggal lahir"),
        ("3374010502800000", "nomor urut"),
    ],
)
def test_an_impossible_part_is_named_and_the_number_stays_masked(nik: str, part: str) -> None:
    with pytest.raises(NikContradictsItself) as refused:
        read_nik(nik)
    assert part in refused.value.sentence
    assert nik not in refused.value.sentence


def test_lists_show_the_first_and_last_four_digits() -> None:
    assert mask_nik(MAN) == "3374••••••••1001"
    assert mask_nik("") == ""


@given(st.text())
def test_no_text_is_read_as_anything_but_a_nik_or_nothing(text: str) -> None:
    try:
        nik = read_nik(text)
    except (NikIsNotSixteenDigits, NikContradictsItself):
        return
    assert nik == "" or (len(nik) == 16 and nik.isascii() and nik.isdigit())
