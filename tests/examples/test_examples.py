"""Journals in the bookkeeper's hand, posted as they stand and held against their trial balance."""

from pathlib import Path
from uuid import UUID

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.operations import post_journal
from sokoguru.ledger.queries import balances, chart
from sokoguru.ledger.vocabulary import JournalLine, Side
from sokoguru.reports.queries import balance_sheet
from tests.cast import join
from tests.journal import UnreadableJournalError, WrittenEntry, WrittenJournal, read_journal

PAGES = sorted(Path(__file__).parent.glob("*.jurnal"))


def _post(cooperative_id: int, entry: WrittenEntry, people: dict[str, UUID], by: Actor) -> None:
    lines = [
        JournalLine(
            side=line.side,
            code=line.code,
            amount=line.amount,
            member=people[line.member] if line.member else None,
            unit=line.unit,
        )
        for line in entry.lines
    ]
    post_journal(
        cooperative_id=cooperative_id,
        on=entry.on,
        key=f"{entry.on}:{entry.memo}",
        memo=entry.memo,
        lines=lines,
        by=by,
    )


def _standing(cooperative_id: int, page: WrittenJournal) -> dict[str, tuple[Side, Rupiah]]:
    """Every account that does not stand at nought, on the side where it stands."""
    assert page.balances_on is not None
    sides = {account.code: account.side for account in chart(cooperative_id=cooperative_id)}
    found = balances(cooperative_id=cooperative_id, on=page.balances_on)
    return {
        code: (sides[code] if amount > 0 else sides[code].other, abs(amount))
        for code, amount in found.items()
        if amount
    }


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_books_agree_with_the_bookkeeper(
    path: Path, cooperative: CooperativeFact, actor: Actor
) -> None:
    page = read_journal(path)
    people = {
        name: join(cooperative.id, name, f"337401450290{place:04d}", actor).id
        for place, name in enumerate(page.members, start=1)
    }
    for entry in page.entries:
        if entry.refused is None:
            _post(cooperative.id, entry, people, actor)
            continue
        with pytest.raises(Refusal) as refused:
            _post(cooperative.id, entry, people, actor)
        assert refused.value.code == entry.refused, entry.memo
    assert _standing(cooperative.id, page) == page.balances
    assert page.balances_on is not None
    balance_sheet(cooperative_id=cooperative.id, on=page.balances_on)


def test_there_are_pages_to_read() -> None:
    assert len(PAGES) >= 4


def test_a_line_nobody_would_write_is_pointed_at(tmp_path: Path) -> None:
    page = tmp_path / "salah.jurnal"
    page.write_text("2026-03-05 Jual\n    D 1101 Kas seratus\n")
    with pytest.raises(UnreadableJournalError, match=r"salah\.jurnal:2"):
        read_journal(page)
