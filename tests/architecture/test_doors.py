"""Every address has its door: strangers are refused everywhere, visitors are sent to sign in.

The whole map of addresses is walked, so a new page is tried the day it is added. An address that is
meant for everybody is named in `OPEN_TO_ALL`; nothing else may answer a visitor.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RoutePattern

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.identity.operations import issue_token
from sokoguru.identity.vocabulary import Duty
from sokoguru.members.vocabulary import MemberFact

OPEN_TO_ALL = {
    "site:home",
    "law:rules",
    "law:rule",
    "law:regulations",
    "law:regulation",
    "law:document",
    "law:differences",
    "law:glossary",
    "law:emblems",
    "correspondence:verify",
    "areas:index",
    "areas:area",
    "areas:options",
    "registry:public",
    "api:openapi-json",
    "surplus:announced",
    "surplus:announced_paper",
    "surplus:check",
    "voting:box",
    "ui:style_guide",
    "ui:style_guide_members",
    "ui:theme",
    "ui:language",
    "ui:manifest",
    "account_login",
    "account_logout",
    "account_signup",
    "account_inactive",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "account_confirm_email",
    "account_email_verification_sent",
    "mfa_authenticate",
    "mfa_login_webauthn",
}
SIGN_IN = "/akun/masuk/"
SOME_ID = UUID("0197f000-0000-7000-8000-000000000001")
SAMPLES = {
    "uuid": str(SOME_ID),
    "uuidstr": str(SOME_ID),
    "int": "2026",
    "str": "contoh",
    "slug": "contoh",
    "path": "contoh",
}


@dataclass(frozen=True)
class Address:
    """One pattern of the map, with a path that leads to it."""

    name: str
    path: str
    route: str

    @property
    def is_of_a_cooperative(self) -> bool:
        return "<slug:slug>" in self.route

    @property
    def is_of_the_api(self) -> bool:
        return self.route.startswith("api/")


def addresses(slug: str) -> list[Address]:
    """Every address of the house, those of a co-op with this slug."""
    return list(walk(get_resolver().url_patterns, "", "", slug))


def walk(
    patterns: list[URLPattern | URLResolver], before: str, space: str, slug: str
) -> Iterator[Address]:
    """The addresses below a list of patterns."""
    for pattern in patterns:
        part = str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from walk(pattern.url_patterns, before + part, inner, slug)
        elif isinstance(pattern.pattern, RoutePattern):
            route = before + part
            yield Address(f"{space}{pattern.name}", filled(route, pattern, slug), route)
        else:
            yield Address(f"{space}{pattern.name}", "", before + part)


def filled(route: str, pattern: URLPattern, slug: str) -> str:
    """The route with a sample in every place."""
    path = route.replace("<slug:slug>", slug)
    while "<" in path:
        start, end = path.index("<"), path.index(">")
        kind = path[start + 1 : end].partition(":")[0] if ":" in path[start:end] else "str"
        path = path[:start] + SAMPLES[kind] + path[end + 1 :]
    return f"/{path}"


def asked(client: Client, method: str, path: str) -> HttpResponse:
    """The answer of the house, its faults as answers too."""
    client.raise_request_exception = False
    return getattr(client, method)(path)  # type: ignore[no-any-return]


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_is_refused_on_every_address_of_another_cooperative(
    cooperative: CooperativeFact, client_for: Callable[[str], Client], method: str
) -> None:
    joko = client_for("Joko")
    own = [each for each in addresses(cooperative.slug) if each.is_of_a_cooperative]

    open_doors = [
        f"{each.name} {each.path}: {status}"
        for each in own
        if each.name not in OPEN_TO_ALL
        and (status := asked(joko, method, each.path).status_code) not in (403, 404)
    ]

    assert len(own) > 20
    assert not open_doors, "\n".join(open_doors)


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_visitor_is_sent_to_sign_in_from_every_address(
    cooperative: CooperativeFact, client: Client, method: str
) -> None:
    unguarded = []
    for each in addresses(cooperative.slug):
        if each.name in OPEN_TO_ALL:
            continue
        answer = asked(client, method, each.path)
        is_sent = answer.status_code == 302 and answer["Location"].startswith(SIGN_IN)
        is_refused = each.is_of_the_api and answer.status_code in (401, 404, 405)
        if not (is_sent or is_refused):
            unguarded.append(f"{each.name} {each.path}: {answer.status_code}")

    assert not unguarded, "\n".join(unguarded)


def plain(page: bytes, slug: str) -> str:
    """The page without its address and the token that is new in every answer."""
    token = r'(csrfmiddlewaretoken" value="|X-CSRFToken":")[^"]+'
    return re.sub(token, "", page.decode()).replace(slug, "")


@pytest.mark.django_db
def test_a_cooperative_that_is_not_there_answers_like_one_that_is_closed(
    cooperative: CooperativeFact, client_for: Callable[[str], Client]
) -> None:
    joko = client_for("Joko")

    closed = joko.get(f"/k/{cooperative.slug}/")
    missing = joko.get("/k/tidak-ada/")

    assert closed.status_code == missing.status_code == 404
    assert plain(closed.content, cooperative.slug) == plain(missing.content, "tidak-ada")


@pytest.mark.django_db
def test_the_key_of_joko_reads_nothing_of_another_cooperative(
    cooperative: CooperativeFact,
    neighbour: CooperativeFact,
    sari: MemberFact,
    actor: Actor,
    client: Client,
) -> None:
    every_duty = [duty for duty in Duty if duty is not Duty.READ_OWN]
    with tenant(neighbour.id):
        key = issue_token(cooperative_id=neighbour.id, name="Joko", duties=every_duty, by=actor)
    api = [each for each in addresses(cooperative.slug) if each.is_of_the_api]
    assert api

    told = []
    for each in api:
        path = each.path.replace(str(SOME_ID), str(sari.id))
        path = path.replace("/k/contoh/", f"/k/{cooperative.slug}/")
        answer = client.get(path, headers={"Authorization": f"Bearer {key}"})
        if sari.name.encode() in answer.content or cooperative.name.encode() in answer.content:
            told.append(f"{each.name} {path}")

    assert not told, "\n".join(told)


@pytest.mark.django_db
def test_the_key_of_joko_opens_no_operation_of_another_cooperative(
    cooperative: CooperativeFact,
    neighbour: CooperativeFact,
    sari: MemberFact,
    actor: Actor,
    client: Client,
) -> None:
    every_duty = [duty for duty in Duty if duty is not Duty.READ_OWN]
    with tenant(neighbour.id):
        key = issue_token(cooperative_id=neighbour.id, name="Joko", duties=every_duty, by=actor)
    headers = {"Authorization": f"Bearer {key}", "Idempotency-Key": "joko"}
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    operations = [(method, path) for path, methods in paths.items() for method in methods]

    opened = []
    for method, route in operations:
        path = route.replace("{slug}", cooperative.slug).replace("{year}", "2026")
        path = re.sub(r"\{\w+_id\}", str(sari.id), path)
        asked = {} if method == "get" else {"data": "{}", "content_type": "application/json"}
        answer = getattr(client, method)(path, headers=headers, **asked)
        if (answer.status_code, answer.json().get("code")) != (404, "api.not_found"):
            opened.append(f"{method} {path}: {answer.status_code}")

    assert len(operations) > 25
    assert not opened, "\n".join(opened)


def test_every_open_address_is_there() -> None:
    names = {each.name for each in addresses("contoh")}

    assert names >= OPEN_TO_ALL


def test_every_address_can_be_tried() -> None:
    untried = [each.route for each in addresses("contoh") if not each.path]

    assert not untried, untried
