"""Which co-operatives there are."""

from sokoguru.cooperatives.models import Cooperative
from sokoguru.cooperatives.vocabulary import CooperativeFact, CooperativeForm, CooperativeKind
from sokoguru.foundation.refusal import Refusal


class NoSuchCooperative(Refusal):
    """The number belongs to no co-operative."""

    code = "cooperatives.no_such_cooperative"
    template = "Koperasi {cooperative_id} tidak ada. Periksa alamatnya."


def cooperative_by_slug(slug: str) -> CooperativeFact | None:
    """The co-operative that has this address, or None."""
    row = Cooperative.objects.filter(slug=slug).first()
    return None if row is None else fact(row)


def cooperative(cooperative_id: int) -> CooperativeFact:
    """The co-operative with this number; refuses one that does not exist."""
    row = Cooperative.objects.filter(id=cooperative_id).first()
    if row is None:
        raise NoSuchCooperative(cooperative_id=cooperative_id)
    return fact(row)


def all_cooperatives() -> tuple[CooperativeFact, ...]:
    """Every co-operative of this installation, by name."""
    return tuple(fact(row) for row in Cooperative.objects.order_by("name", "id"))


def fact(row: Cooperative) -> CooperativeFact:
    """The row as a value."""
    return CooperativeFact(
        id=row.id,
        slug=row.slug,
        name=row.name,
        kind=CooperativeKind(row.kind),
        legal_number=row.legal_number,
        address=row.address,
        phone=row.phone,
        founded_on=row.founded_on,
        fiscal_start_month=row.fiscal_start_month,
        timezone=row.timezone,
        form=CooperativeForm(row.form),
    )
