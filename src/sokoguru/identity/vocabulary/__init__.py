"""The words of identity: roles, duties and the facts that travel between rooms."""

from sokoguru.identity.vocabulary.duties import (
    DUTY_LABELS,
    MATRIX,
    Duty,
    duties_of,
    roles_with,
)
from sokoguru.identity.vocabulary.facts import (
    AppointmentFact,
    AskedRequest,
    MyCooperative,
    Standing,
    TokenFact,
    UserFact,
)
from sokoguru.identity.vocabulary.roles import (
    BOARD,
    ROLE_LABELS,
    SINGLE_SEATS,
    STAFF,
    Role,
)

__all__ = [
    "BOARD",
    "DUTY_LABELS",
    "MATRIX",
    "ROLE_LABELS",
    "SINGLE_SEATS",
    "STAFF",
    "AppointmentFact",
    "AskedRequest",
    "Duty",
    "MyCooperative",
    "Role",
    "Standing",
    "TokenFact",
    "UserFact",
    "duties_of",
    "roles_with",
]
