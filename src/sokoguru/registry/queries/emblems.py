"""Which co-operatives of an area have not taken over the emblem that is valid."""

from datetime import date

from sokoguru.correspondence.queries import not_adapted
from sokoguru.registry.models import Entry
from sokoguru.registry.vocabulary import EmblemLaggard


def emblem_laggards(*, under: str, on: date) -> tuple[EmblemLaggard, ...]:
    """Those that have not adapted on a day, by name (S3-032). Five queries.

    `under` begins their area code; only the whole country sees one that no entry names an area of.
    """
    bodies = not_adapted(on=on)
    entries = Entry.objects.filter(tenant_id__in=[body.id for body in bodies])
    codes = dict(entries.values_list("tenant_id", "area_code"))
    found = (
        EmblemLaggard(
            name=body.name,
            legal_number=body.legal_number,
            founded_on=body.founded_on,
            area_code=codes.get(body.id, ""),
        )
        for body in bodies
    )
    return tuple(each for each in found if each.area_code.startswith(under))
