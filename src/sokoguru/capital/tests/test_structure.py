"""The page of capital: where it comes from, and a loss that has to be announced."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine
from django.test import Client

from sokoguru.capital.calculations.structure import LOAN, OWN, loss_notice
from sokoguru.capital.calculations.structure import capital_structure as structure_of
from sokoguru.capital.queries import capital_structure, loss_to_announce
from sokoguru.capital.vocabulary import LoanSource
from sokoguru.cooperatives.operations import adopt_articles
from sokoguru.cooperatives.queries import articles_on
from sokoguru.cooperatives.vocabulary import CooperativeFact, MemberShares, Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import UnknownAccount, post_journal
from sokoguru.ledger.queries import chart
from sokoguru.ledger.vocabulary import JournalLine, Party, Side
from sokoguru.members.vocabulary import MemberFact
from tests.cast import adopted

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
PAGE_QUERIES = 20


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 3, 2, 5, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def lend(cooperative: CooperativeFact, actor: Actor, on: date) -> Callable[[str, int], None]:
    """Money that comes into the bank from an account of the other side."""

    def post(code: str, amount: int) -> None:
        lines = [
            JournalLine(Side.DEBIT, "1102", Rupiah(amount)),
            JournalLine(Side.CREDIT, code, Rupiah(amount), party=_party(code)),
        ]
        post_journal(
            cooperative_id=cooperative.id, on=on, key=f"in {code}", memo="Masuk", lines=lines,
            by=actor,
        )  # fmt: skip

    return post


def _party(code: str) -> Party | None:
    return Party.NONMEMBER if code in {"2102", "2104"} else None


@pytest.mark.requirement("S2-092")
def test_a_loss_is_announced_above_half_of_the_capital() -> None:
    facts: dict[str, Any] = {"capital": Rupiah(345_420), "on": date(1998, 12, 31)}
    for loss in (172_710, 1, 0, -500_000):
        assert loss_notice(result=Rupiah(-loss), **facts) is None, loss
    notice = loss_notice(result=Rupiah(-172_711), **facts)
    assert notice is not None
    assert (notice.loss, notice.half) == (172_711, 172_710)


@pytest.mark.requirement("S2-092")
def test_the_page_holds_the_announcement_as_soon_as_the_loss_is_that_high(
    client_for: ClientFor, cooperative: CooperativeFact, actor: Actor, on: date, sari: MemberFact
) -> None:
    address, tini = f"/k/{cooperative.slug}/modal/susunan/", client_for("Tini")

    def lose(amount: int, key: str) -> None:
        lines = [
            JournalLine(Side.DEBIT, "6111", Rupiah(amount)),
            JournalLine(Side.CREDIT, "1101", Rupiah(amount)),
        ]
        post_journal(
            cooperative_id=cooperative.id, on=on, key=key, memo="Biaya", lines=lines, by=actor
        )

    lose(50_000, "half")
    assert capital_structure(cooperative_id=cooperative.id, on=on).own_total == 100_000
    assert loss_to_announce(cooperative_id=cooperative.id, on=on) is None
    assert "Pengumuman kerugian" not in tini.get(address).content.decode()

    lose(1, "one rupiah more")
    page = tini.get(address).content.decode()
    assert "Pengumuman kerugian" in page
    assert "wajib diumumkan" in page
    assert "50.001" in page


@pytest.mark.requirement("S3-070", "S3-068")
def test_borrowed_money_comes_from_one_of_five_sources_and_from_no_other(
    client_for: ClientFor,
    cooperative: CooperativeFact,
    lend: Callable[[str, int], None],
) -> None:
    borrowed = {
        account.code
        for account in chart(cooperative_id=cooperative.id)
        if account.code.startswith(("2101", "2102", "2103", "2104", "27", "28"))
    }
    known = [code for _key, _label, codes in LOAN for code in codes]
    assert [key for key, _label, _codes in LOAN] == [
        "anggota", "koperasi_lain", "bank", "surat_utang", "lain",
    ]  # fmt: skip
    assert borrowed <= set(known)
    assert len(known) == len(set(known))

    lend("2701", 300_000)
    lend("2803", 70_000)
    with pytest.raises(UnknownAccount):
        lend("2899", 1)
    page = client_for("Tini").get(f"/k/{cooperative.slug}/modal/susunan/").content.decode()
    for words in ("Bank dan lembaga keuangan", "Obligasi", "300.000", "70.000", "370.000"):
        assert words in page


@pytest.mark.requirement("S2-094", "S3-069")
def test_a_grant_stands_under_own_capital(
    client_for: ClientFor,
    cooperative: CooperativeFact,
    on: date,
    lend: Callable[[str, int], None],
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    lend("3201", 50_000_000)
    found = capital_structure(cooperative_id=cooperative.id, on=on)
    assert {line.key: line.amount for line in found.own}["hibah"] == 50_000_000
    assert found.own_total == 50_000_000
    assert found.loan_total == 0
    tini = client_for("Tini")
    with django_assert_max_num_queries(PAGE_QUERIES):  # type: ignore[attr-defined]
        page = tini.get(f"/k/{cooperative.slug}/modal/susunan/").content.decode()
    assert "50.000.000" in page


def test_joko_learns_nothing_of_his_neighbours_capital(
    client_for: ClientFor, cooperative: CooperativeFact
) -> None:
    assert client_for("Joko").get(f"/k/{cooperative.slug}/modal/susunan/").status_code == 404


def test_own_capital_has_exactly_four_sources_and_no_account_counts_twice() -> None:
    assert [key for key, _, _ in OWN] == ["pokok", "wajib", "cadangan", "hibah"]
    codes = [code for _, _, codes in (*OWN, *LOAN) for code in codes]
    assert len(codes) == len(set(codes))


@pytest.mark.requirement("S3-068", "S3-069")
def test_capital_is_own_and_loan() -> None:
    balances = {"3101": 100, "3102": 250, "3301": 100, "3201": 50, "2101": 150, "2804": 50}
    found = structure_of(
        {code: Rupiah(amount) for code, amount in balances.items()},
        by_source={LoanSource.MEMBERS: Rupiah(30), LoanSource.OTHER: Rupiah(5)},
        on=date(2026, 12, 31),
    )
    assert (found.own_total, found.loan_total, found.total) == (500, 200, 700)
    by_source = {line.key: line.amount for line in found.loan}
    assert (by_source["anggota"], by_source["surat_utang"], by_source["lain"]) == (180, 15, 5)


@pytest.mark.requirement("S3-069")
def test_member_shares_stand_as_liability_where_the_articles_say_so(
    client_for: ClientFor, cooperative: CooperativeFact, actor: Actor, on: date, sari: MemberFact
) -> None:
    articles = articles_on(cooperative_id=cooperative.id, on=on)
    adopt_articles(
        cooperative_id=cooperative.id,
        articles=replace(articles, member_shares=MemberShares.LIABILITY),
        valid_from=on,
        resolution=adopted(
            cooperative.id,
            Resolution(
                number="RA/1",
                adopted_on=on,
                meeting="RA",
                subject=Subject.ARTICLES,
                text="Liabilitas",
            ),
            actor,
        ),
        by=actor,
    )
    found = capital_structure(cooperative_id=cooperative.id, on=on)
    assert (found.own_total, found.shares_total, found.total) == (0, 100_000, 100_000)
    assert [line.key for line in found.own] == ["cadangan", "hibah"]
    page = client_for("Tini").get(f"/k/{cooperative.slug}/modal/susunan/").content.decode()
    assert "liabilitas menurut anggaran dasar" in page
