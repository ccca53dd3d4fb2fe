"""The tables of members' meetings; what happened in one is only added to."""

from sokoguru.governance.models.agenda import AgendaItem, Objection, Paper
from sokoguru.governance.models.decision import Decision, Minutes
from sokoguru.governance.models.meeting import Meeting, MeetingRule
from sokoguru.governance.models.people import Attendance, Invitation, Sending

__all__ = [
    "AgendaItem",
    "Attendance",
    "Decision",
    "Invitation",
    "Meeting",
    "MeetingRule",
    "Minutes",
    "Objection",
    "Paper",
    "Sending",
]
