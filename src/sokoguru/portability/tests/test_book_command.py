"""`sokoguru book import`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import time_machine
from django.core.management import CommandError, call_command

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.ledger.queries import balances

TEXT = "2026-03-01 Pinjam\n    Laci  5000\n    Utang usaha\n"


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 3, 20, 5, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def file(tmp_path: Path) -> str:
    (tmp_path / "buku.journal").write_text(TEXT)
    return str(tmp_path / "buku.journal")


def cash(body: CooperativeFact) -> int:
    return int(balances(cooperative_id=body.id, on=date(2026, 3, 20)).get("1101", 0))


def run(file: str, body: CooperativeFact, *words: str) -> None:
    call_command("book", "import", file, "--cooperative", body.slug, "--kind", "jurnal", *words)


def test_nothing_is_posted_before_every_account_is_mapped(
    cooperative: CooperativeFact, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(CommandError, match="1 akun belum dipetakan"):
        run(file, cooperative, "--accept")

    assert "Belum dipetakan: Laci" in capsys.readouterr().out
    assert cash(cooperative) == 0


def test_it_posts_once_and_a_dry_run_not_at_all(
    cooperative: CooperativeFact, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(file, cooperative, "--accept", "--map", "Laci=1101", "--dry-run")
    assert cash(cooperative) == 0
    run(file, cooperative)
    run(file, cooperative)

    assert cash(cooperative) == 5_000
    said = capsys.readouterr().out
    assert "buku.journal: 1 jurnal dibukukan." in said
    assert "sudah pernah diimpor" in said


def test_an_unknown_cooperative_and_an_unreadable_file_are_refused(
    cooperative: CooperativeFact, file: str
) -> None:
    with pytest.raises(CommandError, match="tidak terbaca"):
        run("/nowhere/buku.journal", cooperative)
    with pytest.raises(CommandError, match="tidak ada"):
        call_command("book", "import", file, "--cooperative", "tiada", "--kind", "jurnal")
    with pytest.raises(CommandError, match="bagan akun"):
        run(file, cooperative, "--map", "Laci=9999")
