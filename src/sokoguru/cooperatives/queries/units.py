"""Which business units a co-operative runs."""

from sokoguru.cooperatives.models import Unit
from sokoguru.cooperatives.vocabulary import UnitFact, UnitKind, VolumeItem


def units(*, cooperative_id: int) -> tuple[UnitFact, ...]:
    """All units of the co-operative, by code."""
    rows = Unit.objects.of(cooperative_id).order_by("code")
    return tuple(fact(row) for row in rows)


def unit(*, cooperative_id: int, code: str) -> UnitFact | None:
    """The unit with this code, or None."""
    row = Unit.objects.of(cooperative_id).filter(code=code).first()
    return None if row is None else fact(row)


def fact(row: Unit) -> UnitFact:
    """The row as a value."""
    return UnitFact(
        code=row.code,
        name=row.name,
        kind=UnitKind(row.kind),
        counts=tuple(VolumeItem(item) for item in row.counts),
    )
