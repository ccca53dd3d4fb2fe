"""How a member stands at the end of a year, read from the register."""

from datetime import date

from sokoguru.members.vocabulary import MemberFact
from sokoguru.surplus.calculations.eligibility import Standing

# The register keeps the reason in words; the heirs of a member who died receive his SHU.
_DIED = ("meninggal", "wafat", "almarhum")


def standing_of(member: MemberFact, *, first_day: date, last_day: date) -> Standing | None:
    """Member, left or died within the year; None for whoever was no member in it."""
    if member.joined_on is None or member.joined_on > last_day:
        return None
    if member.left_on is None or member.left_on > last_day:
        return Standing.MEMBER
    if member.left_on < first_day:
        return None
    died = any(word in member.reason.lower() for word in _DIED)
    return Standing.DECEASED if died else Standing.LEFT
