"""Who holds which office."""

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from sokoguru.identity.models import Appointment
from sokoguru.identity.queries.users import users
from sokoguru.identity.vocabulary import AppointmentFact, Role, UserFact

ORGANS = (Role.KETUA, Role.SEKRETARIS, Role.BENDAHARA, Role.PENGAWAS)


def appointments(*, cooperative_id: int, on: date | None = None) -> tuple[AppointmentFact, ...]:
    """The terms of office held on a day, or all of them; by rank, the newest first."""
    rows = list(_terms(cooperative_id, on))
    people = users(ids={row.user_id for row in rows})
    facts = [_fact(row, people[row.user_id]) for row in rows]
    rank = {role: place for place, role in enumerate(Role)}
    facts.sort(key=lambda fact: (rank[fact.role], -fact.valid_from.toordinal(), str(fact.id)))
    return tuple(facts)


def appointment(*, cooperative_id: int, appointment_id: UUID) -> AppointmentFact | None:
    """One term of office."""
    row = Appointment.objects.of(cooperative_id).filter(id=appointment_id).first()
    return None if row is None else _fact(row, users(ids=[row.user_id])[row.user_id])


def missing_organs(*, cooperative_id: int, on: date) -> tuple[Role, ...]:
    """The offices that the law wants and nobody holds (UU 25/1992 Pasal 21; S3-035, S5-20)."""
    held = set(_terms(cooperative_id, on).values_list("role", flat=True))
    return tuple(role for role in ORGANS if role.value not in held)


def _terms(cooperative_id: int, on: date | None) -> QuerySet[Appointment]:
    terms = Appointment.objects.of(cooperative_id)
    if on is not None:
        terms = terms.filter(valid_from__lte=on).filter(Q(valid_to=None) | Q(valid_to__gte=on))
    return terms.order_by("valid_from", "id")


def _fact(row: Appointment, person: UserFact) -> AppointmentFact:
    return AppointmentFact(
        id=row.id,
        user=person,
        role=Role(row.role),
        valid_from=row.valid_from,
        valid_to=row.valid_to,
    )
