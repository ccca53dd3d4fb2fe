"""Arus kas closes to the cash of the books, by either method, whatever was posted."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.operations import post
from sokoguru.ledger.queries import balances, chart
from sokoguru.ledger.vocabulary import (
    EntryDraft,
    EntryKind,
    MemberUse,
    Party,
    PartyMark,
    TransferDraft,
)
from sokoguru.members.vocabulary import MemberFact
from sokoguru.reports.queries import cash_flow
from sokoguru.reports.vocabulary import CashFlowMethod, Statement

CASH = ("1101", "1102", "1103", "1109")
BOTH = tuple(CashFlowMethod)


def book(
    house: CooperativeFact,
    actor: Actor,
    *moves: tuple[str, str, int],
    on: date = date(2026, 5, 5),
    kind: EntryKind = EntryKind.JOURNAL,
    key: str = "",
    **more: Any,
) -> Any:
    """Post one entry of moves (debit, credit, amount), others' business in the shop."""
    transfers = tuple(
        TransferDraft(debit, credit, Rupiah(amount), **{"unit": "toko", **more})
        for debit, credit, amount in moves
    )
    draft = EntryDraft(kind, on, key or f"{on}:{moves}", "Percobaan", transfers)
    return post(cooperative_id=house.id, entry=draft, by=actor)


def flows(house: CooperativeFact, method: CashFlowMethod, **more: Any) -> Statement:
    return cash_flow(cooperative_id=house.id, year=2026, method=method, **more)


@pytest.mark.requirement("S2-114")
@pytest.mark.parametrize("method", BOTH)
def test_opening_100_and_25_more_make_125_as_in_the_ledger(
    cooperative: CooperativeFact, actor: Actor, method: CashFlowMethod
) -> None:
    ledger.open_year(cooperative_id=cooperative.id, year=2025, by=actor)
    book(cooperative, actor, ("1101", "3201", 100), on=date(2025, 12, 30))
    book(cooperative, actor, ("1101", "4211", 45))
    book(cooperative, actor, ("6102", "1101", 20))
    found = flows(cooperative, method)
    assert found.amount("kas_awal") == 100
    assert found.amount("perubahan_kas") == found.amount("kas_operasi") == 25
    assert found.amount("kas_akhir") == 125
    assert balances(cooperative_id=cooperative.id, on=date(2026, 12, 31))["1101"] == 125
    assert [column.label for column in found.columns] == ["2026", "2025"]
    assert found.amount("terima_hibah", 1) == 100


def test_cash_is_told_apart_by_activity(
    cooperative: CooperativeFact, actor: Actor, sari: MemberFact
) -> None:
    book(cooperative, actor, ("1102", "2801", 5_000), ("1604", "1102", 3_000))
    book(cooperative, actor, ("1101", "1102", 700))  # between pockets
    book(cooperative, actor, ("1604", "3201", 900))  # goods given
    book(cooperative, actor, ("6109", "1609", 150))  # wear
    book(cooperative, actor, ("1109", "3201", 2_000))
    found = flows(cooperative, CashFlowMethod.DIRECT)
    assert found.amount("terima_pinjaman") == 5_000
    assert found.amount("setor_pokok_wajib") == 100_000
    assert found.amount("beli_aset") == -3_000
    assert found.amount("terima_hibah") == found.amount("kas_dibatasi") == 2_000
    assert found.amount("kas_operasi") == 0
    assert "Bukan kas: Modal hibah / donasi menjadi Inventaris & peralatan Rp 900." in found.notes
    indirect = flows(cooperative, CashFlowMethod.INDIRECT)
    assert (indirect.amount("hasil"), indirect.amount("penyusutan")) == (-150, 150)


def test_what_was_taken_over_is_cash_the_year_began_with(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    book(cooperative, actor, ("1101", "3301", 800), kind=EntryKind.OPENING)
    wrong = book(cooperative, actor, ("1101", "3301", 50), kind=EntryKind.OPENING)
    ledger.reverse_entry(
        cooperative_id=cooperative.id, entry_id=wrong.id, reason="keliru",
        on=date(2026, 6, 1), by=actor,
    )  # fmt: skip
    found = flows(cooperative, CashFlowMethod.DIRECT)
    assert (found.amount("kas_awal"), found.amount("perubahan_kas")) == (800, 0)
    assert "Kas awal termasuk saldo awal yang dibawa masuk Rp 800." in found.notes


def test_a_receipt_taken_back_is_no_payment(cooperative: CooperativeFact, actor: Actor) -> None:
    book(cooperative, actor, ("1101", "4211", 45), key="right")
    wrong = book(cooperative, actor, ("1101", "4211", 45), key="wrong")
    ledger.reverse_entry(
        cooperative_id=cooperative.id, entry_id=wrong.id, reason="dobel",
        on=date(2026, 6, 1), by=actor,
    )  # fmt: skip
    found = flows(cooperative, CashFlowMethod.DIRECT)
    assert (found.amount("terima_bukan_anggota"), found.amount("bayar_retur")) == (45, 0)


def test_the_cash_of_units_adds_up_to_that_of_all(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    book(cooperative, actor, ("1101", "4211", 500))
    book(cooperative, actor, ("1101", "4221", 70), unit="pemasaran")
    ledger.move_between_units(
        cooperative_id=cooperative.id, from_unit="toko", to_unit="pemasaran", code="1101",
        amount=Rupiah(200), on=date(2026, 7, 1), memo="Titip kas", key="over", by=actor,
    )  # fmt: skip
    shop = flows(cooperative, CashFlowMethod.DIRECT, unit="toko")
    market = flows(cooperative, CashFlowMethod.INDIRECT, unit="pemasaran")
    assert (shop.amount("kas_akhir"), shop.amount("unit_keluar")) == (300, -200)
    assert (market.amount("kas_akhir"), market.amount("unit_masuk")) == (270, 200)
    assert flows(cooperative, CashFlowMethod.DIRECT).amount("kas_akhir") == 570


@given(data=st.data())
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_both_methods_close_to_the_ledger_whatever_was_posted(
    cooperative: CooperativeFact, actor: Actor, data: Any
) -> None:
    accounts = [
        account
        for account in chart(cooperative_id=cooperative.id)
        if account.member_use is not MemberUse.NEEDED and account.code not in ("1901", "3901")
    ]
    for _ in range(data.draw(st.integers(1, 5))):
        debit, credit = data.draw(st.permutations(accounts))[:2]
        marks = {debit.party, credit.party}
        if marks >= {PartyMark.MEMBER, PartyMark.NONMEMBER}:
            continue
        book(
            cooperative, actor,
            (debit.code, credit.code, data.draw(st.integers(1, 10**9))),
            kind=data.draw(st.sampled_from([EntryKind.JOURNAL, EntryKind.OPENING])),
            key=f"law:{uuid4()}",
            party=None if PartyMark.MEMBER in marks else Party.NONMEMBER,
        )  # fmt: skip
    if data.draw(st.booleans()):
        ledger.roll_up(cooperative_id=cooperative.id)
    held = balances(cooperative_id=cooperative.id, on=date(2026, 12, 31))
    direct, indirect = (flows(cooperative, method) for method in BOTH)
    assert direct.amount("kas_akhir") == Rupiah.total(held.get(code, 0) for code in CASH)
    for key in ("kas_operasi", "kas_investasi", "kas_pendanaan", "kas_akhir"):
        assert direct.amount(key) == indirect.amount(key), key
