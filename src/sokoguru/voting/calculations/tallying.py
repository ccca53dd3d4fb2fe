"""From ballots to a result: pure sums, and who is chosen."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sokoguru.voting.calculations.refusals import (
    ChoiceIsUnsound,
    CountIsUnsound,
    QuestionIsUnsound,
    RollIsEmpty,
    SecretVotesAreEqual,
    ThresholdIsUnsound,
    VoterIsMissing,
    VoterIsNotEntitled,
    WeightIsUnsound,
    WeightNeedsArticles,
    WitnessesNeeded,
    WrongChannel,
)
from sokoguru.voting.vocabulary import (
    BallotQuestion,
    BallotSum,
    BulletinRow,
    Channel,
    CountSheet,
    Majority,
    Outcome,
    Threshold,
    VoteKind,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Who is chosen. A tie that decides is told, never broken here."""

    outcome: Outcome
    winners: tuple[int, ...] = ()
    tied: tuple[int, ...] = ()
    open_seats: int = 0


def add_up(options: int, ballots: Iterable[BulletinRow]) -> BallotSum:
    """The sum of single ballots; one without a mark abstains."""
    counts, abstained, total = [0] * options, 0, 0
    for ballot in ballots:
        total += ballot.weight
        abstained += 0 if ballot.choices else ballot.weight
        for place in ballot.choices:
            counts[place] += ballot.weight
    return BallotSum(counts=tuple(counts), abstained=abstained, ballots=total)


def sum_of(sheet: CountSheet) -> BallotSum:
    """What was counted in the hall, as a sum."""
    return BallotSum(sheet.counts, sheet.abstained, sheet.spoilt, sheet.ballots)


def judge(
    *, found: BallotSum, seats: int, threshold: Threshold, present: int, roll: int
) -> Verdict:
    """Fill the seats from the top with options that reach the threshold.

    Options with the same number of votes around the last seat are a tie: whoever is above it is
    chosen, the rest is left to recount, second vote or lot, as articles and meeting say.
    """
    whole = {
        Majority.VALID: found.valid,
        Majority.CAST: found.ballots,
        Majority.PRESENT: present,
        Majority.ROLL: roll,
    }[threshold.of]
    ranked = sorted(range(len(found.counts)), key=lambda place: (-found.counts[place], place))
    top = found.counts[ranked[seats - 1]]
    level = tuple(place for place in ranked if found.counts[place] == top)
    above = tuple(place for place in ranked if found.counts[place] > top)
    is_tied = bool(top) and len(above) + len(level) > seats
    chosen = above if is_tied or not top else above + level
    winners = tuple(p for p in chosen if threshold.is_reached(found.counts[p], whole))
    # For one seat a tie is one even below the threshold: no option has more than another.
    if is_tied and len(winners) == len(above) and (seats == 1 or threshold.is_reached(top, whole)):
        return Verdict(Outcome.TIED, winners, level, seats - len(above))
    outcome = Outcome.DECIDED if winners else Outcome.NOT_REACHED
    return Verdict(outcome, winners, (), seats - len(winners))


def refuse_unsound_question(question: BallotQuestion, threshold: Threshold) -> None:
    """Refuses `QuestionIsUnsound`, `ThresholdIsUnsound`."""
    options = [option.strip() for option in question.options]
    is_sound = (
        question.text.strip()
        and len(options) > 1
        and all(options)
        and len(set(options)) == len(options)
        and 1 <= question.seats <= len(options)
    )
    if not is_sound:
        raise QuestionIsUnsound
    if not threshold.is_sound:
        raise ThresholdIsUnsound(numerator=threshold.numerator, denominator=threshold.denominator)


def refuse_unsound_roll(
    *,
    voters: Mapping[UUID, int],
    electorate: Collection[UUID],
    kind: VoteKind,
    weights_by: str,
) -> None:
    """The roll is exactly those entitled, each with one vote unless the articles say otherwise."""
    if not voters:
        raise RollIsEmpty
    if missing := set(electorate) - voters.keys():
        raise VoterIsMissing(missing=len(missing))
    if strangers := voters.keys() - set(electorate):
        raise VoterIsNotEntitled(strangers=len(strangers))
    if any(weight < 1 for weight in voters.values()):
        raise WeightIsUnsound
    if all(weight == 1 for weight in voters.values()):
        return
    if not weights_by.strip():
        raise WeightNeedsArticles
    if kind is VoteKind.SECRET:
        raise SecretVotesAreEqual


def marks(question: BallotQuestion, choices: Sequence[int]) -> tuple[int, ...]:
    """The choices in the order of the ballot; none is an abstention. Refuses `ChoiceIsUnsound`."""
    places = tuple(sorted(set(choices)))
    is_sound = len(places) == len(choices) <= question.seats and all(
        0 <= place < len(question.options) for place in places
    )
    if not is_sound:
        raise ChoiceIsUnsound(seats=question.seats)
    return places


def refuse_unsound_count(
    question: BallotQuestion, sheet: CountSheet, witnesses: Sequence[str], teller: str
) -> None:
    """Refuses `WrongChannel`, `CountIsUnsound`, `WitnessesNeeded`."""
    if sheet.channel is Channel.PHONE or (sheet.channel is Channel.HAND and sheet.spoilt):
        raise WrongChannel(channel=sheet.channel)
    found, total = sum_of(sheet), sum(sheet.counts)
    is_sound = (
        len(sheet.counts) == len(question.options)
        and min(*sheet.counts, sheet.abstained, sheet.spoilt, found.valid) >= 0
        and max(sheet.counts) <= found.valid <= total <= found.valid * question.seats
    )
    if not is_sound:
        raise CountIsUnsound(
            ballots=sheet.ballots, valid=found.valid, marks=total, seats=question.seats
        )
    names = {name.strip().casefold() for name in witnesses} - {"", teller.strip().casefold()}
    if len(names) < 2:
        raise WitnessesNeeded
