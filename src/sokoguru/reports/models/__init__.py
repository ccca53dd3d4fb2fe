"""The tables of reports: what people write beside figures that are computed."""

from sokoguru.reports.models.note_text import NoteText
from sokoguru.reports.models.outside import OutsidePrice, OutsideRate

__all__ = ["NoteText", "OutsidePrice", "OutsideRate"]
