"""Changing a member's name, phone, address or group."""

from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.members.calculations import particulars
from sokoguru.members.calculations.words import fold
from sokoguru.members.models import Member
from sokoguru.members.operations.application import read_group
from sokoguru.members.operations.holding import held
from sokoguru.members.operations.step import write_step
from sokoguru.members.operations.words import index_words
from sokoguru.members.queries.facts import fact
from sokoguru.members.vocabulary import MemberFact, MemberState


def change_particulars(
    *,
    cooperative_id: int,
    member_id: UUID,
    name: str,
    phone: str,
    address: str,
    group: str,
    on: date,
    by: Actor,
) -> MemberFact:
    """Write the particulars as they are from a day on; the trail keeps who changed what.

    Refuses unreadable particulars and a group the articles of the day do not know. Dues billed
    earlier keep the amount of the earlier group.
    """
    changes = {
        "name": particulars.read_name(name),
        "phone": particulars.read_text(phone, label="Telepon", longest=particulars.PHONE_LENGTH),
        "address": particulars.read_text(
            address, label="Alamat", longest=particulars.ADDRESS_LENGTH
        ),
        "group": read_group(cooperative_id=cooperative_id, group=group, on=on),
    }
    with transaction.atomic():
        row = held(cooperative_id=cooperative_id, member_id=member_id)
        changed = [column for column, value in changes.items() if getattr(row, column) != value]
        if not changed:
            return fact(row)
        own = Member.objects.of(cooperative_id).filter(id=row.id)
        own.update(folded_name=fold(changes["name"]), **changes)
        for column, value in changes.items():
            setattr(row, column, value)
        reason = f"Data berubah: {', '.join(changed)}"
        write_step(row=row, state=MemberState(row.state), on=on, by=by, reason=reason)
        index_words(row=row)
    return fact(row)
