"""`sokoguru journal export`, read back by the programs it is written for."""

import csv
import io
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from beancount import loader
from django.core.management import CommandError, call_command

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.queries import balances, chart, entries
from sokoguru.ledger.vocabulary import EntryFilter, JournalLine, Side
from sokoguru.members.vocabulary import MemberFact
from sokoguru.reports.calculations.exports.account_names import account_names
from sokoguru.trade import operations as trade
from sokoguru.trade.vocabulary import MoneyAccount, Payment

Export = Callable[[str], Path]
AWKWARD = 'Beras "super"; 50 kg, \\ titip: Bu Ani\nkarung'


@pytest.fixture
def books(cooperative: CooperativeFact, sari: MemberFact, actor: Actor, on: date) -> None:
    """A sale to Sari, goods sold for her, a wide journal and a reversal."""
    act: dict[str, Any] = {"cooperative_id": cooperative.id, "on": on, "by": actor}
    trade.record_sale(
        unit="toko", member_id=sari.id, buyer_name="", amount=Rupiah(125_000),
        cost=Rupiah(100_000), payment=Payment.CREDIT, key="sale", memo=AWKWARD, **act,
    )  # fmt: skip
    trade.record_consigned_sale(
        unit="pemasaran", member_id=sari.id, gross=Rupiah(400_000), fee=Rupiah(20_000),
        money=MoneyAccount.BANK, key="consigned", memo="Gabah", **act,
    )  # fmt: skip
    ledger.post_journal(
        key="wide",
        memo="Listrik dan gaji",
        lines=(
            JournalLine(Side.DEBIT, "6102", Rupiah(30_000)),
            JournalLine(Side.DEBIT, "6101", Rupiah(70_000)),
            JournalLine(Side.CREDIT, "1101", Rupiah(100_000)),
        ),
        **act,
    )
    wrong = ledger.post_journal(
        key="wrong",
        memo="Salah",
        lines=(
            JournalLine(Side.DEBIT, "1102", Rupiah(5)),
            JournalLine(Side.CREDIT, "1101", Rupiah(5)),
        ),
        **act,
    )
    ledger.reverse_entry(entry_id=wrong.id, reason="keliru", **act)


@pytest.fixture
def export(cooperative: CooperativeFact, books: None, tmp_path: Path) -> Export:
    """Run the command for a format and answer with the file."""

    def run(form: str) -> Path:
        out = tmp_path / f"buku.{form}"
        call_command(
            "journal", "export", "--cooperative", cooperative.slug, "--format", form,
            "--out", str(out),
        )  # fmt: skip
        return out

    return run


def _expected(cooperative: CooperativeFact) -> dict[str, int]:
    accounts = chart(cooperative_id=cooperative.id)
    names = account_names(accounts)
    signs = {a.code: 1 if a.side is Side.DEBIT else -1 for a in accounts}
    found = balances(cooperative_id=cooperative.id, on=date(2026, 12, 31))
    return {names[code]: signs[code] * int(amount) for code, amount in found.items()}


def _hledger(path: Path, *command: str) -> str:
    ran = subprocess.run(
        ["hledger", "-f", str(path), *command], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_hledger_reads_the_same_balance_of_every_account(
    cooperative: CooperativeFact, export: Export
) -> None:
    path = export("hledger")
    _hledger(path, "check", "--strict")
    table = _hledger(path, "balance", "--flat", "--empty", "--no-total", "-O", "csv")
    rows = csv.DictReader(io.StringIO(table))
    read = {row["account"]: int(row["balance"].removeprefix("IDR ")) for row in rows}
    expected = _expected(cooperative)
    assert {name: amount for name, amount in expected.items() if name in read} == read
    assert not any(amount for name, amount in expected.items() if name not in read)


def test_hledger_finds_entries_by_member_and_unit(
    sari: MemberFact, cooperative: CooperativeFact, export: Export
) -> None:
    path = export("hledger")
    hers = _hledger(path, "register", f"tag:anggota={sari.number}", "-O", "csv")
    shop = _hledger(path, "balance", "tag:unit=toko", "acct:Pendapatan", "--no-total", "-O", "csv")
    assert "Piutang-usaha-anggota" in hers
    assert "IDR -125000" in shop


def test_beancount_reads_the_same_balance_of_every_account(
    cooperative: CooperativeFact, export: Export
) -> None:
    read, errors, _ = loader.load_file(str(export("beancount")))
    sums: dict[str, int] = {}
    for entry in read:
        for posting in getattr(entry, "postings", ()):
            sums[posting.account] = sums.get(posting.account, 0) + int(posting.units.number)
    assert errors == []
    assert sums == _expected(cooperative)


def test_the_export_holds_every_entry_and_its_words(
    cooperative: CooperativeFact, export: Export
) -> None:
    text = export("beancount").read_text()
    known = entries(cooperative_id=cooperative.id, filters=EntryFilter(), size=100)
    for entry in known.items:
        assert text.count(f'nomor: "{entry.reference}"') == 1
    assert r'"Beras \"super\"; 50 kg, \\ titip: Bu Ani karung"' in text


def test_it_refuses_a_co_op_that_is_not_there(cooperative: CooperativeFact, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="tidak ada") as refused:
        call_command(
            "journal", "export", "--cooperative", "hantu", "--format", "hledger",
            "--out", str(tmp_path / "x"),
        )  # fmt: skip
    assert refused.value.returncode == 2


def test_it_never_shows_the_books_of_the_neighbour(
    neighbour: CooperativeFact, sari: MemberFact, export: Export, tmp_path: Path
) -> None:
    out = tmp_path / "tetangga"
    call_command(
        "journal", "export", "--cooperative", neighbour.slug, "--format", "hledger",
        "--out", str(out),
    )  # fmt: skip
    assert "anggota:" not in out.read_text()
    assert sari.number not in out.read_text()


def test_a_file_that_cannot_be_written_is_said_so(
    cooperative: CooperativeFact, tmp_path: Path
) -> None:
    with pytest.raises(CommandError, match="tidak dapat ditulis"):
        call_command(
            "journal", "export", "--cooperative", cooperative.slug, "--format", "hledger",
            "--out", str(tmp_path / "tidak-ada" / "x"),
        )  # fmt: skip
