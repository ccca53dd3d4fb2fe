"""Every figure of a statement is the sum of the lines that its link opens."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact, Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.vocabulary import JournalLine, LineSums, Party, Side
from sokoguru.members.vocabulary import MemberFact
from sokoguru.reports.vocabulary import Statement
from sokoguru.reports.web.drills import ShownLine
from sokoguru.savings.operations import receive_deposit
from sokoguru.savings.vocabulary import MoneyAccount, SavingsProduct
from tests.cast import adopted

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
AFTER = datetime(2027, 3, 15, 5, 0, tzinfo=UTC)
BOOKED = (
    # day, debit, credit, amount, unit, party of the credit or the debit
    (date(2026, 3, 1), "1101", "4211", 400_000, "toko", Party.NONMEMBER),
    (date(2026, 3, 1), "6102", "1101", 30_000, None, None),
    (date(2026, 4, 10), "1101", "4211", 1_234_000, "toko", Party.NONMEMBER),
    (date(2026, 4, 30), "6101", "1102", 70_000, None, None),
    (date(2026, 12, 31), "1102", "1101", 55_000, None, None),
    (date(2027, 1, 1), "1101", "4211", 90_000, "toko", Party.NONMEMBER),
    (date(2027, 2, 20), "6103", "1101", 12_000, None, None),
)


@pytest.fixture(autouse=True)
def later() -> Iterator[None]:
    """The pages are read in the year after."""
    with time_machine.travel(AFTER, tick=False):
        yield


def post(house: int, place: int, by: Actor) -> None:
    """Book one of the lines above."""
    on, debit, credit, amount, unit, party = BOOKED[place]
    ledger.post_journal(
        cooperative_id=house,
        on=on,
        key=f"drill:{place}",
        memo=f"Kejadian {place}",
        lines=[
            JournalLine(Side.DEBIT, debit, Rupiah(amount), unit=unit, party=party),
            JournalLine(Side.CREDIT, credit, Rupiah(amount), unit=unit, party=party),
        ],
        by=by,
    )


@pytest.fixture
def books(cooperative: CooperativeFact, sari: MemberFact, actor: Actor) -> CooperativeFact:
    """2026 closed, opened again, corrected and closed once more; 2027 under way."""
    house = cooperative.id
    ledger.open_year(cooperative_id=house, year=2027, by=actor)
    for place in (0, 1, 2, 3):
        post(house, place, actor)
    receive_deposit(
        cooperative_id=house, member_id=sari.id, product=SavingsProduct.SUKARELA,
        amount=Rupiah(25_000), money=MoneyAccount.CASH, on=date(2026, 3, 15),
        key="drill:deposit", by=actor,
    )  # fmt: skip
    ledger.close_year(cooperative_id=house, year=2026, by=actor)
    decision = Resolution(
        number="1/RALB/2027", adopted_on=date(2027, 1, 20), meeting="RALB",
        subject=Subject.REOPEN_PERIOD, text="Setoran bank tercecer",
    )  # fmt: skip
    ledger.reopen_year(
        cooperative_id=house, year=2026, resolution=adopted(house, decision, actor), by=actor
    )
    post(house, 4, actor)
    ledger.close_year(cooperative_id=house, year=2026, by=actor)
    for place in (5, 6):
        post(house, place, actor)
    return cooperative


def figures_of(page: object) -> Iterator[tuple[str, str, int, str]]:
    """Each linked figure of a statement page: its line, its column, its amount and its address."""
    context = page.context  # type: ignore[attr-defined]
    statement: Statement = context["statement"]
    lines: list[ShownLine] = context["lines"]
    for line in lines:
        for column, figure in zip(statement.columns, line.figures, strict=bool(line.figures)):
            if figure.url:
                yield line.label, column.key, int(figure.amount), figure.url


@pytest.mark.requirement("S3-099")
@pytest.mark.parametrize(
    "asked",
    [
        "neraca-saldo/?dari=2026-01-01&sampai=2026-12-31",
        "neraca-saldo/?dari=2026-03-01&sampai=2026-03-31",
        "neraca-saldo/?dari=2027-01-01&sampai=2027-03-15",
        "neraca-saldo/?dari=2026-04-10&sampai=2027-02-20",
        "phu/?tahun=2026",
        "phu/?tahun=2026&susunan=koperasi_a",
        "phu/?tahun=2026&unit=toko",
        "phu/?tahun=2026&banding=per_unit",
        "phu/?tahun=2027&banding=tahun_lalu",
        "neraca/?per=2026-12-31&banding=2026-03-01",
        "neraca/?per=2027-03-15&banding=2026-12-30",
    ],
)
def test_every_figure_is_the_sum_of_the_lines_that_its_link_opens(
    client_for: ClientFor, books: CooperativeFact, asked: str
) -> None:
    budi = client_for("Budi")
    found = list(figures_of(budi.get(f"/k/{books.slug}/laporan/{asked}")))
    wrong = []
    for line, column, amount, address in found:
        sums: LineSums = budi.get(address).context["sums"]
        behind = {"debit": sums.debit, "kredit": sums.credit}.get(column, sums.difference)
        if behind != abs(amount):
            wrong.append((line, column, amount, behind))

    assert wrong == []
    assert any(amount for _, _, amount, _ in found)


def test_the_opening_balance_leads_to_the_day_before(
    client_for: ClientFor, books: CooperativeFact
) -> None:
    budi = client_for("Budi")
    page = budi.get(f"/k/{books.slug}/laporan/neraca-saldo/?dari=2026-03-01&sampai=2026-03-31")

    ends = {url for _, column, _, url in figures_of(page) if column == "awal"}

    assert ends
    assert all("sampai=2026-02-28" in url for url in ends)


def test_a_closed_year_leads_to_no_closing_entry_and_the_journal_says_so(
    client_for: ClientFor, books: CooperativeFact
) -> None:
    budi = client_for("Budi")
    page = budi.get(f"/k/{books.slug}/laporan/phu/?tahun=2026")

    for _, _, amount, url in figures_of(page):
        journal = budi.get(url).content.decode()
        assert "Tutup buku 2026" not in journal
        if amount:
            assert "tidak diikutkan" in journal


def test_lines_without_a_unit_are_found_by_their_own_link(
    client_for: ClientFor, books: CooperativeFact
) -> None:
    budi = client_for("Budi")

    without = budi.get(f"/k/{books.slug}/buku/?akun=6101,6102&unit=-").content.decode()
    of_shop = budi.get(f"/k/{books.slug}/buku/?akun=6101,6102&unit=toko").content.decode()

    assert "Kejadian 1" in without
    assert "Kejadian 1" not in of_shop
