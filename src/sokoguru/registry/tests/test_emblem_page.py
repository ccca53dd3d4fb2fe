"""The list of co-operatives that have not taken over the emblem."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from sokoguru.cooperatives.operations import found_cooperative
from sokoguru.cooperatives.vocabulary import CooperativeKind
from sokoguru.correspondence.operations import record_emblem_adapted
from sokoguru.foundation.actor import Actor
from sokoguru.law.vocabulary import Emblem
from sokoguru.registry.models import Entry
from sokoguru.registry.vocabulary import RegisterEntry
from tests.cast import ARTICLES, SHOP

pytestmark = pytest.mark.django_db
Enter = Callable[..., RegisterEntry]
Sit = Callable[..., Client]


def kept_here(enter: Enter, actor: Actor, name: str, slug: str, area: str) -> int:
    """A co-operative of 2005 in the register whose books are kept here."""
    body = found_cooperative(
        name=name, slug=slug, kind=CooperativeKind.CONSUMER, legal_number="1/BH/2005",
        address="", phone="", founded_on=date(2005, 1, 3), articles=ARTICLES, units=(SHOP,),
        by=actor,
    )  # fmt: skip
    Entry.objects.filter(id=enter(name, area=area).id).update(tenant_id=body.id)
    return body.id


@pytest.mark.requirement("S3-032")
def test_a_desk_lists_those_of_its_area_that_have_not_adapted(
    at_desk: Sit, enter: Enter, actor: Actor
) -> None:
    late = kept_here(enter, actor, "Koperasi Lambat", "lambat", "3404")
    kept_here(enter, actor, "Koperasi Bantul", "bantul", "3402")
    done = kept_here(enter, actor, "Koperasi Sigap", "sigap", "3404")
    for emblem, day in ((Emblem.BUDS, date(2012, 6, 1)), (Emblem.BANYAN, date(2015, 6, 1))):
        record_emblem_adapted(cooperative_id=done, emblem=emblem, on=day, by=actor)
    record_emblem_adapted(cooperative_id=late, emblem=Emblem.BUDS, on=date(2012, 6, 1), by=actor)
    page = reverse("registry:emblems")

    sleman = at_desk(area="3404").get(page).content.decode()
    assert "1 koperasi belum menyesuaikan" in sleman
    assert "Koperasi Lambat" in sleman
    for other in ("Koperasi Bantul", "Koperasi Sigap"):
        assert other not in sleman
    in_2012 = at_desk("Made", "34").get(f"{page}?per=2012-07-01").content.decode()
    assert "1 koperasi belum menyesuaikan" in in_2012
    assert "Koperasi Bantul" in in_2012
    assert "empat kuncup bunga" in in_2012
    country = at_desk("Dewi", "").get(f"{page}?per=besok").content.decode()
    assert "2 koperasi belum menyesuaikan" in country


def test_somebody_without_a_desk_finds_no_list(client_for: Callable[[str], Client]) -> None:
    for name in ("Joko", "Tini"):
        assert client_for(name).get(reverse("registry:emblems")).status_code == 404
