"""Koperasi A through 1998: savings, shop, goods sold for members, costs and tax."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial

from sokoguru.config.demo.diary import Diary
from sokoguru.config.demo.koperasi_a_figures import (
    ADMINISTRATION,
    INCOME_BESIDE,
    NONMEMBER_SALES,
    OPERATING_COSTS,
    TAX,
    TAX_LABEL,
    TOTAL_COMMISSION,
    costs_of_goods,
)
from sokoguru.config.demo.koperasi_a_founding import Beginning
from sokoguru.config.demo.koperasi_a_roll import WAJIB
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.split import split
from sokoguru.ledger.operations import post_journal
from sokoguru.ledger.vocabulary import JournalLine, Side
from sokoguru.savings import operations as savings
from sokoguru.savings.vocabulary import MoneyAccount as Till
from sokoguru.savings.vocabulary import SavingsProduct
from sokoguru.trade import operations as trade
from sokoguru.trade.vocabulary import MoneyAccount, Payment, TaxKind

YEAR = 1998
SHOP, CONSIGNMENT = "toko", "titip-jual"
MONTHS = tuple(Month(YEAR, number) for number in range(1, 13))
_VISITS = 4
_MARKET_DAYS = 3
_WEEKS = 52
_SUPPLIER = "UD Makmur, grosir"


def note_year(beginning: Beginning, diary: Diary) -> None:
    """Note everything that happened in 1998."""
    _savings(beginning, diary)
    _member_purchases(beginning, diary)
    _consignments(beginning, diary)
    _other_sales(diary)
    _stock(diary)
    _costs(diary)
    _other_income(diary)
    diary.in_office(
        date(YEAR, 12, 31),
        trade.book_income_tax,
        amount=TAX,
        kind=TaxKind.CORPORATE,
        memo=TAX_LABEL,
    )


def _savings(beginning: Beginning, diary: Diary) -> None:
    """Wajib is billed every month and brought once a quarter."""
    book = diary.book
    for month in MONTHS:
        day = month.first_day
        by = book.by_treasurer(day)
        diary.note(
            day,
            partial(savings.bill_wajib, cooperative_id=book.cooperative_id, month=month, by=by),
        )
    for place, one in enumerate(beginning.roll):
        for month in MONTHS[2::3]:
            diary.at_counter(
                _working_day(month, place),
                savings.receive_deposit,
                member_id=beginning.members[one.number].id,
                product=SavingsProduct.WAJIB,
                amount=WAJIB * 3,
                money=Till.CASH,
            )


def _member_purchases(beginning: Beginning, diary: Diary) -> None:
    parts = [
        (one, place, visit, amount)
        for place, one in enumerate(beginning.roll)
        for visit, amount in enumerate(split(one.purchases, [3, 4, 5, 6]))
    ]
    costs = split(costs_of_goods().member, [amount for *_, amount in parts])
    for (one, place, visit, amount), cost in zip(parts, costs, strict=True):
        diary.at_counter(
            _working_day(MONTHS[3 * visit + place % 3], place * 7 + visit),
            trade.record_sale,
            unit=SHOP,
            member_id=beginning.members[one.number].id,
            buyer_name="",
            amount=amount,
            cost=cost,
            payment=Payment.CASH,
            memo="Belanja anggota",
        )


def _consignments(beginning: Beginning, diary: Diary) -> None:
    """Members hand in produce; it is sold for 5 % commission and paid out at the month's end."""
    parts = [
        (one, place, turn, gross)
        for place, one in enumerate(beginning.roll)
        for turn, gross in enumerate(split(one.consigned, [5, 4, 6]))
    ]
    fees = split(TOTAL_COMMISSION, [gross for *_, gross in parts])
    for (one, place, turn, gross), fee in zip(parts, fees, strict=True):
        member_id = beginning.members[one.number].id
        month = MONTHS[4 * turn + 1 + place % 3]
        diary.at_counter(
            _working_day(month, place * 5),
            trade.record_consigned_sale,
            unit=CONSIGNMENT,
            member_id=member_id,
            gross=gross,
            fee=fee,
            money=MoneyAccount.BANK,
            memo="Hasil anggota terjual",
        )
        diary.at_counter(
            month.last_day,
            trade.pay_out_consignment,
            unit=CONSIGNMENT,
            member_id=member_id,
            amount=gross - fee,
            money=MoneyAccount.BANK,
        )


def _other_sales(diary: Diary) -> None:
    takings = split(NONMEMBER_SALES, [10 + week % 7 for week in range(_WEEKS)])
    costs = split(costs_of_goods().nonmember, takings)
    for week, (amount, cost) in enumerate(zip(takings, costs, strict=True)):
        diary.at_counter(
            date(YEAR, 1, 6) + timedelta(weeks=week),
            trade.record_sale,
            unit=SHOP,
            member_id=None,
            buyer_name="Pembeli umum",
            amount=amount,
            cost=cost,
            payment=Payment.CASH,
            memo="Penjualan kepada bukan anggota, sepekan",
        )


def _stock(diary: Diary) -> None:
    for month in MONTHS:
        diary.in_office(
            month.first_day + timedelta(days=2),
            trade.record_purchase,
            unit=SHOP,
            supplier=_SUPPLIER,
            amount=Rupiah(25_500_000),
            payment=Payment.BANK,
            memo="Barang dagangan",
        )
        diary.in_office(
            month.last_day,
            trade.transfer_money,
            source=MoneyAccount.CASH,
            target=MoneyAccount.BANK,
            amount=Rupiah(55_000_000),
            memo="Setor hasil toko ke bank",
        )


def _costs(diary: Diary) -> None:
    for code, label, amount in (
        *OPERATING_COSTS,
        ("6111", "Administrasi dan umum", ADMINISTRATION),
    ):
        for month, part in _through_the_year(amount):
            diary.in_office(
                month.first_day + timedelta(days=24),
                trade.pay_expense,
                code=code,
                amount=part,
                unit=None,
                money=MoneyAccount.BANK,
                payee="",
                memo=f"{label}, {month.label}",
            )


def _other_income(diary: Diary) -> None:
    for code, label, amount in INCOME_BESIDE:
        for month, part in _through_the_year(amount):
            diary.in_office(
                month.last_day,
                post_journal,
                memo=f"{label}, {month.label}",
                lines=_received(code, part),
            )


def _received(code: str, amount: Rupiah) -> Sequence[JournalLine]:
    return (
        JournalLine(side=Side.DEBIT, code="1102", amount=amount),
        JournalLine(side=Side.CREDIT, code=code, amount=amount),
    )


def _through_the_year(amount: Rupiah) -> Iterator[tuple[Month, Rupiah]]:
    return zip(MONTHS, split(amount, [1] * len(MONTHS)), strict=True)


def _working_day(month: Month, turn: int) -> date:
    """One of the first 24 days of a month, spread over the members."""
    return month.first_day + timedelta(days=turn % 24)
