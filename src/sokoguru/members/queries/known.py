"""What another register is held against: numbers that are taken, and whole rows."""

from collections.abc import Mapping

from sokoguru.members.models import Member
from sokoguru.members.vocabulary import LIVING, ApplicantKind, KnownMember, Membership, MemberState


def known_numbers(*, cooperative_id: int) -> frozenset[str]:
    """All member numbers ever given out."""
    rows = Member.objects.of(cooperative_id).exclude(number="")
    return frozenset(rows.values_list("number", flat=True))


def living_niks(*, cooperative_id: int) -> Mapping[str, str]:
    """The NIK of every living membership, with the name; for matching only, never for a screen."""
    rows = Member.objects.of(cooperative_id).filter(state__in=LIVING).exclude(nik="")
    return dict(rows.values_list("nik", "name"))


def memberships(*, cooperative_id: int) -> tuple[Membership, ...]:
    """Every membership whole, by number; for matching two registers, never for a screen."""
    rows = Member.objects.of(cooperative_id).order_by("number", "id")
    return tuple(
        Membership(id=row.id, state=MemberState(row.state), person=_known(row)) for row in rows
    )


def _known(row: Member) -> KnownMember:
    return KnownMember(
        number=row.number,
        name=row.name,
        nik=row.nik,
        phone=row.phone,
        address=row.address,
        group=row.group,
        joined_on=row.joined_on or row.admitted_on or row.applied_on,
        applicant=ApplicantKind(row.applicant),
        legal_number=row.legal_number,
    )
