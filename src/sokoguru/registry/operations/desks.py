"""Giving somebody a register desk, and ending it."""

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from sokoguru.areas import queries as areas
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry.models import DeskAppointment
from sokoguru.registry.vocabulary import Desk, DeskFact

_DIGITS = {Desk.REGENCY: 4, Desk.PROVINCE: 2, Desk.MINISTRY: 0}


class AreaDoesNotFitDesk(Refusal):
    """A desk of a regency has the code of a regency, that of the ministry none."""

    code = "registry.area_does_not_fit_desk"
    template = "Meja {desk} memerlukan kode wilayah {digits} angka."
    field = "area_code"


def appoint_to_desk(
    *, user_id: UUID, desk: Desk, area_code: str, since: date, may_write: bool = True
) -> DeskFact:
    """Let somebody see and, if he may, write the register of an area from a day on.

    An earlier appointment ends the day before. Refuses an area of another level
    (`AreaDoesNotFitDesk`) and a code that is not in force.
    """
    code = areas.area(code=area_code, on=since).code if area_code else ""
    if len(code) != _DIGITS[desk]:
        raise AreaDoesNotFitDesk(desk=desk.value, digits=_DIGITS[desk])
    with transaction.atomic():
        end_desk(user_id=user_id, on=since - timedelta(days=1))
        DeskAppointment.objects.create(
            user_id=user_id,
            desk=desk.value,
            area_code=code,
            may_write=may_write,
            since=since,
        )
    return DeskFact(desk=desk, area_code=code, may_write=may_write)


def end_desk(*, user_id: UUID, on: date) -> None:
    """The last day of somebody at his desk."""
    DeskAppointment.objects.filter(user_id=user_id, until=None).update(until=on)
