"""The one engine that turns a declared statement and figures into a finished statement."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sokoguru.documents.vocabulary import RowStyle
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.vocabulary import AccountFact, Side
from sokoguru.reports.calculations.changes import change_in_bps
from sokoguru.reports.calculations.codes import read_codes
from sokoguru.reports.calculations.drills import drill_of_accounts, drill_of_sum
from sokoguru.reports.vocabulary import (
    Column,
    ColumnHead,
    Drill,
    LineDeclaration,
    Statement,
    StatementDeclaration,
    StatementLine,
)

_TERM = re.compile(r"\s*(?P<sign>[+-]?)\s*(?P<key>[a-z][a-z0-9_]*)")


class AccountNotPlaced(Refusal):
    """An account stands in no line of a statement, or in more than one."""

    code = "reports.account_not_placed"
    template = (
        "{title} tidak dapat disusun: akun {account} tercakup {count} kali, seharusnya sekali. "
        "Periksa bagan akun."
    )


class StatementDoesNotBalance(Refusal):
    """Two totals that must agree do not (S2-112)."""

    code = "reports.statement_does_not_balance"
    template = (
        "{title} tidak seimbang: {left} dan {right} berbeda {difference}. "
        "Laporan tidak diterbitkan; periksa jurnal dengan perintah verify."
    )


@dataclass(frozen=True)
class _Evaluated:
    """A line with its figures, the accounts they come from and the entries behind them."""

    line: LineDeclaration
    codes: tuple[str, ...] = ()
    amounts: tuple[Rupiah, ...] = ()
    drills: tuple[Drill | None, ...] = ()


def evaluate(
    declaration: StatementDeclaration,
    *,
    accounts: Sequence[AccountFact],
    columns: Sequence[Column],
    subtitle: str = "",
    hide_zero: bool = True,
    labels: Mapping[str, str] | None = None,
    compares: tuple[int, int] | None = None,
    notes: tuple[str, ...] = (),
) -> Statement:
    """Evaluate a declaration over the columns' figures.

    `hide_zero` leaves out lines of accounts that are nought in every column (never a sum) and
    headings with nothing under them. `labels` puts other words on lines, by key. `compares` names
    two columns whose difference stands beside them.

    Refuses with `AccountNotPlaced` when an account is caught by no line or by several, and with
    `StatementDoesNotBalance` when totals declared equal differ.
    """
    names = {account.code: account.name for account in accounts}
    codes = sorted(names.keys() | _codes_in(columns))
    _prove_coverage(declaration, codes=codes, columns=columns)
    evaluated = _evaluate_lines(declaration, codes=codes, columns=columns)
    _prove_equality(declaration, evaluated=evaluated)
    shown = [
        _compared(finished, compares)
        for each in evaluated.values()
        if not each.line.is_hidden
        for finished in _finish(each, columns=columns, names=names, labels=labels or {})
    ]
    return Statement(
        key=declaration.key,
        title=declaration.title,
        subtitle=subtitle,
        columns=tuple(ColumnHead(column.key, column.label) for column in columns),
        lines=tuple(_without_zeros(shown) if hide_zero else shown),
        notes=notes,
        compares=compares,
    )


def uncaught(declaration: StatementDeclaration, *, codes: Iterable[str]) -> dict[str, int]:
    """The covered accounts that are not caught exactly once, each with the number of its lines."""
    covered = read_codes(declaration.covers)
    lines = [line for line in declaration.lines if not line.of]
    return _uncaught(lines, codes=[code for code in codes if code in covered])


def uncaught_flow(
    declaration: StatementDeclaration, *, flow: str, codes: Iterable[str]
) -> dict[str, int]:
    """The same for the accounts that a flow brings."""
    return _uncaught([line for line in declaration.lines if line.of == flow], codes=codes)


def _uncaught(lines: Sequence[LineDeclaration], *, codes: Iterable[str]) -> dict[str, int]:
    catching = [read_codes(line.codes) for line in lines if line.codes]
    counts = {code: sum(code in line for line in catching) for code in codes}
    return {code: count for code, count in counts.items() if count != 1}


def _codes_in(columns: Sequence[Column]) -> set[str]:
    figures = [column.figures for column in columns]
    figures += [flow.figures for column in columns for flow in column.flows.values()]
    return {code for each in figures for code in each}


def _prove_coverage(
    declaration: StatementDeclaration, *, codes: Sequence[str], columns: Sequence[Column]
) -> None:
    lost = uncaught(declaration, codes=codes)
    for column in columns:
        for name, flow in column.flows.items():
            moved = [code for code, amount in flow.figures.items() if amount]
            lost |= uncaught_flow(declaration, flow=name, codes=moved)
    for code, count in lost.items():
        raise AccountNotPlaced(title=declaration.title, account=code, count=count)


def _evaluate_lines(
    declaration: StatementDeclaration, *, codes: Sequence[str], columns: Sequence[Column]
) -> dict[str, _Evaluated]:
    evaluated: dict[str, _Evaluated] = {}
    for line in declaration.lines:
        if line.key in evaluated:
            raise ValueError(f"{declaration.key} declares {line.key} twice")
        if line.codes:
            evaluated[line.key] = _from_accounts(line, codes=codes, columns=columns)
        elif line.adds:
            evaluated[line.key] = _from_lines(line, evaluated=evaluated, columns=columns)
        else:
            evaluated[line.key] = _Evaluated(line)
    return _with_ways_of_equals(declaration, evaluated)


def _from_accounts(
    line: LineDeclaration, *, codes: Sequence[str], columns: Sequence[Column]
) -> _Evaluated:
    wanted = read_codes(line.codes)
    caught = tuple(code for code in codes if code in wanted)
    return _of_accounts(line, caught, columns)


def _of_accounts(
    line: LineDeclaration, codes: tuple[str, ...], columns: Sequence[Column]
) -> _Evaluated:
    return _Evaluated(
        line,
        codes,
        tuple(_amount(codes, line=line, column=column) for column in columns),
        tuple(drill_of_accounts(codes, column=column, of=line.of) for column in columns),
    )


def _amount(codes: Sequence[str], *, line: LineDeclaration, column: Column) -> Rupiah:
    figures = column.figures
    if line.of:
        figures = column.flows[line.of].figures if line.of in column.flows else {}
    total = Rupiah.total(figures.get(code, 0) for code in codes)
    return total if line.side is Side.DEBIT else -total


def _from_lines(
    line: LineDeclaration, *, evaluated: Mapping[str, _Evaluated], columns: Sequence[Column]
) -> _Evaluated:
    terms = [(sign, evaluated[key]) for sign, key in read_terms(line.adds)]
    places = range(len(columns))
    return _Evaluated(
        line,
        tuple(sorted({code for _, term in terms for code in term.codes})),
        tuple(Rupiah.total(sign * term.amounts[place] for sign, term in terms) for place in places),
        tuple(
            drill_of_sum([(term.amounts[place], term.drills[place]) for _, term in terms])
            for place in places
        ),
    )


def read_terms(text: str) -> tuple[tuple[int, str], ...]:
    """Read `"a + b - c"` as signs and keys; anything else raises ValueError."""
    terms: list[tuple[int, str]] = []
    at = 0
    while at < len(text.rstrip()):
        found = _TERM.match(text, at)
        if found is None or (terms and not found["sign"]):
            raise ValueError(f"{text!r} does not add up lines")
        terms.append((-1 if found["sign"] == "-" else 1, found["key"]))
        at = found.end()
    return tuple(terms)


def _with_ways_of_equals(
    declaration: StatementDeclaration, evaluated: dict[str, _Evaluated]
) -> dict[str, _Evaluated]:
    """A sum that no single filter finds opens what its equal opens."""
    for keys in declaration.equals:
        left, right = (evaluated[key] for key in keys)
        drills = tuple(own or other for own, other in zip(left.drills, right.drills, strict=True))
        evaluated[left.line.key] = replace(left, drills=drills)
    return evaluated


def _prove_equality(
    declaration: StatementDeclaration, *, evaluated: Mapping[str, _Evaluated]
) -> None:
    for keys in declaration.equals:
        left, right = (evaluated[key] for key in keys)
        for left_amount, right_amount in zip(left.amounts, right.amounts, strict=True):
            if left_amount != right_amount:
                raise StatementDoesNotBalance(
                    title=declaration.title,
                    left=left.line.label,
                    right=right.line.label,
                    difference=abs(left_amount - right_amount),
                )


def _finish(
    evaluated: _Evaluated,
    *,
    columns: Sequence[Column],
    names: Mapping[str, str],
    labels: Mapping[str, str],
) -> Iterator[StatementLine]:
    line = evaluated.line
    if line.each_account:
        for code in evaluated.codes:
            alone = _of_accounts(line, (code,), columns)
            yield _shown(alone, key=f"{line.key}_{code}", label=names.get(code, code), code=code)
        return
    yield _shown(evaluated, key=line.key, label=labels.get(line.key, line.label))


def _shown(evaluated: _Evaluated, *, key: str, label: str, code: str = "") -> StatementLine:
    line = evaluated.line
    return StatementLine(
        key=key,
        label=label,
        code=code,
        amounts=evaluated.amounts,
        level=line.level,
        style=line.style,
        drills=evaluated.drills,
        group=line.key,
        terms=read_terms(line.adds),
    )


def _compared(line: StatementLine, compares: tuple[int, int] | None) -> StatementLine:
    if compares is None or not line.amounts:
        return line
    now, before = (line.amounts[place] for place in compares)
    return replace(line, change=now - before, change_bps=change_in_bps(now, before))


def _without_zeros(lines: Sequence[StatementLine]) -> Iterator[StatementLine]:
    kept = [line for line in lines if line.style is not RowStyle.LINE or any(line.amounts)]
    for index, line in enumerate(kept):
        if line.style is RowStyle.HEADING and not _has_body(line, kept[index + 1 :]):
            continue
        yield line


def _has_body(heading: StatementLine, following: Sequence[StatementLine]) -> bool:
    for line in following:
        if line.level <= heading.level:
            return False
        if line.style is not RowStyle.HEADING:
            return True
    return False
