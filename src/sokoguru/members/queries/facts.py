"""Rows of the register as values."""

from sokoguru.members.calculations.nik import mask_nik
from sokoguru.members.models import Member
from sokoguru.members.vocabulary import ApplicantKind, MemberFact, MemberState


def fact(row: Member) -> MemberFact:
    """The row as a value; the NIK leaves this room masked only."""
    return MemberFact(
        id=row.id,
        number=row.number,
        name=row.name,
        nik_masked=mask_nik(row.nik),
        phone=row.phone,
        address=row.address,
        group=row.group,
        state=MemberState(row.state),
        applied_on=row.applied_on,
        joined_on=row.joined_on,
        left_on=row.left_on,
        admitted_on=row.admitted_on,
        applicant=ApplicantKind(row.applicant),
        reason=row.reason,
    )
