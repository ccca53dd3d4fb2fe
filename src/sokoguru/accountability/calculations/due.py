"""Until when the members' meeting on a year's account is due."""

from calendar import monthrange
from datetime import date


def months_after(last_day: date, months: int) -> date:
    """The last day of so many months after a financial year (UU 25/1992 Pasal 26)."""
    place = last_day.year * 12 + last_day.month - 1 + months
    year, month = divmod(place, 12)
    days = monthrange(year, month + 1)[1]
    is_month_end = last_day.day == monthrange(last_day.year, last_day.month)[1]
    return date(year, month + 1, days if is_month_end else min(last_day.day, days))
