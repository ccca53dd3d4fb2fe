"""Connecting an account with the member who owns it."""

from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.models import MemberLink
from sokoguru.identity.operations.appointment import UnknownUser
from sokoguru.identity.queries.users import user
from sokoguru.members.queries import member


class MemberHasAccount(Refusal):
    """Another account already reads the data of this member."""

    code = "identity.member_has_account"
    template = "{member} sudah terhubung dengan akun lain. Satu anggota hanya punya satu akun."


class UserIsOtherMember(Refusal):
    """The account belongs to another member of the same co-operative."""

    code = "identity.user_is_other_member"
    template = "Akun {holder} sudah terhubung dengan anggota lain di koperasi ini."
    field = "username"


def link_member(*, cooperative_id: int, user_id: UUID, member_id: UUID, by: Actor) -> None:
    """Let a user read what belongs to a member; doing it twice changes nothing.

    Refuses with `UnknownUser`, `NoSuchMember`, `MemberHasAccount` or `UserIsOtherMember`.
    """
    person = user(user_id=user_id)
    if person is None:
        raise UnknownUser
    found = member(cooperative_id=cooperative_id, member_id=member_id)
    links = MemberLink.objects.of(cooperative_id)
    if links.filter(user_id=user_id, member_id=member_id).exists():
        return
    if links.filter(member_id=member_id).exists():
        raise MemberHasAccount(member=found.name)
    if links.filter(user_id=user_id).exists():
        raise UserIsOtherMember(holder=person.name)
    with transaction.atomic():
        MemberLink.objects.create(
            cooperative_id=cooperative_id,
            user_id=user_id,
            member_id=member_id,
            linked_by=by.name,
            linked_at=by.at,
        )
