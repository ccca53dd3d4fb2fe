"""Founding Koperasi Desa Sumber Rejeki, and taking over its register at the start of 2025."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from uuid import UUID

from sokoguru.config.demo.books import DEMO_PASSWORD, Account, Book, at_work
from sokoguru.config.demo.people import address, names, nik, phone
from sokoguru.cooperatives.vocabulary import (
    Articles,
    CooperativeFact,
    CooperativeKind,
    Leavers,
    UnitFact,
    UnitKind,
    VolumeItem,
)
from sokoguru.counter import operations as counter
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.identity import operations as identity
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.members.queries import members_by_number

SLUG = "sumber-rejeki"
FOUNDED_ON = date(2019, 3, 12)
FIRST_DAY = date(2025, 1, 1)
REGISTER_SIZE = 300
POKOK = Rupiah(200_000)
WAJIB = {"umum": Rupiah(20_000), "pedagang": Rupiah(50_000)}
TREASURER = "Budi Santoso"
TELLER = "Dewi Lestari"
ACCOUNTS = (
    Account(username="ketua", name="Tini Suhartini", part="ketua Sumber Rejeki"),
    Account(username="bendahara", name=TREASURER, part="bendahara Sumber Rejeki"),
    Account(username="kasir", name=TELLER, part="kasir Sumber Rejeki"),
    Account(username="pengawas", name="Wayan Sudarma", part="pengawas Sumber Rejeki"),
    Account(username="sari", name="Sari Wulandari", part="anggota 0014 Sumber Rejeki"),
)
_OFFICES = {
    "bendahara": Role.BENDAHARA,
    "kasir": Role.TELLER,
    "pengawas": Role.PENGAWAS,
}
_MEMBERSHIPS = {"ketua": "0001", "bendahara": "0002", "pengawas": "0003", "sari": "0014"}
_KNOWN_NAMES = {
    number: account.name for account in ACCOUNTS if (number := _MEMBERSHIPS.get(account.username))
}
ARTICLES = Articles(
    pokok=POKOK,
    wajib_by_group=WAJIB,
    shu_shares_bps={
        "cadangan": 3_000,
        "jasa_anggota": 4_500,
        "dana_pengurus": 500,
        "dana_karyawan": 500,
        "dana_pendidikan": 500,
        "dana_sosial": 500,
        "dana_pembangunan": 500,
    },
    jasa_usaha_bps=6_000,
    jasa_modal_bps=4_000,
    leavers=Leavers.EXCLUDE,
)
UNITS = (
    UnitFact(code="toko", name="Toko Desa", kind=UnitKind.SHOP, counts=(VolumeItem.SALES,)),
    UnitFact(
        code="pemasaran",
        name="Pemasaran hasil tani",
        kind=UnitKind.MARKETING,
        counts=(VolumeItem.CONSIGNMENT,),
    ),
    UnitFact(
        code="jasa",
        name="Jasa giling dan traktor",
        kind=UnitKind.SERVICE,
        counts=(VolumeItem.SERVICES,),
    ),
)
_OPENING = (
    ("1101", Rupiah(18_450_000)),
    ("1104", Rupiah(80_000_000)),
    ("1301", Rupiah(61_200_000)),
    ("1306", Rupiah(6_300_000)),
    ("1601", Rupiah(80_000_000)),
    ("1602", Rupiah(150_000_000)),
    ("1604", Rupiah(48_000_000)),
    ("1605", Rupiah(50_000_000)),
)
_OPENING_CREDITS = (
    ("1609", Rupiah(14_400_000)),
    ("2201", Rupiah(9_750_000)),
    ("3301", Rupiah(37_600_000)),
)


@dataclass
class Person:
    """A member as the demo knows him: how punctual he is, and whether he brings produce."""

    member_id: UUID
    number: str
    wajib: Rupiah
    punctuality: float
    is_producer: bool
    owed_months: int


@dataclass
class Village:
    """The co-op while its story is written."""

    body: CooperativeFact
    book: Book
    chance: Random
    people: list[Person] = field(default_factory=list)
    newcomers: int = 0

    @property
    def id(self) -> int:
        """The number of the co-op."""
        return self.body.id

    def some_day(self, month: Month) -> date:
        """A day of the month on which somebody comes."""
        return month.first_day.replace(day=self.chance.randint(2, month.last_day.day))

    def enlist(self, member_id: UUID, number: str, group: str, *, owed_months: int) -> Person:
        """Add somebody with habits of his own."""
        habit = self.chance.random()
        person = Person(
            member_id=member_id,
            number=number,
            wajib=WAJIB[group],
            punctuality=0.8 if habit < 0.75 else 0.3 if habit < 0.92 else 0.06,
            is_producer=self.chance.random() < 0.18,
            owed_months=owed_months,
        )
        self.people.append(person)
        return person


@dataclass(frozen=True)
class _KnownRow:
    number: str
    name: str
    nik: str
    group: str
    joined_on: date
    sukarela: Rupiah
    receivable: Rupiah
    arrears: Rupiah


def found_village() -> tuple[CooperativeFact, Mapping[str, UserFact]]:
    """Found the co-op, with its first officers before anybody is in the register."""
    users = {
        account.username: identity.open_account(
            username=account.username, name=account.name, password=DEMO_PASSWORD
        )
        for account in ACCOUNTS
    }
    by = at_work(TREASURER, FIRST_DAY, users["bendahara"].id)
    body = counter.found(
        name="Koperasi Desa Sumber Rejeki",
        slug=SLUG,
        kind=CooperativeKind.MULTI,
        legal_number="AHU-0000999.AH.01.26.TAHUN 2019",
        address="Balai Desa Sumber Rejeki, Jawa Tengah",
        phone="0800-000-2019",
        founded_on=FOUNDED_ON,
        articles=ARTICLES,
        units=UNITS,
        books_from=FIRST_DAY,
        founder_user_id=users["ketua"].id,
        founder_role=Role.KETUA,
        by=by,
    )
    return body, users


def take_over(body: CooperativeFact, users: Mapping[str, UserFact]) -> Village:
    """Appoint the officers, import register and balances, and connect accounts with members."""
    ids = {user.name: user.id for user in users.values()}
    book = Book(cooperative_id=body.id, treasurer=TREASURER, teller=TELLER, user_ids=ids)
    village = Village(body=body, book=book, chance=Random(2019))  # noqa: S311 - repeatable
    by = book.by_treasurer(FIRST_DAY)
    for username, role in _OFFICES.items():
        identity.appoint(
            cooperative_id=body.id,
            user_id=users[username].id,
            role=role,
            valid_from=FOUNDED_ON,
            by=by,
        )
    rows = _rows(village.chance)
    counter.import_members(
        cooperative_id=body.id,
        content=_register(rows),
        filename="daftar-anggota-2024.csv",
        on=FIRST_DAY,
        by=by,
    )
    counter.import_opening_balances(
        cooperative_id=body.id,
        content=_balances(rows),
        filename="neraca-2024.csv",
        on=FIRST_DAY,
        by=by,
    )
    known = members_by_number(cooperative_id=body.id)
    for row in rows:
        owed = int(row.arrears) // int(WAJIB[row.group])
        village.enlist(known[row.number].id, row.number, row.group, owed_months=owed)
    for username, number in _MEMBERSHIPS.items():
        identity.link_member(
            cooperative_id=body.id,
            user_id=users[username].id,
            member_id=known[number].id,
            by=by,
        )
    return village


def _rows(chance: Random) -> list[_KnownRow]:
    people = names(chance)
    rows = []
    for serial in range(1, REGISTER_SIZE + 1):
        name, is_woman = next(people)
        number = f"{serial:04d}"
        group = "pedagang" if chance.random() < 0.2 else "umum"
        joined = FOUNDED_ON + timedelta(days=0 if serial <= 25 else chance.randint(1, 2_000))
        saves, owes = chance.random() < 0.4, chance.random() < 0.1
        rows.append(
            _KnownRow(
                number=number,
                name=_KNOWN_NAMES.get(number, name),
                nik=nik(chance, serial, is_woman=is_woman),
                group=group,
                joined_on=joined,
                sukarela=Rupiah(50_000 * chance.randint(1, 40) if saves else 0),
                receivable=Rupiah(25_000 * chance.randint(1, 12) if owes else 0),
                arrears=Rupiah(WAJIB[group] * chance.choice((0, 0, 0, 0, 0, 0, 1, 2, 5))),
            )
        )
    return rows


def _register(rows: Sequence[_KnownRow]) -> bytes:
    chance = Random(3)  # noqa: S311 - repeatable on purpose
    lines: list[Sequence[object]] = [
        ("nomor", "nama", "nik", "telepon", "alamat", "kelompok", "tanggal_masuk")
    ]
    for serial, row in enumerate(rows, start=1):
        where, since = address(chance), row.joined_on.isoformat()
        lines.append((row.number, row.name, row.nik, phone(serial), where, row.group, since))
    return _csv(lines)


def _balances(rows: Sequence[_KnownRow]) -> bytes:
    lines: list[Sequence[object]] = [
        ("nomor", "simpanan_pokok", "simpanan_wajib", "simpanan_sukarela", "piutang",
         "tunggakan_wajib")
    ]  # fmt: skip
    credit = Rupiah.total(amount for _, amount in _OPENING_CREDITS)
    debit = Rupiah.total(amount for _, amount in _OPENING)
    for row in rows:
        saved = _saved_up(row)
        amounts = (POKOK, saved, row.sukarela, row.receivable, row.arrears)
        lines.append((row.number, *map(int, amounts)))
        credit += POKOK + saved + row.sukarela
        debit += row.receivable
    lines.append(("akun", "debit", "kredit"))
    lines += [(code, int(amount), "") for code, amount in _OPENING]
    lines.append(("1102", int(credit - debit), ""))
    lines += [(code, "", int(amount)) for code, amount in _OPENING_CREDITS]
    return _csv(lines)


def _saved_up(row: _KnownRow) -> Rupiah:
    """Simpanan wajib from the month of joining to the end of 2024, less what is owed."""
    joined = row.joined_on
    months = (FIRST_DAY.year - joined.year) * 12 + FIRST_DAY.month - joined.month
    return WAJIB[row.group] * months - row.arrears if months > 5 else WAJIB[row.group] * months


def _csv(lines: Sequence[Sequence[object]]) -> bytes:
    return "\n".join(",".join(map(str, line)) for line in lines).encode()
