"""A key posts no more than one person may: above the limit of the articles it is refused."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sokoguru.api.tests.programme import Programme
from sokoguru.cooperatives.operations.articles import adopt_articles
from sokoguru.cooperatives.vocabulary import CooperativeFact, Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from tests.cast import ARTICLES, adopted

pytestmark = pytest.mark.django_db


def banking(amount: int) -> dict[str, Any]:
    return {
        "memo": "Setor ke bank",
        "on": "2026-03-02",
        "lines": [
            {"side": "D", "code": "1102", "amount": amount},
            {"side": "K", "code": "1101", "amount": amount},
        ],
    }


@pytest.fixture
def entry(programme: Programme) -> str:
    """A journal of Rp 2.000.000 from before there was a limit."""
    posted: str = programme.done("books/journal", banking(2_000_000))["id"]
    return posted


@pytest.fixture
def limited(cooperative: CooperativeFact, entry: str, actor: Actor) -> None:
    adopt_articles(
        cooperative_id=cooperative.id,
        articles=replace(ARTICLES, journal_approval_above=Rupiah(1_000_000)),
        valid_from=date(2026, 3, 1),
        resolution=adopted(
            cooperative.id,
            Resolution(
                number="1/RA/2026",
                adopted_on=date(2026, 2, 1),
                meeting="Rapat anggota",
                subject=Subject.ARTICLES,
                text="Batas jurnal.",
            ),
            actor,
        ),
        by=actor,
    )


def test_above_the_limit_neither_a_journal_nor_a_reversal_is_posted(
    programme: Programme, limited: None, entry: str
) -> None:
    programme.done("books/journal", banking(1_000_000))
    for path, body in (
        ("books/journal", banking(1_000_001)),
        (f"books/entries/{entry}/reversal", {"reason": "salah", "on": "2026-03-02"}),
    ):
        answer = programme.send(path, body)
        assert answer.status_code == 422
        assert answer.json()["code"] == "ledger.journal_needs_approval"
