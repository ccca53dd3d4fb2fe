"""How many members must be there, and what the votes say."""

from sokoguru.cooperatives.vocabulary import Subject
from sokoguru.governance.vocabulary import SPECIAL, WHOLE_BPS, MeetingRules, Outcome


def needed(rules: MeetingRules, *, entitled: int, subject: Subject | None, second: bool) -> int:
    """The smallest number of voices that may decide about a subject, at least one.

    Articles and merger ask for their own share, also at a second call.
    """
    if subject in SPECIAL:
        return max(1, _at_least(entitled, rules.special_bps))
    if second:
        return max(1, _at_least(entitled, rules.second_bps))
    return entitled * rules.quorum_bps // WHOLE_BPS + 1


def outcome(rules: MeetingRules, *, subject: Subject, yes: int, no: int) -> Outcome:
    """What votes say: more for than against; of articles and merger, the share they ask for.

    A tie carries nothing (UU 25/1992 Pasal 24 ayat 2 asks for the most votes).
    """
    carries = yes > no
    if subject in SPECIAL:
        carries = carries and yes >= _at_least(yes + no, rules.special_votes_bps)
    return Outcome.ADOPTED if carries else Outcome.REJECTED


def _at_least(whole: int, bps: int) -> int:
    return -(-whole * bps // WHOLE_BPS)
