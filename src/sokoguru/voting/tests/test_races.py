"""Real threads, committed rows: nobody votes twice, closing counts exactly what was cast."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.voting import queries
from sokoguru.voting.calculations.receipts import receipt_of
from sokoguru.voting.calculations.refusals import VoteIsClosed
from sokoguru.voting.operations import (
    cast_open,
    cast_secret,
    close_vote,
    issue_credential,
    take_turns,
)
from sokoguru.voting.tests.conftest import BUDI, ROLL, open_for
from sokoguru.voting.vocabulary import Channel, VoteKind
from tests.cast import found_for_tests

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def house(transactional_db: None, actor: Actor) -> int:
    """A co-op whose rows every thread sees."""
    return found_for_tests("sejahtera", "Koperasi Sejahtera", actor).id


def together(house: int, acts: list[Callable[[], object]]) -> list[object]:
    """Run all at once, each in its own transaction; a refusal is an answer."""

    def run(act: Callable[[], object]) -> object:
        try:
            with tenant(house):
                return act()
        except Refusal as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_one_voter_at_many_doors_gets_one_vote(house: int) -> None:
    with tenant(house):
        vote = open_for(house, kind=VoteKind.OPEN)
    who: dict[str, Any] = {"cooperative_id": house, "vote_id": vote.id}

    def by_phone(choice: int) -> Callable[[], object]:
        return lambda: cast_open(
            **who, member_id=ROLL[0], choices=(choice,), channel=Channel.PHONE, by=BUDI
        )

    def in_the_hall(channel: Channel) -> Callable[[], object]:
        return lambda: take_turns(**who, member_ids=(ROLL[0],), channel=channel)

    acts = [by_phone(0), by_phone(1), in_the_hall(Channel.HAND), in_the_hall(Channel.PAPER)]
    answers = together(house, acts * 2)

    with tenant(house):
        assert sum(queries.turnout(**who).turns.values()) == 1
    assert any(isinstance(each, Refusal) for each in answers)


def test_closing_counts_exactly_the_ballots_that_got_a_receipt(house: int) -> None:
    with tenant(house):
        vote = open_for(house)
        who: dict[str, Any] = {"cooperative_id": house, "vote_id": vote.id}
        taken = [issue_credential(**who, member_id=member, modulus=vote.modulus) for member in ROLL]
    acts: list[Callable[[], object]] = [
        partial(cast_secret, **who, credential=c, choices=(0,)) for c in taken
    ]
    acts[5:5] = [lambda: close_vote(**who, by=BUDI)] * 2

    answers = together(house, acts)

    with tenant(house):
        tally = queries.tally(**who)
        counted = {row.label for row in queries.bulletin(**who)}
        assert tally == queries.recount(**who)
    assert tally is not None
    told = {
        each.code for each in answers if hasattr(each, "code") and not isinstance(each, Refusal)
    }
    assert told == counted
    assert tally.sum.counts == (len(counted), 0)
    refused = [each for each in answers if isinstance(each, Refusal)]
    assert all(isinstance(each, VoteIsClosed) for each in refused)
    assert len(refused) + len(counted) == len(taken)


def test_the_tables_tell_nobody_who_chose_what(house: int) -> None:
    """Whoever reads every row, its place on the disk and its transaction learns only the sum."""
    with tenant(house):
        vote = open_for(house)
    who: dict[str, Any] = {"cooperative_id": house, "vote_id": vote.id}
    receipts: dict[UUID, str] = {}
    for place, member in enumerate(ROLL):
        with tenant(house):
            held = issue_credential(**who, member_id=member, modulus=vote.modulus)
        with tenant(house):
            cast_secret(**who, credential=held, choices=(place % 2,))
        receipts[member] = receipt_of(held.token).code
    with tenant(house):
        close_vote(**who, by=BUDI)

    with tenant(house), connection.cursor() as cursor:
        tables = [t for t in connection.introspection.table_names(cursor) if t[:7] == "voting_"]
        rows = {table: dump(cursor, table) for table in tables}

    voters = {str(member) for member in ROLL}
    secret = set(receipts.values())
    with_voters = {t for t, found in rows.items() if any(voters & row for row in found)}
    with_ballots = {t for t, found in rows.items() if any(secret & row for row in found)}
    assert with_voters == {"voting_voter", "voting_participation"}
    assert with_ballots == {"voting_ballot"}
    assert not rows["voting_turn"] + rows["voting_envelope"]
    ids = {str(house), str(vote.id), "[0]", "[1]", "1", "ponsel", ""}
    shared = set().union(*rows["voting_ballot"]) & set().union(
        *rows["voting_voter"], *rows["voting_participation"]
    )
    assert shared <= ids
    assert stored(house, "voting_ballot", "receipt") == sorted(secret)
    assert stored(house, "voting_participation", "member_id") == sorted(voters)
    for table in ("voting_ballot", "voting_participation"):
        assert len(set(stored(house, table, "xmin"))) == 1


def dump(cursor: object, table: str) -> list[set[str]]:
    """Every row of a table as the set of its values."""
    cursor.execute(f"SELECT * FROM {table}")  # type: ignore[attr-defined]  # noqa: S608
    return [{str(value) for value in row} for row in cursor.fetchall()]  # type: ignore[attr-defined]


def stored(house: int, table: str, column: str) -> list[str]:
    """A column in the order in which the rows lie on the disk."""
    with tenant(house), connection.cursor() as cursor:
        cursor.execute(f"SELECT {column}::text FROM {table} ORDER BY ctid")  # noqa: S608
        return [row[0] for row in cursor.fetchall()]
