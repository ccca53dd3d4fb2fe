"""Savings in the village: wajib on time, late or hardly at all; sukarela in and out."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial
from uuid import UUID

from sokoguru.config.demo.diary import Diary
from sokoguru.config.demo.village_founding import Person, Village
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.queries import member_balances_on
from sokoguru.savings import operations as savings
from sokoguru.savings.vocabulary import MoneyAccount, SavingsProduct

_QUARTER = 3
_MISTAKES = {
    Month(2025, 5): "Salah orang: setoran milik anggota lain bernama mirip",
    Month(2026, 6): "Jumlah keliru satu nol; diulang dengan jumlah yang benar",
    Month(2026, 11): "Dicatat dua kali oleh kasir",
}


def note_savings(village: Village, diary: Diary, month: Month) -> None:
    """A month of savings."""
    first = month.first_day
    by = village.book.by_treasurer(first)
    diary.note(first, partial(savings.bill_wajib, cooperative_id=village.id, month=month, by=by))
    for person in village.people:
        person.owed_months += 1
        if _comes_to_pay(village, person, month):
            _pay_wajib(village, diary, person, village.some_day(month))
    held = member_balances_on(
        cooperative_id=village.id, codes=["2101"], on=first - timedelta(days=1)
    )
    for person in village.people:
        _move_sukarela(village, diary, person, village.some_day(month), held)
    if month in _MISTAKES:
        _mistake(village, diary, first.replace(day=14), _MISTAKES[month])


def _comes_to_pay(village: Village, person: Person, month: Month) -> bool:
    """In 2025 most came once a quarter; since 2026 the teller goes round every month."""
    rounds = 1.0 if month.year > 2025 or month.month % _QUARTER == 0 else 0.2
    return village.chance.random() < person.punctuality * rounds


def _pay_wajib(village: Village, diary: Diary, person: Person, on: date) -> None:
    months = person.owed_months
    if months > _QUARTER and village.chance.random() < 0.5:
        months = _QUARTER
    person.owed_months -= months
    diary.at_counter(
        on,
        savings.receive_deposit,
        member_id=person.member_id,
        product=SavingsProduct.WAJIB,
        amount=person.wajib * months,
        money=MoneyAccount.CASH,
    )


def _move_sukarela(
    village: Village,
    diary: Diary,
    person: Person,
    on: date,
    held: Mapping[UUID, Mapping[str, Rupiah]],
) -> None:
    luck = village.chance.random()
    balance = held.get(person.member_id, {}).get("2101", Rupiah(0))
    if luck < 0.07:
        diary.at_counter(
            on,
            savings.receive_deposit,
            member_id=person.member_id,
            product=SavingsProduct.SUKARELA,
            amount=Rupiah(25_000 * village.chance.randint(1, 24)),
            money=MoneyAccount.CASH if luck < 0.05 else MoneyAccount.BANK,
        )
    elif luck > 0.97 and balance >= 100_000:
        diary.at_counter(
            on,
            savings.pay_withdrawal,
            member_id=person.member_id,
            product=SavingsProduct.SUKARELA,
            amount=Rupiah(50_000 * village.chance.randint(1, balance // 50_000)),
            money=MoneyAccount.CASH,
        )


def _mistake(village: Village, diary: Diary, on: date, reason: str) -> None:
    """A deposit entered wrongly, and taken back the same day with the reason."""
    person = village.people[village.chance.randrange(20, 120)]

    def enter_and_take_back() -> None:
        wrong = savings.receive_deposit(
            cooperative_id=village.id,
            member_id=person.member_id,
            product=SavingsProduct.SUKARELA,
            amount=Rupiah(1_500_000),
            money=MoneyAccount.CASH,
            on=on,
            key=village.book.key(),
            by=village.book.by_teller(on),
        )
        ledger.reverse_entry(
            cooperative_id=village.id,
            entry_id=wrong.entry.id,
            reason=reason,
            on=on,
            by=village.book.by_treasurer(on),
        )

    diary.note(on, enter_and_take_back)
