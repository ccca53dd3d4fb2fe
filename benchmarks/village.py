"""A co-operative that lived for two years: the books behind the pages that are measured.

The year before this one is closed and its SHU determined; this year runs to today with as many
entries as asked for: deposits, simpanan wajib and sales, every day of the year alike. One member in
ten is behind with simpanan wajib.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from benchmarks.place import clerk, settle

MONTHLY = 10_000
# What an entry is by its number: of five, three deposits, one simpanan wajib, one sale.
ENTRIES = """
CREATE TEMPORARY TABLE fresh AS
SELECT gen_random_uuid() AS id, n, %(first)s + (n %% %(days)s)::int AS booked_on,
       (%(members)s::uuid[])[1 + (n / 5) %% %(size)s] AS member_id,
       CASE WHEN n %% 5 < 3 THEN '2101' WHEN n %% 5 = 3 THEN '3102' ELSE '4111' END AS credit,
       5000 + (n %% 97) * 100 AS amount
FROM generate_series(1::bigint, %(count)s) AS n;
"""
LOAD = """
INSERT INTO ledger_entry (cooperative_id, id, source_key, content_hash, kind, booked_on,
                          posted_at, document, memo, actor_name)
SELECT %(cooperative)s, id, 'grown:' || n, '\\x00',
       CASE credit WHEN '4111' THEN 'penjualan' ELSE 'simpanan' END, booked_on, now(), '',
       CASE credit WHEN '4111' THEN 'Penjualan tunai' ELSE 'Setoran' END, 'Ukur' FROM fresh;
INSERT INTO ledger_transfer (cooperative_id, entry_id, position, booked_on, debit, credit,
                             amount, credit_member_id, unit, party)
SELECT %(cooperative)s, id, 1, booked_on, '1101', credit, amount, member_id,
       CASE credit WHEN '4111' THEN 'toko' END, CASE credit WHEN '4111' THEN 'A' ELSE '' END
FROM fresh;
INSERT INTO ledger_memberbalance AS b (cooperative_id, code, member_id, balance)
SELECT %(cooperative)s, credit, member_id, sum(amount) FROM fresh WHERE credit < '4'
GROUP BY credit, member_id
ON CONFLICT (cooperative_id, code, member_id) DO UPDATE SET balance = b.balance + excluded.balance;
INSERT INTO ledger_pending (cooperative_id, entry_id, is_rolled)
SELECT %(cooperative)s, id, false FROM fresh;
INSERT INTO savings_wajibdue (cooperative_id, id, member_id, month, is_opening, amount, due_on,
                              billed_by, billed_at)
SELECT %(cooperative)s, gen_random_uuid(), member, month::date, false,
       CASE WHEN place %% 10 = 0 THEN 10 ELSE 1 END * %(monthly)s,
       (month + interval '9 days')::date, 'Ukur', now()
FROM unnest(%(members)s::uuid[]) WITH ORDINALITY AS m(member, place),
     generate_series(%(first)s::date, %(today)s::date, interval '1 month') AS month;
"""


@dataclass(frozen=True)
class Village:
    """The co-op, its members, the closed year and the day it is."""

    cooperative_id: int
    members: Sequence[UUID]
    closed_year: int
    today: date


def live(*, members: int, entries: int) -> Village:
    """Found the co-op, close last year, determine its SHU and load this year's entries."""
    today = datetime.now(tz=UTC).date()
    cooperative_id, ids = settle(members)
    village = Village(cooperative_id, ids, today.year - 1, today)
    _make_findable(village)
    _live_last_year(village)
    load(village, entries)
    return village


def load(village: Village, entries: int) -> None:
    """This year's entries straight into the tables, rolled up and seen by the planner."""
    from django.db import connections

    from sokoguru.database.tenancy import tenant
    from sokoguru.ledger.operations import roll_up

    first = date(village.today.year, 1, 1)
    facts: dict[str, Any] = {
        "cooperative": village.cooperative_id,
        "members": list(village.members),
        "size": len(village.members),
        "count": entries,
        "first": first,
        "today": village.today,
        "days": (village.today - first).days + 1,
        "monthly": MONTHLY,
    }
    with connections["owner"].cursor() as cursor:
        for statement in (ENTRIES + LOAD).split(";\n"):
            if statement.strip():
                cursor.execute(statement, facts)
    with tenant(village.cooperative_id):
        roll_up(cooperative_id=village.cooperative_id)
        _seal_without_chain(village)
    with connections["owner"].cursor() as cursor:  # what autovacuum does a minute later
        cursor.execute("VACUUM ANALYZE")


def _seal_without_chain(village: Village) -> None:
    """Take the entries as sealed evening by evening; what they were sealed to is read nowhere."""
    from sokoguru.ledger.models import Pending, Seal

    waiting = Pending.objects.of(village.cooperative_id)
    Seal.objects.create(
        cooperative_id=village.cooperative_id,
        number=1,
        sealed_on=village.today,
        sealed_at=clerk().at,
        entries=waiting.count(),
        root=bytes(32),
        previous=bytes(32),
        digest=bytes(32),
    )
    waiting.delete()


def sign_in(village: Village) -> str:
    """The session of somebody who holds every office that the pages ask for."""
    from django.conf import settings
    from django.test import Client

    from sokoguru.database.tenancy import tenant
    from sokoguru.identity.models import Appointment, User
    from sokoguru.identity.operations import open_account
    from sokoguru.identity.vocabulary import Role

    person = open_account(username="ukur", name="Ukur", password="kopi tubruk")  # noqa: S106
    with tenant(village.cooperative_id):
        for role in (Role.KETUA, Role.BENDAHARA, Role.SEKRETARIS, Role.TELLER):
            Appointment.objects.create(
                cooperative_id=village.cooperative_id,
                user_id=person.id,
                role=role.value,
                valid_from=date(village.closed_year, 1, 1),
                appointed_by=clerk().name,
                appointed_at=clerk().at,
            )
    client = Client()
    client.force_login(User.objects.get(id=person.id), backend=settings.AUTHENTICATION_BACKENDS[1])
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def _make_findable(village: Village) -> None:
    """The words that a search finds members by."""
    from sokoguru.database.tenancy import tenant
    from sokoguru.members.models import Member, MemberWord
    from sokoguru.members.operations.words import words_of
    from sokoguru.members.vocabulary import ApplicantKind

    with tenant(village.cooperative_id):
        rows = Member.objects.of(village.cooperative_id)
        rows.update(applicant=ApplicantKind.PERSON.value)
        words = [word for row in rows for word in words_of(row=row)]
        MemberWord.objects.bulk_create(words, batch_size=10_000)


def _live_last_year(village: Village) -> None:
    """Savings and a purchase of everybody in a few large entries; closed and determined."""
    from sokoguru.database.tenancy import tenant
    from sokoguru.foundation.money import Rupiah
    from sokoguru.ledger.operations import close_year, open_year, post_many
    from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, Party, TransferDraft
    from sokoguru.surplus.operations import determine_surplus

    house, year, by = village.cooperative_id, village.closed_year, clerk()
    saved = tuple(
        TransferDraft("1101", "3101", Rupiah(100_000), credit_member=member)
        for member in village.members
    )
    bought = tuple(
        TransferDraft(
            "1101",
            "4111",
            Rupiah(50_000 + place % 9_973 * 100),
            credit_member=member,
            unit="toko",
            party=Party.MEMBER,
        )
        for place, member in enumerate(village.members)
    )
    drafts = [
        EntryDraft(EntryKind.JOURNAL, date(year, 6, 1), f"lived:{name}", "Tahun ukur", transfers)
        for name, transfers in (("saved", saved), ("bought", bought))
    ]
    with tenant(house):
        open_year(cooperative_id=house, year=year, by=by)
        post_many(cooperative_id=house, entries=drafts, by=by)
        close_year(cooperative_id=house, year=year, by=by)
        determine_surplus(cooperative_id=house, year=year, by=by)
