"""Where grants and the reserve stand in the neraca, and whose neraca it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact, CooperativeForm, CooperativeKind
from sokoguru.counter.operations import found
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import post_journal
from sokoguru.ledger.vocabulary import ChartTemplate, JournalLine, Side
from sokoguru.reports.queries import balance_sheet
from sokoguru.reports.vocabulary import Statement
from tests.cast import ARTICLES, DAY

pytestmark = pytest.mark.django_db

Receive = Callable[[CooperativeFact, str, int], None]


@pytest.fixture
def receive(actor: Actor, on: date) -> Receive:
    """Money into the bank against an account of the other side."""

    def post(body: CooperativeFact, code: str, amount: int) -> None:
        lines = [
            JournalLine(Side.DEBIT, "1102", Rupiah(amount)),
            JournalLine(Side.CREDIT, code, Rupiah(amount)),
        ]
        with tenant(body.id):
            post_journal(
                cooperative_id=body.id, on=on, key=code, memo="Masuk", lines=lines, by=actor
            )

    return post


def neraca(body: CooperativeFact, on: date) -> Statement:
    with tenant(body.id):
        return balance_sheet(cooperative_id=body.id, on=on)


@pytest.mark.requirement("S2-067", "S2-094")
def test_aid_that_was_received_stands_under_grants_in_equity(
    cooperative: CooperativeFact, on: date, receive: Receive
) -> None:
    before = neraca(cooperative, on)
    receive(cooperative, "3201", 85_000_000)
    after = neraca(cooperative, on)
    assert after.amount("hibah") == 85_000_000
    for side in ("jumlah_ekuitas", "jumlah_kewajiban_ekuitas", "jumlah_aset"):
        assert after.amount(side) - before.amount(side) == 85_000_000


@pytest.mark.requirement("S2-090")
def test_the_reserve_stands_on_the_side_of_equity(
    cooperative: CooperativeFact, on: date, receive: Receive
) -> None:
    receive(cooperative, "3301", 80_000)
    sheet = neraca(cooperative, on)
    order = [line.key for line in sheet.lines]
    assert sheet.amount("cadangan") == 80_000
    assert order.index("ekuitas") < order.index("cadangan") < order.index("jumlah_ekuitas")
    assert sheet.amount("jumlah_aset") == sheet.amount("jumlah_kewajiban_ekuitas") == 80_000


@pytest.mark.requirement("S2-119")
def test_a_secondary_co_op_does_not_add_up_its_member_co_ops(
    cooperative: CooperativeFact,
    neighbour: CooperativeFact,
    actor: Actor,
    on: date,
    receive: Receive,
) -> None:
    centre = found(
        name="Pusat Koperasi Semarang", slug="pusat", kind=CooperativeKind.CONSUMER,
        legal_number="1/BH/2020", address="Semarang", phone="0248311", founded_on=DAY,
        articles=replace(ARTICLES), units=(), books_from=DAY, founder_user_id=None, by=actor,
        form=CooperativeForm.SECONDARY, chart=ChartTemplate.MULTI,
    )  # fmt: skip
    receive(cooperative, "3201", 1_000_000)
    receive(neighbour, "3201", 2_000_000)
    receive(centre, "3201", 40_000)
    assert neraca(centre, on).amount("jumlah_aset") == 40_000
    assert neraca(cooperative, on).amount("jumlah_aset") == 1_000_000
