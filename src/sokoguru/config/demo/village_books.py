"""What an accountant keeps beside the village's journal: the budget, the bank, the assets."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from sokoguru.assets.operations import take_over_asset
from sokoguru.assets.vocabulary import AssetDetails, AssetKind, Funding
from sokoguru.budget.operations import adopt_budget, copy_plan, submit_budget
from sokoguru.budget.vocabulary import CopySource
from sokoguru.config.demo.diary import Diary
from sokoguru.config.demo.village_founding import Village
from sokoguru.config.demo.village_papers import keep_minutes
from sokoguru.config.demo.village_shu import ANNUAL_MEETING, RESOLUTION
from sokoguru.cooperatives.operations import record_resolution
from sokoguru.cooperatives.vocabulary import ResolutionSource, Subject, VoteCount
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.treasury.operations import open_bank_account

PLANNED_YEAR = 2026
_PLANNED_ON = date(2026, 1, 28)
_GROWTH_BPS = 800
BUDGET_RESOLUTION = replace(
    RESOLUTION,
    number="04/RAT/II/2026",
    subject=Subject.BUDGET,
    text="Menyetujui rencana anggaran pendapatan dan belanja tahun 2026.",
)
_BANK_SINCE = date(2026, 10, 1)
_COUNTED_ON = date(2026, 11, 18)
_BEFORE = date(2019, 3, 4)
_ASSETS = (
    (AssetKind.LAND, "Tanah kantor dan toko", 80_000_000, 0, 0, _BEFORE, "Kantor"),
    (AssetKind.BUILDING, "Gedung kantor dan toko", 150_000_000, 240, 12_000_000, _BEFORE, "Kantor"),
    (AssetKind.VEHICLE, "Truk angkut hasil tani", 145_000_000, 96, 0, date(2026, 7, 8), "Gudang"),
    (AssetKind.EQUIPMENT, "Rak, meja, dan komputer", 48_000_000, 120, 7_000_000, _BEFORE, "Toko"),
    (AssetKind.EQUIPMENT, "Timbangan digital", 6_500_000, 60, 200_000, date(2025, 6, 12), "Gudang"),
    (AssetKind.MACHINE, "Mesin giling padi", 50_000_000, 120, 4_000_000, _BEFORE, "Gudang"),
)  # fmt: skip


def note_books(village: Village, diary: Diary, month: Month) -> None:
    """The budget and its meeting, the bank in October, the assets at their first count."""
    notes: tuple[tuple[date, Callable[[Village], None]], ...] = (
        (_PLANNED_ON, _plan),
        (ANNUAL_MEETING, _adopt),
        (_BANK_SINCE, _open_bank),
        (_COUNTED_ON, _take_over_assets),
    )
    for on, act in notes:
        if on in month:
            diary.note(on, partial(act, village))


def _plan(village: Village) -> None:
    """Last year's figures and eight per cent more, put before the meeting."""
    facts = {"cooperative_id": village.id, "year": PLANNED_YEAR}
    by = village.book.by_treasurer(_PLANNED_ON)
    copy_plan(**facts, source=CopySource.LAST_ACTUAL, change_bps=_GROWTH_BPS, by=by)
    submit_budget(**facts, remark="Seperti tahun 2025, naik 8 persen", on=_PLANNED_ON, by=by)


def _adopt(village: Village) -> None:
    by = village.book.by_treasurer(ANNUAL_MEETING)
    record_resolution(
        cooperative_id=village.id,
        resolution=BUDGET_RESOLUTION,
        source=ResolutionSource.PAPER,
        meeting_ref=None,
        votes=VoteCount(present=172),
        document_id=keep_minutes(village, on=ANNUAL_MEETING),
        by=by,
    )
    adopt_budget(
        cooperative_id=village.id,
        year=PLANNED_YEAR,
        number=1,
        resolution=BUDGET_RESOLUTION,
        on=ANNUAL_MEETING,
        by=by,
    )


def _open_bank(village: Village) -> None:
    open_bank_account(
        cooperative_id=village.id,
        code="1102",
        bank="Bank Desa",
        number="0021-01-000345",
        starts_on=_BANK_SINCE,
        by=village.book.by_treasurer(_BANK_SINCE),
    )


def _take_over_assets(village: Village) -> None:
    """The register begins with what the accounts hold, to the rupiah."""
    for kind, name, cost, life, accumulated, bought, place in _ASSETS:
        take_over_asset(
            cooperative_id=village.id,
            details=AssetDetails(
                kind=kind,
                name=name,
                cost=Rupiah(cost),
                acquired_on=bought,
                life_months=life,
                place=place,
                keeper="Budi Santoso",
            ),
            accumulated=Rupiah(accumulated),
            funding=Funding.OWN,
            on=_COUNTED_ON,
            key=village.book.key(),
            by=village.book.by_treasurer(_COUNTED_ON),
        )
