"""A year through the API: a deposit, a sale, the close, and SHU down to a paid share."""

from typing import Any

import pytest
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.operations import issue_token
from sokoguru.identity.vocabulary import Duty
from sokoguru.members.vocabulary import MemberFact
from sokoguru.savings.queries import passbook

pytestmark = pytest.mark.django_db
DAY = "2026-03-02"


class Programme:
    """A programme that holds a key with every duty."""

    def __init__(self, cooperative: CooperativeFact, by: Actor) -> None:
        duties = [duty for duty in Duty if duty is not Duty.READ_OWN]
        self.key = issue_token(cooperative_id=cooperative.id, name="Kasir", duties=duties, by=by)
        self.place = f"/api/v1/k/{cooperative.slug}/"
        self.client = Client()

    def ask(self, path: str) -> Any:
        answer = self.client.get(self.place + path, headers={"Authorization": f"Bearer {self.key}"})
        assert answer.status_code == 200, answer.content
        return answer.json()

    def send(self, path: str, body: object = None, *, key: str = "") -> Any:
        headers = {"Authorization": f"Bearer {self.key}"}
        if key:
            headers["Idempotency-Key"] = key
        return self.client.post(
            self.place + path, body or {}, content_type="application/json", headers=headers
        )

    def done(self, path: str, body: object = None, *, key: str = "") -> Any:
        answer = self.send(path, body, key=key)
        assert answer.status_code == 200, answer.content
        return answer.json()


@pytest.fixture
def programme(cooperative: CooperativeFact, actor: Actor) -> Programme:
    return Programme(cooperative, actor)


def saving(member: MemberFact, amount: int) -> dict[str, object]:
    return {
        "member_id": str(member.id),
        "product": "sukarela",
        "amount": amount,
        "money": "1101",
        "on": DAY,
    }


def sale(member: MemberFact) -> dict[str, object]:
    return {
        "unit": "toko",
        "member_id": str(member.id),
        "amount": 500_000,
        "cost": 300_000,
        "payment": "tunai",
        "memo": "Beras",
        "on": DAY,
    }


RESOLUTION = {
    "number": "01/RAT/2027",
    "adopted_on": "2027-02-20",
    "meeting": "RAT tahun buku 2026",
    "text": "Menyetujui pembagian SHU.",
}


def test_a_year_runs_from_a_deposit_to_a_paid_share(programme: Programme, sari: MemberFact) -> None:
    programme.done("savings/deposits", saving(sari, 50_000), key="d1")
    programme.done("trade/sales", sale(sari), key="s1")
    assert programme.ask("books/balances?on=2026-12-31")["2101"] == 50_000
    closed = programme.done("years/2026/close")
    assert closed["result"] == 200_000
    programme.done("years/2027/open")
    determined = programme.done("surplus/2026/determination")
    programme.done("surplus/2026/approval", RESOLUTION)
    announced = programme.done("surplus/2026/announcement")
    assert announced["root"] == determined["root"]

    (slip,) = programme.ask("surplus/2026/slips")["items"]
    paid = programme.done(
        f"surplus/slips/{slip['id']}/payment", {"method": "tunai", "on": "2027-02-21"}, key="p1"
    )

    assert slip["total"] == determined["heads"]["jasa_anggota"] == paid["total"] > 0
    assert programme.ask("surplus/2026/unpaid")["count"] == 0


def test_the_same_key_posts_once(
    programme: Programme, cooperative: CooperativeFact, sari: MemberFact, actor: Actor
) -> None:
    first = programme.send("savings/deposits", saving(sari, 50_000), key="same")
    again = programme.send("savings/deposits", saving(sari, 50_000), key="same")
    other = programme.send("savings/deposits", saving(sari, 60_000), key="same")

    assert first.json()["number"] == again.json()["number"]
    assert "Idempotency-Replayed" not in first
    assert again["Idempotency-Replayed"] == "true"
    assert other.status_code == 409
    assert other.json()["code"] == "ledger.key_used_for_other_content"
    book = passbook(cooperative_id=cooperative.id, member_id=sari.id, on=actor.at.date())
    assert book.sukarela == Rupiah(50_000)


def test_a_refusal_is_told_in_its_own_words(programme: Programme, sari: MemberFact) -> None:
    answer = programme.send("savings/withdrawals", saving(sari, 70_000), key="w1")

    assert answer.status_code == 422
    assert answer["Content-Type"] == "application/problem+json"
    told = answer.json()
    assert told["code"].startswith("savings.")
    assert "Rp 70.000" in told["detail"]


def test_what_cannot_be_read_is_a_problem_too(programme: Programme, sari: MemberFact) -> None:
    keyless = programme.send("savings/deposits", saving(sari, 50_000))
    halves = programme.send("savings/deposits", {**saving(sari, 1), "amount": 1.5}, key="h")
    broken = programme.client.post(
        f"{programme.place}savings/deposits",
        "{",
        content_type="application/json",
        headers={"Authorization": f"Bearer {programme.key}", "Idempotency-Key": "b"},
    )

    assert (keyless.status_code, keyless.json()["field"]) == (422, "Idempotency-Key")
    assert (halves.status_code, halves.json()["field"]) == (422, "amount")
    assert broken.status_code == 400
    for answer in (keyless, halves, broken):
        assert answer["Content-Type"] == "application/problem+json"
