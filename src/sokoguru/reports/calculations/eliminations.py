"""What units of one co-operative sold to each other, taken out of their combined result (S2-121).

An internal sale is income whose other account is 1901: the selling unit books 1901 against income,
the buying unit cost or goods against 1901, both in one entry. The same amount leaves income and
cost, so the result stays; cost that another unit merely took over from a stock stays too.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sokoguru.foundation.money import Rupiah, format_rupiah
from sokoguru.foundation.split import split
from sokoguru.ledger.vocabulary import BRIDGE, MovementRow
from sokoguru.ledger.vocabulary.facts import PairRow
from sokoguru.reports.calculations.codes import read_codes

_INCOME = read_codes("4*")
_COST = read_codes("5* 6* 7*")
_GOODS = read_codes("5* !5201..5204")
_Figures = dict[str, Rupiah]


@dataclass(frozen=True)
class Elimination:
    """What is added to the sum of the units, as net debits by account, and what was sold inside.

    `through_stock` is the part of the sales that no cost against 1901 answers: goods that went to
    a stock first. `left` is what of it could not be taken from any cost and stays in income.
    """

    figures: Mapping[str, Rupiah]
    sales: Rupiah
    through_stock: Rupiah
    left: Rupiah


def eliminate(pairs: Iterable[PairRow], rows: Sequence[MovementRow]) -> Elimination:
    """Find the internal sales of a year among its pairs and take them out of income and cost."""
    internal = _against_the_bridge(pairs)
    income = {code: -net for code, net in internal.items() if code in _INCOME and net < 0}
    sales = Rupiah.total(income.values())
    cost = {code: net for code, net in internal.items() if code in _COST and net > 0}
    answered = Rupiah(min(sales, Rupiah.total(cost.values())))
    stock = sales - answered
    goods = _goods(rows) if stock else {}
    from_goods = Rupiah(min(stock, Rupiah.total(goods.values())))
    figures: _Figures = defaultdict(Rupiah)
    for weights, amount, sign in (
        (income, answered + from_goods, 1),
        (cost, answered, -1),
        (goods, from_goods, -1),
    ):
        if amount:
            for code, share in zip(weights, split(amount, list(weights.values())), strict=True):
                figures[code] += Rupiah(sign * share)
    return Elimination(dict(figures), sales, stock, stock - from_goods)


def elimination_notes(found: Elimination, *, bridge: Rupiah) -> tuple[str, ...]:
    """What was taken out and what is left, for the reader of the statement."""
    notes = []
    if taken := found.sales - found.left:
        notes.append(
            f"Penjualan antarunit {format_rupiah(taken)} dihapus dari pendapatan dan beban."
        )
    if found.through_stock:
        notes.append(
            f"{format_rupiah(found.through_stock)} di antaranya masuk persediaan unit pembeli; "
            "laba pada barang yang belum terjual tidak dihapus."
        )
    if found.left:
        notes.append(
            f"{format_rupiah(found.left)} belum menjadi beban dan masih terhitung pendapatan."
        )
    if bridge:
        notes.append(f"Akun antarunit {BRIDGE} bersaldo {format_rupiah(bridge)}, seharusnya nol.")
    return tuple(notes)


def _against_the_bridge(pairs: Iterable[PairRow]) -> _Figures:
    found: _Figures = defaultdict(Rupiah)
    for row in pairs:
        if row.credit.startswith(BRIDGE):
            found[row.debit] += row.amount
        if row.debit.startswith(BRIDGE):
            found[row.credit] -= row.amount
    return found


def _goods(rows: Iterable[MovementRow]) -> _Figures:
    found: _Figures = defaultdict(Rupiah)
    for row in rows:
        if row.code in _GOODS:
            found[row.code] += row.debit - row.credit
    return {code: amount for code, amount in found.items() if amount > 0}
