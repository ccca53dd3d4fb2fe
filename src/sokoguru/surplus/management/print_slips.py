"""All slips of a year into one PDF, for co-ops too large for a page."""

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.urls import reverse

from sokoguru.cooperatives.queries import cooperative_by_slug
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.money import format_number
from sokoguru.foundation.refusal import Refusal
from sokoguru.surplus.queries import surplus_year
from sokoguru.surplus.queries.papers import all_slips_paper
from sokoguru.surplus.vocabulary import SlipFact


class NoSuchCooperative(Refusal):
    """No co-op has this short name."""

    code = "surplus.no_such_cooperative"
    template = 'Tidak ada koperasi dengan nama pendek "{slug}". Periksa ejaannya.'


class NoSlipsYet(Refusal):
    """The SHU of the year was not determined, so there are no slips."""

    code = "surplus.no_slips_yet"
    template = "SHU {year} belum ditetapkan, jadi belum ada slip."


def print_slips(*, slug: str, year: int, out: Path, progress: Callable[[str], None]) -> int:
    """Write the slips of a year to `out`; answers with how many. `progress` hears sentences.

    The file appears only when it is whole. Refuses an unknown co-op, and a year without slips.
    """
    house = cooperative_by_slug(slug)
    if house is None:
        raise NoSuchCooperative(slug=slug)
    unfinished = out.with_name(f"{out.name}.unfinished")
    with tenant(house.id):
        found = surplus_year(cooperative_id=house.id, year=year)
        if found.determination is None:
            raise NoSlipsYet(year=str(year))
        whole = found.determination.members

        def tell(done: int) -> None:
            progress(f"{format_number(done)} / {format_number(whole)} slip")

        pieces = all_slips_paper(
            house,
            found.determination,
            check_url=lambda slip: _check_url(slug, slip),
            is_final=found.approval is not None,
            progress=tell,
        )
        with unfinished.open("wb") as file:
            for piece in pieces:
                file.write(piece)
    unfinished.replace(out)
    return whole


def _check_url(slug: str, slip: SlipFact) -> str:
    kwargs = {"slug": slug, "year": slip.year, "token": slip.token}
    return f"{settings.PUBLIC_ADDRESS}{reverse('surplus:check', kwargs=kwargs)}"
