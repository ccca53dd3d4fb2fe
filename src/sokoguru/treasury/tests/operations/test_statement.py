"""A statement comes in once, whole, and its balances lead on from the one before."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.treasury import queries as treasury
from sokoguru.treasury.models import BankLine
from sokoguru.treasury.operations import (
    BalanceIsMissing,
    BankAccountIsKnown,
    ClosingDoesNotFollow,
    NoSuchBankAccount,
    NotABankAccount,
    NumberIsMissing,
    OverlapDoesNotAgree,
    StatementHasFaults,
    StatementIsDatedAhead,
    StatementOfAnotherAccount,
    ThroughIsTooEarly,
    import_statement,
    open_bank_account,
)
from sokoguru.treasury.tests.conftest import TODAY
from sokoguru.treasury.tests.files import CSV, MT940, csv_file
from sokoguru.treasury.vocabulary import BankAccountFact, StatementFact, StatementPreview

pytestmark = pytest.mark.django_db

Load = Callable[..., StatementFact]
BARE = "Tanggal;Uraian;Debet;Kredit"
APRIL = csv_file("01/04/2026;TUNAI;;14.000;1.300.234,56")


def preview(
    cooperative: CooperativeFact, giro: BankAccountFact, content: bytes, **more: Any
) -> StatementPreview:
    return treasury.preview_statement(
        cooperative_id=cooperative.id, account_id=giro.id, content=content, filename="x.csv",
        on=TODAY, **more,
    )  # fmt: skip


def test_it_keeps_the_lines_and_says_what_it_found(
    cooperative: CooperativeFact, giro: BankAccountFact, load: Load
) -> None:
    kept = load(MT940.encode())
    assert (kept.lines, kept.known, kept.opening, kept.closing) == (4, 0, 1_000_000, 1_286_234)
    assert (kept.first_day, kept.last_day) == (date(2026, 3, 3), date(2026, 3, 31))
    found = treasury.open_lines(cooperative_id=cooperative.id, code="1102", through=TODAY)
    assert [int(line.amount) for line in found.bank] == [500_000, 200_000, 15_000, 1_234]


def test_the_same_file_twice_comes_in_once(cooperative: CooperativeFact, load: Load) -> None:
    first = load(MT940.encode())
    again = load(MT940.encode(), filename="maret (1).sta")
    assert again.is_repeat
    assert again.id == first.id
    assert BankLine.objects.of(cooperative.id).count() == 4


def test_the_same_days_in_another_format_bring_nothing_new(
    cooperative: CooperativeFact, load: Load
) -> None:
    load(MT940.encode())
    kept = load(
        csv_file(
            "03/03/2026;KLIRING MASUK;;500.000,00;1.500.000,00",
            "05/03/2026;RTGS;200.000,00;;1.300.000,00",
            "31/03/2026;ADM;15.000,00;;1.285.000,00",
            "31/03/2026;JASA GIRO;;1.234,56;1.286.234,56",
            "01/04/2026;TUNAI;;14.000;1.300.234,56",
        ),
        filename="maret-april.csv",
    )
    assert (kept.lines, kept.known) == (5, 4)
    assert BankLine.objects.of(cooperative.id).count() == 5


def test_equal_lines_of_a_day_are_all_kept_and_none_twice(
    cooperative: CooperativeFact, load: Load
) -> None:
    morning = ["03/03/2026;A;;50.000;1.050.000", "03/03/2026;B;;50.000;1.100.000"]
    load(csv_file(*morning), filename="pagi.csv")
    kept = load(csv_file(*morning, "03/03/2026;C;;50.000;1.150.000"), filename="sore.csv")
    assert (kept.lines, kept.known) == (3, 2)
    rows = BankLine.objects.of(cooperative.id).order_by("occurrence")
    assert list(rows.values_list("text", "occurrence")) == [("A", 1), ("B", 2), ("C", 3)]


def test_the_database_takes_a_line_only_once(cooperative: CooperativeFact, load: Load) -> None:
    load(MT940.encode())
    line = BankLine.objects.of(cooperative.id).order_by("id")[0]
    with pytest.raises(IntegrityError, match="bank_line_is_imported_once"), transaction.atomic():
        BankLine.objects.create(
            cooperative_id=cooperative.id, statement_id=line.statement_id,
            account_id=line.account_id, booked_on=line.booked_on, flow=line.flow,
            amount=line.amount, occurrence=1, position=9,
        )  # fmt: skip


def test_one_wrong_row_keeps_the_whole_file_out(
    cooperative: CooperativeFact, giro: BankAccountFact, load: Load
) -> None:
    content = CSV.replace("200.000,00;;1.300", "x;;1.300").encode()
    assert [fault.row for fault in preview(cooperative, giro, content).faults] == [5]
    with pytest.raises(StatementHasFaults, match=r"1 kesalahan, yang pertama di baris 5"):
        load(content)
    assert not BankLine.objects.of(cooperative.id).exists()


def test_a_gap_to_the_statement_before_or_after_is_said(
    cooperative: CooperativeFact, giro: BankAccountFact, load: Load
) -> None:
    load(MT940.encode())
    assert not [w for w in preview(cooperative, giro, APRIL).warnings if "menyambung" in w]
    torn = preview(cooperative, giro, csv_file("01/04/2026;TUNAI;;14.000;1.400.000"))
    assert "Saldo awal Rp 1.386.000 pada 1 April 2026 tidak menyambung" in torn.warnings[0]
    older = preview(cooperative, giro, csv_file("02/03/2026;TUNAI;;1.000;900.000"))
    assert "tidak menyambung dengan rekening koran berikutnya" in older.warnings[0]


def test_a_file_may_begin_in_the_middle_of_a_known_day(
    cooperative: CooperativeFact, giro: BankAccountFact, load: Load
) -> None:
    load(MT940.encode())
    content = csv_file(
        "31/03/2026;BUNGA;;1.234,56;1.286.234,56", "01/04/2026;TUNAI;;14.000;1.300.234,56"
    )
    found = preview(cooperative, giro, content)
    assert not [warning for warning in found.warnings if "menyambung" in warning]
    kept = load(content, filename="terakhir.csv")
    assert (kept.fresh, kept.opening) == (1, 1_300_000)
    (balance,) = treasury.standing(cooperative_id=cooperative.id, code="1102", on=TODAY).accounts
    assert balance.balance is None
    day = date(2026, 4, 1)
    (balance,) = treasury.standing(cooperative_id=cooperative.id, code="1102", on=day).accounts
    assert balance.balance == 1_300_234


def test_known_days_that_look_different_are_refused(load: Load) -> None:
    load(MT940.encode())
    with pytest.raises(OverlapDoesNotAgree):
        load(csv_file("03/03/2026;SETORAN;;450.000;1.450.000"), filename="lain.csv")


def test_a_file_without_balance_needs_the_closing_one(
    cooperative: CooperativeFact, giro: BankAccountFact, load: Load
) -> None:
    content = csv_file("03/03/2026;SETORAN;;500.000", "04/03/2026;TARIK;100.000;", header=BARE)
    with pytest.raises(BalanceIsMissing):
        load(content)
    found = preview(
        cooperative, giro, content, closing=Rupiah(1_400_000), through=date(2026, 3, 31)
    )
    assert found.span is not None
    assert (found.span.opening, found.span.last_day) == (1_000_000, date(2026, 3, 31))
    with pytest.raises(ThroughIsTooEarly):
        load(content, closing=Rupiah(1_400_000), through=date(2026, 3, 3))
    with pytest.raises(ClosingDoesNotFollow):
        load(MT940.encode(), closing=Rupiah(1))
    with pytest.raises(StatementIsDatedAhead):
        load(content, closing=Rupiah(1_400_000), through=date(2026, 4, 3))


def test_the_statement_of_another_account_is_refused(load: Load) -> None:
    with pytest.raises(StatementOfAnotherAccount, match="milik rekening 999"):
        load(MT940.replace("1234567890", "999").encode())


def test_lines_before_the_start_are_kept_but_need_no_counterpart(
    cooperative: CooperativeFact, giro: BankAccountFact, load: Load
) -> None:
    load(csv_file("01/03/2026;LAMA;;1.000;1.000", "02/03/2026;BARU;;2.000;3.000"))
    found = treasury.open_lines(cooperative_id=cooperative.id, code="1102", through=TODAY)
    assert [line.text for line in found.bank] == ["BARU"]


def test_a_bank_account_is_named_once_and_stands_on_a_bank_code(
    cooperative: CooperativeFact, giro: BankAccountFact, actor: Actor
) -> None:
    asked = {"cooperative_id": cooperative.id, "starts_on": date(2026, 3, 2), "by": actor}
    with pytest.raises(BankAccountIsKnown):
        open_bank_account(code="1102", bank="Lain", number=giro.number, **asked)  # type: ignore[arg-type]
    with pytest.raises(NotABankAccount):
        open_bank_account(code="1101", bank="Lain", number="1", **asked)  # type: ignore[arg-type]
    with pytest.raises(NumberIsMissing):
        open_bank_account(code="1103", bank="Lain", number="  ", **asked)  # type: ignore[arg-type]
    second = open_bank_account(code="1102", bank="Lain", number="77", **asked)  # type: ignore[arg-type]
    known = treasury.bank_accounts(cooperative_id=cooperative.id, code="1102")
    assert {each.id for each in known} == {giro.id, second.id}


def test_the_account_of_a_neighbour_does_not_exist(
    cooperative: CooperativeFact, neighbour: CooperativeFact, giro: BankAccountFact, actor: Actor
) -> None:
    with pytest.raises(NoSuchBankAccount):
        import_statement(
            cooperative_id=neighbour.id, account_id=giro.id, content=MT940.encode(),
            filename="x", on=TODAY, by=actor,
        )  # fmt: skip
