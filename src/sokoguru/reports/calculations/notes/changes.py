"""What accounts held at the beginning of a year, what came and went, and what was left."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sokoguru.documents.vocabulary import RowStyle, StatementColumn, StatementRow
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.vocabulary import AccountFact, MovementRow, Side
from sokoguru.reports.calculations.notes.words import NoteTable


@dataclass(frozen=True, kw_only=True)
class Words:
    """How the two directions of a table of changes are called."""

    came: str = "Penambahan"
    went: str = "Pengurangan"


def changes_table(
    label: str,
    *,
    accounts: Sequence[AccountFact],
    opening: Mapping[str, Rupiah],
    moved: Iterable[MovementRow],
    words: Words,
) -> NoteTable | None:
    """Opening, what came, what went and closing of each account, in rupiah on its own side.

    Accounts that never held or moved anything are left out; without any there is no table.
    `opening` counts on each account's own side.
    """
    sides = _sides(moved)
    rows, totals = [], [ZERO, ZERO, ZERO, ZERO]
    for account in accounts:
        debit, credit = sides.get(account.code, (ZERO, ZERO))
        came, went = (debit, credit) if account.side is Side.DEBIT else (credit, debit)
        start = opening.get(account.code, ZERO)
        amounts = (start, came, went, start + came - went)
        if any(amounts):
            rows.append(StatementRow(cells=(account.code, account.name, *amounts)))
            totals = [total + amount for total, amount in zip(totals, amounts, strict=True)]
    if not rows:
        return None
    if len(rows) > 1 and len({account.side for account in accounts}) == 1:
        rows.append(StatementRow(cells=("", "Jumlah", *totals), style=RowStyle.SUM))
    heads = ("Saldo awal", words.came, words.went, "Saldo akhir")
    return NoteTable(
        label=label,
        columns=(
            StatementColumn("Kode", "code"),
            StatementColumn("Akun"),
            *(StatementColumn(head, "amount") for head in heads),
        ),
        rows=tuple(rows),
    )


def _sides(moved: Iterable[MovementRow]) -> dict[str, tuple[Rupiah, Rupiah]]:
    found: dict[str, tuple[Rupiah, Rupiah]] = {}
    for row in moved:
        debit, credit = found.get(row.code, (ZERO, ZERO))
        found[row.code] = (debit + row.debit, credit + row.credit)
    return found
