"""Journals as the tests write them, and one that was handed in."""

from __future__ import annotations

from datetime import date

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import uuid7
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.vocabulary import DraftFact, JournalContent, JournalLine, Side

D, K = Side.DEBIT, Side.CREDIT


def banking(amount: int, on: date, *, credit: int | None = None) -> JournalContent:
    """Cash brought to the bank."""
    lines = (
        JournalLine(D, "1102", Rupiah(amount)),
        JournalLine(K, "1101", Rupiah(amount if credit is None else credit)),
    )
    return JournalContent(on=on, memo="Setor ke bank", lines=lines)


def submitted(body: CooperativeFact, content: JournalContent, by: Actor) -> DraftFact:
    found = ledger.enter_journal(cooperative_id=body.id, content=content, key=str(uuid7()), by=by)
    assert found.draft is not None
    return found.draft
