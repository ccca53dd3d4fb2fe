"""The door of the API, and the register behind it."""

import pytest
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.identity.operations import issue_token
from sokoguru.identity.vocabulary import Duty
from sokoguru.members.vocabulary import MemberFact

pytestmark = pytest.mark.django_db


def key_of(cooperative: CooperativeFact, actor: Actor, duty: Duty) -> dict[str, str]:
    text = issue_token(cooperative_id=cooperative.id, name="Kasir", duties=[duty], by=actor)
    return {"Authorization": f"Bearer {text}"}


def test_a_key_reads_its_cooperative_and_its_members(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor, client: Client
) -> None:
    key = key_of(cooperative, actor, Duty.READ_MEMBERS)
    place = f"/api/v1/k/{cooperative.slug}/"

    assert client.get(place, headers=key).json()["name"] == cooperative.name
    found = client.get(f"{place}members", headers=key).json()
    assert str(sari.id) in [each["id"] for each in found["items"]]


def test_the_door_says_why_it_stays_closed(
    cooperative: CooperativeFact, neighbour: CooperativeFact, actor: Actor, client: Client
) -> None:
    place = f"/api/v1/k/{cooperative.slug}/members"
    weak = key_of(cooperative, actor, Duty.SELL)
    key = key_of(cooperative, actor, Duty.READ_MEMBERS)
    answers = {
        401: client.get(place),
        403: client.get(place, headers=weak),
        404: client.get(f"/api/v1/k/{neighbour.slug}/members", headers=key),
        422: client.get(f"{place}?page=100000000000000000000", headers=key),
    }

    for status, answer in answers.items():
        assert answer.status_code == status
        assert answer["Content-Type"] == "application/problem+json"
