"""What no programme should send: each is answered by a problem that says what to correct."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.utils import timezone

from sokoguru.api.root import api
from sokoguru.api.tests.programme import DAY, EVERY_DUTY, PROBLEM, Programme, sale, saving
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.identity.operations import issue_token, revoke_token
from sokoguru.identity.queries import tokens
from sokoguru.identity.vocabulary import Duty
from sokoguru.members.vocabulary import MemberFact

pytestmark = pytest.mark.django_db
NUL = "\x00"
STRANGER = "0197f000-0000-7000-8000-000000000001"


def told(answer: Any) -> tuple[int, str]:
    """The status of a problem and the field it names."""
    assert answer["Content-Type"] == PROBLEM, (answer.status_code, answer.content[:300])
    facts = answer.json()
    assert facts["status"] == answer.status_code
    return answer.status_code, facts["field"] or ""


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("members?page=99999999999999999999", 422),
        ("members?page=1000001", 422),
        ("members?size=201", 422),
        ("members?page=-1", 422),
        ("members?state=hantu", 422),
        ("members/search?text=%00", 422),
        ("members/99999999999999999999999", 404),
        ("members/00000000-0000-0000-0000-000000000000", 404),
        ("members/../../admin", 404),
        ("books/entries?member_id=1", 422),
        ("books/entries?code=%00", 422),
        ("books/entries?first_day=0000-00-00", 422),
        ("books/balances?on=99999-01-01", 422),
        ("books/balances?on=1899-12-31", 422),
        ("reports/99999999999999999999999999/phu", 422),
        ("reports/1/phu", 422),
        ("surplus/2026/slips?page=1000000&size=200", 404),
        ("surplus/funds?on=2201-01-01", 422),
        ("tidak-ada", 404),
        ("", 200),
    ],
)
def test_a_question_that_makes_no_sense_is_a_problem(
    programme: Programme, path: str, status: int
) -> None:
    answer = programme.get(path)

    assert answer.status_code == status
    assert status == 200 or told(answer)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"amount": 1.5}, "amount"),
        ({"amount": "50000"}, "amount"),
        ({"amount": 0}, "amount"),
        ({"amount": -1}, "amount"),
        ({"amount": 10**15 + 1}, "amount"),
        ({"amount": 10**400}, "amount"),
        ({"amount": True}, "amount"),
        ({"amount": None}, "amount"),
        ({"on": "9999-12-31"}, "on"),
        ({"on": "0001-01-01"}, "on"),
        ({"on": "kemarin"}, "on"),
        ({"money": "1211"}, "money"),
        ({"money": NUL}, "money"),
        ({"product": {}}, "product"),
        ({"member_id": "satu"}, "member_id"),
    ],
)
def test_a_value_that_cannot_be_read_names_its_field(
    programme: Programme, sari: MemberFact, changes: dict[str, object], field: str
) -> None:
    answer = programme.send("savings/deposits", {**saving(sari, 50_000), **changes})

    assert told(answer) == (422, field)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("savings/deposits", {"product": "sukarela", "amount": 5, "money": "1101"}),
        ("savings/withdrawals", {"product": "sukarela", "amount": 5, "money": "1101"}),
        ("savings/receipts", {"sukarela": 5, "piutang": 5, "money": "1101"}),
        ("trade/sales", {"unit": "toko", "amount": 5, "cost": 1, "payment": "kredit"}),
        ("trade/collections", {"amount": 5, "money": "1101"}),
        ("trade/consignments", {"unit": "pemasaran", "gross": 5, "fee": 1, "money": "1101"}),
        ("trade/consignment-payouts", {"unit": "pemasaran", "amount": 5, "money": "1101"}),
        ("surplus/2026/consents", {"method": "barang", "evidence": "surat"}),
        (
            "surplus/spendings",
            {
                "head": "dana_sosial",
                "amount": 5,
                "money": "1101",
                "purpose": "bantuan",
                "evidence": "surat",
            },
        ),
        (
            "books/journal",
            {
                "memo": "titipan",
                "lines": [
                    {"side": "D", "code": "1101", "amount": 5},
                    {"side": "K", "code": "2101", "amount": 5, "member": STRANGER},
                ],
            },
        ),
    ],
)
def test_a_member_who_is_not_there_is_refused(
    programme: Programme, path: str, body: dict[str, object]
) -> None:
    asked = body if path == "books/journal" else {**body, "member_id": STRANGER}

    assert told(programme.send(path, {**asked, "on": DAY}))[0] == 422


@pytest.mark.parametrize("act", ["leaving", "leaving/payment"])
def test_what_the_address_names_and_is_not_there_is_not_found(
    programme: Programme, act: str
) -> None:
    answer = programme.send(f"members/{STRANGER}/{act}", {"reason": "x", "money": "1101"})

    assert told(answer)[0] == 404
    assert answer.json()["code"] == "members.no_such_member"


@pytest.mark.parametrize(
    "changes", [{"memo": f"a{NUL}b"}, {"buyer_name": NUL}, {"unit": NUL}, {"memo": "x" * 301}]
)
def test_signs_that_no_book_keeps_are_refused(
    programme: Programme, sari: MemberFact, changes: dict[str, object]
) -> None:
    assert told(programme.send("trade/sales", {**sale(sari), **changes}))[0] == 422


def test_half_a_letter_is_refused(programme: Programme, sari: MemberFact) -> None:
    body = '{"reason": "\\ud800", "on": "2026-03-02"}'
    answer = programme.client.post(
        f"{programme.place}members/{sari.id}/leaving",
        body,
        content_type="application/json",
        headers=programme.headers(),
    )

    assert told(answer) == (422, "reason")


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        ("{", "application/json", 400),
        ("[" * 100_000, "application/json", 400),
        ("\xff\xfe", "application/json", 400),
        ("[]", "application/json", 422),
        ("null", "application/json", 422),
        ('"teks"', "application/json", 422),
        ("9" * 5_000, "application/json", 400),
        ("{}", "text/plain", 415),
        ("a=1", "application/x-www-form-urlencoded", 415),
        ("{}", "multipart/form-data; boundary=x", 415),
        ("{}", "application/xml", 415),
        ("{}", "application/json; charset=utf-8", 422),
        ("x" * 3_000_000, "application/json", 413),
    ],
)
def test_a_body_that_is_no_json_is_a_problem(
    programme: Programme, sari: MemberFact, body: str, kind: str, status: int
) -> None:
    answer = programme.client.generic(
        "POST",
        f"{programme.place}savings/deposits",
        body.encode("latin-1"),
        content_type=kind,
        headers=programme.headers(),
    )

    assert told(answer)[0] == status


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        ("{}", "application/json", 415),
        ("rusak", "multipart/form-data; boundary=x", 422),
        ("rusak", "multipart/form-data", 400),
        ("--x\r\nrusak", "multipart/form-data; boundary=x", 422),
    ],
)
def test_a_file_that_did_not_arrive_whole_is_a_problem(
    programme: Programme, body: str, kind: str, status: int
) -> None:
    answer = programme.client.generic(
        "POST",
        f"{programme.place}imports/members",
        body,
        content_type=kind,
        headers=programme.headers(),
    )

    assert told(answer)[0] == status


def test_a_fault_of_the_house_is_a_problem_too(rf: RequestFactory) -> None:
    answer = api.on_exception(rf.get("/api/v1/k/sejahtera/"), RuntimeError("rusak"))

    assert (answer.status_code, answer["Content-Type"]) == (500, PROBLEM)
    assert b"rusak" not in answer.content


def test_a_wrong_method_and_a_wrong_address_are_problems(programme: Programme) -> None:
    path = f"{programme.place}members"
    wrong = programme.client.delete(path, headers=programme.headers())

    assert told(wrong)[0] == 405
    assert sorted(wrong["Allow"].split(", ")) == ["GET", "POST"]
    for address in ("/api/v1/", "/api/v1/x", "/api/v1/k/", "/api/v1/k/a%00b/members"):
        assert told(programme.client.get(address, headers=programme.headers()))[0] == 404


@pytest.mark.parametrize(
    "key", ["", "x", "Bearer", "skg_1_" + "a" * 43, "skg_99999999999999999999_x", f"skg_1{NUL}"]
)
def test_a_key_that_is_none_opens_nothing(cooperative: CooperativeFact, key: str) -> None:
    for headers in ({}, {"Authorization": f"Bearer {key}"}, {"Authorization": key}):
        answer = Client().get(f"/api/v1/k/{cooperative.slug}/members", headers=headers)
        assert told(answer)[0] == 401


def test_the_key_of_another_cooperative_opens_nothing_here(
    cooperative: CooperativeFact, neighbour: CooperativeFact, actor: Actor, sari: MemberFact
) -> None:
    with tenant(neighbour.id):
        joko = Programme(neighbour, actor)
    joko.place = f"/api/v1/k/{cooperative.slug}/"

    assert told(joko.get(f"members/{sari.id}"))[0] == 404
    assert told(joko.send("savings/deposits", saving(sari, 50_000)))[0] == 404
    joko.place = f"/api/v1/k/{neighbour.slug}/"
    assert told(joko.get(f"members/{sari.id}"))[0] in (404, 422)


def test_an_expired_and_a_revoked_key_open_nothing(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    now = timezone.now()
    since = Actor(name="Budi", at=now - timedelta(days=3))

    def key(**terms: Any) -> str:
        return issue_token(
            cooperative_id=cooperative.id, name="Kasir", duties=EVERY_DUTY, by=since, **terms
        )

    def status(text: str) -> int:
        headers = {"Authorization": f"Bearer {text}"}
        return Client().get(f"/api/v1/k/{cooperative.slug}/", headers=headers).status_code

    living, expired = key(expires_at=now + timedelta(days=1)), key(expires_at=now)
    assert (status(living), status(expired)) == (200, 401)
    for token in tokens(cooperative_id=cooperative.id):
        revoke_token(cooperative_id=cooperative.id, token_id=token.id, by=actor)
    assert status(living) == 401


def test_money_is_paid_to_a_leaver_only_by_who_may_pay(
    cooperative: CooperativeFact, actor: Actor, sari: MemberFact
) -> None:
    secretary = Programme(cooperative, actor, duties=(Duty.ADMIT_MEMBERS, Duty.READ_MEMBERS))
    path = f"members/{sari.id}/leaving"

    paid = secretary.send(path, {"reason": "pindah", "money": "1101", "on": DAY})
    assert told(paid)[0] == 403
    assert secretary.ask(f"members/{sari.id}")["state"] == "aktif"
    assert secretary.done(path, {"reason": "pindah", "on": DAY})["paid"] == 0
