"""The reserve covers losses and builds capital, and pays for nothing else."""

from collections.abc import Callable
from datetime import date

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.queries import balances
from sokoguru.ledger.vocabulary import JournalLine, Side

pytestmark = pytest.mark.django_db

Write = Callable[..., None]
D, K = Side.DEBIT, Side.CREDIT


@pytest.fixture
def write(cooperative: CooperativeFact, actor: Actor, on: date) -> Write:
    """Posts a journal of (side, account, amount); the reserve holds Rp 80.000 before it."""

    def post(*lines: tuple[Side, str, int]) -> None:
        ledger.post_journal(
            cooperative_id=cooperative.id, on=on, key=str(lines), memo="Cadangan", by=actor,
            lines=[JournalLine(side, code, Rupiah(amount)) for side, code, amount in lines],
        )  # fmt: skip

    post((D, "1101", 80_000), (K, "3301", 80_000))
    return post


@pytest.mark.requirement("S2-089")
@pytest.mark.parametrize("code", ["1101", "1102", "2201", "2505", "6108"])
def test_a_dinner_is_not_paid_from_the_reserve(write: Write, code: str) -> None:
    with pytest.raises(ledger.ReserveIsNotSpent, match="menutup kerugian dan memupuk modal"):
        write((D, "3301", 50_000), (K, code, 50_000))
    with pytest.raises(ledger.ReserveIsNotSpent, match=r"Rp 10\.000"):
        write((D, "3301", 50_000), (D, "6108", 5_000), (K, "3402", 40_000), (K, code, 15_000))


@pytest.mark.requirement("S2-089")
def test_it_covers_a_loss_and_builds_other_capital(
    write: Write, cooperative: CooperativeFact, on: date
) -> None:
    write((D, "3301", 30_000), (K, "3402", 30_000))
    write((D, "3301", 20_000), (K, "3201", 20_000))
    found = balances(cooperative_id=cooperative.id, on=on)
    assert (found["3301"], found["3402"], found["3201"]) == (30_000, 30_000, 20_000)
