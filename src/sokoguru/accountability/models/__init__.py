"""The tables of the yearly account: rows are added and never changed."""

from sokoguru.accountability.models.board_text import BoardText
from sokoguru.accountability.models.submission import Submission
from sokoguru.accountability.models.supervisors_report import SupervisorsReport

__all__ = ["BoardText", "Submission", "SupervisorsReport"]
