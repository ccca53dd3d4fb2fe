"""The tables of members."""

from sokoguru.members.models.business import Business
from sokoguru.members.models.member import Member
from sokoguru.members.models.numbering import MemberNumbering
from sokoguru.members.models.step import MembershipStep
from sokoguru.members.models.word import MemberWord

__all__ = ["Business", "Member", "MemberNumbering", "MemberWord", "MembershipStep"]
