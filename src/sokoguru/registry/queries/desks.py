"""Who sits at which register desk."""

from datetime import date
from uuid import UUID

from django.db.models import Q

from sokoguru.registry.models import DeskAppointment
from sokoguru.registry.vocabulary import Desk, DeskFact


def desk_of(*, user_id: UUID, on: date) -> DeskFact | None:
    """The desk of somebody on a day: the widest where there are several, or none."""
    in_office = Q(until__isnull=True) | Q(until__gte=on)
    rows = DeskAppointment.objects.filter(in_office, user_id=user_id, since__lte=on)
    widest = min(rows, key=lambda row: (len(row.area_code), row.id), default=None)
    if widest is None:
        return None
    return DeskFact(desk=Desk(widest.desk), area_code=widest.area_code, may_write=widest.may_write)
