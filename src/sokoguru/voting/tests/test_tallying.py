"""Sums and verdicts hold for every set of ballots; the padding is the one of the library."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sokoguru.voting.calculations.blind_signature import (
    blind,
    is_genuine,
    new_key,
    sign_blinded,
    unblind,
)
from sokoguru.voting.calculations.tallying import add_up, judge
from sokoguru.voting.vocabulary import BulletinRow, Majority, Outcome, Threshold

OPTIONS = 4
BALLOTS = st.lists(st.sets(st.integers(0, OPTIONS - 1), max_size=2), max_size=30)
PRIVATE, MODULUS = new_key()


@given(BALLOTS, st.randoms())
def test_the_tally_is_the_ballots_in_any_order(ballots: list[set[int]], chance: object) -> None:
    rows = [BulletinRow(str(n), tuple(sorted(each))) for n, each in enumerate(ballots)]
    found = add_up(OPTIONS, rows)
    chance.shuffle(rows)  # type: ignore[attr-defined]

    assert add_up(OPTIONS, rows) == found
    assert found.ballots == len(ballots)
    assert sum(found.counts) == sum(map(len, ballots))
    assert found.valid == sum(1 for each in ballots if each)


@given(BALLOTS, st.integers(1, OPTIONS))
def test_nobody_is_chosen_past_one_with_more_or_as_many_votes(
    ballots: list[set[int]], seats: int
) -> None:
    found = add_up(OPTIONS, [BulletinRow("", tuple(each)) for each in ballots])
    most_votes = Threshold(0, 1, Majority.VALID)

    verdict = judge(found=found, seats=seats, threshold=most_votes, present=99, roll=99)

    rest = [p for p in range(OPTIONS) if p not in verdict.winners]
    lowest = min((found.counts[p] for p in verdict.winners), default=99)
    assert all(found.counts[p] < lowest or not found.counts[p] for p in rest)
    assert len(verdict.winners) + verdict.open_seats == seats
    assert (verdict.outcome is Outcome.TIED) == bool(verdict.tied)
    assert not verdict.tied or len(verdict.tied) > verdict.open_seats > 0


@settings(max_examples=10, deadline=None)
@given(st.binary(min_size=32, max_size=32))
def test_an_unblinded_signature_is_genuine_and_fits_no_other_token(token: bytes) -> None:
    hidden = blind(MODULUS, token)

    credential = unblind(MODULUS, hidden, sign_blinded(PRIVATE, hidden.number))

    assert is_genuine(MODULUS, credential)
    changed = type(credential)(bytes([token[0] ^ 1]) + token[1:], credential.signature)
    assert not is_genuine(MODULUS, changed)
    assert blind(MODULUS, token).number != hidden.number
