"""Days on the pages of the books: nothing ahead of today, no reversal before its entry."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import uuid7
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import post_journal
from sokoguru.ledger.queries import entries
from sokoguru.ledger.vocabulary import EntryFilter, JournalLine, PostedEntry, Side

pytestmark = pytest.mark.django_db
ClientFor = Callable[[str], Client]


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 3, 2, 5, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def books(cooperative: CooperativeFact) -> str:
    return f"/k/{cooperative.slug}/buku/"


@pytest.fixture
def banked(cooperative: CooperativeFact, actor: Actor, on: date) -> PostedEntry:
    """Cash brought to the bank on 2 March: Rp 250.000."""
    return post_journal(
        cooperative_id=cooperative.id,
        on=on,
        key="journal:banked",
        memo="Setor kas ke bank",
        lines=[
            JournalLine(Side.DEBIT, "1102", Rupiah(250_000)),
            JournalLine(Side.CREDIT, "1101", Rupiah(250_000)),
        ],
        by=actor,
    )


@pytest.mark.parametrize(
    ("day", "sentence"),
    [("2026-01-01", "Pilih hari itu atau sesudahnya"), ("2199-01-01", "Hari itu belum tiba")],
)
def test_a_reversal_is_dated_neither_before_its_entry_nor_ahead(
    client_for: ClientFor, books: str, banked: PostedEntry, day: str, sentence: str
) -> None:
    budi = client_for("Budi")
    answer = budi.post(f"{books}jurnal/{banked.id}/balik/", {"reason": "salah", "on": day})

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert "sudah dibalik" not in budi.get(f"{books}jurnal/{banked.id}/").content.decode()


def test_a_journal_is_not_dated_ahead_of_today(
    client_for: ClientFor, books: str, cooperative: CooperativeFact
) -> None:
    sent = {
        "on": "2026-03-03", "memo": "Setor kas", "document": "", "key": str(uuid7()),
        "baris-TOTAL_FORMS": "2", "baris-INITIAL_FORMS": "0",
        "baris-0-account": "1102", "baris-0-debit": "5.000",
        "baris-1-account": "1101", "baris-1-credit": "5.000",
    }  # fmt: skip
    answer = client_for("Budi").post(f"{books}baru/", sent)

    assert answer.status_code == 422
    assert "Hari itu belum tiba" in answer.content.decode()
    assert entries(cooperative_id=cooperative.id, filters=EntryFilter()).total == 0
