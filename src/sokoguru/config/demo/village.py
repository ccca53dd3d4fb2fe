"""Koperasi Desa Sumber Rejeki: 2025 closed and divided, 2026 under way."""

from datetime import date
from functools import partial

from django.db import transaction

from sokoguru.config.demo.books import Say
from sokoguru.config.demo.diary import Diary
from sokoguru.config.demo.village_books import note_books
from sokoguru.config.demo.village_founding import FIRST_DAY, Village, found_village, take_over
from sokoguru.config.demo.village_members import note_members, note_people_at_the_door
from sokoguru.config.demo.village_office import note_office
from sokoguru.config.demo.village_papers import note_papers
from sokoguru.config.demo.village_savings import note_savings
from sokoguru.config.demo.village_shu import note_annual_meeting, note_fund_spending, note_payments
from sokoguru.config.demo.village_trade import note_trade
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.calendar import Month
from sokoguru.ledger import operations as ledger

LAST_DAY = date(2026, 11, 20)
NEW_YEAR = Month(2026, 1)
BOOKS_CLOSED_ON = date(2026, 1, 20)
DIVIDED_YEAR = 2025


def build_village(say: Say, *, until: date = LAST_DAY) -> CooperativeFact:
    """Write the village's books up to a day: all of it or nothing."""
    with transaction.atomic():
        body, users = found_village()
        with tenant(body.id):
            village = take_over(body, users)
            say(f"  {len(village.people)} anggota dan saldo awal diambil alih")
            month = Month.of(FIRST_DAY)
            while month.first_day <= until:
                _write_month(village, month, until, say)
                month = month.next()
    return body


def _write_month(village: Village, month: Month, until: date, say: Say) -> None:
    diary = Diary(village.book, until=until)
    if month == NEW_YEAR:
        _turn_the_year(village, diary)
    note_members(village, diary, month)
    note_savings(village, diary, month)
    note_trade(village, diary, month)
    note_office(village, diary, month)
    note_papers(village, diary, month)
    note_books(village, diary, month)
    note_annual_meeting(village, diary, month)
    note_payments(village, diary, month)
    note_fund_spending(village, diary, month)
    if month == Month.of(until):
        note_people_at_the_door(village, diary, month)
    diary.write(say)


def _turn_the_year(village: Village, diary: Diary) -> None:
    first, closing = NEW_YEAR.first_day, BOOKS_CLOSED_ON
    by = village.book.by_treasurer
    diary.note(
        first,
        partial(ledger.open_year, cooperative_id=village.id, year=NEW_YEAR.year, by=by(first)),
    )
    diary.note(
        closing,
        partial(ledger.close_year, cooperative_id=village.id, year=DIVIDED_YEAR, by=by(closing)),
    )
