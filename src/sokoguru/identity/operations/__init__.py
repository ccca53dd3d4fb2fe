"""Everything that can happen to accounts, offices, member links, keys and their requests."""

from sokoguru.identity.operations.access import link_member
from sokoguru.identity.operations.accounts import open_account, rename_account
from sokoguru.identity.operations.appointment import appoint, end_appointment
from sokoguru.identity.operations.requests import first_answer, remember_answer
from sokoguru.identity.operations.tokens import issue_token, issue_token_of, revoke_token

__all__ = [
    "appoint",
    "end_appointment",
    "first_answer",
    "issue_token",
    "issue_token_of",
    "link_member",
    "open_account",
    "remember_answer",
    "rename_account",
    "revoke_token",
]
