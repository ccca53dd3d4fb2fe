"""Units combined: what they sold to each other is taken out, other co-operatives stay apart."""

from __future__ import annotations

from datetime import date

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.vocabulary import JournalLine, Party, Side
from sokoguru.reports.queries import (
    OtherCooperativesStayApart,
    combined,
    combined_balance_sheet,
    income_statement,
)
from sokoguru.reports.tests.queries.test_cash_flow import book

LAST = date(2026, 12, 31)
OTHERS = Party.NONMEMBER


def sell_inside(house: CooperativeFact, actor: Actor, amount: int, taken_as: str) -> None:
    """The shop sells to the marketing unit, in one journal over 1901."""
    party = OTHERS if taken_as.startswith("5") else None
    whole = Rupiah(amount)
    ledger.post_journal(
        cooperative_id=house.id, on=date(2026, 6, 6), key=f"inside:{taken_as}",
        memo="Penjualan antarunit", by=actor,
        lines=(
            JournalLine(Side.DEBIT, "1901", whole, unit="toko"),
            JournalLine(Side.CREDIT, "4211", whole, unit="toko", party=OTHERS),
            JournalLine(Side.DEBIT, taken_as, whole, unit="pemasaran", party=party),
            JournalLine(Side.CREDIT, "1901", whole, unit="pemasaran"),
        ),
    )  # fmt: skip


@pytest.fixture
def trading(cooperative: CooperativeFact, actor: Actor) -> CooperativeFact:
    """The shop sold 90 outside, the marketing unit 50."""
    book(cooperative, actor, ("1101", "4211", 90))
    book(cooperative, actor, ("1101", "4211", 50), unit="pemasaran")
    return cooperative


@pytest.mark.requirement("S2-121")
@pytest.mark.parametrize("taken_as", ["5211", "1301"])
def test_sales_of_100_and_50_with_10_between_them_are_140(
    trading: CooperativeFact, actor: Actor, taken_as: str
) -> None:
    sell_inside(trading, actor, 10, taken_as)
    if taken_as == "1301":  # and sold on from the stock
        book(trading, actor, ("5211", "1301", 10), unit="pemasaran")
    found = combined(cooperative_id=trading.id, year=2026)
    parts = [column.key for column in found.columns]
    sales = dict(zip(parts, found.line("pendapatan_nonanggota").amounts, strict=True))
    assert (sales["toko"], sales["pemasaran"]) == (100, 50)
    assert (sales["eliminasi"], sales["gabungan"]) == (-10, 140)
    cost = dict(zip(parts, found.line("beban_pokok_nonanggota").amounts, strict=True))
    assert (cost["pemasaran"], cost["gabungan"]) == (10, 0)
    alone = income_statement(cooperative_id=trading.id, year=2026)
    assert found.lines[-1].amounts[-1] == alone.lines[-1].amount == 140
    assert alone.notes == (
        "Termasuk penjualan antarunit Rp 10; laporan gabungan unit menghapusnya.",
    )
    assert found.notes[0] == "Penjualan antarunit Rp 10 dihapus dari pendapatan dan beban."


def test_what_lies_unsold_in_a_stock_is_said_and_left(
    trading: CooperativeFact, actor: Actor
) -> None:
    sell_inside(trading, actor, 10, "1301")
    found = combined(cooperative_id=trading.id, year=2026)
    assert found.lines[-1].amounts[-1] == 150
    assert any("belum menjadi beban" in note for note in found.notes)


def test_goods_taken_over_from_another_units_stock_stay_a_cost(
    trading: CooperativeFact, actor: Actor
) -> None:
    book(trading, actor, ("1301", "1101", 30))
    ledger.move_between_units(
        cooperative_id=trading.id, from_unit="toko", to_unit="pemasaran", code="1301",
        amount=Rupiah(30), on=LAST, memo="Barang pindah", key="moved", by=actor,
    )  # fmt: skip
    book(trading, actor, ("5211", "1301", 30), unit="pemasaran")
    found = combined(cooperative_id=trading.id, year=2026)
    assert found.lines[-1].amounts[-1] == 110
    assert found.notes == ()


def test_each_unit_balances_and_what_they_owe_each_other_cancels_out(
    trading: CooperativeFact, actor: Actor
) -> None:
    sell_inside(trading, actor, 10, "5211")
    sheet = combined_balance_sheet(cooperative_id=trading.id, on=LAST)
    parts = [column.key for column in sheet.columns]
    bridge = dict(zip(parts, sheet.line("antar_unit").amounts, strict=True))
    assert (bridge["toko"], bridge["pemasaran"], bridge["gabungan"]) == (10, -10, 0)
    assert sheet.line("jumlah_aset").amounts == sheet.line("jumlah_kewajiban_ekuitas").amounts


@pytest.mark.requirement("S2-119")
def test_member_co_operatives_are_never_added(
    trading: CooperativeFact, neighbour: CooperativeFact
) -> None:
    with pytest.raises(OtherCooperativesStayApart) as refused:
        combined(cooperative_id=trading.id, year=2026, with_cooperatives=[neighbour.name])
    assert "Koperasi Tetangga tidak dijumlahkan" in refused.value.sentence
