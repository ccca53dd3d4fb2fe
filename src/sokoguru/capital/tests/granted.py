"""A grant of the cast: its agreement, its purposes, the machine that is given."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sokoguru.assets.vocabulary import AssetDetails, AssetKind
from sokoguru.capital.vocabulary import Agreement, GrantDetails, Purpose
from sokoguru.foundation.money import Rupiah
from tests.cast import DAY

AGREEMENT = Agreement(
    number="NPHD/7/2026",
    agreed_on=DAY,
    conditions="Untuk mesin pengering dan pelatihan",
    legislation="Permen 1/2026",
    report_due_on=date(2026, 6, 30),
)
DETAILS = GrantDetails(
    donor="Dinas Koperasi",
    agreement=AGREEMENT,
    purposes=(
        Purpose(name="Mesin", planned=Rupiah(60_000_000)),
        Purpose(name="Pelatihan", planned=Rupiah(10_000_000)),
    ),
)
MACHINE = AssetDetails(
    kind=AssetKind.MACHINE, name="Mesin pengering", cost=Rupiah(60_000_000), life_months=60,
    unit="toko",
)  # fmt: skip


def with_agreement(**changes: Any) -> GrantDetails:
    return replace(DETAILS, agreement=replace(AGREEMENT, **changes))
