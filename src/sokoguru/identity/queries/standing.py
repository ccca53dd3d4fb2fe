"""What a user is, in one co-operative and in all of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from django.db.models import Q

from sokoguru.cooperatives.queries import cooperative
from sokoguru.database.tenancy import as_user
from sokoguru.identity.models import Appointment, MemberLink
from sokoguru.identity.queries.users import users
from sokoguru.identity.vocabulary import MyCooperative, Role, Standing, UserFact


def standing(*, cooperative_id: int, user_id: UUID, on: date) -> Standing:
    """The offices and the membership of a user in one co-operative on a day."""
    roles = (
        Appointment.objects.of(cooperative_id)
        .filter(user_id=user_id, valid_from__lte=on)
        .filter(Q(valid_to=None) | Q(valid_to__gte=on))
        .values_list("role", flat=True)
    )
    link = MemberLink.objects.of(cooperative_id).filter(user_id=user_id)
    return _standing(roles, link.values_list("member_id", flat=True).first())


def my_cooperatives(*, user_id: UUID, on: date) -> tuple[MyCooperative, ...]:
    """The co-operatives in which a user holds an office or is a member, by name.

    Reads across co-operatives, which row-level security allows for the user's own rows alone.
    """
    with as_user(user_id):
        terms = list(
            Appointment.objects.filter(user_id=user_id, valid_from__lte=on)
            .filter(Q(valid_to=None) | Q(valid_to__gte=on))
            .values_list("cooperative_id", "role")
        )
        links = dict(
            MemberLink.objects.filter(user_id=user_id).values_list("cooperative_id", "member_id")
        )
    roles: dict[int, list[str]] = defaultdict(list)
    for cooperative_id, role in terms:
        roles[cooperative_id].append(role)
    mine = [
        MyCooperative(found, _standing(roles[found.id], links.get(found.id)))
        for found in map(cooperative, sorted(roles.keys() | links.keys()))
    ]
    return tuple(sorted(mine, key=lambda entry: (entry.cooperative.name, entry.cooperative.id)))


def member_account(*, cooperative_id: int, member_id: UUID) -> UserFact | None:
    """The account that is linked to a member."""
    link = MemberLink.objects.of(cooperative_id).filter(member_id=member_id).first()
    return None if link is None else users(ids=[link.user_id]).get(link.user_id)


def member_accounts(*, cooperative_id: int) -> Mapping[UUID, UUID]:
    """The user behind every member who has an account, by member."""
    rows = MemberLink.objects.of(cooperative_id).order_by("id")
    return dict(rows.values_list("member_id", "user_id"))


def _standing(roles: Iterable[str], member_id: UUID | None) -> Standing:
    held = {Role(role) for role in roles}
    if member_id is not None:
        held.add(Role.ANGGOTA)
    return Standing(tuple(role for role in Role if role in held), member_id)
