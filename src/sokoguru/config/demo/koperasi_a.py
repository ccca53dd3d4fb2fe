"""Koperasi A, 1998: the worked case as a whole co-op, from the old register to SHU paid out."""

from django.db import transaction

from sokoguru.config.demo.books import Say
from sokoguru.config.demo.diary import Diary
from sokoguru.config.demo.koperasi_a_founding import (
    Beginning,
    found_koperasi_a,
    link_accounts,
    take_over,
)
from sokoguru.config.demo.koperasi_a_shu import note_payments, note_turn_of_the_year
from sokoguru.config.demo.koperasi_a_year import note_year
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant


def build_koperasi_a(say: Say) -> CooperativeFact:
    """Write the books of 1998 and the turn to 1999: all of it or nothing."""
    with transaction.atomic():
        body, users = found_koperasi_a()
        with tenant(body.id):
            beginning = take_over(body, users)
            link_accounts(beginning, users)
            say(f"  {len(beginning.roll)} anggota dan saldo awal diambil alih")
            _write(beginning, say)
    return body


def _write(beginning: Beginning, say: Say) -> None:
    diary = Diary(beginning.book)
    note_year(beginning, diary)
    note_turn_of_the_year(diary)
    diary.write(say)
    note_payments(diary)
    diary.write(say)
