"""The statements on real books: they balance on any day, and every account has its place."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.queries import chart
from sokoguru.ledger.vocabulary import EntryKind, JournalLine, MemberUse, Party, PartyMark, Side
from sokoguru.reports import queries as reports
from sokoguru.reports.calculations.declarations import DECLARATIONS
from sokoguru.reports.calculations.engine import (
    AccountNotPlaced,
    StatementDoesNotBalance,
    evaluate,
    uncaught,
)
from sokoguru.reports.calculations.sources import share_by_benefit
from sokoguru.reports.vocabulary import (
    Column,
    Comparison,
    Layout,
    LineDeclaration,
    StatementDeclaration,
)

LAST = date(2026, 12, 31)


def _journal(cooperative: CooperativeFact, actor: Actor, key: str, *lines: JournalLine) -> None:
    ledger.post_journal(
        cooperative_id=cooperative.id,
        on=date(2026, 5, 5),
        key=key,
        memo="Percobaan",
        lines=lines,
        by=actor,
        kind=EntryKind.JOURNAL,
    )


def _sell(cooperative: CooperativeFact, actor: Actor, code: str, amount: int) -> None:
    _journal(
        cooperative,
        actor,
        f"sell:{code}",
        JournalLine(Side.DEBIT, "1101", Rupiah(amount)),
        JournalLine(Side.CREDIT, code, Rupiah(amount), unit="toko"),
    )


def _spend(cooperative: CooperativeFact, actor: Actor, code: str, amount: int) -> None:
    _journal(
        cooperative,
        actor,
        f"spend:{code}",
        JournalLine(Side.DEBIT, code, Rupiah(amount)),
        JournalLine(Side.CREDIT, "1101", Rupiah(amount)),
    )


def test_every_account_of_the_chart_has_one_place_in_every_statement(
    cooperative: CooperativeFact,
) -> None:
    codes = [account.code for account in chart(cooperative_id=cooperative.id)]
    for declaration in DECLARATIONS:
        assert uncaught(declaration, codes=codes) == {}, declaration.key


@pytest.mark.requirement("S2-112")
@given(data=st.data())
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_the_balance_sheet_balances_on_any_day_whatever_was_posted(
    cooperative: CooperativeFact, actor: Actor, data: Any
) -> None:
    accounts = [
        account
        for account in chart(cooperative_id=cooperative.id)
        if account.member_use is not MemberUse.NEEDED and account.code not in ("1901", "3901")
    ]
    for _ in range(data.draw(st.integers(1, 4))):
        debit, credit = data.draw(st.permutations(accounts))[:2]
        if {debit.party, credit.party} >= {PartyMark.MEMBER, PartyMark.NONMEMBER}:
            continue
        if debit.code.startswith("33"):  # the reserve is not spent on anything
            continue
        party = Party.NONMEMBER if PartyMark.MEMBER not in (debit.party, credit.party) else None
        amount = Rupiah(data.draw(st.integers(1, 10**12)))
        line: dict[str, Any] = {"amount": amount, "unit": "toko", "party": party}
        lines = (
            JournalLine(Side.DEBIT, debit.code, **line),
            JournalLine(Side.CREDIT, credit.code, **line),
        )
        _journal(cooperative, actor, f"law:{id(lines)}:{amount}", *lines)
    day = date(2026, 5, 4) + timedelta(days=data.draw(st.integers(0, 400)))
    sheet = reports.balance_sheet(cooperative_id=cooperative.id, on=day)
    assert sheet.amount("jumlah_aset") == sheet.amount("jumlah_kewajiban_ekuitas")


def test_the_result_stands_in_equity_before_and_after_closing(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    _sell(cooperative, actor, "4211", 900_000)
    before = reports.balance_sheet(cooperative_id=cooperative.id, on=LAST)
    assert before.amount("shu_berjalan") == 900_000
    ledger.close_year(cooperative_id=cooperative.id, year=2026, by=actor)
    after = reports.balance_sheet(cooperative_id=cooperative.id, on=LAST)
    assert (after.amount("shu_berjalan"), after.amount("shu_ditutup")) == (0, 900_000)
    assert after.amount("jumlah_ekuitas") == before.amount("jumlah_ekuitas")


@pytest.mark.requirement("S2-113", "S2-117", "S3-078")
def test_the_income_statement_keeps_members_and_others_apart(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    _sell(cooperative, actor, "4111", 600_000)
    _sell(cooperative, actor, "4211", 300_000)
    _spend(cooperative, actor, "6101", 200_000)
    found = reports.income_statement(cooperative_id=cooperative.id, year=2026)
    amounts = [line.amount for line in found.lines if line.amount is not None]
    assert {Rupiah(600_000), Rupiah(300_000), Rupiah(700_000)} <= set(amounts)
    assert amounts[-1] == 700_000
    shop = reports.income_statement(cooperative_id=cooperative.id, year=2026, unit="toko")
    assert shop.lines[-1].amount == 900_000
    by_unit = reports.income_statement(
        cooperative_id=cooperative.id, year=2026, comparison=Comparison.UNITS
    )
    assert by_unit.lines[-1].amounts == (900_000, -200_000, 700_000)
    other = reports.income_statement(
        cooperative_id=cooperative.id, year=2026, layout=Layout.KOPERASI_A
    )
    assert other.lines[-1].amount == 700_000


def test_a_line_opens_the_entries_behind_it(cooperative: CooperativeFact, actor: Actor) -> None:
    _sell(cooperative, actor, "4211", 300_000)
    found = reports.income_statement(cooperative_id=cooperative.id, year=2026)
    drills = [line.drill for line in found.lines if line.amount == 300_000 and line.drill]
    assert any("4211" in drill.codes and drill.last_day == LAST for drill in drills)


def test_the_trial_balance_shows_both_sides(cooperative: CooperativeFact, actor: Actor) -> None:
    _sell(cooperative, actor, "4211", 300_000)
    found = reports.trial_balance(
        cooperative_id=cooperative.id, first_day=date(2026, 5, 1), last_day=date(2026, 5, 31)
    )
    assert found.line("akun_1101").amounts == (0, 300_000, 0, 300_000)
    assert found.line("akun_4211").amounts == (0, 0, 300_000, -300_000)
    assert found.line("jumlah").amounts == (0, 300_000, 300_000, 0)


@pytest.mark.requirement("S3-100")
def test_the_sources_add_up_and_show_their_steps(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    _sell(cooperative, actor, "4111", 600_000)
    _sell(cooperative, actor, "4211", 300_000)
    _spend(cooperative, actor, "6101", 100_000)
    found = reports.surplus_sources(cooperative_id=cooperative.id, year=2026)
    assert (found.member, found.nonmember, found.total) == (533_333, 266_667, 800_000)
    assert [step.total for step in found.steps][-1] == 800_000


@pytest.mark.requirement("S2-118")
def test_cost_is_shared_by_relative_benefit() -> None:
    amount = Rupiah(35_349)
    assert share_by_benefit(amount, member=200, nonmember=80) == (25_249, 10_100)


def test_a_year_that_was_never_opened_is_refused(cooperative: CooperativeFact) -> None:
    with pytest.raises(reports.NoSuchBookYear):
        reports.income_statement(cooperative_id=cooperative.id, year=1945)


def test_a_statement_that_misses_an_account_or_does_not_balance_is_refused(
    cooperative: CooperativeFact,
) -> None:
    accounts = chart(cooperative_id=cooperative.id)
    column = Column(key="x", label="x", figures={"1101": Rupiah(5)}, last_day=LAST)
    lines = (
        LineDeclaration(key="kas", label="Kas", codes="1101"),
        LineDeclaration(key="lain", label="Lain", codes="1102"),
    )
    partial = StatementDeclaration(key="t", title="T", lines=lines, covers="1101..1103")
    with pytest.raises(AccountNotPlaced):
        evaluate(partial, accounts=accounts, columns=[column])
    unequal = StatementDeclaration(
        key="t", title="T", lines=lines, covers="1101..1102", equal=("kas", "lain")
    )
    with pytest.raises(StatementDoesNotBalance):
        evaluate(unequal, accounts=accounts, columns=[column])
