"""Everything that can happen to a membership."""

from sokoguru.members.operations.activation import activate_known_members, activate_member
from sokoguru.members.operations.admission import admit_applicant, refuse_applicant
from sokoguru.members.operations.application import submit_application
from sokoguru.members.operations.business import record_business
from sokoguru.members.operations.enrolment import enrol_known_members
from sokoguru.members.operations.holding import hold_member, hold_members
from sokoguru.members.operations.leaving import end_memberships, mark_left
from sokoguru.members.operations.numbering import next_numbers
from sokoguru.members.operations.particulars import change_particulars

__all__ = [
    "activate_known_members",
    "activate_member",
    "admit_applicant",
    "change_particulars",
    "end_memberships",
    "enrol_known_members",
    "hold_member",
    "hold_members",
    "mark_left",
    "next_numbers",
    "record_business",
    "refuse_applicant",
    "submit_application",
]
