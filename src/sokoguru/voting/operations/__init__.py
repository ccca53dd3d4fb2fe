"""What happens to votes."""

from sokoguru.voting.operations.casting import (
    cast_open,
    cast_secret,
    issue_credential,
    sign_credential,
)
from sokoguru.voting.operations.closing import close_vote
from sokoguru.voting.operations.counting import enter_count
from sokoguru.voting.operations.opening import open_vote
from sokoguru.voting.operations.turns import take_turns

__all__ = [
    "cast_open",
    "cast_secret",
    "close_vote",
    "enter_count",
    "issue_credential",
    "open_vote",
    "sign_credential",
    "take_turns",
]
