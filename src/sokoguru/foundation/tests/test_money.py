"""Rupiah keep their type, refuse fractions, and read back as they were written."""

import copy
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.foundation.money import (
    LARGEST_AMOUNT,
    AmountTooLarge,
    Rupiah,
    UnreadableAmount,
    format_number,
    format_rupiah,
    read_rupiah,
)

amounts = st.integers(min_value=-LARGEST_AMOUNT, max_value=LARGEST_AMOUNT)


@given(amounts, amounts, st.integers(-1000, 1000))
def test_adding_and_multiplying_keep_the_type_and_the_value(
    one: int, other: int, count: int
) -> None:
    results = {
        Rupiah(one) + Rupiah(other): one + other,
        Rupiah(one) - other: one - other,
        one - Rupiah(other): one - other,
        one + Rupiah(other): one + other,
        Rupiah(one) * count: one * count,
        count * Rupiah(one): one * count,
        -Rupiah(one): -one,
        abs(Rupiah(one)): abs(one),
    }
    for result, expected in results.items():
        assert type(result) is Rupiah
        assert result == expected


def test_a_total_is_rupiah_even_of_nothing() -> None:
    assert Rupiah.total([]) == 0
    assert type(Rupiah.total([])) is Rupiah
    assert Rupiah.total([Rupiah(1), Rupiah(2)]) == Rupiah(3)
    assert type(sum([Rupiah(1), Rupiah(2)])) is Rupiah


def test_fractions_are_refused() -> None:
    with pytest.raises(TypeError, match="use split"):
        Rupiah(10) / 3
    with pytest.raises(TypeError, match="use split"):
        10 / Rupiah(3)
    with pytest.raises(TypeError, match="whole number"):
        Rupiah(1.0)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="read_rupiah"):
        Rupiah("12")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="whole number"):
        Rupiah(1) + 0.5
    with pytest.raises(TypeError, match="whole number"):
        Rupiah(1) * 0.5
    with pytest.raises(TypeError, match="times rupiah"):
        Rupiah(2) * Rupiah(3)


def test_it_is_ordered_hashed_copied_and_printed_as_a_number() -> None:
    assert Rupiah(1) < Rupiah(2)
    assert {Rupiah(5): "five"}[Rupiah(5)] == "five"
    assert type(copy.deepcopy(Rupiah(7))) is Rupiah
    assert copy.deepcopy(Rupiah(7)) == Rupiah(7)
    assert (str(Rupiah(7)), repr(Rupiah(7)), f"{Rupiah(7)}") == ("7", "Rupiah(7)", "7")


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (0, "Rp 0"),
        (999, "Rp 999"),
        (1234567, "Rp 1.234.567"),
        (-1000, "-Rp 1.000"),
        (10**15, "Rp 1.000.000.000.000.000"),
    ],
)
def test_amounts_are_written_with_points(amount: int, written: str) -> None:
    assert format_rupiah(Rupiah(amount)) == written


@given(amounts)
def test_every_written_form_reads_back(amount: int) -> None:
    for written in (
        str(amount),
        format_number(amount),
        format_rupiah(Rupiah(amount)),
        f"  {format_rupiah(Rupiah(amount))},00\t",
        f"Rp{format_number(amount)},-",
        f"rp. {format_number(amount)}",
        str(amount).replace("-", "\N{MINUS SIGN}"),
    ):
        read = read_rupiah(written)
        assert type(read) is Rupiah
        assert read == amount


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "1.5",
        "12.34",
        "1,234,567",
        "1.2345",
        "0.123",
        "1.234.56",
        "1234.567",
        "1.234,50",
        "1,5",
        "1e6",
        "lima ribu",
        "Rp",
        "-",
        "--5",
        "-Rp -5",
        "5-",
        "+5",
        "12\x00",
        "\x00",
        "١٢٣",
        "1_000",
        "0x10",
        "NaN",
        "1 000",
        "1" * 10_000 + "x",
    ],
)
def test_it_refuses_what_is_not_a_whole_amount(text: str) -> None:
    with pytest.raises(UnreadableAmount) as refusal:
        read_rupiah(text)
    assert "tidak terbaca" in refusal.value.sentence
    assert "\x00" not in refusal.value.sentence
    assert len(refusal.value.sentence) < 200


@pytest.mark.parametrize("text", [str(10**15 + 1), "1.000.000.000.000.001", "9" * 5000])
def test_it_refuses_more_than_a_thousand_trillion(text: str) -> None:
    with pytest.raises(AmountTooLarge, match=r"Paling banyak Rp 1\.000\.000\.000\.000\.000"):
        read_rupiah(text)


@given(st.text(max_size=12))
def test_any_text_is_either_read_or_refused(text: str) -> None:
    with suppress(UnreadableAmount):
        amount = read_rupiah(text)
        assert any(character.isdigit() for character in text)
        assert abs(amount) <= LARGEST_AMOUNT
