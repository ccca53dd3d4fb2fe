"""Perubahan ekuitas rolls forward to the equity of the balance sheet, whatever was posted."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sokoguru.cooperatives.vocabulary import CooperativeFact, Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.queries import chart
from sokoguru.ledger.vocabulary import EntryKind, MemberUse, Party, PartyMark
from sokoguru.members.vocabulary import MemberFact
from sokoguru.reports.queries import balance_sheet, equity_changes, income_statement
from sokoguru.reports.tests.queries.test_cash_flow import book
from sokoguru.reports.vocabulary import Statement
from tests.cast import adopted

LAST = date(2026, 12, 31)


def total(found: Statement, key: str) -> int:
    """What a change comes to over all parts."""
    place = [column.key for column in found.columns].index("jumlah")
    return int(found.amount(key, place))


@pytest.mark.requirement("S2-116")
def test_500_and_280_and_40_less_20_make_800(
    cooperative: CooperativeFact, actor: Actor, sari: MemberFact
) -> None:
    house = cooperative
    ledger.open_year(cooperative_id=house.id, year=2025, by=actor)
    book(house, actor, ("1101", "3301", 500), on=date(2025, 5, 5))
    book(house, actor, ("1101", "4211", 280))
    book(house, actor, ("1101", "3102", 40), credit_member=sari.id)
    book(house, actor, ("3102", "1101", 20), debit_member=sari.id)
    found = equity_changes(cooperative_id=house.id, year=2026)
    entrance = 100_000  # what Sari paid when she joined
    assert total(found, "awal") == 500
    assert total(found, "shu") == 280
    assert total(found, "setoran") == 40 + entrance
    assert total(found, "penarikan") == -20
    assert total(found, "saldo_akhir") == 800 + entrance
    sheet = balance_sheet(cooperative_id=house.id, on=LAST)
    assert total(found, "saldo_akhir") == sheet.amount("jumlah_ekuitas")
    assert [column.label for column in found.columns][-2:] == ["Jumlah", "Jumlah 2025"]


def test_the_division_of_the_surplus_stays_in_equity_or_leaves_it(
    cooperative: CooperativeFact, actor: Actor, sari: MemberFact
) -> None:
    house = cooperative
    book(house, actor, ("1101", "4211", 1_000))
    ledger.close_year(cooperative_id=house.id, year=2026, by=actor)
    ledger.open_year(cooperative_id=house.id, year=2027, by=actor)
    meeting = date(2027, 2, 1)
    book(house, actor, ("3402", "3301", 400), ("3402", "2504", 100), on=meeting, key="divided")
    book(house, actor, ("3402", "2501", 500), on=meeting, key="owed", credit_member=sari.id)
    book(house, actor, ("3401", "1101", 30), on=meeting)
    first = equity_changes(cooperative_id=house.id, year=2026)
    second = equity_changes(cooperative_id=house.id, year=2027)
    parts = [column.key for column in second.columns]
    divided = dict(zip(parts, second.line("ke_ekuitas").amounts, strict=True))
    assert (divided["cadangan"], divided["shu"], divided["jumlah"]) == (400, -400, 0)
    assert total(second, "ke_kewajiban") == -600
    assert total(second, "koreksi") == -30
    assert total(first, "shu") == total(second, "awal") - 100_000 == 1_000
    assert second.amount("saldo_akhir", parts.index("2026")) == total(first, "saldo_akhir")


def test_a_loss_is_borne_and_a_correction_is_called_one(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    house = cooperative
    book(house, actor, ("1101", "3301", 900), kind=EntryKind.OPENING)
    book(house, actor, ("3301", "3402", 200), ("3401", "6102", 70))
    found = equity_changes(cooperative_id=house.id, year=2026)
    parts = [column.key for column in found.columns]
    assert found.line("rugi").amounts[parts.index("cadangan")] == -200
    assert found.line("koreksi").amounts[parts.index("shu")] == -70
    assert found.line("shu").amounts[parts.index("shu")] == 70
    assert total(found, "awal") == total(found, "saldo_akhir") == 900


def test_a_year_opened_again_and_closed_anew_shows_its_result_once(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    house = cooperative
    book(house, actor, ("1101", "4211", 50))
    ledger.close_year(cooperative_id=house.id, year=2026, by=actor)
    decision = Resolution(
        number="1/RALB", adopted_on=LAST, meeting="RALB", subject=Subject.REOPEN_PERIOD, text="Lupa"
    )
    ledger.reopen_year(
        cooperative_id=house.id, year=2026, resolution=adopted(house.id, decision, actor), by=actor
    )
    book(house, actor, ("1101", "4211", 5), key="late")
    ledger.close_year(cooperative_id=house.id, year=2026, by=actor)
    assert total(equity_changes(cooperative_id=house.id, year=2026), "shu") == 55


@given(data=st.data())
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_equity_rolls_forward_whatever_was_posted(
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
    found = equity_changes(cooperative_id=cooperative.id, year=2026)
    sheet = balance_sheet(cooperative_id=cooperative.id, on=LAST)
    result = income_statement(cooperative_id=cooperative.id, year=2026)
    assert total(found, "saldo_akhir") == sheet.amount("jumlah_ekuitas")
    assert total(found, "shu") == result.amount("shu_setelah_pajak")
