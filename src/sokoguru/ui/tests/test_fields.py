"""What the form fields of the kit read and refuse."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from sokoguru.foundation.money import Rupiah
from sokoguru.ui.web.fields import DayField, MoneyField, MoneyInput


@pytest.mark.parametrize("text", ["1234567", "1.234.567", "Rp 1.234.567", "Rp1.234.567,00"])
def test_an_amount_is_read_as_people_write_it(text: str) -> None:
    amount = MoneyField().clean(text)

    assert amount == 1_234_567
    assert isinstance(amount, Rupiah)


@pytest.mark.parametrize("text", ["1.5", "1,234,567", "seratus", "-5", "0", "", "9" * 20])
def test_what_is_no_positive_whole_amount_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        MoneyField().clean(text)


def test_the_refusal_is_a_sentence_that_says_what_to_write() -> None:
    with pytest.raises(ValidationError) as refused:
        MoneyField().clean("1.5")

    assert "1.234.567" in refused.value.messages[0]


def test_an_amount_may_be_left_empty_when_it_is_optional() -> None:
    assert MoneyField(required=False).clean("") is None


def test_a_known_amount_is_shown_with_points_and_a_refused_text_as_typed() -> None:
    widget = MoneyInput()

    assert widget.format_value(Rupiah(2_500_000)) == "2.500.000"
    assert widget.format_value("1.5") == "1.5"
    assert widget.format_value(None) is None


@pytest.mark.parametrize("text", ["1998-12-31", "31/12/1998", "31-12-1998"])
def test_a_day_is_read_from_the_calendar_and_as_typed(text: str) -> None:
    assert DayField().clean(text) == date(1998, 12, 31)


def test_a_day_that_does_not_exist_is_refused_with_an_example() -> None:
    with pytest.raises(ValidationError, match="31/12/1998"):
        DayField().clean("31/02/1998")


@pytest.mark.parametrize("text", ["0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31"])
def test_a_day_of_another_age_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(ValidationError, match="antara 1900 dan 2200"):
        DayField().clean(text)
