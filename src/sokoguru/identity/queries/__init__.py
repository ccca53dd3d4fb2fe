"""Every question that identity answers."""

from sokoguru.identity.queries.appointments import appointment, appointments, missing_organs
from sokoguru.identity.queries.standing import (
    member_account,
    member_accounts,
    my_cooperatives,
    standing,
)
from sokoguru.identity.queries.tokens import bearer, tokens
from sokoguru.identity.queries.users import user, user_by_login, users

__all__ = [
    "appointment",
    "appointments",
    "bearer",
    "member_account",
    "member_accounts",
    "missing_organs",
    "my_cooperatives",
    "standing",
    "tokens",
    "user",
    "user_by_login",
    "users",
]
