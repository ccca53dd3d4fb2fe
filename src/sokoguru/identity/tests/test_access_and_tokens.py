"""Accounts, member links and API tokens, through the public operations."""

from collections.abc import Callable

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import uuid7
from sokoguru.identity.calculations.token_text import read_token
from sokoguru.identity.models import ApiToken, User
from sokoguru.identity.operations import (
    issue_token,
    link_member,
    open_account,
    rename_account,
    revoke_token,
)
from sokoguru.identity.operations.access import MemberHasAccount, UserIsOtherMember
from sokoguru.identity.operations.accounts import LoginIsTaken, NameIsMissing
from sokoguru.identity.operations.tokens import TokenNeedsDuties, TokenNeedsName, UnknownToken
from sokoguru.identity.queries import bearer, member_account, tokens, user_by_login
from sokoguru.identity.vocabulary import Duty, UserFact
from sokoguru.members.operations.application import submit_application
from sokoguru.members.queries import NoSuchMember
from sokoguru.members.vocabulary import MemberFact

pytestmark = pytest.mark.django_db

PASSWORD = "kopi tubruk tanpa gula"


def test_a_login_is_found_whatever_its_capitals() -> None:
    opened = open_account(username="Sari.Dewi", name="Sari", password=PASSWORD)

    assert user_by_login(login=" SARI.dewi ") == opened
    assert user_by_login(login="sari") is None


def test_it_refuses_a_login_that_is_taken() -> None:
    open_account(username="sari", name="Sari", password=PASSWORD)

    with pytest.raises(LoginIsTaken):
        open_account(username="SARI", name="Sari Lain", password=PASSWORD)


def test_it_refuses_an_account_without_a_name(account: Callable[[str], UserFact]) -> None:
    with pytest.raises(NameIsMissing):
        open_account(username="siapa", name="  ", password=PASSWORD)
    with pytest.raises(NameIsMissing):
        rename_account(user_id=account("Sari").id, name="")


def test_the_password_is_kept_as_a_hash(account: Callable[[str], UserFact]) -> None:
    kept = User.objects.get(id=account("Sari").id)

    assert PASSWORD not in kept.password
    assert kept.check_password(PASSWORD)


def test_a_member_is_linked_with_one_account(
    cooperative: CooperativeFact,
    sari: MemberFact,
    account: Callable[[str], UserFact],
    actor: Actor,
) -> None:
    def link(name: str) -> None:
        link_member(
            cooperative_id=cooperative.id,
            user_id=account(name).id,
            member_id=sari.id,
            by=actor,
        )

    link("Sari")
    link("Sari")

    holder = member_account(cooperative_id=cooperative.id, member_id=sari.id)
    assert holder == account("Sari")
    with pytest.raises(MemberHasAccount):
        link("Wayan")


def test_an_account_is_one_member_of_a_cooperative(
    cooperative: CooperativeFact,
    sari: MemberFact,
    own_account: Callable[[str, MemberFact], UserFact],
    actor: Actor,
) -> None:
    person = own_account("Sari", sari)
    other = submit_application(
        cooperative_id=cooperative.id,
        name="Ayu",
        nik="",
        phone="",
        address="",
        group=sari.group,
        consent=True,
        on=actor.at.date(),
        by=actor,
    )

    with pytest.raises(UserIsOtherMember):
        link_member(cooperative_id=cooperative.id, user_id=person.id, member_id=other.id, by=actor)


def test_it_refuses_to_link_a_member_of_another_cooperative(
    neighbour: CooperativeFact,
    sari: MemberFact,
    account: Callable[[str], UserFact],
    actor: Actor,
) -> None:
    with tenant(neighbour.id), pytest.raises(NoSuchMember):
        link_member(
            cooperative_id=neighbour.id,
            user_id=account("Joko").id,
            member_id=sari.id,
            by=actor,
        )


def test_a_token_opens_its_own_cooperative_with_its_own_duties(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    text = issue_token(
        cooperative_id=cooperative.id, name="Kasir toko", duties=[Duty.SELL], by=actor
    )

    read = read_token(text)
    assert read is not None
    assert read.cooperative_id == cooperative.id
    found = bearer(cooperative_id=read.cooperative_id, digest=read.digest)
    assert found is not None
    assert found.duties == {Duty.SELL}
    assert found.name == "Kasir toko"


def test_the_text_of_a_token_is_kept_nowhere(cooperative: CooperativeFact, actor: Actor) -> None:
    text = issue_token(cooperative_id=cooperative.id, name="Kasir", duties=[Duty.SELL], by=actor)

    row = ApiToken.objects.of(cooperative.id).get()
    assert text not in [str(value) for value in vars(row).values()]


def test_a_revoked_token_opens_nothing(cooperative: CooperativeFact, actor: Actor) -> None:
    text = issue_token(cooperative_id=cooperative.id, name="Kasir", duties=[Duty.SELL], by=actor)
    read = read_token(text)
    assert read is not None
    (token,) = tokens(cooperative_id=cooperative.id)

    revoke_token(cooperative_id=cooperative.id, token_id=token.id, by=actor)

    assert bearer(cooperative_id=cooperative.id, digest=read.digest) is None
    with pytest.raises(UnknownToken):
        revoke_token(cooperative_id=cooperative.id, token_id=token.id, by=actor)


def test_a_token_is_unknown_next_door(
    cooperative: CooperativeFact, neighbour: CooperativeFact, actor: Actor
) -> None:
    text = issue_token(cooperative_id=cooperative.id, name="Kasir", duties=[Duty.SELL], by=actor)
    read = read_token(text)
    assert read is not None

    with tenant(neighbour.id):
        assert bearer(cooperative_id=neighbour.id, digest=read.digest) is None
        assert bearer(cooperative_id=cooperative.id, digest=read.digest) is None
        with pytest.raises(UnknownToken):
            revoke_token(cooperative_id=neighbour.id, token_id=uuid7(), by=actor)


def test_it_refuses_a_token_without_name_or_duty(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    with pytest.raises(TokenNeedsName):
        issue_token(cooperative_id=cooperative.id, name=" ", duties=[Duty.SELL], by=actor)
    for duties in ([], [Duty.READ_OWN, Duty.SELL]):
        with pytest.raises(TokenNeedsDuties):
            issue_token(cooperative_id=cooperative.id, name="Kasir", duties=duties, by=actor)
