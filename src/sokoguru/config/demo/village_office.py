"""The treasurer's month in the village: stock, suppliers, costs, income beside, tax."""

from datetime import date, timedelta
from functools import partial
from random import Random

from sokoguru.config.demo.diary import Diary
from sokoguru.config.demo.village_founding import Village
from sokoguru.config.demo.village_trade import SERVICE, SHOP
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import post_journal
from sokoguru.ledger.queries import balances, movements
from sokoguru.ledger.vocabulary import JournalLine, Side
from sokoguru.trade import operations as trade
from sokoguru.trade.calculations.journals import TAX_PAYABLE
from sokoguru.trade.vocabulary import MoneyAccount, Payment, TaxKind

_SUPPLIERS = ("CV Tani Maju", "Grosir Sumber Makmur", "PT Pupuk Nusantara")
_MONTHLY_COSTS = (
    (
        "6101",
        "Honor karyawan toko dan penggilingan",
        2_400_000,
        25,
        "Karyawan toko dan penggilingan",
    ),
    ("6102", "Listrik, air dan internet", 385_000, 20, "PLN dan Telkom"),
    ("6108", "Angkutan barang", 240_000, 15, "Angkutan Desa Jaya"),
    ("6111", "Alat tulis dan administrasi", 95_000, 8, "Toko Tulis Pelajar"),
    ("6201", "Honor pengurus dan pengawas", 450_000, 26, "Pengurus dan pengawas"),
    ("7101", "Biaya administrasi bank", 15_000, 27, "Bank"),
)
_INVESTMENTS = (
    (date(2025, 6, 12), "Beli timbangan digital", "1604", Rupiah(6_500_000)),
    (date(2026, 3, 10), "Penempatan deposito", "1104", Rupiah(100_000_000)),
    (date(2026, 7, 8), "Beli truk angkut hasil tani (bekas)", "1603", Rupiah(145_000_000)),
)
_MEETING_MONTH = 2
_DEPRECIATION = Rupiah(400_000)
_TURNOVER_TAX_PER_THOUSAND = 5


def note_office(village: Village, diary: Diary, month: Month) -> None:
    """What the treasurer does in a month."""
    _stock(village.chance, diary, month)
    for code, label, usual, day, payee in _MONTHLY_COSTS:
        on = month.first_day.replace(day=day)
        memo = f"{label}, {month.label}"
        _cost(diary, on, code, Rupiah(usual), memo=memo, payee=payee)
    _now_and_then(diary, month)
    _tax(village, diary, month)


def _stock(chance: Random, diary: Diary, month: Month) -> None:
    """Goods on credit, paid before the next delivery; fuel in cash; the takings to the bank."""
    supplier = chance.choice(_SUPPLIERS)
    amount = Rupiah(100_000 * chance.randint(95, 125) + (month.year - 2025) * 5_000_000)
    on = month.first_day.replace(day=4)
    diary.in_office(
        on,
        trade.record_purchase,
        unit=SHOP,
        supplier=supplier,
        amount=amount,
        payment=Payment.CREDIT,
        memo="Barang dagangan",
    )
    diary.in_office(
        on + timedelta(days=19),
        trade.pay_supplier,
        supplier=supplier,
        amount=amount,
        money=MoneyAccount.BANK,
        memo="Pelunasan barang dagangan",
    )
    diary.in_office(
        on + timedelta(days=2),
        trade.record_purchase,
        unit=SERVICE,
        supplier="SPBU Desa",
        amount=Rupiah(50_000 * chance.randint(14, 24)),
        payment=Payment.CASH,
        memo="Solar penggilingan dan traktor",
    )
    takings = Rupiah(100_000 * chance.randint(200, 230) + (month.year - 2025) * 9_000_000)
    diary.in_office(
        month.last_day,
        trade.transfer_money,
        source=MoneyAccount.CASH,
        target=MoneyAccount.BANK,
        amount=takings,
        memo="Setor kas ke bank",
    )


def _cost(diary: Diary, on: date, code: str, amount: Rupiah, *, memo: str, payee: str) -> None:
    diary.in_office(
        on,
        trade.pay_expense,
        code=code,
        amount=amount,
        unit=None,
        money=MoneyAccount.BANK,
        payee=payee,
        memo=memo,
    )


def _now_and_then(diary: Diary, month: Month) -> None:
    last = month.last_day
    interest = Rupiah(64_000 + 500 * month.month)
    journals = [
        (last, f"Penyusutan {month.label}", _lines("6109", "1609", _DEPRECIATION)),
        (last, f"Bunga tabungan bank {month.label}", _lines("1102", "4901", interest)),
    ]
    journals += [
        (on, memo, _lines(debit, "1102", amount))
        for on, memo, debit, amount in _INVESTMENTS
        if on in month
    ]
    for on, memo, lines in journals:
        diary.in_office(on, post_journal, memo=memo, lines=lines)
    if month.month == _MEETING_MONTH:
        on = month.first_day.replace(day=14)
        memo = "Rapat Anggota Tahunan"
        _cost(diary, on, "6202", Rupiah(2_850_000), memo=memo, payee="Panitia rapat")
    if month.month % 4 == 0:
        on = month.first_day.replace(day=18)
        memo = "Pelatihan anggota"
        _cost(diary, on, "6203", Rupiah(600_000), memo=memo, payee="Balai Latihan Desa")


def _tax(village: Village, diary: Diary, month: Month) -> None:
    """PPh final of 0.5 % on the month's turnover; it is paid by the 15th of the next month."""
    diary.note(month.last_day, partial(_book_turnover_tax, village, month))
    diary.note(month.first_day.replace(day=15), partial(_pay_last_tax, village, month))


def _book_turnover_tax(village: Village, month: Month) -> None:
    rows = movements(cooperative_id=village.id, first_day=month.first_day, last_day=month.last_day)
    turnover = Rupiah.total(row.credit - row.debit for row in rows if row.code[:2] in ("41", "42"))
    trade.book_income_tax(
        cooperative_id=village.id,
        amount=Rupiah(turnover * _TURNOVER_TAX_PER_THOUSAND // 1_000),
        kind=TaxKind.FINAL,
        on=month.last_day,
        key=village.book.key(),
        memo=f"PPh final {month.label}",
        by=village.book.by_treasurer(month.last_day),
    )


def _pay_last_tax(village: Village, month: Month) -> None:
    before = balances(cooperative_id=village.id, on=month.previous().last_day)
    owed = before.get(TAX_PAYABLE, Rupiah(0))
    if owed:
        on = month.first_day.replace(day=15)
        trade.pay_tax(
            cooperative_id=village.id,
            amount=owed,
            money=MoneyAccount.BANK,
            on=on,
            key=village.book.key(),
            memo=f"Setor PPh final {month.previous().label}",
            by=village.book.by_treasurer(on),
        )


def _lines(debit: str, credit: str, amount: Rupiah) -> tuple[JournalLine, JournalLine]:
    return (
        JournalLine(side=Side.DEBIT, code=debit, amount=amount),
        JournalLine(side=Side.CREDIT, code=credit, amount=amount),
    )
