"""A request sent again is carried out once, also from two connections at the same moment."""

import inspect
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from sokoguru.api.root import ROOMS
from sokoguru.api.tests.programme import (
    DAY,
    PROBLEM,
    Programme,
    resolution,
    sale,
    saving,
)
from sokoguru.cooperatives.vocabulary import CooperativeFact, Subject
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.identity.operations import first_answer, remember_answer
from sokoguru.identity.operations.requests import RequestKeyUsed
from sokoguru.identity.vocabulary import AskedRequest
from sokoguru.members.vocabulary import MemberFact
from tests.cast import found_for_tests, join


def answered_alike(programme: Programme, path: str, body: object = None) -> Any:
    """Send twice under one key; the second answer is the first, letter for letter."""
    key = f"sama-{path}"
    first = programme.send(path, body, key=key)
    again = programme.send(path, body, key=key)
    facts = programme.facts(first)
    assert again.content == first.content
    assert ("Idempotency-Replayed" in first, again["Idempotency-Replayed"]) == (False, "true")
    return facts


@pytest.mark.django_db
def test_every_act_of_a_year_sent_again_is_answered_as_at_first(
    programme: Programme, sari: MemberFact
) -> None:
    answered_alike(programme, "trade/sales", sale(sari))
    deposit = answered_alike(programme, "savings/deposits", saving(sari, 50_000))
    answered_alike(
        programme,
        f"books/entries/{deposit['entry']['id']}/reversal",
        {"reason": "salah orang", "on": DAY},
    )
    answered_alike(programme, "years/2026/close")
    answered_alike(
        programme, "years/2026/reopen", programme.resolved(Subject.REOPEN_PERIOD, "03/RALB/2027")
    )
    programme.done("years/2026/close")
    answered_alike(programme, "years/2027/open")
    answered_alike(programme, "surplus/2026/determination")
    answered_alike(programme, "surplus/2026/approval", programme.resolved(Subject.SURPLUS))
    answered_alike(programme, "surplus/2026/announcement")
    run = {"method": "tunai", "on": "2027-02-21"}
    assert answered_alike(programme, "surplus/2026/payments", run)["paid"] == 1
    spent = {
        "head": "dana_sosial",
        "amount": 4_000,
        "money": "1101",
        "purpose": "Bantuan",
        "evidence": "Kuitansi 7",
        "on": "2027-02-21",
    }
    answered_alike(programme, "surplus/spendings", spent)
    answered_alike(
        programme, f"members/{sari.id}/leaving", {"reason": "pindah", "on": "2027-03-01"}
    )
    assert programme.ask("surplus/funds?on=2027-12-31")["dana_sosial"] == 6_000


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "body", "other_path", "other"),
    [
        ("surplus/2026/approval", resolution(), "surplus/2026/approval", resolution("02/RAT/2027")),
        ("years/2027/open", {}, "years/2028/open", {}),
        ("members", {"name": "Ayu"}, "members", {"name": "Ayu Lestari"}),
    ],
)
def test_a_key_used_for_other_content_is_refused(
    programme: Programme, sari: MemberFact, path: str, body: Any, other_path: str, other: Any
) -> None:
    for each in ("01/RAT/2027", "02/RAT/2027"):
        programme.resolved(Subject.SURPLUS, each)
    if path == "members":
        rest = {
            "nik": "5171014502900002",
            "phone": "0812",
            "address": "Kaja",
            "group": "umum",
            "consent": True,
            "money": "1101",
            "on": DAY,
        }
        body, other = {**rest, **body}, {**rest, **other}
    programme.done("trade/sales", sale(sari))
    programme.done("years/2026/close")
    if path != "years/2027/open":
        programme.done("years/2027/open")
        programme.done("surplus/2026/determination")
    if path == "members":
        body["on"] = other["on"] = "2027-02-20"
    programme.done(path, body, key="satu")

    answer = programme.send(other_path, other, key="satu")

    assert (answer.status_code, answer["Content-Type"]) == (409, PROBLEM)
    assert answer.json()["code"] == RequestKeyUsed.code
    assert answer.json()["field"] == "Idempotency-Key"


@pytest.mark.django_db
def test_what_was_refused_may_be_tried_again_under_its_key(
    programme: Programme, sari: MemberFact
) -> None:
    refused = programme.send("savings/withdrawals", saving(sari, 30_000), key="tarik")
    programme.done("savings/deposits", saving(sari, 50_000))

    again = programme.send("savings/withdrawals", saving(sari, 30_000), key="tarik")

    assert (refused.status_code, again.status_code) == (422, 200)
    assert "Idempotency-Replayed" not in again


@pytest.mark.django_db
def test_the_order_and_spaces_of_the_body_do_not_count(
    programme: Programme, sari: MemberFact
) -> None:
    body = saving(sari, 50_000)
    first = programme.done("savings/deposits", body, key="urut")

    again = programme.done("savings/deposits", dict(reversed(body.items())), key="urut")

    assert first == again


@pytest.mark.django_db
def test_a_write_without_a_key_is_refused(programme: Programme, sari: MemberFact) -> None:
    for key in ("", "dua kata", "k" * 81):
        answer = programme.send("years/2026/close", key=key)
        assert (answer.status_code, answer.json()["field"]) == (422, "Idempotency-Key")
    assert programme.ask("years")[0]["is_closed"] is False


@pytest.mark.django_db
def test_an_answer_is_kept_for_its_co_operative_alone(
    cooperative: CooperativeFact, neighbour: CooperativeFact, actor: Actor
) -> None:
    asked = AskedRequest(operation="sale", key="satu", content=b"\1" * 32)
    assert first_answer(cooperative_id=cooperative.id, asked=asked) is None
    remember_answer(cooperative_id=cooperative.id, asked=asked, answer="{}", by=actor)

    with tenant(neighbour.id):
        assert first_answer(cooperative_id=neighbour.id, asked=asked) is None
        assert first_answer(cooperative_id=cooperative.id, asked=asked) is None
    assert first_answer(cooperative_id=cooperative.id, asked=asked) == "{}"


def test_no_two_writes_share_their_name() -> None:
    acts = [
        name
        for room in ROOMS
        for name, found in inspect.getmembers(room, inspect.isfunction)
        if found.__module__ == room.__name__ and hasattr(found, "__signature__")
    ]

    assert len(acts) > 20
    assert len(set(acts)) == len(acts)


@pytest.fixture
def standing(transactional_db: None, actor: Actor) -> tuple[Programme, MemberFact]:
    """A co-op whose year is committed, so that two connections see it."""
    body = found_for_tests("dua-meja", "Koperasi Dua Meja", actor)
    with tenant(body.id):
        member = join(body.id, "Adi", "3374014502900007", actor)
        programme = Programme(body, actor)
    programme.done("trade/sales", sale(member))
    return programme, member


def both(*asks: Callable[[], Any]) -> list[Any]:
    """The answers to requests that arrive at the same moment on connections of their own."""
    start = Barrier(len(asks))

    def run(ask: Callable[[], Any]) -> Any:
        try:
            start.wait(timeout=10)
            return ask()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(asks)) as pool:
        return [future.result(timeout=60) for future in [pool.submit(run, ask) for ask in asks]]


def sent_twice(programme: Programme, path: str, body: object = None) -> None:
    """One request arrives twice at once: it happens once and both are told so."""
    key = f"dua-{path}"
    one, two = both(*[lambda: programme.send(path, body, key=key)] * 2)
    assert (one.status_code, two.status_code) == (200, 200), one.content + two.content
    assert one.content == two.content
    assert sorted("Idempotency-Replayed" in each for each in (one, two)) == [False, True]


@pytest.mark.django_db(transaction=True)
def test_a_request_that_arrives_twice_at_once_happens_once(
    standing: tuple[Programme, MemberFact],
) -> None:
    programme, member = standing
    sent_twice(programme, "savings/deposits", saving(member, 50_000))
    sent_twice(programme, "years/2026/close")
    sent_twice(programme, "years/2027/open")
    sent_twice(programme, "surplus/2026/determination")
    sent_twice(programme, "surplus/2026/approval", programme.resolved(Subject.SURPLUS))
    sent_twice(programme, "surplus/2026/payments", {"method": "tunai", "on": "2027-02-21"})

    books = programme.ask("books/balances?on=2027-12-31")
    assert books["2101"] == 50_000
    assert books.get("2501", 0) == 0
    entries = programme.ask("books/entries?first_day=2027-01-01")["total"]
    assert entries == 2  # the decision and one payment


@pytest.mark.django_db(transaction=True)
def test_two_programmes_at_once_open_a_year_once(standing: tuple[Programme, MemberFact]) -> None:
    programme, _ = standing
    answers = both(
        lambda: programme.send("years/2027/open", key="satu"),
        lambda: programme.send("years/2027/open", key="dua"),
    )

    assert sorted(each.status_code for each in answers) == [200, 422]
    (refused,) = [each for each in answers if each.status_code == 422]
    assert refused.json()["code"] == "ledger.year_already_open"
