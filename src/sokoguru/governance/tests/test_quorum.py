"""How many must be there, and what the votes say."""

from datetime import date

import pytest

from sokoguru.cooperatives.vocabulary import Subject
from sokoguru.governance.calculations.quorum import needed, outcome
from sokoguru.governance.vocabulary import MeetingRules, Outcome

RULES = MeetingRules(valid_from=date(2026, 1, 1), clause="Pasal 12")


@pytest.mark.parametrize(
    ("entitled", "subject", "second", "enough"),
    [
        (142, None, False, 72),
        (141, None, False, 71),
        (142, None, True, 29),
        (142, Subject.ARTICLES, False, 107),
        (142, Subject.ARTICLES, True, 107),
        (0, None, True, 1),
    ],
)
def test_a_quorum_is_the_share_of_its_subject_and_call(
    entitled: int, subject: Subject | None, *, second: bool, enough: int
) -> None:
    assert needed(RULES, entitled=entitled, subject=subject, second=second) == enough


def test_articles_need_their_own_share_of_the_votes() -> None:
    assert outcome(RULES, subject=Subject.ARTICLES, yes=2, no=1) is Outcome.REJECTED
    assert outcome(RULES, subject=Subject.ARTICLES, yes=3, no=1) is Outcome.ADOPTED
    assert outcome(RULES, subject=Subject.BUDGET, yes=2, no=2) is Outcome.REJECTED
