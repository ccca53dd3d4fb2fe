"""Coming and going in the village: new members, people waiting, one refused, leavers settled."""

from datetime import date
from functools import partial
from random import Random

from sokoguru.config.demo.diary import Diary
from sokoguru.config.demo.people import address, nik, phone
from sokoguru.config.demo.village_founding import Person, Village
from sokoguru.counter import operations as counter
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.members import operations as members
from sokoguru.members.vocabulary import MemberFact
from sokoguru.savings.vocabulary import MoneyAccount

JOINERS = {
    Month(2025, 3): (("Nur Aini Safitri", "umum"), ("Teguh Prakoso", "umum")),
    Month(2025, 7): (("Lestari Handoyo", "pedagang"), ("Gatot Subagyo", "umum")),
    Month(2025, 10): (("Wulan Permatasari", "umum"),),
    Month(2026, 2): (("Rizky Ramadhan", "umum"), ("Anisa Putri", "pedagang")),
    Month(2026, 4): (("Bayu Aji Pamungkas", "umum"), ("Tri Astuti", "umum")),
    Month(2026, 8): (("Dimas Anggara", "umum"), ("Kusuma Wardani", "pedagang")),
    Month(2026, 9): (("Eko Yulianto", "umum"), ("Sekar Ayu Ningrum", "umum")),
}
LEAVERS = {
    Month(2025, 9): ("0147", "Pindah ke luar kota", True),
    Month(2026, 3): ("0088", "Meninggal dunia; diselesaikan dengan ahli waris", True),
    Month(2026, 10): ("0231", "Pindah domisili ke Kalimantan", False),
}
HALF_PAID = ("Indra Kusumah", Rupiah(100_000))
WAITING = ("Melati Kusumaningrum", "Fajar Sidik", "Yohana Rumbewas", "Galih Permana")
REFUSED = ("Toko Serba Ada Jaya", "Perusahaan, bukan orang perseorangan; koperasi ini primer")
_FIRST_NEW_SERIAL = 400


def note_members(village: Village, diary: Diary, month: Month) -> None:
    """Who comes and who goes in a month."""
    for turn, (name, group) in enumerate(JOINERS.get(month, ())):
        on = month.first_day.replace(day=3 + 5 * turn)
        diary.note(on, partial(_join, village, name, group, on))
    if month in LEAVERS:
        number, reason, is_paid = LEAVERS[month]
        person = next(one for one in village.people if one.number == number)
        village.people.remove(person)
        diary.at_counter(
            month.first_day.replace(day=17),
            counter.settle_leaving,
            member_id=person.member_id,
            reason=reason,
            money=MoneyAccount.BANK if is_paid else None,
        )


def note_people_at_the_door(village: Village, diary: Diary, last_month: Month) -> None:
    """Who waits for the board, who has paid half of simpanan pokok, who was turned down."""
    for turn, name in enumerate(WAITING):
        on = last_month.first_day.replace(day=9 + turn)
        diary.note(on, partial(_apply, village, name, on))
    on = last_month.first_day.replace(day=5)
    name, paid = HALF_PAID
    diary.note(on, partial(_join, village, name, "umum", on, amount=paid))
    diary.note(on, partial(_turn_down, village, on))


def _join(
    village: Village, name: str, group: str, on: date, *, amount: Rupiah | None = None
) -> Person | None:
    village.newcomers += 1
    serial = _FIRST_NEW_SERIAL + village.newcomers
    joined = counter.join_at_counter(
        cooperative_id=village.id,
        name=name,
        nik=nik(Random(serial), serial, is_woman=False),  # noqa: S311 - repeatable on purpose
        phone=phone(serial),
        address=address(village.chance),
        group=group,
        consent=True,
        money=MoneyAccount.CASH,
        on=on,
        key=village.book.key(),
        by=village.book.by_teller(on),
        amount=amount,
    )
    if not joined.member.is_active:
        return None
    return village.enlist(joined.member.id, joined.member.number, group, owed_months=1)


def _apply(village: Village, name: str, on: date) -> MemberFact:
    return members.submit_application(
        cooperative_id=village.id,
        name=name,
        nik="",
        phone=phone(_FIRST_NEW_SERIAL),
        address=address(village.chance),
        group="umum",
        consent=True,
        on=on,
        by=village.book.by_teller(on),
    )


def _turn_down(village: Village, on: date) -> None:
    name, reason = REFUSED
    applicant = _apply(village, name, on)
    members.refuse_applicant(
        cooperative_id=village.id,
        member_id=applicant.id,
        reason=reason,
        on=on,
        by=village.book.by_treasurer(on),
    )
