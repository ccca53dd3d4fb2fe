"""Giving out member numbers, one at a time."""

from sokoguru.foundation.refusal import Refusal
from sokoguru.members.calculations.numbering import counted, number_after
from sokoguru.members.calculations.particulars import read_number
from sokoguru.members.models import Member, MemberNumbering
from sokoguru.members.queries.known import known_numbers


class NumberIsTaken(Refusal):
    """A number names one member for good, also after leaving."""

    code = "members.number_is_taken"
    template = "Nomor anggota {number} sudah dipakai {name}. Pakai nomor lain."
    field = "number"


def take_number(*, cooperative_id: int, number: str | None) -> str:
    """The wanted number, or the next one; the count is held until the transaction ends.

    Refuses an unreadable number and one that was ever given out (`NumberIsTaken`).
    """
    last = held_count(cooperative_id=cooperative_id)
    if number is None or not number.strip():
        taken, count = number_after(last)
    else:
        taken = read_number(number)
        count = counted(taken)
    owner = Member.objects.of(cooperative_id).filter(number=taken).first()
    if owner is not None:
        raise NumberIsTaken(number=taken, name=owner.name)
    raise_count(cooperative_id=cooperative_id, to=count)
    return taken


def next_numbers(*, cooperative_id: int, count: int) -> tuple[str, ...]:
    """As many numbers as asked for, in order, none ever given out.

    The count is held until the transaction ends, so nobody else gets one of them meanwhile.
    """
    last = held_count(cooperative_id=cooperative_id)
    known = known_numbers(cooperative_id=cooperative_id)
    found: list[str] = []
    while len(found) < count:
        number, last = number_after(last)
        if number not in known:
            found.append(number)
    return tuple(found)


def held_count(*, cooperative_id: int) -> int:
    """The last counted number, locked until the transaction ends."""
    counts = MemberNumbering.objects.of(cooperative_id)
    counts.get_or_create(cooperative_id=cooperative_id)
    return counts.select_for_update().get().last


def raise_count(*, cooperative_id: int, to: int) -> None:
    """Never give out a number up to this one again; a lower one changes nothing."""
    MemberNumbering.objects.of(cooperative_id).filter(last__lt=to).update(last=to)
