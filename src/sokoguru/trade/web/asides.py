"""What stands beside a form: what is open, so that nobody has to remember or look it up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.foundation.money import Rupiah, format_number
from sokoguru.identity.web.doors import Door
from sokoguru.trade import queries as trade
from sokoguru.trade.vocabulary import MemberDebt, TradeDocument

SHOWN_AT_MOST = 12


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """Who or what is open, how much, and where a click leads."""

    label: str
    note: str
    amount: Rupiah
    url: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Aside:
    """A short list with its total; `more` counts the rows that are not shown."""

    title: str
    empty: str
    rows: Sequence[Row]
    total: Rupiah
    more: int = 0


def beside_sale(door: Door) -> tuple[Aside, ...]:
    """What was sold today."""
    today = trade.day_sales(cooperative_id=door.cooperative_id, on=door.today)
    newest = [paper for paper in reversed(today.documents) if not paper.is_reversed]
    rows = [_paper_row(door, paper) for paper in newest]
    return (_aside(_("Penjualan hari ini"), _("Belum ada penjualan hari ini."), rows, today.total),)


def beside_collection(door: Door) -> tuple[Aside, ...]:
    """Members who owe, and sales on credit to others."""
    debts = trade.receivables(cooperative_id=door.cooperative_id, on=door.today)
    members = _debts(door, "collection", debts)
    sales = trade.open_sales(cooperative_id=door.cooperative_id)
    others = [
        Row(
            label=sale.document.partner,
            note=sale.document.number,
            amount=sale.rest,
            url=_address(door, "settle", sale_id=sale.document.id),
        )
        for sale in sales
    ]
    return (
        _aside(_("Piutang anggota"), _("Tidak ada anggota yang berutang."), members),
        _aside(_("Piutang bukan anggota"), _("Semua penjualan kredit sudah lunas."), others),
    )


def beside_consignment(door: Door) -> tuple[Aside, ...]:
    """Whose goods were sold and are not paid for."""
    debts = trade.consignments(cooperative_id=door.cooperative_id, on=door.today)
    rows = _debts(door, "payout", debts)
    return (_aside(_("Titip jual belum dibayar"), _("Semua titipan sudah dibayar."), rows),)


def beside_suppliers(door: Door) -> tuple[Aside, ...]:
    """Which suppliers are owed."""
    owed = trade.payables(cooperative_id=door.cooperative_id)
    largest_first = sorted(owed.items(), key=lambda pair: (-pair[1], pair[0]))
    rows = [
        Row(label=name, note="", amount=rest, url=_filled(door, "supplier", rest, supplier=name))
        for name, rest in largest_first
    ]
    return (_aside(_("Utang kepada pemasok"), _("Tidak ada utang kepada pemasok."), rows),)


def _debts(door: Door, act: str, debts: Iterable[MemberDebt]) -> list[Row]:
    return [
        Row(
            label=debt.name,
            note=debt.number,
            amount=debt.owed,
            url=_filled(door, act, debt.owed, anggota=str(debt.member_id)),
        )
        for debt in debts
    ]


def _filled(door: Door, act: str, amount: Rupiah, **known: str) -> str:
    """The page of an act with what is known already filled in."""
    return f"{_address(door, act)}?{urlencode({**known, 'amount': format_number(amount)})}"


def _paper_row(door: Door, paper: TradeDocument) -> Row:
    return Row(
        label=paper.partner,
        note=paper.number,
        amount=paper.amount,
        url=_address(door, "receipt", entry_id=paper.entry_id),
    )


def _aside(title: str, empty: str, rows: Sequence[Row], total: Rupiah | None = None) -> Aside:
    return Aside(
        title=title,
        empty=empty,
        rows=rows[:SHOWN_AT_MOST],
        total=Rupiah.total(row.amount for row in rows) if total is None else total,
        more=max(0, len(rows) - SHOWN_AT_MOST),
    )


def _address(door: Door, name: str, **about: UUID) -> str:
    return reverse(f"trade:{name}", kwargs={"slug": door.cooperative.slug, **about})


Beside = Callable[[Door], tuple[Aside, ...]]


def nothing(door: Door) -> tuple[Aside, ...]:
    """Nothing stands open beside such an act."""
    return ()
