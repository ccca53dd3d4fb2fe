"""Appointing people to offices, and ending their terms."""

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.calculations.offices import rival
from sokoguru.identity.models import Appointment, MemberLink
from sokoguru.identity.queries.appointments import appointment, appointments
from sokoguru.identity.queries.users import user
from sokoguru.identity.vocabulary import (
    BOARD,
    AppointmentFact,
    Duty,
    Role,
    UserFact,
    duties_of,
)
from sokoguru.members.queries import count_by_state, member
from sokoguru.members.vocabulary import MemberState

ELECTED = BOARD | {Role.PENGAWAS}
IN_THE_ROLL = frozenset({MemberState.ADMITTED, MemberState.ACTIVE})


class UnknownUser(Refusal):
    """There is no such account."""

    code = "identity.unknown_user"
    template = "Akun itu tidak ada. Minta orangnya mendaftar dulu, lalu tulis nama penggunanya."
    field = "username"


class UnknownAppointment(Refusal):
    """There is no such term of office in this co-operative."""

    code = "identity.unknown_appointment"
    template = "Jabatan itu tidak ada di koperasi ini. Muat ulang daftar petugas."


class MembershipIsNotAnOffice(Refusal):
    """A member becomes one by application, never by appointment (S3-008)."""

    code = "identity.membership_is_not_an_office"
    template = (
        "Keanggotaan tidak dapat diangkat. Gunakan permohonan anggota, lalu hubungkan akunnya."
    )
    field = "role"


class OfficeIsTaken(Refusal):
    """Somebody already sits there in that time (S5-20: two chairs are refused)."""

    code = "identity.office_is_taken"
    template = (
        "Jabatan {office} sudah dipegang {holder} sejak {since}. "
        "Akhiri dulu masa jabatannya, baru angkat yang baru."
    )
    field = "role"


class OfficesExclude(Refusal):
    """Supervisors are not at the same time board or staff (UU 25/1992 Pasal 38-39; S3-042)."""

    code = "identity.offices_exclude"
    template = (
        "{holder} masih menjabat {held}; pengawas tidak boleh merangkap pengurus atau pengelola. "
        "Akhiri dulu salah satunya."
    )
    field = "role"


class OfficerIsNoMember(Refusal):
    """Board and supervisors are chosen from among the members (Pasal 29, 38; S3-040, S3-042)."""

    code = "identity.officer_is_no_member"
    template = (
        "{holder} belum terhubung sebagai anggota. Pengurus dan pengawas dipilih dari anggota: "
        "hubungkan akunnya dengan data anggota lebih dulu."
    )
    field = "username"


class TermEndsBeforeItStarts(Refusal):
    """The last day lies before the first."""

    code = "identity.term_ends_before_it_starts"
    template = "Masa jabatan mulai {since}, jadi tidak dapat berakhir {until}. Perbaiki tanggalnya."
    field = "valid_to"


class TermHasEnded(Refusal):
    """The term is over already."""

    code = "identity.term_has_ended"
    template = "Masa jabatan {holder} sudah berakhir {until}. Tidak ada yang perlu diakhiri."


class NobodyLeftToAppoint(Refusal):
    """After that day nobody could hand out offices any more."""

    code = "identity.nobody_left_to_appoint"
    template = (
        "Sesudah {until} tidak ada lagi yang berwenang mengangkat petugas. "
        "Angkat dulu penggantinya, baru akhiri jabatan ini."
    )


def appoint(
    *,
    cooperative_id: int,
    user_id: UUID,
    role: Role,
    valid_from: date,
    valid_to: date | None = None,
    by: Actor,
) -> AppointmentFact:
    """Give a person an office from a day on, until `valid_to` if the term has an end.

    While the co-operative has no active member yet, its founders may take the offices before their
    own membership is recorded.

    Refuses with `UnknownUser`, `MembershipIsNotAnOffice`, `TermEndsBeforeItStarts`,
    `OfficeIsTaken`, `OfficesExclude` or `OfficerIsNoMember`.
    """
    person = user(user_id=user_id)
    if person is None:
        raise UnknownUser
    if role is Role.ANGGOTA:
        raise MembershipIsNotAnOffice
    if valid_to is not None and valid_to < valid_from:
        raise TermEndsBeforeItStarts(since=valid_from, until=valid_to)
    _refuse_rival(cooperative_id, person, role, valid_from, valid_to)
    if role in ELECTED and not _may_be_elected(cooperative_id, user_id):
        raise OfficerIsNoMember(holder=person.name)
    with transaction.atomic():
        term = Appointment.objects.create(
            cooperative_id=cooperative_id,
            user_id=user_id,
            role=role.value,
            valid_from=valid_from,
            valid_to=valid_to,
            appointed_by=by.name,
            appointed_at=by.at,
        )
    return AppointmentFact(term.id, person, role, valid_from, valid_to)


def end_appointment(
    *, cooperative_id: int, appointment_id: UUID, valid_to: date, by: Actor
) -> AppointmentFact:
    """Let a term of office end with a day; the row stays as history.

    Refuses with `UnknownAppointment`, `TermHasEnded`, `TermEndsBeforeItStarts` or
    `NobodyLeftToAppoint`.
    """
    with transaction.atomic():
        term = appointment(cooperative_id=cooperative_id, appointment_id=appointment_id)
        if term is None:
            raise UnknownAppointment
        if term.valid_to is not None and term.valid_to <= valid_to:
            raise TermHasEnded(holder=term.user.name, until=term.valid_to)
        if valid_to < term.valid_from:
            raise TermEndsBeforeItStarts(since=term.valid_from, until=valid_to)
        _refuse_leaderless(cooperative_id, term, valid_to)
        Appointment.objects.of(cooperative_id).filter(id=appointment_id).update(valid_to=valid_to)
    return AppointmentFact(term.id, term.user, term.role, term.valid_from, valid_to)


def _refuse_rival(
    cooperative_id: int, person: UserFact, role: Role, valid_from: date, valid_to: date | None
) -> None:
    terms = appointments(cooperative_id=cooperative_id)
    found = rival(terms, user_id=person.id, role=role, valid_from=valid_from, valid_to=valid_to)
    if found is None:
        return
    if found.role is role:
        raise OfficeIsTaken(office=role.label, holder=found.user.name, since=found.valid_from)
    raise OfficesExclude(holder=person.name, held=found.role.label)


def _may_be_elected(cooperative_id: int, user_id: UUID) -> bool:
    link = MemberLink.objects.of(cooperative_id).filter(user_id=user_id).first()
    if link is not None:
        found = member(cooperative_id=cooperative_id, member_id=link.member_id)
        return found.state in IN_THE_ROLL
    return count_by_state(cooperative_id=cooperative_id)[MemberState.ACTIVE] == 0


def _refuse_leaderless(cooperative_id: int, ending: AppointmentFact, valid_to: date) -> None:
    if Duty.APPOINT not in duties_of([ending.role]):
        return
    day_after = valid_to + timedelta(days=1)
    others = (
        term
        for term in appointments(cooperative_id=cooperative_id, on=day_after)
        if term.id != ending.id
    )
    if not any(Duty.APPOINT in duties_of([term.role]) for term in others):
        raise NobodyLeftToAppoint(until=valid_to)
