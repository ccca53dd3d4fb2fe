"""Cash is counted note by note; a difference is explained, witnessed and posted."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import queries as books
from sokoguru.ledger.operations import KeyUsedForOtherContent
from sokoguru.ledger.vocabulary import EntryKind
from sokoguru.members.vocabulary import MemberFact
from sokoguru.treasury import queries as treasury
from sokoguru.treasury.models import CashCount
from sokoguru.treasury.operations import (
    DayIsAhead,
    DifferenceNeedsExplanation,
    NotACashAccount,
    PiecesAreUnreadable,
    WitnessIsTheCounter,
    WitnessNeeded,
    count_cash,
)

pytestmark = pytest.mark.django_db

WHOLE = {"kertas_50000": 1, "kertas_20000": 2, "logam_1000": 5, "logam_500": 10}


@pytest.fixture
def till(cooperative: CooperativeFact, sari: MemberFact, actor: Actor, on: date) -> dict[str, Any]:
    """The till holds Rp 100.000 by the books: Sari's simpanan pokok."""
    return {"cooperative_id": cooperative.id, "code": "1101", "on": on, "today": on, "by": actor,
            "explanation": "", "witness": ""}  # fmt: skip


def balance(till: dict[str, Any], code: str) -> int:
    found = books.balances(cooperative_id=till["cooperative_id"], on=till["on"])
    return int(found.get(code, Rupiah(0)))


@pytest.mark.requirement("S3-067")
def test_a_count_that_agrees_is_recorded_and_posts_nothing(till: dict[str, Any]) -> None:
    done = count_cash(**till, pieces=WHOLE, key="a")
    assert (done.counted, done.expected, done.difference) == (100_000, 100_000, 0)
    assert done.entry_id is None
    assert done.is_settled


@pytest.mark.requirement("S3-067")
def test_a_difference_is_explained_witnessed_and_posted(till: dict[str, Any]) -> None:
    short = {**WHOLE, "logam_500": 9}
    with pytest.raises(DifferenceNeedsExplanation, match=r"99\.500, buku Rp 100\.000"):
        count_cash(**till, pieces=short, key="a")
    said = {**till, "explanation": "Salah kembali"}
    with pytest.raises(WitnessNeeded):
        count_cash(**said, pieces=short, key="a")
    with pytest.raises(WitnessIsTheCounter, match="bukan Budi"):
        count_cash(**{**said, "witness": " budi "}, pieces=short, key="a")
    done = count_cash(**{**said, "witness": "Tini"}, pieces=short, key="a")
    assert (done.difference, done.witness) == (-500, "Tini")
    assert done.entry_id is not None
    entry = books.entry(cooperative_id=till["cooperative_id"], entry_id=done.entry_id)
    assert entry is not None
    assert (entry.kind, entry.memo) == (EntryKind.CASH_COUNT, "Selisih kurang kas: Salah kembali")
    assert (balance(till, "1101"), balance(till, "7109")) == (99_500, 500)


def test_money_over_is_other_income(till: dict[str, Any]) -> None:
    over = {**WHOLE, "kertas_2000": 1}
    count_cash(**{**till, "explanation": "Belum diambil", "witness": "Tini"}, pieces=over, key="a")
    assert (balance(till, "1101"), balance(till, "4909")) == (102_000, 2_000)


def test_a_count_happens_once(till: dict[str, Any]) -> None:
    said = {**till, "explanation": "Hilang", "witness": "Tini", "key": "a"}
    first = count_cash(**said, pieces={"kertas_50000": 1})
    again = count_cash(**said, pieces={"kertas_50000": 1, "logam_100": 0})
    assert first == again
    assert balance(till, "1101") == 50_000
    with pytest.raises(KeyUsedForOtherContent):
        count_cash(**said, pieces={"kertas_50000": 2})


def test_what_is_no_count_is_refused(till: dict[str, Any]) -> None:
    with pytest.raises(PiecesAreUnreadable):
        count_cash(**till, pieces={"kertas_50000": -1}, key="a")
    with pytest.raises(PiecesAreUnreadable):
        count_cash(**till, pieces={"kertas_7": 1}, key="a")
    with pytest.raises(NotACashAccount):
        count_cash(**{**till, "code": "1102"}, pieces=WHOLE, key="a")
    with pytest.raises(DayIsAhead):
        count_cash(**{**till, "on": till["on"] + timedelta(1)}, pieces=WHOLE, key="a")


def test_the_database_keeps_no_difference_without_entry_and_witness(till: dict[str, Any]) -> None:
    with (
        pytest.raises(IntegrityError, match="cash_difference_is_explained_and_posted"),
        transaction.atomic(),
    ):
        CashCount.objects.create(
            cooperative_id=till["cooperative_id"], code="1101", counted_on=till["on"],
            pieces={}, counted=Rupiah(1), expected=Rupiah(2), explanation="?", source_key="x",
            counted_by="Budi", counted_at=till["by"].at,
        )  # fmt: skip


def test_closing_asks_for_cash_counted_on_the_last_day(till: dict[str, Any]) -> None:
    house, last = till["cooperative_id"], date(2026, 3, 31)
    (missing,) = treasury.uncounted_cash(cooperative_id=house, on=till["on"])
    assert missing.code == "1101"
    count_cash(**till, pieces=WHOLE, key="a")
    assert treasury.uncounted_cash(cooperative_id=house, on=till["on"])
    count_cash(**{**till, "on": last, "today": last}, pieces=WHOLE, key="b")
    assert not treasury.uncounted_cash(cooperative_id=house, on=till["on"])
    found = treasury.cash_counts(cooperative_id=house, first_day=till["on"], last_day=last)
    assert [count.on for count in found] == [last, till["on"]]


def test_money_that_came_after_the_count_must_be_counted_again(
    till: dict[str, Any], cooperative: CooperativeFact, actor: Actor
) -> None:
    last = date(2026, 3, 31)
    at_end = {**till, "on": last, "today": last}
    count_cash(**at_end, pieces=WHOLE, key="a")
    count_cash(**{**at_end, "explanation": "Kurang", "witness": "Tini"}, pieces={}, key="b")
    assert not treasury.uncounted_cash(cooperative_id=cooperative.id, on=last)
    count_cash(**{**at_end, "explanation": "Ketemu", "witness": "Tini"}, pieces=WHOLE, key="c")
    assert not treasury.uncounted_cash(cooperative_id=cooperative.id, on=last)
