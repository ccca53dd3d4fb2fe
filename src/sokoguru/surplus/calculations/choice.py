"""What the members' meeting decides for one year, laid over what the articles say."""

from dataclasses import replace

from sokoguru.surplus.vocabulary import WHOLE_BPS, MeetingChoice, SurplusPolicy


def policy_with(policy: SurplusPolicy, choice: MeetingChoice) -> SurplusPolicy:
    """The policy of the year after the meeting's choice; the articles stay as they are (S3-105).

    Refuses percentages that do not total 100 (`PercentagesNotWhole`) or are negative.
    """
    usaha_bps = policy.usaha_bps if choice.usaha_bps is None else choice.usaha_bps
    return replace(
        policy,
        shares_bps=policy.shares_bps if choice.shares_bps is None else choice.shares_bps,
        usaha_bps=usaha_bps,
        modal_bps=WHOLE_BPS - usaha_bps,
        payout=policy.payout if choice.payout is None else choice.payout,
    )
