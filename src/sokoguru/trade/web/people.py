"""Finding the member an act is with: while typing, by the list, or by the number alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import member_balances
from sokoguru.members import queries as members
from sokoguru.members.vocabulary import MemberFact, MemberState

FOUND_AT_MOST = 8
LONGEST = 80


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """A member who may be meant; `balance` is what stands open, where the act is about that."""

    id: UUID
    name: str
    number: str
    note: str
    balance: Rupiah | None = None
    is_chosen: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Picker:
    """What the box of the members shows: what was typed, and who was found by it."""

    text: str
    found: tuple[Candidate, ...]


class MemberChoice(forms.TextInput):
    """The member that was picked from the list, else what stands in the search box."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return data.get(name) or data.get("q")


class MemberField(forms.CharField):
    """Cleans to what was picked or typed; the form looks the member up."""

    widget = MemberChoice

    def __init__(self, **options: Any) -> None:
        options.setdefault("label", _("Anggota"))
        super().__init__(max_length=LONGEST, **options)


def find_member(*, cooperative_id: int, text: str) -> MemberFact | None:
    """The member with this id or number, or None."""
    try:
        return members.member(cooperative_id=cooperative_id, member_id=UUID(text))
    except ValueError:
        return members.member_by_number(cooperative_id=cooperative_id, number=text.strip())
    except members.NoSuchMember:
        return None


def pick(*, cooperative_id: int, text: str, account: str = "") -> Picker:
    """Who may be meant by a text: one by id, else everybody whose name or number begins so.

    `account` names the sub-account whose balance stands beside each.
    """
    typed = text.replace("\x00", "").strip()[:LONGEST]
    if not typed:
        return Picker(text="", found=())
    exact = find_member(cooperative_id=cooperative_id, text=typed)
    if exact is not None:
        only = _candidate(cooperative_id, exact, account, is_chosen=True)
        return Picker(text=exact.number or exact.name, found=(only,))
    found = members.search_members(cooperative_id=cooperative_id, text=typed, limit=FOUND_AT_MOST)
    return Picker(
        text=typed,
        found=tuple(_candidate(cooperative_id, member, account) for member in found),
    )


def typed_in(data: Mapping[str, Any]) -> str:
    """What an address or a form says about the member."""
    return str(data.get("anggota") or data.get("member") or data.get("q") or "")


def _candidate(
    cooperative_id: int, member: MemberFact, account: str, *, is_chosen: bool = False
) -> Candidate:
    balance: Rupiah | None = None
    if account:
        kept = member_balances(cooperative_id=cooperative_id, member_id=member.id)
        balance = kept.get(account, Rupiah(0))
    return Candidate(
        id=member.id,
        name=member.name,
        number=member.number,
        note="" if member.state is MemberState.ACTIVE else str(member.state),
        balance=balance,
        is_chosen=is_chosen,
    )
