"""Entries at a glance, and the proof that one of them is sealed."""

from __future__ import annotations

import hashlib
from datetime import date
from uuid import UUID

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation import merkle
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import post, reverse_entry, seal
from sokoguru.ledger.queries import entry_heads, inclusion, seals
from sokoguru.ledger.vocabulary import EntryDraft, EntryFilter, EntryKind, TransferDraft
from sokoguru.members.vocabulary import MemberFact


def posted(body: CooperativeFact, on: date, key: str, *amounts: int, by: Actor) -> UUID:
    """An expense of several transfers."""
    transfers = tuple(
        TransferDraft(debit="6111", credit="1101", amount=Rupiah(amount), unit=None)
        for amount in amounts
    )
    draft = EntryDraft(
        kind=EntryKind.EXPENSE, on=on, key=key, memo=f"Beban {key}", transfers=transfers
    )
    return post(cooperative_id=body.id, entry=draft, by=by).id


def test_heads_carry_totals_and_follow_the_filter(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor, on: date
) -> None:
    first = posted(cooperative, on, "a", 40_000, 2_000, by=actor)
    posted(cooperative, date(2026, 4, 1), "b", 7_000, by=actor)
    reverse_entry(cooperative_id=cooperative.id, entry_id=first, reason="salah", on=on, by=actor)

    march = EntryFilter(first_day=on, last_day=date(2026, 3, 31))
    heads = list(entry_heads(cooperative_id=cooperative.id, filters=march))
    costs = EntryFilter(code="6111")
    narrowed = list(entry_heads(cooperative_id=cooperative.id, filters=costs))

    by_memo = {head.memo: head for head in heads}
    assert by_memo["Beban a"].amount == 42_000
    assert (by_memo["Beban a"].debit, by_memo["Beban a"].credit) == ("6111", "1101")
    assert [head.reverses for head in heads].count(first) == 1
    assert any(head.member_id == sari.id for head in heads)
    assert [head.amount for head in narrowed] == [42_000, 42_000, 7_000]


def test_the_proof_of_an_entry_can_be_computed_by_hand(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor, on: date
) -> None:
    entry_id = posted(cooperative, on, 'kunci "a"', 40_000, 2_000, by=actor)
    posted(cooperative, on, "b", 7_000, by=actor)
    assert inclusion(cooperative_id=cooperative.id, entry_id=entry_id) is None
    seal(cooperative_id=cooperative.id, on=on, by=actor)

    proof = inclusion(cooperative_id=cooperative.id, entry_id=entry_id)

    assert proof is not None
    content = hashlib.sha256(proof.content.encode()).digest()
    leaf = entry_id.bytes + content + proof.head.encode()
    assert merkle.verify(leaf, proof.place, proof.size, proof.path, proof.root)
    link = proof.previous + proof.number.to_bytes(8, "big") + proof.root
    assert hashlib.sha256(link).digest() == proof.digest
    assert proof.digest == seals(cooperative_id=cooperative.id, limit=None)[0].digest
    assert '"6111","1101",40000' in proof.content


def test_a_changed_entry_has_no_proof(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor, on: date
) -> None:
    entry_id = posted(cooperative, on, "a", 40_000, by=actor)
    seal(cooperative_id=cooperative.id, on=on, by=actor)
    proof = inclusion(cooperative_id=cooperative.id, entry_id=entry_id)
    assert proof is not None

    told_otherwise = proof.content.replace("40000", "41000")

    content = hashlib.sha256(told_otherwise.encode()).digest()
    leaf = entry_id.bytes + content + proof.head.encode()
    assert not merkle.verify(leaf, proof.place, proof.size, proof.path, proof.root)
