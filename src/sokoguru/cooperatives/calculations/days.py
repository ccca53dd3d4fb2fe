"""Which day it is where a co-operative works."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from sokoguru.cooperatives.vocabulary import CooperativeFact


def local_day(cooperative: CooperativeFact, now: datetime) -> date:
    """The day of a moment in the time zone of the co-operative (WIB, WITA or WIT)."""
    return now.astimezone(ZoneInfo(cooperative.timezone)).date()
