"""Days, months and fiscal years as the house counts and writes them."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Self

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)


def format_date(day: date) -> str:
    """Write a day as Indonesian letters do: `23 Februari 2017`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def months_after(day: date, count: int) -> date:
    """The same day so many months later, or the last day of a shorter month."""
    month = Month.of(day).plus(count)
    return date(month.year, month.month, min(day.day, month.last_day.day))


@dataclass(frozen=True, order=True, slots=True)
class Month:
    """One calendar month; months sort by time."""

    year: int
    month: int

    def __post_init__(self) -> None:
        if not 1 <= self.month <= 12:
            raise ValueError(f"there is no month {self.month}")
        if not date.min.year <= self.year <= date.max.year:
            raise ValueError(f"there is no year {self.year}")

    @classmethod
    def of(cls, day: date) -> Self:
        """The month that holds this day."""
        return cls(day.year, day.month)

    @property
    def first_day(self) -> date:
        """The first day of the month."""
        return date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        """The last day of the month, leap years counted."""
        return date(self.year, self.month, monthrange(self.year, self.month)[1])

    @property
    def label(self) -> str:
        """The month in Indonesian: `Februari 2017`."""
        return f"{MONTHS[self.month - 1]} {self.year}"

    def next(self) -> "Month":
        """The month after this one."""
        return self.plus(1)

    def previous(self) -> "Month":
        """The month before this one."""
        return self.plus(-1)

    def plus(self, months: int) -> "Month":
        """The month this many months later (earlier when negative)."""
        years, index = divmod(self.year * 12 + self.month - 1 + months, 12)
        return Month(years, index + 1)

    def __contains__(self, day: date) -> bool:
        return (day.year, day.month) == (self.year, self.month)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"


@dataclass(frozen=True, order=True, slots=True)
class FiscalYear:
    """Twelve months that a co-op closes together, named after the year in which they begin."""

    year: int
    starts_month: int = 1

    def __post_init__(self) -> None:
        Month(self.year, self.starts_month).plus(11)

    @classmethod
    def of(cls, day: date, *, starts_month: int = 1) -> Self:
        """The fiscal year that holds this day."""
        return cls(day.year if day.month >= starts_month else day.year - 1, starts_month)

    @property
    def months(self) -> tuple[Month, ...]:
        """The twelve months in order."""
        first = Month(self.year, self.starts_month)
        return tuple(first.plus(count) for count in range(12))

    @property
    def first_day(self) -> date:
        """The first day of the first month."""
        return self.months[0].first_day

    @property
    def last_day(self) -> date:
        """The last day of the last month."""
        return self.months[-1].last_day

    @property
    def label(self) -> str:
        """`1998`, or `1998/1999` when the year crosses January."""
        return str(self.year) if self.starts_month == 1 else f"{self.year}/{self.year + 1}"

    def next(self) -> "FiscalYear":
        """The fiscal year after this one."""
        return FiscalYear(self.year + 1, self.starts_month)

    def previous(self) -> "FiscalYear":
        """The fiscal year before this one."""
        return FiscalYear(self.year - 1, self.starts_month)

    def __contains__(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day

    def __str__(self) -> str:
        return self.label
