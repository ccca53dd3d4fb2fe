"""The register of members (buku daftar anggota, UU 25/1992 Pasal 17)."""

from django.db import models
from django.db.models import Q

from sokoguru.database.models import TenantModel
from sokoguru.members.calculations import particulars
from sokoguru.members.vocabulary import LIVING, ApplicantKind, MemberState

_LIVING = [state.value for state in LIVING]
_NUMBERED = [MemberState.ADMITTED.value, MemberState.ACTIVE.value, MemberState.LEFT.value]


class Member(TenantModel):
    """One membership from application to leaving; who comes back gets a new one."""

    number = models.CharField(max_length=particulars.NUMBER_LENGTH, blank=True)
    name = models.CharField(max_length=particulars.NAME_LENGTH)
    folded_name = models.CharField(max_length=particulars.NAME_LENGTH * 2)
    nik = models.CharField(max_length=16, blank=True)
    applicant = models.CharField(
        max_length=12, choices=[(kind.value, kind.value) for kind in ApplicantKind]
    )
    legal_number = models.CharField(max_length=100, blank=True)
    phone = models.CharField(max_length=particulars.PHONE_LENGTH, blank=True)
    address = models.CharField(max_length=particulars.ADDRESS_LENGTH, blank=True)
    group = models.CharField(max_length=particulars.GROUP_LENGTH)
    state = models.CharField(
        max_length=10, choices=[(state.value, state.value) for state in MemberState]
    )
    applied_on = models.DateField()
    consented_at = models.DateTimeField()
    registered_by = models.CharField(max_length=120)
    admitted_on = models.DateField(null=True, blank=True)
    joined_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=particulars.REASON_LENGTH, blank=True)

    class Meta:
        indexes = [
            # Partial, though it leaves nothing out: while a table has no statistics yet, PostgreSQL
            # would prefer a plain index on the co-operative to the primary key when it checks a
            # foreign key, and a first import of many members would read all of them for each.
            models.Index(
                fields=["cooperative", "state", "folded_name"],
                condition=~Q(name=""),
                name="member_by_state",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "number"],
                condition=~Q(number=""),
                name="member_number_is_used_once_in_a_cooperative",
            ),
            models.UniqueConstraint(
                fields=["cooperative", "nik"],
                condition=Q(state__in=_LIVING) & ~Q(nik=""),
                name="nik_has_one_living_membership_in_a_cooperative",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="member_has_a_name"),
            models.CheckConstraint(
                condition=Q(nik="") | Q(nik__regex=r"^[0-9]{16}$"), name="nik_has_sixteen_digits"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=_NUMBERED) | ~Q(number=""),
                name="admitted_member_has_a_number",
            ),
            models.CheckConstraint(
                condition=~Q(state=MemberState.ACTIVE.value) | Q(joined_on__isnull=False),
                name="active_member_has_a_day_of_joining",
            ),
            models.CheckConstraint(
                condition=Q(state=MemberState.LEFT.value, left_on__isnull=False)
                | (~Q(state=MemberState.LEFT.value) & Q(left_on__isnull=True)),
                name="member_left_on_a_day_or_is_still_here",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.name}"
