"""Everything that can happen to accounts, offices, member links and keys."""

from sokoguru.identity.operations.access import link_member
from sokoguru.identity.operations.accounts import open_account, rename_account
from sokoguru.identity.operations.appointment import appoint, end_appointment
from sokoguru.identity.operations.tokens import issue_token, revoke_token

__all__ = [
    "appoint",
    "end_appointment",
    "issue_token",
    "link_member",
    "open_account",
    "rename_account",
    "revoke_token",
]
