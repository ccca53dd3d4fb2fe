"""What is owed to many members is posted by set, and is the same as posted line by line."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import uuid7
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.models import Entry
from sokoguru.ledger.queries import entry, member_balances, verify_books
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, TransferDraft
from sokoguru.members.vocabulary import MemberFact
from tests.cast import join

ROWS = "SELECT * FROM unnest(%s::int[], %s::uuid[], %s::bigint[]) AS r(place, member, amount)"


@pytest.fixture
def people(cooperative: CooperativeFact, sari: MemberFact, actor: Actor) -> list[UUID]:
    """Sari and four others."""
    others = [
        join(cooperative.id, f"Anggota {n}", f"337401450290001{n}", actor).id for n in range(4)
    ]
    return [sari.id, *others]


def owed(people: list[UUID], amounts: list[int], **more: Any) -> ledger.OwedToMembers:
    """SHU owed to members in their order; the memo has everything that JSON writes otherwise."""
    facts: dict[str, Any] = {
        "kind": EntryKind.SURPLUS,
        "on": date(2026, 3, 2),
        "key": "shu:2025:1",
        "memo": 'Pembagian “SHU” [[2025]] "100%" \\ É',
        "debit": "3402",
        "credit": "2501",
        "rows": ROWS,
        "values": (list(range(len(people))), people, amounts),
        "document": "RAT-1",
    }
    return ledger.OwedToMembers(**{**facts, **more})


def test_every_member_is_owed_his_part_in_entries_of_a_size(
    cooperative: CooperativeFact, people: list[UUID], actor: Actor
) -> None:
    posted = ledger.post_owed(
        cooperative_id=cooperative.id,
        owed=owed(people, [100, 200, 0, 400, 500]),
        size=3,
        by=actor,
    )

    found = [entry(cooperative_id=cooperative.id, entry_id=each.id) for each in posted]
    assert [each.total for each in found if each] == [700, 500]
    assert [each.key for each in found if each] == ["shu:2025:1:1", "shu:2025:1:2"]
    assert posted[0].reference == (found[0].reference if found[0] else "")
    held = [
        member_balances(cooperative_id=cooperative.id, member_id=person).get("2501")
        for person in people
    ]
    assert held == [100, 200, None, 400, 500]
    ledger.roll_up(cooperative_id=cooperative.id)
    assert verify_books(cooperative_id=cooperative.id).is_sound


def test_its_digest_is_that_of_the_entry_posted_line_by_line(
    cooperative: CooperativeFact, people: list[UUID], actor: Actor
) -> None:
    asked = owed(people[:2], [100, 200])
    posted = ledger.post_owed(cooperative_id=cooperative.id, owed=asked, size=10, by=actor)
    lines = tuple(
        TransferDraft("3402", "2501", Rupiah(amount), credit_member=person)
        for person, amount in zip(people, (100, 200), strict=False)
    )
    draft = EntryDraft(
        asked.kind, asked.on, "line by line", asked.memo, lines, document=asked.document
    )
    other = ledger.post(cooperative_id=cooperative.id, entry=draft, by=actor)

    by_set, by_line = (
        bytes(Entry.objects.of(cooperative.id).get(id=each.id).content_hash)
        for each in (posted[0], other)
    )
    assert by_set == by_line


def test_repeated_it_answers_with_the_first_entries(
    cooperative: CooperativeFact, people: list[UUID], actor: Actor
) -> None:
    def act() -> tuple[tuple[UUID, bool], ...]:
        posted = ledger.post_owed(
            cooperative_id=cooperative.id, owed=owed(people, [1, 2, 3, 4, 5]), size=2, by=actor
        )
        return tuple((each.id, each.is_repeat) for each in posted)

    first, again = act(), act()

    assert again == tuple((entry_id, True) for entry_id, _ in first)
    with pytest.raises(ledger.KeyUsedForOtherContent):
        ledger.post_owed(
            cooperative_id=cooperative.id, owed=owed(people, [1, 2, 3, 4, 6]), size=2, by=actor
        )
    assert member_balances(cooperative_id=cooperative.id, member_id=people[4])["2501"] == 5


def test_nobody_owed_is_nothing_posted(
    cooperative: CooperativeFact, people: list[UUID], actor: Actor
) -> None:
    asked = owed(people[:1], [0])
    assert ledger.post_owed(cooperative_id=cooperative.id, owed=asked, size=2, by=actor) == ()


@pytest.mark.parametrize(
    ("more", "refusal"),
    [
        ({"on": date(2024, 3, 2)}, ledger.NoOpenYear),
        ({"credit": "9999"}, ledger.UnknownAccount),
        ({"memo": " "}, ledger.MemoNeeded),
    ],
)
def test_it_refuses_what_posting_refuses(
    cooperative: CooperativeFact,
    people: list[UUID],
    actor: Actor,
    more: dict[str, Any],
    refusal: type[Exception],
) -> None:
    with pytest.raises(refusal):
        ledger.post_owed(
            cooperative_id=cooperative.id, owed=owed(people[:1], [5], **more), size=2, by=actor
        )


def test_it_refuses_a_day_that_is_locked(
    cooperative: CooperativeFact, people: list[UUID], actor: Actor
) -> None:
    ledger.lock_through(cooperative_id=cooperative.id, on=date(2026, 3, 2), by=actor)

    with pytest.raises(ledger.PeriodIsClosed):
        ledger.post_owed(
            cooperative_id=cooperative.id, owed=owed(people[:1], [5]), size=2, by=actor
        )


def test_only_an_account_that_grows_by_credit_is_owed(
    cooperative: CooperativeFact, people: list[UUID], actor: Actor
) -> None:
    with pytest.raises(ValueError, match="1211"):
        ledger.post_owed(
            cooperative_id=cooperative.id,
            owed=owed(people[:1], [5], credit="1211"),
            size=2,
            by=actor,
        )


def test_somebody_else_s_member_is_refused_by_the_database(
    cooperative: CooperativeFact, people: list[UUID], actor: Actor
) -> None:
    with pytest.raises(Exception, match="transfer_credits_a_member"):
        ledger.post_owed(cooperative_id=cooperative.id, owed=owed([uuid7()], [5]), size=2, by=actor)
