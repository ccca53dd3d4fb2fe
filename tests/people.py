"""The accounts of the cast, and browsers in which they are signed in.

Tini is chair and Budi treasurer of the co-op of the test, Sari one of its members. Wayan of the
ministry has an account and no office here. Joko is chair and treasurer next door, and must be
refused everywhere.
"""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.identity.models import Appointment, MemberLink, User
from sokoguru.identity.operations import open_account
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.members.vocabulary import MemberFact

PASSWORD = "kopi tubruk tanpa gula"
SINCE = date(2026, 1, 1)
OFFICES = {"Tini": (Role.KETUA,), "Budi": (Role.BENDAHARA,), "Wayan": (), "Sari": ()}


@pytest.fixture
def account(actor: Actor) -> Callable[[str], UserFact]:
    """Opens the account of somebody of the cast, or of anybody else; asked twice, the same one."""
    opened: dict[str, UserFact] = {}

    def open_once(name: str) -> UserFact:
        if name not in opened:
            opened[name] = open_account(
                username=name.lower().replace(" ", "."), name=name, password=PASSWORD
            )
        return opened[name]

    return open_once


@pytest.fixture
def officer(
    cooperative: CooperativeFact, account: Callable[[str], UserFact], actor: Actor
) -> Callable[..., UserFact]:
    """Gives somebody offices in the co-op, as the founding does it before there is a member."""

    def hold(name: str, *roles: Role, at: CooperativeFact = cooperative) -> UserFact:
        person = account(name)
        with tenant(at.id):
            for role in roles:
                Appointment.objects.get_or_create(
                    cooperative_id=at.id,
                    user_id=person.id,
                    role=role.value,
                    valid_from=SINCE,
                    defaults={"appointed_by": actor.name, "appointed_at": actor.at},
                )
        return person

    return hold


@pytest.fixture
def own_account(
    cooperative: CooperativeFact, account: Callable[[str], UserFact], actor: Actor
) -> Callable[[str, MemberFact], UserFact]:
    """Connects somebody's account with his membership."""

    def link(name: str, member: MemberFact) -> UserFact:
        person = account(name)
        with tenant(cooperative.id):
            MemberLink.objects.get_or_create(
                cooperative_id=cooperative.id,
                user_id=person.id,
                member_id=member.id,
                defaults={"linked_by": actor.name, "linked_at": actor.at},
            )
        return person

    return link


@pytest.fixture
def signed_in() -> Callable[[UserFact], Client]:
    """A browser in which this person is signed in."""

    def sign_in(person: UserFact) -> Client:
        browser = Client()
        browser.force_login(User.objects.get(id=person.id))
        return browser

    return sign_in


@pytest.fixture
def client_for(
    request: pytest.FixtureRequest,
    neighbour: CooperativeFact,
    officer: Callable[..., UserFact],
    own_account: Callable[[str, MemberFact], UserFact],
    signed_in: Callable[[UserFact], Client],
) -> Callable[[str], Client]:
    """A browser for somebody of the cast, with the offices and the membership of his part."""

    def browser(name: str) -> Client:
        if name == "Joko":
            return signed_in(officer(name, Role.KETUA, Role.BENDAHARA, at=neighbour))
        if name == "Sari":
            return signed_in(own_account(name, request.getfixturevalue("sari")))
        return signed_in(officer(name, *OFFICES[name]))

    return browser
