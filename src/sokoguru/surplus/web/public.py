"""What everybody may see: the announcement of a year, and the check of a slip by its holder."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _

from sokoguru.cooperatives.queries import cooperative_by_slug
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.surplus import queries
from sokoguru.surplus.calculations.pots import heads_of_base
from sokoguru.surplus.queries.papers import announcement_paper, rounding_sentence
from sokoguru.surplus.vocabulary import HEAD_LABELS, AnnouncementFact
from sokoguru.surplus.web.links import announcement_url
from sokoguru.surplus.web.slips import determined_year, formulas, pdf
from sokoguru.surplus.web.years import READERS, meaning_of


def announced(request: HttpRequest, slug: str, year: int) -> HttpResponse:
    """The announcement of a year, for everybody."""
    house = _house(slug)
    with tenant(house.id):
        told = queries.announcement(cooperative_id=house.id, year=year)
        if told is None:
            return _nothing(request, _("Belum ada pengumuman SHU untuk tahun ini."))
        return render(request, "surplus/announced.html", _figures(house, told))


def announced_paper(request: HttpRequest, slug: str, year: int) -> HttpResponse:
    """The announcement of a year as PDF, for everybody."""
    house = _house(slug)
    with tenant(house.id):
        told = queries.announcement(cooperative_id=house.id, year=year)
        if told is None:
            return _nothing(request, _("Belum ada pengumuman SHU untuk tahun ini."))
        content = announcement_paper(
            house,
            told.determination,
            address=announcement_url(slug, year),
            issued_on=told.announced_on,
            is_final=True,
        )
    return pdf(content, f"pengumuman-shu-{year}.pdf")


def check(request: HttpRequest, slug: str, year: int, token: str) -> HttpResponse:
    """Whether the slip in somebody's hand is part of the announced total; nothing of others."""
    house = _house(slug)
    with tenant(house.id):
        proof = queries.verify_slip(cooperative_id=house.id, year=year, token=token)
        if proof is None:
            return _nothing(request, _("Slip dengan kode ini tidak ada dalam pengumuman."))
        told = queries.announcement(cooperative_id=house.id, year=year)
        if told is None:
            raise Http404
        usaha, modal = formulas(told.determination, proof.slip)
        facts = {
            "house": house,
            "told": told,
            "proof": proof,
            "usaha": usaha,
            "modal": modal,
            "leaf": proof.leaf.decode(),
            "path": ",".join(step.hex() for step in proof.path),
            "root": proof.announced_root.hex(),
        }
        answer = render(request, "surplus/check.html", facts)
    patch_cache_control(answer, private=True, no_store=True)
    answer["Referrer-Policy"] = "no-referrer"
    answer["X-Robots-Tag"] = "noindex"
    return answer


@cooperative_page(*READERS)
def proposal_paper(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """The announcement as PDF for the meeting; marked as a proposal until it decided."""
    found, determined = determined_year(door, year)
    content = announcement_paper(
        door.cooperative,
        determined,
        address=announcement_url(door.cooperative.slug, year),
        issued_on=found.announced_on or door.today,
        is_final=found.approval is not None,
    )
    return pdf(content, f"usulan-shu-{year}.pdf")


def _house(slug: str) -> CooperativeFact:
    house = cooperative_by_slug(slug)
    if house is None:
        raise Http404
    return house


def _nothing(request: HttpRequest, sentence: str) -> HttpResponse:
    return render(request, "surplus/nothing.html", {"sentence": sentence}, status=404)


def _figures(house: CooperativeFact, told: AnnouncementFact) -> dict[str, object]:
    determined = told.determination
    own = heads_of_base(base=determined.pots.base, policy=determined.policy)
    return {
        "house": house,
        "told": told,
        "determined": determined,
        "rows": [
            (_(HEAD_LABELS[head]), determined.policy.shares_bps[head], amount)
            for head, amount in own.items()
            if determined.policy.shares_bps[head]
        ],
        "rounding": rounding_sentence(determined),
        "meaning": meaning_of(determined),
        "address": announcement_url(house.slug, determined.year),
    }
