"""Taking files over, for the tests."""

from collections.abc import Sequence
from datetime import date

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.counter import operations
from sokoguru.counter.operations.register import FileHasFaults
from sokoguru.counter.tests.files import REGISTER_HEADER, csv_file
from sokoguru.counter.vocabulary import ImportReport
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal

OPENING = date(2026, 1, 1)


def take_members(
    cooperative: CooperativeFact, by: Actor, on: date, *rows: Sequence[object]
) -> ImportReport:
    return operations.import_members(
        cooperative_id=cooperative.id,
        content=csv_file(REGISTER_HEADER, *rows),
        filename="anggota.csv",
        on=on,
        by=by,
    )


def take_balances(
    cooperative: CooperativeFact, by: Actor, content: bytes, *, against: str | None = None
) -> ImportReport:
    return operations.import_opening_balances(
        cooperative_id=cooperative.id,
        content=content,
        filename="saldo.xlsx" if content[:2] == b"PK" else "saldo.csv",
        on=OPENING,
        by=by,
        against=against,
    )


def faults(refused: pytest.ExceptionInfo[FileHasFaults]) -> list[tuple[int, str, type[Refusal]]]:
    preview = refused.value.facts["preview"]
    return [
        (fault.row, fault.column, type(fault.refusal))
        for fault in preview.faults  # type: ignore[attr-defined]
    ]
