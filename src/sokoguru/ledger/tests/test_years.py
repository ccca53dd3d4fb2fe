"""Years are opened, closed in their order into the result, and reopened only by a resolution."""

from datetime import date

import pytest

from sokoguru.cooperatives.queries import ResolutionIsNotAdopted
from sokoguru.cooperatives.vocabulary import CooperativeFact, Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.queries import balances, book_year, movements, trial_balance
from sokoguru.ledger.vocabulary import ChartTemplate, JournalLine, Side
from tests.cast import adopted

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)


def _sell(cooperative: CooperativeFact, actor: Actor, amount: int, cost: int, key: str) -> None:
    lines = [
        JournalLine(Side.DEBIT, "1101", Rupiah(amount)),
        JournalLine(Side.CREDIT, "4211", Rupiah(amount), unit="toko"),
        JournalLine(Side.DEBIT, "6101", Rupiah(cost)),
        JournalLine(Side.CREDIT, "1101", Rupiah(cost)),
    ]
    ledger.post_journal(
        cooperative_id=cooperative.id,
        on=date(2026, 5, 5),
        key=key,
        memo="Penjualan dan gaji",
        lines=lines,
        by=actor,
    )


def _resolution(subject: Subject = Subject.REOPEN_PERIOD) -> Resolution:
    return Resolution(
        number="03/RALB/2027",
        adopted_on=date(2027, 1, 20),
        meeting="RALB 2027",
        subject=subject,
        text="Membuka kembali tahun buku 2026",
    )


def test_closing_moves_the_result_and_keeps_the_year_readable(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    _sell(cooperative, actor, 900_000, 650_000, "a")
    before = movements(cooperative_id=cooperative.id, first_day=FIRST, last_day=LAST)
    result = ledger.close_year(cooperative_id=cooperative.id, year=2026, by=actor)
    found = balances(cooperative_id=cooperative.id, on=LAST)
    assert result == found["3402"] == 250_000
    assert (found["4211"], found["6101"], found["3901"]) == (0, 0, 0)
    assert movements(cooperative_id=cooperative.id, first_day=FIRST, last_day=LAST) == before


def test_a_deficit_is_closed_to_the_other_side(cooperative: CooperativeFact, actor: Actor) -> None:
    _sell(cooperative, actor, 100_000, 650_000, "a")
    assert ledger.close_year(cooperative_id=cooperative.id, year=2026, by=actor) == -550_000
    assert balances(cooperative_id=cooperative.id, on=LAST)["3402"] == -550_000


def test_a_closed_year_takes_no_entry_and_closes_once(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    ledger.close_year(cooperative_id=cooperative.id, year=2026, by=actor)
    with pytest.raises(ledger.PeriodIsClosed):
        _sell(cooperative, actor, 900_000, 650_000, "late")
    with pytest.raises(ledger.YearAlreadyClosed):
        ledger.close_year(cooperative_id=cooperative.id, year=2026, by=actor)


def test_years_are_opened_once_and_closed_in_order(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    ledger.open_year(cooperative_id=cooperative.id, year=2027, by=actor)
    with pytest.raises(ledger.YearAlreadyOpen):
        ledger.open_year(cooperative_id=cooperative.id, year=2027, by=actor)
    with pytest.raises(ledger.EarlierYearIsOpen):
        ledger.close_year(cooperative_id=cooperative.id, year=2027, by=actor)


def test_reopening_needs_a_resolution_about_it_and_keeps_both_versions(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    _sell(cooperative, actor, 900_000, 650_000, "a")
    ledger.close_year(cooperative_id=cooperative.id, year=2026, by=actor)
    with pytest.raises(ledger.WrongResolution):
        ledger.reopen_year(
            cooperative_id=cooperative.id,
            year=2026,
            resolution=_resolution(Subject.SURPLUS),
            by=actor,
        )
    with pytest.raises(ResolutionIsNotAdopted, match="03/RALB/2027"):
        ledger.reopen_year(
            cooperative_id=cooperative.id, year=2026, resolution=_resolution(), by=actor
        )
    ledger.reopen_year(
        cooperative_id=cooperative.id,
        year=2026,
        resolution=adopted(cooperative.id, _resolution(), actor),
        by=actor,
    )
    _sell(cooperative, actor, 100_000, 40_000, "b")
    assert ledger.close_year(cooperative_id=cooperative.id, year=2026, by=actor) == 310_000
    year = book_year(cooperative_id=cooperative.id, year=2026)
    assert year is not None
    assert (year.is_closed, year.times_closed) == (True, 2)


def test_a_year_is_reopened_only_while_closed_and_the_last(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    with pytest.raises(ledger.YearNotClosed):
        ledger.reopen_year(
            cooperative_id=cooperative.id,
            year=2026,
            resolution=adopted(cooperative.id, _resolution(), actor),
            by=actor,
        )
    ledger.open_year(cooperative_id=cooperative.id, year=2027, by=actor)
    for year in (2026, 2027):
        ledger.close_year(cooperative_id=cooperative.id, year=year, by=actor)
    with pytest.raises(ledger.LaterYearIsClosed):
        ledger.reopen_year(
            cooperative_id=cooperative.id,
            year=2026,
            resolution=adopted(cooperative.id, _resolution(), actor),
            by=actor,
        )


def test_a_chart_is_opened_once(cooperative: CooperativeFact, actor: Actor) -> None:
    with pytest.raises(ledger.ChartAlreadyOpen):
        ledger.open_chart(cooperative_id=cooperative.id, template=ChartTemplate.MULTI, by=actor)


def test_the_trial_balance_has_equal_sides(cooperative: CooperativeFact, actor: Actor) -> None:
    _sell(cooperative, actor, 900_000, 650_000, "a")
    rows = trial_balance(
        cooperative_id=cooperative.id, first_day=date(2026, 5, 3), last_day=date(2026, 5, 20)
    )
    assert sum(row.debit for row in rows) == sum(row.credit for row in rows) == 1_550_000
    by_code = {row.code: row for row in rows}
    assert (by_code["4211"].closing, by_code["6101"].closing) == (900_000, 650_000)
