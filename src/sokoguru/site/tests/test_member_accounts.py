"""Connecting a member with his account, by invitation or by login."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.identity.queries import member_account
from sokoguru.identity.vocabulary import UserFact
from sokoguru.members.vocabulary import MemberFact

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
Apply = Callable[[str], MemberFact]


def test_an_invitation_connects_the_account_of_the_person_who_opens_it(
    client_for: ClientFor,
    register: str,
    cooperative: CooperativeFact,
    sari: MemberFact,
    account: Callable[[str], UserFact],
    signed_in: Callable[[UserFact], Client],
) -> None:
    page = client_for("Budi").get(f"{register}{sari.id}/akun/").content.decode()
    link = page.split('value="http://testserver')[1].split('"')[0]
    browser = signed_in(account("Sari"))

    shown = browser.get(link).content.decode()
    answer = browser.post(link)

    assert sari.name in shown
    assert answer["Location"] == f"/saya/{cooperative.slug}/"
    assert member_account(cooperative_id=cooperative.id, member_id=sari.id) == account("Sari")


def test_an_invitation_is_used_once(
    client_for: ClientFor,
    register: str,
    sari: MemberFact,
    account: Callable[[str], UserFact],
    signed_in: Callable[[UserFact], Client],
) -> None:
    page = client_for("Budi").get(f"{register}{sari.id}/akun/").content.decode()
    link = page.split('value="http://testserver')[1].split('"')[0]
    signed_in(account("Sari")).post(link)

    second = signed_in(account("Wayan")).post(link)

    assert second.status_code == 422
    assert "sudah terhubung dengan akun lain" in second.content.decode()


@pytest.mark.parametrize("token", ["palsu", "a:b:c", "x" * 300])
def test_a_forged_invitation_opens_nothing(client_for: ClientFor, token: str) -> None:
    assert client_for("Wayan").get(f"/undangan/{token}/").status_code == 410


def test_an_old_invitation_opens_nothing(
    client_for: ClientFor, register: str, sari: MemberFact
) -> None:
    page = client_for("Budi").get(f"{register}{sari.id}/akun/").content.decode()
    link = page.split('value="http://testserver')[1].split('"')[0]

    with time_machine.travel(datetime(2026, 3, 17, tzinfo=UTC), tick=False):
        assert client_for("Wayan").get(link).status_code == 410


def test_a_login_connects_an_account(
    client_for: ClientFor,
    register: str,
    cooperative: CooperativeFact,
    sari: MemberFact,
    account: Callable[[str], UserFact],
) -> None:
    account("Sari")
    budi = client_for("Budi")

    unknown = budi.post(f"{register}{sari.id}/akun/", {"username": "siapa"})
    budi.post(f"{register}{sari.id}/akun/", {"username": "SARI"})

    assert unknown.status_code == 422
    assert member_account(cooperative_id=cooperative.id, member_id=sari.id) == account("Sari")
