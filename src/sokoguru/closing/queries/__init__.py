"""The index of every question about closing."""

from sokoguru.closing.queries.checklist import checklist
from sokoguru.closing.queries.closes import close, closes, replay, version_rows
from sokoguru.closing.queries.desk import desk
from sokoguru.closing.queries.periods import month_of_year, whole_year

__all__ = [
    "checklist",
    "close",
    "closes",
    "desk",
    "month_of_year",
    "replay",
    "version_rows",
    "whole_year",
]
