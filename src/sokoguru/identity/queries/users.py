"""Who has an account."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from sokoguru.identity.models import User
from sokoguru.identity.vocabulary import UserFact


def user(*, user_id: UUID) -> UserFact | None:
    """The account with this id."""
    return users(ids=[user_id]).get(user_id)


def users(*, ids: Iterable[UUID]) -> Mapping[UUID, UserFact]:
    """These accounts by id."""
    rows = User.objects.filter(id__in=set(ids)).only("id", "username", "name")
    return {row.id: user_fact(row) for row in rows}


def user_by_login(*, login: str) -> UserFact | None:
    """The account with this login, whatever its capitals."""
    found = User.objects.filter(username=login.strip().lower(), is_active=True).first()
    return None if found is None else user_fact(found)


def user_fact(row: User) -> UserFact:
    """The fact behind a row."""
    return UserFact(id=row.id, username=row.username, name=row.name)
