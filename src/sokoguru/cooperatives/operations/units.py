"""Opening a business unit."""

import re

from django.db import transaction

from sokoguru.cooperatives.models import Unit
from sokoguru.cooperatives.queries.units import fact
from sokoguru.cooperatives.vocabulary import UnitFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal

_CODE = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_LONGEST_CODE = 30


class UnitCodeIsUnreadable(Refusal):
    """A unit's code is short, lower case and without spaces, because files and addresses use it."""

    code = "cooperatives.unit_code_is_unreadable"
    template = (
        'Kode unit "{unit}" tidak dapat dipakai. '
        "Pakai huruf kecil, angka dan tanda hubung, misalnya toko-2."
    )
    field = "code"


class UnitCodeIsTaken(Refusal):
    """The co-operative already has a unit of this code."""

    code = "cooperatives.unit_code_is_taken"
    template = 'Kode unit "{unit}" sudah dipakai. Pilih kode lain.'
    field = "code"


def open_unit(*, cooperative_id: int, unit: UnitFact, by: Actor) -> UnitFact:
    """Open a business unit under a code of its own; refuses an unreadable or a taken code."""
    if len(unit.code) > _LONGEST_CODE or not _CODE.fullmatch(unit.code):
        raise UnitCodeIsUnreadable(unit=unit.code)
    with transaction.atomic():
        row, is_new = Unit.objects.of(cooperative_id).get_or_create(
            cooperative_id=cooperative_id,
            code=unit.code,
            defaults={
                "name": unit.name,
                "kind": unit.kind,
                "counts": [str(item) for item in unit.counts],
                "opened_by": by.name,
                "opened_at": by.at,
            },
        )
    if not is_new:
        raise UnitCodeIsTaken(unit=unit.code)
    return fact(row)
