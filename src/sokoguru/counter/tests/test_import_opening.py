"""Opening balances are booked whole, once, and only when both sides are equal."""

from datetime import date

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.counter import operations
from sokoguru.counter.calculations.cells import AmountIsNegative
from sokoguru.counter.calculations.opening_faults import (
    AccountIsKeptPerMember,
    AccountIsNotABalance,
    AccountIsNotInChart,
    AccountStandsTwice,
    MemberCameLater,
    MemberHasBalances,
    MemberHasLeft,
    MemberNumberStandsTwice,
    NumberIsNotAMember,
    OpeningDoesNotBalance,
    PartyIsMissing,
    PokokAboveTheArticles,
    RowHasNoSide,
)
from sokoguru.counter.operations.register import FileHasFaults
from sokoguru.counter.tests.files import SAVINGS_HEADER, csv_file, register_row, xlsx_file
from sokoguru.counter.tests.taking_over import OPENING, faults, take_balances, take_members
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah, UnreadableAmount
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger import queries as books
from sokoguru.members import queries as register
from sokoguru.members.vocabulary import MemberState
from sokoguru.savings import queries as savings
from sokoguru.savings.tests.people import balance

pytestmark = pytest.mark.django_db


def opening_workbook(pokok: Rupiah) -> bytes:
    return xlsx_file(
        {
            "simpanan": [
                (*SAVINGS_HEADER, "piutang", "tunggakan_wajib"),
                ("7001", int(pokok), "1.200.000", 50_000, "", ""),
                ("7002", int(pokok), 900_000, "", 75_000, "Rp 20.000"),
                ("7003", int(pokok) - 1, "", "", "", ""),
            ],
            "neraca": [
                ("akun", "debit", "kredit"),
                ("1101", 3 * int(pokok) - 1 + 2_150_000 + 500_000 - 75_000, ""),
                ("3301", "", 500_000),
            ],
        }
    )


def test_opening_balances_are_booked_and_complete_members(
    cooperative: CooperativeFact, actor: Actor, three: None, pokok: Rupiah
) -> None:
    before = books.balances(cooperative_id=cooperative.id, on=OPENING)
    take_balances(cooperative, actor, opening_workbook(pokok))
    first, second, third = (
        register.member_by_number(cooperative_id=cooperative.id, number=number)
        for number in ("7001", "7002", "7003")
    )
    assert first is not None
    assert second is not None
    assert third is not None
    assert (first.state, first.joined_on) == (MemberState.ACTIVE, date(2020, 1, 15))
    assert (second.state, third.state) == (MemberState.ACTIVE, MemberState.ADMITTED)
    assert balance(cooperative, first.id, "3102") == 1_200_000
    assert balance(cooperative, second.id, "1211") == 75_000
    after = books.balances(cooperative_id=cooperative.id, on=OPENING)
    grown = after["3301"] - before.get("3301", Rupiah(0))
    assert grown == 500_000
    trial = books.trial_balance(
        cooperative_id=cooperative.id, first_day=OPENING, last_day=date(2026, 12, 31)
    )
    assert sum(row.debit for row in trial) == sum(row.credit for row in trial)


@pytest.mark.requirement("S3-074")
def test_arrears_of_the_older_book_are_arrears_here_and_paid_months_are_not(
    cooperative: CooperativeFact, actor: Actor, three: None, pokok: Rupiah
) -> None:
    take_balances(cooperative, actor, opening_workbook(pokok))
    owed = {
        row.member.number: row.amount
        for row in savings.arrears(cooperative_id=cooperative.id, on=OPENING)
    }
    assert owed.get("7002") == 20_000
    assert "7001" not in owed


def test_sides_that_differ_are_told_with_their_sums(
    cooperative: CooperativeFact, actor: Actor, three: None, pokok: Rupiah
) -> None:
    content = csv_file(SAVINGS_HEADER, ("7001", int(pokok), 0, 0))
    with pytest.raises(FileHasFaults) as refused:
        take_balances(cooperative, actor, content)
    assert faults(refused) == [(0, "kredit", OpeningDoesNotBalance)]
    take_balances(cooperative, actor, content, against="1101")
    member = register.member_by_number(cooperative_id=cooperative.id, number="7001")
    assert member is not None
    assert balance(cooperative, member.id, "3101") == pokok


def test_both_sections_may_stand_in_one_csv_file(
    cooperative: CooperativeFact, actor: Actor, three: None, pokok: Rupiah
) -> None:
    content = csv_file(
        SAVINGS_HEADER, ("7001", int(pokok), 0, 0), (), ("akun", "debit", "kredit"),
        ("1102", int(pokok), ""),
    )  # fmt: skip
    assert take_balances(cooperative, actor, content).rows == 3


def test_balances_of_members_and_others_business_are_booked_apart(
    cooperative: CooperativeFact, actor: Actor, three: None, pokok: Rupiah
) -> None:
    content = csv_file(
        SAVINGS_HEADER, ("7001", int(pokok), 0, 0), (),
        ("akun", "debit", "kredit", "pihak"), ("1212", int(pokok) + 5, "", ""),
        ("2204", "", 5, "n"),
    )  # fmt: skip
    take_balances(cooperative, actor, content)
    balances = books.balances(cooperative_id=cooperative.id, on=OPENING)
    assert (balances["1212"], balances["2204"]) == (pokok + Rupiah(5), 5)
    assert balances.get("1901", Rupiah(0)) == 0


def test_opening_balances_are_entered_once(
    cooperative: CooperativeFact, actor: Actor, three: None, pokok: Rupiah
) -> None:
    content = csv_file(SAVINGS_HEADER, ("7001", int(pokok), 0, 0))
    take_balances(cooperative, actor, content, against="1101")
    assert take_balances(cooperative, actor, content, against="1101").is_repeat
    with pytest.raises(FileHasFaults) as refused:
        take_balances(cooperative, actor, content + b"\n", against="1101")
    assert faults(refused) == [(2, "nomor", MemberHasBalances)]


@pytest.mark.parametrize(
    ("row", "column", "fault"),
    [
        (("9999", 0, 0, 0), "nomor", NumberIsNotAMember),
        (("", 0, 0, 0), "nomor", NumberIsNotAMember),
        (("7001", 10**12, 0, 0), "simpanan_pokok", PokokAboveTheArticles),
        (("7001", 0, "1.5", 0), "simpanan_wajib", UnreadableAmount),
        (("7001", 0, 0, "-5"), "simpanan_sukarela", AmountIsNegative),
    ],
)
def test_a_wrong_members_row_is_told_by_its_column(
    cooperative: CooperativeFact,
    actor: Actor,
    three: None,
    row: tuple[object, ...],
    column: str,
    fault: type[Refusal],
) -> None:
    with pytest.raises(FileHasFaults) as refused:
        take_balances(cooperative, actor, csv_file(SAVINGS_HEADER, row), against="1101")
    assert (2, column, fault) in faults(refused)


@pytest.mark.parametrize(
    ("row", "column", "fault"),
    [
        (("9999", 5, ""), "akun", AccountIsNotInChart),
        (("3101", "", 5), "akun", AccountIsKeptPerMember),
        (("4111", "", 5), "akun", AccountIsNotABalance),
        (("2204", "", 5), "pihak", PartyIsMissing),
        (("1101", 5, 5), "kredit", RowHasNoSide),
        (("1101", "", ""), "kredit", RowHasNoSide),
        (("1101", "lima", ""), "debit", UnreadableAmount),
    ],
)
def test_a_wrong_row_of_the_general_ledger_is_told_by_its_column(
    cooperative: CooperativeFact,
    actor: Actor,
    row: tuple[object, ...],
    column: str,
    fault: type[Refusal],
) -> None:
    with pytest.raises(FileHasFaults) as refused:
        take_balances(cooperative, actor, csv_file(("akun", "debit", "kredit"), row))
    assert faults(refused) == [(2, column, fault)]


def test_doubled_rows_name_the_first(
    cooperative: CooperativeFact, actor: Actor, three: None
) -> None:
    content = csv_file(
        SAVINGS_HEADER, ("7001", 0, 1, 0), ("7001", 0, 1, 0),
        ("akun", "debit", "kredit"), ("1101", 1, ""), ("1101", 1, ""),
    )  # fmt: skip
    with pytest.raises(FileHasFaults) as refused:
        take_balances(cooperative, actor, content)
    assert faults(refused) == [
        (3, "nomor", MemberNumberStandsTwice),
        (6, "akun", AccountStandsTwice),
    ]


def test_leavers_and_who_came_later_have_no_opening_balances(
    cooperative: CooperativeFact, actor: Actor, on: date, group: str, three: None
) -> None:
    take_members(
        cooperative, actor, on, register_row("7004", kelompok=group, tanggal_masuk="2026-01-02")
    )
    gone = register.member_by_number(cooperative_id=cooperative.id, number="7003")
    assert gone is not None
    operations.settle_leaving(
        cooperative_id=cooperative.id,
        member_id=gone.id,
        reason="Pindah",
        money=None,
        on=on,
        key="keluar",
        by=actor,
    )
    content = csv_file(SAVINGS_HEADER, ("7003", 0, 1, 0), ("7004", 0, 1, 0))
    with pytest.raises(FileHasFaults) as refused:
        take_balances(cooperative, actor, content, against="1101")
    assert faults(refused) == [
        (2, "nomor", MemberHasLeft),
        (3, "nomor", MemberCameLater),
    ]
