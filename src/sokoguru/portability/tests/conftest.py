"""A co-operative with something of everything, and its package."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.correspondence.operations import keep_file
from sokoguru.correspondence.vocabulary import FileDetails, FileKind
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import post_journal, seal
from sokoguru.ledger.vocabulary import JournalLine, Party, Side
from sokoguru.members.vocabulary import MemberFact
from sokoguru.portability.operations import restore_package
from sokoguru.portability.queries import one_view, write_package
from sokoguru.portability.vocabulary import Restored

MADE_AT = datetime(2026, 3, 3, 1, 30, tzinfo=UTC)
DEED = b"%PDF-1.4\n" + bytes(range(256)) * 2_000 + b"\n%%EOF\n"
Change = Callable[[dict[str, bytes]], None]


def quiet(phase: str, done: int, total: int) -> None:
    """Nobody watches."""


@pytest.fixture
def busy(cooperative: CooperativeFact, sari: MemberFact, actor: Actor, on: date) -> CooperativeFact:
    """Sari is a member, the shop sold her rice, the deed is in the vault, a seal is set."""
    lines = (
        JournalLine(Side.DEBIT, "1101", Rupiah(250_000)),
        JournalLine(Side.CREDIT, "4111", Rupiah(250_000), sari.id, "toko", Party.MEMBER),
    )
    memo = 'Beras "pandan", 10 kg;\nlunas'
    post_journal(
        cooperative_id=cooperative.id, on=on, key="jual-1", memo=memo, lines=lines, by=actor
    )
    seal(cooperative_id=cooperative.id, on=on, by=actor)
    lines = (
        JournalLine(Side.DEBIT, "6102", Rupiah(40_000), None, "toko"),
        JournalLine(Side.CREDIT, "1101", Rupiah(40_000)),
    )
    post_journal(
        cooperative_id=cooperative.id, on=on, key="biaya", memo="Listrik", lines=lines, by=actor
    )
    details = FileDetails(kind=FileKind.DEED, title="Akta pendirian")
    keep_file(
        cooperative_id=cooperative.id, details=details, content=DEED, filename="akta.pdf", by=actor
    )
    return cooperative


@pytest.fixture
def package(busy: CooperativeFact, tmp_path: Path) -> Path:
    """The package of it."""
    file = tmp_path / "sejahtera.zip"
    with file.open("wb") as target, one_view(busy.id):
        write_package(cooperative_id=busy.id, target=target, made_at=MADE_AT, progress=quiet)
    return file


def restored(file: Path, slug: str = "baru") -> Restored:
    """The co-op of a package under a new address."""
    return restore_package(file=file, slug=slug, progress=quiet)


def parts_of(file: Path) -> dict[str, bytes]:
    """Everything in a package, by path."""
    with ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def repacked(parts: dict[str, bytes], to: Path, *, with_digests: bool) -> Path:
    """The parts in a new package; with fitting digests where somebody knew how to write them."""
    described: dict[str, Any] = {}
    if with_digests:
        described = json.loads(parts["datapackage.json"])
        for resource in described["resources"]:
            content = parts[resource["path"]]
            resource |= {
                "bytes": len(content),
                "hash": f"sha256:{sha256(content).hexdigest()}",
            }
    with ZipFile(to, "w") as archive:
        for name, part in parts.items():
            is_description = name == "datapackage.json" and with_digests
            archive.writestr(name, json.dumps(described) if is_description else part)
    return to
