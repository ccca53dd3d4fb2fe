"""Simpanan wajib is billed by month and group; what is not paid in time is in arrears."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection, transaction

from sokoguru.cooperatives.operations import adopt_articles
from sokoguru.cooperatives.queries import articles_on
from sokoguru.cooperatives.vocabulary import CooperativeFact, Resolution, Subject
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.members import operations as members
from sokoguru.members.vocabulary import MemberFact
from sokoguru.savings import operations, queries
from sokoguru.savings.tests.people import joined, pay_in
from sokoguru.savings.vocabulary import ArrearsRow, SavingsProduct
from tests.cast import adopted

pytestmark = pytest.mark.django_db
WAJIB = SavingsProduct.WAJIB
FIRST = date(2026, 1, 5)
MONTHS = (Month(2026, 1), Month(2026, 2), Month(2026, 3))


@pytest.fixture
def groups(cooperative: CooperativeFact, actor: Actor) -> CooperativeFact:
    """Articles with Rp 10.000 for one group and Rp 25.000 for another, due on the 10th."""
    start = date(2026, 1, 2)
    now = articles_on(cooperative_id=cooperative.id, on=start)
    adopt_articles(
        cooperative_id=cooperative.id,
        articles=replace(
            now,
            wajib_by_group={**now.wajib_by_group, "a": Rupiah(10_000), "b": Rupiah(25_000)},
            wajib_due_day=10,
        ),
        valid_from=start,
        resolution=adopted(
            cooperative.id,
            Resolution(
                number="RA-1",
                adopted_on=start,
                meeting="RA",
                subject=Subject.ARTICLES,
                text="Diputuskan.",
            ),
            actor,
        ),
        by=actor,
    )
    return cooperative


def bill(cooperative: CooperativeFact, by: Actor, *months: Month) -> list[tuple[int, int]]:
    runs = [operations.bill_wajib(cooperative_id=cooperative.id, month=m, by=by) for m in months]
    return [(run.members, run.amount) for run in runs]


def behind(cooperative: CooperativeFact, member: MemberFact, on: date) -> ArrearsRow | None:
    rows = queries.arrears(cooperative_id=cooperative.id, on=on)
    return next((row for row in rows if row.member.id == member.id), None)


@pytest.mark.requirement("S3-074")
def test_three_unpaid_months_are_arrears_by_the_amount_of_each_group(
    groups: CooperativeFact, actor: Actor
) -> None:
    a = joined(groups, actor, name="Adi", on=FIRST, group="a")
    b = joined(groups, actor, name="Bayu", on=FIRST, group="b")
    bill(groups, actor, *MONTHS)
    row_a, row_b = (behind(groups, member, date(2026, 3, 31)) for member in (a, b))
    assert row_a is not None
    assert row_b is not None
    assert (row_a.amount, row_b.amount) == (30_000, 75_000)
    assert [due.month for due in row_a.months] == list(MONTHS)


def test_arrears_are_told_for_any_day(groups: CooperativeFact, actor: Actor) -> None:
    adi = joined(groups, actor, name="Adi", on=FIRST, group="a")
    bill(groups, actor, *MONTHS)
    pay_in(groups, actor, adi.id, WAJIB, 15_000, on=date(2026, 2, 20), key="w")
    assert behind(groups, adi, date(2026, 1, 9)) is None
    for day, owed in (
        (date(2026, 1, 10), 10_000),
        (date(2026, 2, 19), 20_000),
        (date(2026, 2, 20), 5_000),
        (date(2026, 3, 10), 15_000),
    ):
        row = behind(groups, adi, day)
        assert row is not None
        assert row.amount == owed
        book = queries.passbook(cooperative_id=groups.id, member_id=adi.id, on=date(2026, 3, 10))
        assert book.arrears == 15_000


def test_the_total_of_arrears_is_the_sum_of_its_rows_on_any_day(
    groups: CooperativeFact, actor: Actor
) -> None:
    adi = joined(groups, actor, name="Adi", on=FIRST, group="a")
    bayu = joined(groups, actor, name="Bayu", on=FIRST, group="b")
    bill(groups, actor, *MONTHS)
    pay_in(groups, actor, adi.id, WAJIB, 15_000, on=date(2026, 2, 20), key="w")
    pay_in(groups, actor, bayu.id, WAJIB, 90_000, on=date(2026, 3, 5), key="v")
    seen = set()
    for month, day in ((1, 9), (1, 10), (2, 19), (2, 20), (3, 4), (3, 5), (3, 31)):
        on = date(2026, month, day)
        rows = queries.arrears(cooperative_id=groups.id, on=on)
        total = queries.arrears_total(cooperative_id=groups.id, on=on)
        assert (total.members, total.amount) == (len(rows), sum(row.amount for row in rows))
        seen.add(total.members)
    assert len(seen) > 1


def test_paying_ahead_covers_the_months_to_come(groups: CooperativeFact, actor: Actor) -> None:
    adi = joined(groups, actor, name="Adi", on=FIRST, group="a")
    pay_in(groups, actor, adi.id, WAJIB, 30_000, on=FIRST, key="w")
    bill(groups, actor, *MONTHS[:2])
    assert behind(groups, adi, date(2026, 3, 31)) is None
    book = queries.passbook(cooperative_id=groups.id, member_id=adi.id, on=date(2026, 2, 28))
    assert (book.advance, book.arrears) == (10_000, 0)
    bill(groups, actor, MONTHS[2])
    book = queries.passbook(cooperative_id=groups.id, member_id=adi.id, on=date(2026, 3, 31))
    assert (book.advance, book.unpaid) == (0, ())


def test_a_repeated_run_bills_only_who_is_missing(groups: CooperativeFact, actor: Actor) -> None:
    joined(groups, actor, name="Adi", on=FIRST, group="a")
    ((first, _),) = bill(groups, actor, MONTHS[0])
    assert first >= 1
    assert bill(groups, actor, MONTHS[0]) == [(0, 0)]
    joined(groups, actor, name="Bayu", on=FIRST, group="b")
    assert bill(groups, actor, MONTHS[0]) == [(1, 25_000)]


def test_who_joins_after_the_due_day_or_left_before_is_not_billed(
    groups: CooperativeFact, actor: Actor
) -> None:
    late = joined(groups, actor, name="Telat", on=date(2026, 1, 11), group="a")
    gone = joined(groups, actor, name="Pergi", on=FIRST, group="a")
    members.mark_left(
        cooperative_id=groups.id, member_id=gone.id, on=date(2026, 1, 9), reason="Pindah", by=actor
    )
    bill(groups, actor, MONTHS[0])
    for member in (late, gone):
        day = date(2026, 1, 31)
        assert queries.dues(cooperative_id=groups.id, member_id=member.id, on=day) == ()


def test_the_amount_of_the_due_day_holds_and_old_claims_stay(
    groups: CooperativeFact, actor: Actor
) -> None:
    adi = joined(groups, actor, name="Adi", on=FIRST, group="a")
    bill(groups, actor, MONTHS[0])
    start = date(2026, 2, 10)
    now = articles_on(cooperative_id=groups.id, on=start)
    adopt_articles(
        cooperative_id=groups.id,
        articles=replace(now, wajib_by_group={**now.wajib_by_group, "a": Rupiah(12_000)}),
        valid_from=start,
        resolution=adopted(
            groups.id,
            Resolution(
                number="RA-2",
                adopted_on=start,
                meeting="RA",
                subject=Subject.ARTICLES,
                text="Diputuskan.",
            ),
            actor,
        ),
        by=actor,
    )
    bill(groups, actor, MONTHS[0], MONTHS[1])
    claims = queries.dues(cooperative_id=groups.id, member_id=adi.id, on=date(2026, 2, 28))
    assert [due.amount for due in claims] == [10_000, 12_000]


def test_a_month_before_the_articles_bills_nobody(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    founded = Month.of(cooperative.founded_on)
    assert bill(cooperative, actor, founded) == [(0, 0)]


def test_claims_are_never_rewritten(groups: CooperativeFact, actor: Actor) -> None:
    joined(groups, actor, name="Adi", on=FIRST, group="a")
    bill(groups, actor, MONTHS[0])
    with pytest.raises(Exception, match="permission denied"), transaction.atomic():
        connection.cursor().execute("DELETE FROM savings_wajibdue")


def test_joko_sees_no_arrears_of_others(
    groups: CooperativeFact, neighbour: CooperativeFact, actor: Actor
) -> None:
    joined(groups, actor, name="Adi", on=FIRST, group="a")
    bill(groups, actor, MONTHS[0])
    with tenant(neighbour.id):
        assert queries.arrears(cooperative_id=groups.id, on=date(2026, 3, 31)) == ()


def test_whoever_was_not_billed_for_a_month_can_be_asked_for(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor
) -> None:
    april = Month(2026, 4)
    before = queries.unbilled(cooperative_id=cooperative.id, month=april)
    operations.bill_wajib(cooperative_id=cooperative.id, month=april, by=actor)

    assert before == {sari.id: 10_000}
    assert queries.unbilled(cooperative_id=cooperative.id, month=april) == {}
