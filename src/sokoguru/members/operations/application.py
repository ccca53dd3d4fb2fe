"""Applying for membership, by the applicant's own will."""

from datetime import date

from django.db import IntegrityError, transaction

from sokoguru.cooperatives import queries as cooperatives
from sokoguru.cooperatives.vocabulary import CooperativeForm
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.members.calculations import particulars
from sokoguru.members.calculations.nik import mask_nik, read_nik
from sokoguru.members.calculations.words import fold
from sokoguru.members.models import Member
from sokoguru.members.operations.step import write_step
from sokoguru.members.operations.words import index_words
from sokoguru.members.queries.facts import fact
from sokoguru.members.vocabulary import LIVING, ApplicantKind, MemberFact, MemberState

_JOINS = {
    CooperativeForm.PRIMARY: ApplicantKind.PERSON,
    CooperativeForm.SECONDARY: ApplicantKind.LEGAL_ENTITY,
}


class ConsentIsMissing(Refusal):
    """Membership is voluntary (UU 25/1992 Pasal 5): nobody is made a member by somebody else."""

    code = "members.consent_is_missing"
    template = (
        "Keanggotaan bersifat sukarela. Catat persetujuan pelamar sendiri "
        "sebelum menyimpan lamaran."
    )
    field = "consent"


class ApplicantIsOfTheOtherKind(Refusal):
    """A primary co-op is joined by persons, a secondary one by co-operatives (Pasal 15, 18)."""

    code = "members.applicant_is_of_the_other_kind"
    template = "Koperasi {form} beranggotakan {wanted}, bukan {applicant}."
    field = "applicant"


class LegalNumberIsMissing(Refusal):
    """A legal entity applies under the number of its deed."""

    code = "members.legal_number_is_missing"
    template = "Nomor badan hukum pelamar belum diisi. Salin dari akta pengesahan."
    field = "legal_number"


class UnknownGroup(Refusal):
    """The articles set no simpanan wajib for such a group."""

    code = "members.unknown_group"
    template = 'Kelompok "{group}" tidak ada dalam anggaran dasar. Pilih salah satu dari: {groups}.'
    field = "group"


class NikHasAMembership(Refusal):
    """The person is a member, or on the way in, already."""

    code = "members.nik_has_a_membership"
    template = "NIK {nik} sudah terdaftar atas nama {name}. Buka datanya, jangan daftar dua kali."
    field = "nik"


def submit_application(
    *,
    cooperative_id: int,
    name: str,
    nik: str,
    phone: str,
    address: str,
    group: str,
    consent: bool,
    on: date,
    by: Actor,
    applicant: ApplicantKind = ApplicantKind.PERSON,
    legal_number: str = "",
) -> MemberFact:
    """Record an application on a day; `consent` says that the applicant asked for it.

    An empty NIK means that it is not known (yet). Refuses a missing consent, the wrong kind of
    applicant for the form of the co-op, a group without simpanan wajib in the articles, a NIK that
    is impossible or has a living membership here, and unreadable particulars.
    """
    if not consent:
        raise ConsentIsMissing
    _check_applicant(cooperative_id, applicant, legal_number)
    row = Member(
        cooperative_id=cooperative_id,
        name=particulars.read_name(name),
        nik=read_nik(nik),
        applicant=applicant,
        legal_number=particulars.read_text(legal_number, label="Nomor badan hukum", longest=100),
        phone=particulars.read_text(phone, label="Telepon", longest=particulars.PHONE_LENGTH),
        address=particulars.read_text(address, label="Alamat", longest=particulars.ADDRESS_LENGTH),
        group=read_group(cooperative_id=cooperative_id, group=group, on=on),
        state=MemberState.APPLIED,
        applied_on=on,
        consented_at=by.at,
        registered_by=by.name,
    )
    row.folded_name = fold(row.name)
    with transaction.atomic():
        _insert(row)
        write_step(row=row, state=MemberState.APPLIED, on=on, by=by)
        index_words(row=row)
    return fact(row)


def read_group(*, cooperative_id: int, group: str, on: date) -> str:
    """The group as the articles of the day name it; refuses one they do not know."""
    groups = cooperatives.articles_on(cooperative_id=cooperative_id, on=on).wajib_by_group
    if group not in groups:
        raise UnknownGroup(group=group, groups=tuple(groups))
    return group


def _check_applicant(cooperative_id: int, applicant: ApplicantKind, legal_number: str) -> None:
    form = cooperatives.cooperative(cooperative_id).form
    if applicant is not _JOINS[form]:
        raise ApplicantIsOfTheOtherKind(form=form, wanted=_JOINS[form], applicant=applicant)
    if applicant is ApplicantKind.LEGAL_ENTITY and not legal_number.strip():
        raise LegalNumberIsMissing


def _insert(row: Member) -> None:
    _check_nik(row)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        # Another door registered the same person in between.
        _check_nik(row)
        raise


def _check_nik(row: Member) -> None:
    if not row.nik:
        return
    living = Member.objects.of(row.cooperative_id).filter(nik=row.nik, state__in=LIVING)
    known = living.exclude(id=row.id).first()
    if known is not None:
        raise NikHasAMembership(nik=mask_nik(row.nik), name=known.name)
