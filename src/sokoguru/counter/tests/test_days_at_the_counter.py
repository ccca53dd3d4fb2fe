"""Days at the counter: money is not dated ahead, simpanan wajib is billed for months at hand."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.money import Rupiah
from sokoguru.members.vocabulary import MemberFact
from sokoguru.savings.queries import arrears, passbook

pytestmark = pytest.mark.django_db
ClientFor = Callable[[str], Client]


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 3, 20, 5, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def counter(cooperative: CooperativeFact) -> str:
    return f"/k/{cooperative.slug}/loket/"


def paid(**lines: object) -> dict[str, object]:
    return {"key": str(uuid4()), "money": "1101", "on": "2026-03-20", **lines}


def sukarela(cooperative: CooperativeFact, member: MemberFact) -> Rupiah:
    on = date(2026, 3, 20)
    return passbook(cooperative_id=cooperative.id, member_id=member.id, on=on).sukarela


@pytest.mark.parametrize("month", ["2026-05", "2027-05"])
def test_a_month_after_the_next_is_not_billed(
    client_for: ClientFor, counter: str, cooperative: CooperativeFact, sari: MemberFact, month: str
) -> None:
    answer = client_for("Budi").post(f"{counter}wajib/", {"act": "bill", "bulan": month})

    assert answer.status_code == 422
    assert "Tagih paling jauh bulan depan" in answer.content.decode()
    assert arrears(cooperative_id=cooperative.id, on=date(2027, 12, 31)) == ()


def test_a_month_before_the_first_articles_is_refused_in_a_sentence(
    client_for: ClientFor, counter: str
) -> None:
    answer = client_for("Budi").post(f"{counter}wajib/", {"act": "bill", "bulan": "1965-01"})

    assert answer.status_code == 422
    assert "1965-01" in answer.content.decode()


@pytest.mark.parametrize("place", ["", "penarikan/"])
def test_money_is_not_dated_ahead_of_today(
    client_for: ClientFor,
    counter: str,
    cooperative: CooperativeFact,
    sari: MemberFact,
    place: str,
) -> None:
    budi = client_for("Budi")
    desk = f"{counter}?anggota={sari.id}"
    budi.post(desk, paid(sukarela="50.000"))
    address = f"{counter}penarikan/{sari.id}/" if place else desk

    answer = budi.post(address, paid(amount="9.000", sukarela="9.000") | {"on": "2026-03-21"})

    assert answer.status_code == 422
    assert "Pilih paling lambat 20 Maret 2026" in answer.content.decode()
    assert 'value="9.000"' in answer.content.decode()
    assert sukarela(cooperative, sari) == 50_000
