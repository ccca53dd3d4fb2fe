"""What is looked for among entries; what follows from a rule is left alone."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from sokoguru.examination.calculations.benford import first_digits
from sokoguru.examination.calculations.exceptions import review
from sokoguru.examination.vocabulary import ExceptionKind, Population
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import EntryHead, EntryKind

MONDAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
DAYS = Population(first_day=date(2026, 1, 1), last_day=date(2026, 12, 31))


def head(number: int, **changed: Any) -> EntryHead:
    """An entry that nobody would look at twice."""
    plain = EntryHead(
        id=UUID(int=number), on=MONDAY, posted_at=NOON, kind=EntryKind.EXPENSE, document="",
        memo=f"Beban {number}", actor_name="Budi", reverses=None, amount=Rupiah(12_300 + number),
        debit="6111", credit="1101", member_id=None,
    )  # fmt: skip
    return replace(plain, **changed)


def found(*heads: EntryHead, approved: tuple[UUID, ...] = ()) -> dict[ExceptionKind, list[str]]:
    """The memos found, by reason."""
    seen = review(heads, population=DAYS, timezone="Asia/Jakarta", approved=approved)
    return {each.kind: [row.memo for row in each.rows] for each in seen.exceptions if each.total}


def test_a_plain_entry_is_left_alone() -> None:
    assert found(head(1)) == {}


def test_days_hours_and_lateness_are_those_of_the_cooperative() -> None:
    saturday = head(1, on=date(2026, 3, 7), posted_at=datetime(2026, 3, 7, 5, 0, tzinfo=UTC))
    night = head(2, posted_at=datetime(2026, 3, 2, 15, 30, tzinfo=UTC))  # 22.30 in Jakarta
    morning = head(3, posted_at=datetime(2026, 3, 1, 22, 0, tzinfo=UTC))  # 05.00 in Jakarta
    week_later = head(4, posted_at=NOON + timedelta(days=7))
    late = head(5, posted_at=NOON + timedelta(days=8))

    assert found(saturday, night, morning, week_later, late) == {
        ExceptionKind.WEEKEND: ["Beban 1"],
        ExceptionKind.NIGHT: ["Beban 2"],
        ExceptionKind.BACKDATED: ["Beban 5"],
    }


def test_round_amounts_twins_and_reversals() -> None:
    rounded = head(1, amount=Rupiah(5_000_000))
    too_small, not_round = head(2, amount=Rupiah(4_000_000)), head(3, amount=Rupiah(5_500_000))
    twin, other = head(4, memo="Solar"), head(5, memo="Solar", amount=Rupiah(12_304))
    back = head(6, reverses=UUID(int=3), kind=EntryKind.REVERSAL)

    seen = found(rounded, too_small, not_round, twin, other, back)

    assert seen[ExceptionKind.ROUND] == ["Beban 1"]
    assert seen[ExceptionKind.DUPLICATE] == ["Solar", "Solar"]
    assert seen[ExceptionKind.REVERSED] == ["Beban 3", "Beban 6"]


def test_money_paid_by_a_journal_that_one_person_made_is_told() -> None:
    alone, seconded = head(1, kind=EntryKind.JOURNAL), head(2, kind=EntryKind.JOURNAL)
    received = head(3, kind=EntryKind.JOURNAL, debit="1101", credit="4909")

    seen = found(alone, seconded, received, approved=(UUID(int=2),))

    assert seen == {ExceptionKind.ALONE: ["Beban 1"]}


def test_what_follows_from_the_calendar_of_the_books_is_not_asked_for() -> None:
    closing = head(1, kind=EntryKind.CLOSING, on=date(2026, 1, 31), amount=Rupiah(9_000_000))

    assert found(closing) == {}


def test_the_people_of_a_period_are_counted() -> None:
    heads = [head(1), head(2), head(3, actor_name="Sari", on=date(2026, 3, 3))]

    rows = review(heads, population=DAYS, timezone="Asia/Jakarta").people

    assert [(row.name, row.entries, row.amount, row.days) for row in rows] == [
        ("Budi", 2, 24_603, 1),
        ("Sari", 1, 12_303, 1),
    ]


def test_powers_of_two_follow_benford_and_made_up_amounts_do_not() -> None:
    natural = first_digits(Rupiah(2**power) for power in range(1, 600))
    made_up = first_digits(Rupiah(700_000 + number) for number in range(300))

    assert not any(row.is_striking for row in natural)
    assert abs(natural[0].share_bps - 3010) < 20
    assert [row.digit for row in made_up if row.is_striking] == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert made_up[6].count == 300


def test_too_few_amounts_say_nothing_about_benford() -> None:
    few = review([head(1)], population=DAYS, timezone="Asia/Jakarta")
    many = review(
        [head(n, amount=Rupiah(700_000 + n)) for n in range(1, 400)],
        population=DAYS,
        timezone="Asia/Jakarta",
    )

    assert few.follows_benford is None
    assert many.follows_benford is False
