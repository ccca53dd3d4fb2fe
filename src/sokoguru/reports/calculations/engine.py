"""The one engine that turns a declared statement and figures into a finished statement."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sokoguru.documents.vocabulary import RowStyle
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.vocabulary import AccountFact, Side
from sokoguru.reports.calculations.codes import read_codes
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
    """A line with its figures and the accounts they come from."""

    line: LineDeclaration
    codes: tuple[str, ...]
    amounts: tuple[Rupiah, ...]


def evaluate(
    declaration: StatementDeclaration,
    *,
    accounts: Sequence[AccountFact],
    columns: Sequence[Column],
    subtitle: str = "",
    hide_zero: bool = True,
    labels: Mapping[str, str] | None = None,
) -> Statement:
    """Evaluate a declaration over the columns' figures.

    `hide_zero` leaves out lines of accounts that are nought in every column (never a sum) and
    headings with nothing under them. `labels` puts other words on lines, by key.

    Refuses with `AccountNotPlaced` when an account is caught by no line or by several, and with
    `StatementDoesNotBalance` when totals declared equal differ.
    """
    names = {account.code: account.name for account in accounts}
    codes = sorted(names.keys() | {code for column in columns for code in column.figures})
    _prove_coverage(declaration, codes=codes)
    evaluated = _evaluate_lines(declaration, codes=codes, columns=columns)
    _prove_equality(declaration, evaluated=evaluated)
    shown = [
        finished
        for each in evaluated.values()
        for finished in _finish(each, columns=columns, names=names, labels=labels or {})
    ]
    return Statement(
        key=declaration.key,
        title=declaration.title,
        subtitle=subtitle,
        columns=tuple(ColumnHead(column.key, column.label) for column in columns),
        lines=tuple(_without_zeros(shown) if hide_zero else shown),
    )


def uncaught(declaration: StatementDeclaration, *, codes: Sequence[str]) -> dict[str, int]:
    """The covered accounts that are not caught exactly once, each with the number of its lines."""
    covered = read_codes(declaration.covers)
    catching = [read_codes(line.codes) for line in declaration.lines if line.codes]
    counts = {code: sum(code in line for line in catching) for code in codes if code in covered}
    return {code: count for code, count in counts.items() if count != 1}


def _prove_coverage(declaration: StatementDeclaration, *, codes: Sequence[str]) -> None:
    for code, count in uncaught(declaration, codes=codes).items():
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
            evaluated[line.key] = _Evaluated(line, (), ())
    return evaluated


def _from_accounts(
    line: LineDeclaration, *, codes: Sequence[str], columns: Sequence[Column]
) -> _Evaluated:
    wanted = read_codes(line.codes)
    caught = tuple(code for code in codes if code in wanted)
    return _Evaluated(line, caught, _amounts(caught, side=line.side, columns=columns))


def _amounts(codes: Sequence[str], *, side: Side, columns: Sequence[Column]) -> tuple[Rupiah, ...]:
    totals = (Rupiah.total(column.figures.get(code, 0) for code in codes) for column in columns)
    return tuple(total if side is Side.DEBIT else -total for total in totals)


def _from_lines(
    line: LineDeclaration, *, evaluated: Mapping[str, _Evaluated], columns: Sequence[Column]
) -> _Evaluated:
    terms = [(sign, evaluated[key]) for sign, key in read_terms(line.adds)]
    amounts = tuple(
        Rupiah.total(sign * term.amounts[index] for sign, term in terms)
        for index in range(len(columns))
    )
    codes = sorted({code for _, term in terms for code in term.codes})
    return _Evaluated(line, tuple(codes), amounts)


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


def _prove_equality(
    declaration: StatementDeclaration, *, evaluated: Mapping[str, _Evaluated]
) -> None:
    if declaration.equal is None:
        return
    left, right = (evaluated[key] for key in declaration.equal)
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
            yield StatementLine(
                key=f"{line.key}_{code}",
                label=names.get(code, code),
                code=code,
                amounts=_amounts((code,), side=line.side, columns=columns),
                level=line.level,
                style=line.style,
                drills=_drills((code,), columns=columns),
            )
        return
    yield StatementLine(
        key=line.key,
        label=labels.get(line.key, line.label),
        amounts=evaluated.amounts,
        level=line.level,
        style=line.style,
        drills=_drills(evaluated.codes, columns=columns),
    )


def _drills(codes: tuple[str, ...], *, columns: Sequence[Column]) -> tuple[Drill, ...]:
    if not codes:
        return ()
    return tuple(
        Drill(codes, column.first_day, column.last_day, column.unit, column.closing_before)
        for column in columns
    )


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
