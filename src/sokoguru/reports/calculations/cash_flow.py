"""The flows of a cash-flow statement from what went between accounts, by both methods.

Every transfer leaves one account for another, so the account against cash is known exactly and
nothing is estimated. What the indirect method adds and takes away is the same transfers once more:
cash from operations = result + what belongs to other activities - what is tied up in operations
+ what was settled with other activities without cash.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import INCOME_SUMMARY, EntryKind, Side
from sokoguru.ledger.vocabulary.facts import PairRow
from sokoguru.reports.calculations.cash_classes import CashClass
from sokoguru.reports.vocabulary import Drill, Flow

Figures = dict[str, Rupiah]
NOMINAL = tuple("45678")
COMES, GOES = "masuk", "keluar"
OPENING, CLOSING = "awal", "akhir"
RESULT, OTHER_ACTIVITIES, TIED_UP, WITHOUT_CASH = (
    "hasil",
    "aktivitas_lain",
    "modal_kerja",
    "bukan_kas",
)


@dataclass(frozen=True, kw_only=True)
class CashYear:
    """What the flows of a column are made from: the pairs of a year and its cash balances.

    `before` and `after` are net debits of every account on the day before and on the last day.
    """

    pairs: Iterable[PairRow]
    classes: Mapping[str, CashClass]
    before: Mapping[str, Rupiah]
    after: Mapping[str, Rupiah]
    first_day: date
    last_day: date
    unit: str | None = None


def cash_flows(year: CashYear) -> dict[str, Flow]:
    """The flows of both methods by their names: `O_masuk`, `O_keluar`, `hasil`, `awal` and others.

    Opening balances taken over during the year count as cash the year began with; transfers between
    cash accounts and the closing of the year are no flows.
    """
    rows = [row for row in year.pairs if INCOME_SUMMARY not in (row.debit, row.credit)]
    moved = [row for row in rows if row.kind is not EntryKind.OPENING]
    opened = [row for row in rows if row.kind is EntryKind.OPENING]
    cash = _cash_codes(year)
    plain = Drill((), year.first_day, year.last_day, year.unit)
    return {
        **_flows_of_cash(moved, year, replace(plain, against=cash, without_opening=True)),
        **_balances(year, opened, cash),
        **_from_the_result(moved, opened, year, plain),
    }


def settled_without_cash(year: CashYear) -> dict[tuple[str, str], Rupiah]:
    """What went from one activity to another without cash, by debited and credited account."""
    found: dict[tuple[str, str], Rupiah] = defaultdict(Rupiah)
    ours = {CashClass.OPERATING, CashClass.INVESTING, CashClass.FINANCING}
    for row in year.pairs:
        classes = {year.classes[row.debit], year.classes[row.credit]}
        if row.kind is EntryKind.OPENING or INCOME_SUMMARY in (row.debit, row.credit):
            continue
        if classes <= ours and len(classes) == 2:
            found[row.debit, row.credit] += row.amount
    return {pair: amount for pair, amount in found.items() if amount}


def taken_over(year: CashYear) -> Rupiah:
    """The cash that came in with opening balances during the year."""
    opened = [row for row in year.pairs if row.kind is EntryKind.OPENING]
    moved = _net_debits(opened)
    return Rupiah.total(moved.get(code, Rupiah(0)) for code in _cash_codes(year))


def _cash_codes(year: CashYear) -> tuple[str, ...]:
    return tuple(sorted(c for c, each in year.classes.items() if each is CashClass.CASH))


def _flows_of_cash(rows: Iterable[PairRow], year: CashYear, drill: Drill) -> dict[str, Flow]:
    """Cash in by the credited account, cash out by the debited one, each with its class."""
    figures: dict[str, Figures] = defaultdict(lambda: defaultdict(Rupiah))
    for row in rows:
        debited, credited = year.classes[row.debit], year.classes[row.credit]
        if debited is CashClass.CASH and credited is not CashClass.CASH:
            figures[f"{credited}_{COMES}"][row.credit] -= row.amount
        if credited is CashClass.CASH and debited is not CashClass.CASH:
            figures[f"{debited}_{GOES}"][row.debit] += row.amount
    sides = {COMES: Side.CREDIT, GOES: Side.DEBIT}
    return {
        name: Flow(figures=dict(each), drill=replace(drill, side=sides[name.partition("_")[2]]))
        for name, each in figures.items()
    }


def _balances(year: CashYear, opened: Iterable[PairRow], cash: tuple[str, ...]) -> dict[str, Flow]:
    brought = _net_debits(opened)
    return {
        OPENING: opening_flow(
            {code: year.before.get(code, Rupiah(0)) for code in cash},
            {code: brought[code] for code in cash if brought.get(code)},
            Drill((), year.first_day, year.last_day, year.unit),
        ),
        CLOSING: Flow(
            figures={code: year.after.get(code, Rupiah(0)) for code in cash},
            drill=Drill((), None, year.last_day, year.unit),
        ),
    }


def opening_flow(before: Figures, brought: Figures, days: Drill) -> Flow:
    """Balances of the day before and what opening entries of the year itself brought."""
    if days.first_day is None:
        raise ValueError("a year has a first day")
    figures = dict(before)
    for code, amount in brought.items():
        figures[code] = figures.get(code, Rupiah(0)) + amount
    if brought:
        return Flow(
            figures=figures, drill=replace(days, first_day=None, opening_from=days.first_day)
        )
    day_before = days.first_day - timedelta(days=1)
    return Flow(figures=figures, drill=replace(days, first_day=None, last_day=day_before))


def _from_the_result(
    moved: list[PairRow], opened: list[PairRow], year: CashYear, plain: Drill
) -> dict[str, Flow]:
    """What leads from the result of the year to the cash of its operations."""
    net = _net_debits(moved)
    brought = {code: a for code, a in _net_debits(opened).items() if code.startswith(NOMINAL)}
    result = {code: amount for code, amount in net.items() if code.startswith(NOMINAL)}
    for code, amount in brought.items():
        result[code] = result.get(code, Rupiah(0)) + amount
    of_year = replace(plain, closing_before=year.first_day)
    of_operations = {c for c, each in year.classes.items() if each is CashClass.OPERATING}
    tied_up = {
        code: amount
        for code, amount in net.items()
        if code in of_operations and not code.startswith(NOMINAL)
    }
    elsewhere = {code: amount for code, amount in result.items() if code not in of_operations}
    return {
        RESULT: Flow(figures=result, drill=of_year),
        OTHER_ACTIVITIES: Flow(figures=elsewhere, drill=of_year),
        TIED_UP: Flow(figures=tied_up, drill=replace(plain, without_opening=True)),
        WITHOUT_CASH: _without_cash(moved, brought, year, plain),
    }


def _without_cash(moved: list[PairRow], brought: Figures, year: CashYear, plain: Drill) -> Flow:
    """Accounts of operations against those of other activities, where no cash stood between."""
    figures: Figures = defaultdict(Rupiah)
    against: set[str] = set()
    for row in moved:
        for own, other, amount in (
            (row.debit, row.credit, row.amount),
            (row.credit, row.debit, -row.amount),
        ):
            is_ours = year.classes[own] is CashClass.OPERATING
            if is_ours and year.classes[other] not in (CashClass.OPERATING, CashClass.CASH):
                figures[own] += amount
                against.add(other)
    for code, amount in brought.items():
        if year.classes[code] is CashClass.OPERATING:
            figures[code] += amount
    drill = replace(plain, against=tuple(sorted(against)), without_opening=True)
    return Flow(figures=dict(figures), drill=drill)


def _net_debits(rows: Iterable[PairRow]) -> Figures:
    figures: Figures = defaultdict(Rupiah)
    for row in rows:
        figures[row.debit] += row.amount
        figures[row.credit] -= row.amount
    return dict(figures)
