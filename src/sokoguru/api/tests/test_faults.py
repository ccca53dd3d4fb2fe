"""Whatever a programme sends, the API answers; it never fails (seeded, less than a minute)."""

import json
import time
from itertools import count
from typing import Any

import pytest
import schemathesis
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis.core import NotSet
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.schemas import OpenApiSchema

from sokoguru.api.root import api
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.identity.operations import issue_token
from sokoguru.identity.vocabulary import Duty
from sokoguru.members.vocabulary import MemberFact

SECONDS = 25  # after which every operation left is tried with fewer requests
PER_OPERATION = 8
FEWEST = 2


EARLIEST_AND_LATEST = ("0001-01-01", "9999-12-31")


def described() -> OpenApiSchema:
    """The API as it describes itself."""
    return schemathesis.openapi.from_dict(dict(api.get_openapi_schema()))


class Sender:
    """Sends what was made up to the places of the co-operative and of Sari."""

    def __init__(self, slug: str, member: MemberFact, key: str) -> None:
        self.known = {"slug": slug, "member_id": str(member.id), "year": "2026"}
        self.bearer = f"Bearer {key}"
        self.numbers = count(1)
        self.client = Client(raise_request_exception=False)

    def status(self, case: Any) -> int:
        """The status of the answer to one request."""
        places = {**(case.path_parameters or {}), **self.known}
        content, kind = sent(case)
        answer = self.client.generic(
            case.method,
            case.path.format_map(places),
            content,
            content_type=kind,
            query_params=case.query or {},
            headers={
                "Authorization": self.bearer,
                "Idempotency-Key": f"acak-{next(self.numbers)}",
            },
        )
        return answer.status_code


def sent(case: Any) -> tuple[bytes | str, str]:
    """The body of a request and its type; a made-up file is sent as a table."""
    if isinstance(case.body, NotSet):
        return "", "application/json"
    if case.media_type != "multipart/form-data" or not isinstance(case.body, dict):
        return json.dumps(case.body, default=repr), "application/json"
    parts: dict[str, Any] = {
        name: str(part) for name, part in case.body.items() if part is not None
    }
    if "file" in parts:
        content = parts["file"].encode(errors="replace")
        parts["file"] = SimpleUploadedFile("a.csv", content)
    return encode_multipart(BOUNDARY, parts), MULTIPART_CONTENT


@pytest.mark.django_db
def test_no_request_makes_the_api_fail(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor
) -> None:
    duties = [duty for duty in Duty if duty is not Duty.READ_OWN]
    key = issue_token(cooperative_id=cooperative.id, name="Kasir", duties=duties, by=actor)
    sender = Sender(cooperative.slug, sari, key)
    until = time.monotonic() + SECONDS
    tried: set[str] = set()
    failed: list[str] = []

    for found in described().get_all_operations():
        assert isinstance(found, Ok)
        operation = found.ok()

        @seed(1)
        @settings(
            max_examples=PER_OPERATION if time.monotonic() < until else FEWEST,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy())
        def send(case: Any) -> None:
            tried.add(case.operation.label)
            if (status := sender.status(case)) >= 500:
                failed.append(f"{case.operation.label}: {status} {case.query} {case.body!r}")

        send()

    assert len(tried) > 50
    assert not failed, "\n".join(failed)


@pytest.mark.django_db
@pytest.mark.parametrize("day", EARLIEST_AND_LATEST)
@pytest.mark.parametrize(
    "path",
    [
        "reports/neraca?on={day}",
        "books/balances?on={day}",
        "books/trial-balance?first_day=0001-01-01&last_day={day}",
        "savings/arrears?on={day}",
        "members/{member}/passbook?on={day}",
    ],
)
def test_the_ends_of_the_calendar_are_refused(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor, path: str, day: str
) -> None:
    duties = [Duty.READ_BOOKS, Duty.READ_MEMBERS]
    key = issue_token(cooperative_id=cooperative.id, name="Kasir", duties=duties, by=actor)
    client = Client(raise_request_exception=False)
    place = f"/api/v1/k/{cooperative.slug}/" + path.format(day=day, member=sari.id)

    answer = client.get(place, headers={"Authorization": f"Bearer {key}"})

    assert (answer.status_code, answer["Content-Type"]) == (422, "application/problem+json")
