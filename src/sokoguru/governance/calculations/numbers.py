"""How resolutions of a meeting are numbered."""

from sokoguru.governance.vocabulary import MeetingKind


def resolution_number(kind: MeetingKind, year: int, count: int) -> str:
    """The number of the next decision: `01/RAT/2026`."""
    return f"{count:02d}/{kind.value}/{year}"
