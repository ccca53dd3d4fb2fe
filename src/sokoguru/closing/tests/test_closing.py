"""A period is closed when nothing is missing, and what it rested on can be computed again."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from sokoguru.closing import operations as closing
from sokoguru.closing.queries import checklist, closes, month_of_year, replay, version_rows
from sokoguru.closing.tests.conftest import MARCH, NEXT_YEAR, Spend
from sokoguru.closing.vocabulary import ItemKind, ItemState, Period
from sokoguru.cooperatives.vocabulary import CooperativeFact, Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.operations.drafts import discard_draft, write_draft
from sokoguru.ledger.vocabulary import (
    EntryDraft,
    EntryKind,
    JournalContent,
    JournalLine,
    Side,
    TransferDraft,
)
from sokoguru.members.vocabulary import MemberFact
from sokoguru.savings.operations import bill_wajib
from sokoguru.treasury.operations import count_cash
from tests.cast import adopted

pytestmark = pytest.mark.django_db
Finish = Callable[..., None]


def _march(cooperative: CooperativeFact) -> Period:
    found = month_of_year(cooperative_id=cooperative.id, month=MARCH)
    assert found is not None
    return found


def _states(cooperative: CooperativeFact) -> dict[ItemKind, ItemState]:
    found = checklist(cooperative_id=cooperative.id, period=_march(cooperative))
    return {item.kind: item.state for item in found.items}


def _missing(cooperative: CooperativeFact) -> set[ItemKind]:
    return {kind for kind, state in _states(cooperative).items() if state is ItemState.MISSING}


def _reopen(cooperative: CooperativeFact, by: Actor) -> None:
    resolution = Resolution(
        number="03/RALB/2027",
        adopted_on=date(2027, 1, 20),
        meeting="RALB 2027",
        subject=Subject.REOPEN_PERIOD,
        text="Kuitansi tercecer",
    )
    ledger.reopen_year(
        cooperative_id=cooperative.id,
        year=2026,
        resolution=adopted(cooperative.id, resolution, by),
        by=by,
    )


def test_a_month_is_closed_once_what_is_missing_was_done(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor, finish_month: Finish
) -> None:
    assert _missing(cooperative) == {ItemKind.CASH, ItemKind.WAJIB}
    with pytest.raises(closing.ChecklistHasGaps) as refused:
        finish_month()
    assert "2 hal belum beres" in refused.value.sentence

    bill_wajib(cooperative_id=cooperative.id, month=MARCH, by=actor)
    count_cash(
        cooperative_id=cooperative.id,
        code="1101",
        on=MARCH.last_day,
        today=date(2026, 4, 2),
        pieces={"kertas_100000": 1},
        explanation="",
        witness="",
        key="opname",
        by=actor,
    )
    assert not _missing(cooperative)
    finish_month()

    with pytest.raises(ledger.PeriodIsClosed):
        ledger.post_journal(
            cooperative_id=cooperative.id,
            on=date(2026, 3, 31),
            key="terlambat",
            memo="Terlambat",
            lines=[
                JournalLine(Side.DEBIT, "6101", Rupiah(1)),
                JournalLine(Side.CREDIT, "2401", Rupiah(1)),
            ],
            by=actor,
        )
    (kept,) = closes(cooperative_id=cooperative.id)
    assert {item.kind: item.state for item in kept.items}[ItemKind.CASH] is ItemState.DONE
    assert (kept.closed_by, kept.round, kept.period.key) == ("Budi", 1, "2026-03")
    assert sari.number


def test_an_item_is_passed_over_with_a_reason_that_is_kept(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor, finish_month: Finish
) -> None:
    asked: dict[str, Any] = {
        "cooperative_id": cooperative.id,
        "period": _march(cooperative),
        "by": actor,
    }
    with pytest.raises(closing.WaiverNeedsAReason):
        closing.pass_over(**asked, kind=ItemKind.CASH, reason="  ")
    with pytest.raises(closing.ItemIsMandatory):
        closing.pass_over(**asked, kind=ItemKind.CONTROLS, reason="Tidak sempat")
    for kind in (ItemKind.BANK, ItemKind.MONTHS):
        with pytest.raises(closing.NothingToWaive):
            closing.pass_over(**asked, kind=kind, reason="Tidak sempat")
    closing.pass_over(**asked, kind=ItemKind.CASH, reason="Kasir sakit")
    closing.pass_over(**asked, kind=ItemKind.WAJIB, reason="Ditagih April")
    with pytest.raises(closing.NothingToWaive):
        closing.pass_over(**asked, kind=ItemKind.CASH, reason="Lagi")

    finish_month()

    (kept,) = closes(cooperative_id=cooperative.id)
    cash = next(item for item in kept.items if item.kind is ItemKind.CASH)
    assert (cash.state, cash.reason, cash.waived_by) == (ItemState.WAIVED, "Kasir sakit", "Budi")
    assert "1101 Kas belum dihitung pada 31 Maret 2026" in cash.sentence
    assert sari.number


def test_a_waiting_draft_keeps_the_month_open(
    cooperative: CooperativeFact, actor: Actor, finish_month: Finish
) -> None:
    lines = (JournalLine(Side.DEBIT, "6101", Rupiah(5)),)
    content = JournalContent(on=date(2026, 3, 9), memo="Separuh", lines=lines)
    draft = write_draft(cooperative_id=cooperative.id, content=content, key="k", by=actor)

    assert _missing(cooperative) == {ItemKind.DRAFTS}
    with pytest.raises(closing.ItemIsMandatory):
        closing.pass_over(
            cooperative_id=cooperative.id,
            period=_march(cooperative),
            kind=ItemKind.DRAFTS,
            reason="Nanti",
            by=actor,
        )
    with pytest.raises(closing.ChecklistHasGaps):
        finish_month()
    discard_draft(cooperative_id=cooperative.id, draft_id=draft.id, by=actor)
    finish_month()


@pytest.mark.breaks_laws
def test_what_units_owe_each_other_must_come_to_nothing(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    half = TransferDraft(debit="1901", credit="2401", amount=Rupiah(5), unit="toko")
    entry = EntryDraft(
        kind=EntryKind.INTER_UNIT,
        on=date(2026, 3, 9),
        key="antar",
        memo="Separuh",
        transfers=(half,),
    )
    ledger.post(cooperative_id=cooperative.id, entry=entry, by=actor)

    assert _missing(cooperative) == {ItemKind.UNITS}


def test_periods_end_before_they_are_closed_and_close_once(
    cooperative: CooperativeFact, actor: Actor, finish_month: Finish, finish_year: Finish
) -> None:
    house = cooperative.id
    with pytest.raises(closing.MonthHasNotEnded):
        closing.close_month(cooperative_id=house, month=MARCH, on=MARCH.last_day, by=actor)
    with pytest.raises(closing.YearHasNotEnded):
        closing.close_year(cooperative_id=house, year=2026, on=date(2026, 12, 31), by=actor)
    with pytest.raises(ledger.NoOpenYear):
        closing.close_month(cooperative_id=house, month=Month(2025, 3), on=NEXT_YEAR, by=actor)
    with pytest.raises(ledger.NoOpenYear):
        closing.close_year(cooperative_id=house, year=2031, on=NEXT_YEAR, by=actor)
    finish_month()
    for month in (MARCH, Month(2026, 2)):
        with pytest.raises(closing.MonthIsClosed):
            finish_month(month)
    finish_year()
    with pytest.raises(ledger.YearAlreadyClosed):
        closing.close_year(cooperative_id=house, year=2026, on=NEXT_YEAR, by=actor)


def test_a_year_asks_for_its_months_and_keeps_its_result(
    cooperative: CooperativeFact, spend: Spend, finish_month: Finish, late: Actor
) -> None:
    spend(70_000)
    with pytest.raises(closing.ChecklistHasGaps) as refused:
        closing.close_year(cooperative_id=cooperative.id, year=2026, on=NEXT_YEAR, by=late)
    assert "12 bulan belum ditutup, mulai Januari 2026" in refused.value.sentence
    finish_month(Month(2026, 12))

    closing.close_year(cooperative_id=cooperative.id, year=2026, on=NEXT_YEAR, by=late)

    year, december = closes(cooperative_id=cooperative.id)
    assert (year.result, december.result) == (-70_000, None)
    assert {each.code: each.closing for each in year.figures}["6101"] == 70_000


def test_every_close_is_computed_again_from_the_journal_after_it_was_reopened(
    cooperative: CooperativeFact, sari: MemberFact, spend: Spend, late: Actor, finish_year: Finish
) -> None:
    spend(70_000)
    finish_year()
    _reopen(cooperative, late)
    spend(30_000, date(2026, 5, 5), by=late)
    finish_year()

    second, first = closes(cooperative_id=cooperative.id, period="2026")

    assert (first.round, first.result) == (1, -70_000)
    assert (second.round, second.result) == (2, -100_000)
    for kept in (first, second):
        again = replay(cooperative_id=cooperative.id, kept=kept)
        assert (again.matches, again.digest, again.figures) == (True, kept.digest, kept.figures)
    assert first.digest != second.digest
    rows = version_rows(cooperative_id=cooperative.id, before=first, after=second)
    changed = {row.code: row.difference for row in rows if row.difference}
    assert changed == {"2401": 30_000, "6101": 30_000}
    assert sari.number


@pytest.mark.breaks_laws
def test_a_year_whose_journal_was_changed_is_not_closed_and_does_not_come_out_the_same(
    cooperative: CooperativeFact, spend: Spend, finish_year: Finish, late: Actor
) -> None:
    spend(70_000)
    finish_year()
    _reopen(cooperative, late)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE ledger_monthsum SET debit = debit + 1 WHERE code = '6101'")

    with pytest.raises(closing.BooksAreNotSound):
        finish_year()


def test_what_was_kept_of_a_close_is_refused_every_change_by_the_database(
    spend: Spend, finish_year: Finish
) -> None:
    spend(70_000)
    finish_year()
    for change in ("UPDATE closing_close SET result = 0", "DELETE FROM closing_passedover"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(change)
