"""Until when the meeting is due: whole months after the end of the financial year."""

from datetime import date

import pytest

from sokoguru.accountability.calculations.due import months_after


@pytest.mark.parametrize(
    ("last_day", "months", "due"),
    [
        (date(1998, 12, 31), 6, date(1999, 6, 30)),
        (date(1998, 12, 31), 3, date(1999, 3, 31)),
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 6, 30), 6, date(2026, 12, 31)),
    ],
)
def test_a_month_end_stays_a_month_end(last_day: date, months: int, due: date) -> None:
    assert months_after(last_day, months) == due
