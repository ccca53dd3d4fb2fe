"""Numbers and days in English words, for papers that go abroad."""

from datetime import date

from sokoguru.foundation.words import LARGEST_NUMBER

_SMALL = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_RANKS = ("", "thousand", "million", "billion", "trillion", "quadrillion")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def english_words(number: int) -> str:
    """Write a whole number in words: 1205 is `one thousand two hundred five`.

    Exact up to 10**15 on either side of zero; a larger number is a fault (ValueError).
    """
    value = int(number)
    if abs(value) > LARGEST_NUMBER:
        raise ValueError(f"{value} is beyond 10**15")
    if value == 0:
        return "zero"
    words: list[str] = ["minus"] if value < 0 else []
    rest = abs(value)
    for rank in range(len(_RANKS) - 1, -1, -1):
        group, rest = divmod(rest, 1000**rank)
        words += [*_below_thousand(group), *([_RANKS[rank]] if rank and group else [])]
    return " ".join(words)


def english_date(day: date) -> str:
    """Write a day as English letters do: `23 February 2017`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _below_thousand(value: int) -> list[str]:
    hundreds, rest = divmod(value, 100)
    words = [_SMALL[hundreds], "hundred"] if hundreds else []
    tens, ones = divmod(rest, 10)
    if rest < len(_SMALL):
        return words + ([_SMALL[rest]] if rest else [])
    return [*words, f"{_TENS[tens]}-{_SMALL[ones]}" if ones else _TENS[tens]]
