"""What changed each part of equity in a year, told by the account on the other side (S2-116).

Deposits are credits of members' capital against anything that is no equity, withdrawals its debits;
between the result and other equity it is the division of the surplus, or a loss that is borne.
Whatever has no name of its own is a correction, so the roll-forward always closes.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import INCOME_SUMMARY, EntryKind, Side
from sokoguru.ledger.vocabulary.facts import PairRow
from sokoguru.reports.calculations.cash_flow import (
    CLOSING,
    NOMINAL,
    OPENING,
    Figures,
    opening_flow,
)
from sokoguru.reports.calculations.codes import CodeSet, read_codes
from sokoguru.reports.vocabulary import Drill, Flow

DEPOSITS, WITHDRAWALS, GRANTS, REVALUATION = "setoran", "penarikan", "hibah", "penilaian"
RESULT, TO_EQUITY, TO_DEBT, LOSS, CORRECTION = (
    "shu",
    "ke_ekuitas",
    "ke_kewajiban",
    "rugi",
    "koreksi",
)


@dataclass(frozen=True, kw_only=True)
class EquityPart:
    """A column of the statement: accounts of equity that are told together."""

    key: str
    label: str
    codes: str

    @property
    def holds(self) -> CodeSet:
        return read_codes(self.codes)


_MEMBERS = (
    EquityPart(key="pokok", label="Simpanan pokok", codes="3101"),
    EquityPart(key="wajib", label="Simpanan wajib", codes="3102"),
)
_CAPITAL = (
    EquityPart(key="penyetaraan", label="Modal penyetaraan", codes="3103"),
    EquityPart(key="penyertaan", label="Modal penyertaan", codes="30* 31* !3101..3103"),
)
_GIVEN = EquityPart(key="hibah", label="Hibah", codes="32* !3202")
_REVALUED = EquityPart(key="penilaian", label="Penilaian kembali", codes="3202")
_RESERVES = (
    EquityPart(key="cadangan", label="Cadangan", codes="33* !3303"),
    EquityPart(key="cadangan_lain", label="Cadangan SHU bukan anggota", codes="3303"),
)
_SURPLUS = EquityPart(key="shu", label="SHU", codes="34..39 4..8")
EQUITY_PARTS = (*_MEMBERS, *_CAPITAL, _GIVEN, _REVALUED, *_RESERVES, _SURPLUS)
PARTS_WITHOUT_SHARES = tuple(part for part in EQUITY_PARTS if part not in _MEMBERS)
_SIDES = {DEPOSITS: Side.CREDIT, WITHDRAWALS: Side.DEBIT}


@dataclass(frozen=True, kw_only=True)
class EquityYear:
    """What a year's changes are made from; `before` and `after` are net debits by account."""

    pairs: Iterable[PairRow]
    before: Mapping[str, Rupiah]
    after: Mapping[str, Rupiah]
    first_day: date
    last_day: date
    parts: tuple[EquityPart, ...] = EQUITY_PARTS


def equity_flows(year: EquityYear) -> dict[str, dict[str, Flow]]:
    """The flows of every part by its key: opening, each kind of change, closing."""
    changes: dict[tuple[str, str], Figures] = defaultdict(lambda: defaultdict(Rupiah))
    against: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in year.pairs:
        sides = ((row.debit, row.credit, row.amount), (row.credit, row.debit, -row.amount))
        for own, other, amount in sides:
            part = _part_of(own, year.parts)
            change = part and _change(part, own, other, row, year.parts)
            if part and change:
                changes[part.key, change][own] += amount
                against[part.key, change].add(other)
    return {part.key: _flows(part, changes, against, year) for part in year.parts}


def together(parts: Iterable[Mapping[str, Flow]]) -> dict[str, Flow]:
    """The flows of several parts as those of one."""
    found: dict[str, Flow] = {}
    for flows in parts:
        for name, flow in flows.items():
            known = found.get(name)
            found[name] = flow if known is None else _joined(known, flow)
    return found


def _joined(one: Flow, other: Flow) -> Flow:
    left, right = one.drill, other.drill
    drill = replace(
        left,
        against=tuple(sorted({*left.against, *right.against})),
        side=left.side if left.side is right.side else None,
    )
    if left.opening_from != right.opening_from:
        drill = left if left.opening_from else right
    return Flow(figures={**one.figures, **other.figures}, drill=drill)


def _part_of(code: str, parts: Iterable[EquityPart]) -> EquityPart | None:
    return next((part for part in parts if code in part.holds), None)


def _change(
    part: EquityPart, own: str, other: str, row: PairRow, parts: tuple[EquityPart, ...]
) -> str:
    """The kind of change of `own`, empty where the part does not change at all."""
    facing = _part_of(other, parts)
    if own.startswith(NOMINAL):
        return "" if other.startswith(INCOME_SUMMARY) else RESULT
    if row.kind is EntryKind.OPENING:
        return OPENING
    if other.startswith(NOMINAL):
        return "" if own.startswith(INCOME_SUMMARY) else CORRECTION
    if facing is part:
        return ""
    is_credited = own == row.credit
    if facing is None:
        return _against_outside(part, other, is_credited=is_credited)
    if part is _SURPLUS:
        return LOSS if is_credited else TO_EQUITY
    if facing is _SURPLUS:
        return TO_EQUITY if is_credited else LOSS
    return CORRECTION


def _against_outside(part: EquityPart, other: str, *, is_credited: bool) -> str:
    if part in (*_MEMBERS, *_CAPITAL):
        return DEPOSITS if is_credited else WITHDRAWALS
    if part is _GIVEN:
        return GRANTS
    if part is _REVALUED:
        return REVALUATION
    if part is _SURPLUS and other.startswith(("2", "3")):
        return TO_DEBT
    return CORRECTION


def _flows(
    part: EquityPart,
    changes: Mapping[tuple[str, str], Figures],
    against: Mapping[tuple[str, str], set[str]],
    year: EquityYear,
) -> dict[str, Flow]:
    holds = part.holds
    days = Drill((), year.first_day, year.last_day)
    flows = {
        change: Flow(
            figures=dict(figures),
            drill=_drill(days, change, against[key, change], own_side=_side(part, change)),
        )
        for (key, change), figures in changes.items()
        if key == part.key and change != OPENING
    }
    before = {code: amount for code, amount in year.before.items() if code in holds}
    flows[OPENING] = opening_flow(before, dict(changes.get((part.key, OPENING), {})), days)
    after = {code: amount for code, amount in year.after.items() if code in holds}
    flows[CLOSING] = Flow(figures=after, drill=replace(days, first_day=None))
    return flows


def _side(part: EquityPart, change: str) -> Side | None:
    if change in (TO_EQUITY, LOSS):
        is_credited = (change == LOSS) is (part is _SURPLUS)
        return Side.CREDIT if is_credited else Side.DEBIT
    return _SIDES.get(change)


def _drill(days: Drill, change: str, against: set[str], *, own_side: Side | None) -> Drill:
    if change == RESULT:
        return replace(days, closing_before=days.first_day)
    return replace(days, against=tuple(sorted(against)), side=own_side, without_opening=True)
