"""Business in the village: the shop, the rice mill and tractor, produce sold for members."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial
from uuid import UUID

from sokoguru.config.demo.diary import Diary
from sokoguru.config.demo.village_founding import Person, Village
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import member_balances_on
from sokoguru.trade import operations as trade
from sokoguru.trade.calculations.costing import cost_by_margin
from sokoguru.trade.vocabulary import MoneyAccount, Payment

SHOP, PRODUCE, SERVICE = "toko", "pemasaran", "jasa"
_SHOP_MARGIN_BPS = 1_800
_SERVICE_MARGIN_BPS = 6_500
_COMMISSION_BPS = 600
_RECEIVABLE, _CONSIGNED = "1211", "2204"
_GOODS = ("Sembako", "Pupuk dan benih", "Gas dan galon", "Alat tulis", "Pakan ternak", "Sabun")
_SERVICES = ("Giling padi", "Sewa traktor", "Pompa air sawah")
_PRODUCE = ("Gabah kering", "Cabai merah", "Kelapa", "Jagung pipil", "Gula merah")


def note_trade(village: Village, diary: Diary, month: Month) -> None:
    """A month of business."""
    is_busier = month.year > 2025
    for _ in range(85 if is_busier else 55):
        _sell(village, diary, month)
    for day in range(4, month.last_day.day + 1, 4):
        _sell_to_others(village, diary, month.first_day.replace(day=day))
    for _ in range(16 if is_busier else 11):
        _serve(village, diary, month)
    for person in village.people:
        if person.is_producer and village.chance.random() < 0.35:
            _sell_produce(village, diary, person, village.some_day(month))
    _settle(village, diary, month)
    on = month.first_day.replace(day=11)
    diary.note(on, partial(_sell_and_take_back, village, on))


def _sell(village: Village, diary: Diary, month: Month) -> None:
    chance = village.chance
    amount = Rupiah(1_000 * chance.randint(25, 320))
    paying = chance.random()
    diary.at_counter(
        village.some_day(month),
        trade.record_sale,
        unit=SHOP,
        member_id=chance.choice(village.people).member_id,
        buyer_name="",
        amount=amount,
        cost=cost_by_margin(amount, margin_bps=_SHOP_MARGIN_BPS),
        payment=Payment.CASH
        if paying < 0.75
        else Payment.CREDIT
        if paying < 0.92
        else Payment.BANK,
        memo=chance.choice(_GOODS),
    )


def _sell_to_others(village: Village, diary: Diary, on: date) -> None:
    amount = Rupiah(1_000 * village.chance.randint(350, 1_100))
    diary.at_counter(
        on,
        trade.record_sale,
        unit=SHOP,
        member_id=None,
        buyer_name="Pembeli umum",
        amount=amount,
        cost=cost_by_margin(amount, margin_bps=_SHOP_MARGIN_BPS),
        payment=Payment.CASH,
        memo="Penjualan kepada bukan anggota",
    )


def _serve(village: Village, diary: Diary, month: Month) -> None:
    chance = village.chance
    is_member = chance.random() < 0.7
    amount = Rupiah(5_000 * chance.randint(12, 60))
    diary.at_counter(
        village.some_day(month),
        trade.record_sale,
        unit=SERVICE,
        member_id=chance.choice(village.people).member_id if is_member else None,
        buyer_name="" if is_member else "Petani desa sebelah",
        amount=amount,
        cost=cost_by_margin(amount, margin_bps=_SERVICE_MARGIN_BPS),
        payment=Payment.CASH,
        memo=chance.choice(_SERVICES),
    )


def _sell_produce(village: Village, diary: Diary, person: Person, on: date) -> None:
    diary.at_counter(
        on,
        trade.record_consigned_sale,
        unit=PRODUCE,
        member_id=person.member_id,
        gross=Rupiah(10_000 * village.chance.randint(40, 320)),
        fee_bps=_COMMISSION_BPS,
        money=MoneyAccount.BANK,
        memo=village.chance.choice(_PRODUCE),
    )


def _settle(village: Village, diary: Diary, month: Month) -> None:
    """Members pay what they owe, and are paid for their produce; not everybody at once."""
    before = month.first_day - timedelta(days=1)
    held = member_balances_on(cooperative_id=village.id, codes=[_RECEIVABLE, _CONSIGNED], on=before)
    for person in village.people:
        owed = _balance(held, person, _RECEIVABLE)
        if owed and village.chance.random() < 0.45:
            half = Rupiah(owed // 2 // 1_000 * 1_000)
            diary.at_counter(
                village.some_day(month),
                trade.receive_payment_of_receivable,
                member_id=person.member_id,
                amount=half if half > 50_000 and village.chance.random() < 0.3 else owed,
                money=MoneyAccount.CASH,
            )
        due = _balance(held, person, _CONSIGNED)
        if due and village.chance.random() < 0.85:
            diary.in_office(
                village.some_day(month),
                trade.pay_out_consignment,
                unit=PRODUCE,
                member_id=person.member_id,
                amount=due,
                money=MoneyAccount.BANK,
            )


def _sell_and_take_back(village: Village, on: date) -> None:
    """A sale of which a part comes back two days later."""
    person = village.chance.choice(village.people)
    sold = trade.record_sale(
        cooperative_id=village.id,
        unit=SHOP,
        member_id=person.member_id,
        buyer_name="",
        amount=Rupiah(180_000),
        cost=Rupiah(147_600),
        payment=Payment.CASH,
        on=on,
        key=village.book.key(),
        memo="Pupuk 3 zak",
        by=village.book.by_teller(on),
    )
    later = on + timedelta(days=2)
    trade.record_sale_return(
        cooperative_id=village.id,
        sale_id=sold.document.id,
        amount=Rupiah(60_000),
        on=later,
        key=village.book.key(),
        memo="Satu zak basah",
        by=village.book.by_teller(later),
    )


def _balance(held: Mapping[UUID, Mapping[str, Rupiah]], person: Person, code: str) -> Rupiah:
    return held.get(person.member_id, {}).get(code, Rupiah(0))
