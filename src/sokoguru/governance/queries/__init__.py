"""Every question one may ask about members' meetings."""

from sokoguru.governance.queries.agenda import NoSuchItem, agenda, item
from sokoguru.governance.queries.meetings import (
    NoSuchMeeting,
    meeting,
    meeting_rules,
    meetings,
    minutes_of,
    required_rules,
)
from sokoguru.governance.queries.paper import minutes_bytes, minutes_draft
from sokoguru.governance.queries.people import attendance, invitations, quorum, uninvited
from sokoguru.governance.queries.warnings import warnings

__all__ = [
    "NoSuchItem",
    "NoSuchMeeting",
    "agenda",
    "attendance",
    "invitations",
    "item",
    "meeting",
    "meeting_rules",
    "meetings",
    "minutes_bytes",
    "minutes_draft",
    "minutes_of",
    "quorum",
    "required_rules",
    "uninvited",
    "warnings",
]
