"""Founding Koperasi A and taking over its register and balances on the first day of 1998."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from sokoguru.config.demo.books import DEMO_PASSWORD, Account, Book, at_work
from sokoguru.config.demo.koperasi_a_roll import POKOK, TREASURER, WAJIB, RollMember, members
from sokoguru.config.demo.people import address, phone
from sokoguru.cooperatives.vocabulary import (
    Articles,
    CooperativeFact,
    CooperativeKind,
    UnitFact,
    UnitKind,
    VolumeItem,
)
from sokoguru.counter import operations as counter
from sokoguru.foundation.money import Rupiah
from sokoguru.identity import operations as identity
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.members.queries import members_by_number
from sokoguru.members.vocabulary import MemberFact

SLUG = "koperasi-a"
FOUNDED_ON = date(1995, 2, 23)
FIRST_DAY = date(1998, 1, 1)
TELLER = "Partini"
ACCOUNTS = (
    Account(username="bendahara-a", name=TREASURER, part="bendahara Koperasi A"),
    Account(username="kasir-a", name=TELLER, part="kasir Koperasi A"),
    Account(username="adi", name="Adi Nugraha", part="anggota 001 Koperasi A"),
)
ARTICLES = Articles(
    pokok=POKOK,
    wajib_by_group={"anggota": WAJIB},
    shu_shares_bps={
        "cadangan": 4_000,
        "jasa_anggota": 4_000,
        "dana_pengurus": 500,
        "dana_karyawan": 500,
        "dana_pendidikan": 500,
        "dana_sosial": 500,
    },
    jasa_usaha_bps=7_000,
    jasa_modal_bps=3_000,
)
UNITS = (
    UnitFact(code="toko", name="Toko", kind=UnitKind.SHOP, counts=(VolumeItem.SALES,)),
    UnitFact(
        code="titip-jual",
        name="Titip jual hasil anggota",
        kind=UnitKind.MARKETING,
        counts=(VolumeItem.CONSIGNMENT,),
    ),
)
_OPENING_DEBITS = (
    ("1101", Rupiah(24_500_000)),
    ("1301", Rupiah(48_000_000)),
    ("1602", Rupiah(120_000_000)),
    ("1604", Rupiah(35_000_000)),
)
_OPENING_CREDITS = (("1609", Rupiah(31_000_000)), ("3301", Rupiah(42_000_000)))


@dataclass(frozen=True)
class Beginning:
    """The co-op on its first day: its book, its roll, and the members by number."""

    body: CooperativeFact
    book: Book
    roll: tuple[RollMember, ...]
    members: Mapping[str, MemberFact]


def found_koperasi_a() -> tuple[CooperativeFact, Mapping[str, UserFact]]:
    """Found the co-op; its treasurer holds the first office."""
    users = {
        account.username: identity.open_account(
            username=account.username, name=account.name, password=DEMO_PASSWORD
        )
        for account in ACCOUNTS
    }
    by = at_work(TREASURER, FIRST_DAY, users["bendahara-a"].id)
    body = counter.found(
        name="Koperasi A",
        slug=SLUG,
        kind=CooperativeKind.MULTI,
        legal_number="0142/BH/KWK.11/II/1995",
        address="Jl. Raya Pasar 12, Jawa Tengah",
        phone="0800-000-0142",
        founded_on=FOUNDED_ON,
        articles=ARTICLES,
        units=UNITS,
        books_from=FIRST_DAY,
        founder_user_id=users["bendahara-a"].id,
        founder_role=Role.BENDAHARA,
        by=by,
    )
    return body, users


def take_over(body: CooperativeFact, users: Mapping[str, UserFact]) -> Beginning:
    """Appoint the teller, import the old register and the balances of 1 January 1998."""
    roll = members()
    ids = {user.name: user.id for user in users.values()}
    book = Book(cooperative_id=body.id, treasurer=TREASURER, teller=TELLER, user_ids=ids)
    by = book.by_treasurer(FIRST_DAY)
    identity.appoint(
        cooperative_id=body.id,
        user_id=users["kasir-a"].id,
        role=Role.TELLER,
        valid_from=FIRST_DAY,
        by=by,
    )
    counter.import_members(
        cooperative_id=body.id,
        content=_register(roll),
        filename="daftar-anggota-1997.csv",
        on=FIRST_DAY,
        by=by,
    )
    counter.import_opening_balances(
        cooperative_id=body.id,
        content=_balances(roll),
        filename="neraca-1997.csv",
        on=FIRST_DAY,
        by=by,
    )
    known = members_by_number(cooperative_id=body.id)
    return Beginning(body=body, book=book, roll=roll, members=known)


def link_accounts(beginning: Beginning, users: Mapping[str, UserFact]) -> None:
    """Let Adi and the treasurer, who is a member too, read what is theirs."""
    for username, number in (("adi", "001"), ("bendahara-a", "002")):
        identity.link_member(
            cooperative_id=beginning.body.id,
            user_id=users[username].id,
            member_id=beginning.members[number].id,
            by=beginning.book.by_treasurer(FIRST_DAY),
        )


def _register(roll: Sequence[RollMember]) -> bytes:
    chance = Random(1995)  # noqa: S311 - repeatable on purpose
    rows: list[Sequence[object]] = [
        ("nomor", "nama", "nik", "telepon", "alamat", "kelompok", "tanggal_masuk")
    ]
    for place, one in enumerate(roll):
        joined = FOUNDED_ON + timedelta(days=0 if place < 20 else chance.randint(1, 900))
        where = address(chance)
        rows.append((one.number, one.name, "", phone(place), where, "anggota", joined.isoformat()))
    return _csv(rows)


def _balances(roll: Sequence[RollMember]) -> bytes:
    rows: list[Sequence[object]] = [
        ("nomor", "simpanan_pokok", "simpanan_wajib", "simpanan_sukarela")
    ]
    rows += [(one.number, int(POKOK), int(one.opening_wajib), 0) for one in roll]
    savings = Rupiah.total(POKOK + one.opening_wajib for one in roll)
    held = Rupiah.total(amount for _, amount in _OPENING_CREDITS)
    placed = Rupiah.total(amount for _, amount in _OPENING_DEBITS)
    rows.append(("akun", "debit", "kredit"))
    rows += [(code, int(amount), "") for code, amount in _OPENING_DEBITS]
    rows.append(("1102", int(savings + held - placed), ""))
    rows += [(code, "", int(amount)) for code, amount in _OPENING_CREDITS]
    return _csv(rows)


def _csv(rows: Sequence[Sequence[object]]) -> bytes:
    return "\n".join(",".join(map(str, row)) for row in rows).encode()
