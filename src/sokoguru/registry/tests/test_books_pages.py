"""A merger of books at the register desk, and what members read afterwards."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.identity.operations import link_member
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.members.queries import count_by_state
from sokoguru.members.vocabulary import MemberState
from sokoguru.registry.models import Entry, LifeEvent
from sokoguru.registry.tests.mergers import Merger, sums, together
from sokoguru.registry.vocabulary import LifeState

pytestmark = pytest.mark.usefixtures("some_areas")
AtDesk = Callable[..., Client]
REVIEW_QUERIES = 38


def typed(merger: Merger, **changes: str) -> dict[str, str]:
    return {
        "document": "Akta 9",
        "on": "2027-04-01",
        "bagian-TOTAL_FORMS": "3",
        "bagian-INITIAL_FORMS": "1",
        "bagian-0-entry_id": str(merger.into_id),
        "bagian-0-resolution": "RA 1",
        "bagian-0-adopted_on": "2027-02-01",
        "bagian-1-entry_id": str(merger.from_id),
        "bagian-1-resolution": "RA 2",
        "bagian-1-adopted_on": "2027-02-02",
        "bagian-1-more": "15.000.000",
        "bagian-1-more_account": "1601",
        **changes,
    }


@pytest.mark.requirement("S2-120")
def test_the_officer_sees_what_goes_over_and_then_it_goes(
    unfinished: Merger,
    at_desk: AtDesk,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    merger, client = unfinished, at_desk()
    place = f"/register/{merger.into_id}/gabung/"
    refused = client.post(place, typed(merger))
    assert refused.status_code == 422
    assert "belum dibagi" in refused.content.decode()
    with tenant(merger.village.id):
        merger.village.decided()
    before = together(sums(merger.village.id), sums(merger.target.id))

    with django_assert_max_num_queries(REVIEW_QUERIES):
        shown = client.post(place, typed(merger))
    text = shown.content.decode()
    assert shown.status_code == 200
    assert "Pembukuan Koperasi Sejahtera yang akan dipindahkan" in text
    assert "7.800.000" in text  # three times simpanan pokok and a surplus of 7,500,000
    assert 'name="pindahkan"' in text
    assert sums(merger.target.id) == {}
    assert Entry.objects.get(id=merger.from_id).state == LifeState.LEGAL

    done = client.post(place, typed(merger, pindahkan="1"), follow=True)
    assert "Kekayaan bersih gabungan" in done.content.decode()
    assert Entry.objects.get(id=merger.from_id).state == LifeState.MERGED
    assert sums(merger.village.id) == {}
    land = {"1601": 15_000_000, "3202": 15_000_000}
    assert sums(merger.target.id) == together(before, land)
    facts = LifeEvent.objects.get(entry_id=merger.from_id, other_id=merger.into_id).facts
    assert (facts["assets"], facts["revaluations"]) == (7_800_000, {"1601": 15_000_000})
    with tenant(merger.target.id):
        assert count_by_state(cooperative_id=merger.target.id)[MemberState.ACTIVE] == 3


def test_land_of_the_cooperative_that_stays_is_revalued_too(
    unfinished: Merger, at_desk: AtDesk
) -> None:
    merger = unfinished
    with tenant(merger.village.id):
        merger.village.decided()
    sent = typed(merger, pindahkan="1") | {
        "bagian-0-less": "2.000.000",
        "bagian-0-less_account": "1602",
    }
    client = at_desk()
    assert client.post(f"/register/{merger.into_id}/gabung/", sent).status_code == 302
    assert (merger.there("1602"), merger.there("3202")) == (-2_000_000, 13_000_000)


def test_books_outside_the_area_of_the_desk_stay_where_they_are(
    unfinished: Merger, at_desk: AtDesk
) -> None:
    merger = unfinished
    with tenant(merger.village.id):
        merger.village.decided()
    Entry.objects.filter(id=merger.from_id).update(area_code="9301012001")
    place = f"/register/{merger.into_id}/gabung/"
    assert at_desk().post(place, typed(merger, pindahkan="1")).status_code == 403
    assert sums(merger.target.id) == {}


def test_where_one_book_is_elsewhere_the_merger_is_recorded_and_no_balance_moves(
    unfinished: Merger, at_desk: AtDesk
) -> None:
    merger = unfinished
    Entry.objects.filter(id=merger.into_id).update(tenant_id=None)
    before = sums(merger.village.id)
    sent = typed(merger, **{"bagian-0-assets": "1.000.000"})
    assert at_desk().post(f"/register/{merger.into_id}/gabung/", sent).status_code == 302
    assert Entry.objects.get(id=merger.from_id).state == LifeState.MERGED
    assert sums(merger.village.id) == before
    facts = LifeEvent.objects.get(entry_id=merger.from_id, other_id=merger.into_id).facts
    assert facts["net_assets"] == 7_800_000 + 15_000_000


@pytest.mark.requirement("S2-120")
def test_the_shu_of_earlier_years_stands_on_both_pages_of_the_member(
    merger: Merger,
    neighbour: CooperativeFact,
    account: Callable[[str], UserFact],
    officer: Callable[..., UserFact],
    signed_in: Callable[[UserFact], Client],
) -> None:
    adi = merger.village.members["Adi"]
    person = account("Adi Saputra")
    link_member(cooperative_id=merger.village.id, user_id=person.id, member_id=adi.id, by=merger.by)
    owed = f"{merger.village.owed('Adi'):,}".replace(",", ".")
    merger.carry()
    joko = signed_in(officer("Joko", Role.KETUA, at=neighbour))
    address = f"/k/{neighbour.slug}/anggota/{merger.now('Adi')}/"
    for page in (joko.get(address), signed_in(person).get(f"/saya/{neighbour.slug}/")):
        text = page.content.decode()
        assert page.status_code == 200
        assert "SHU sebelum penggabungan" in text
        assert "Slip 2026 · Koperasi Sejahtera" in text
        assert "Belum dibayar di sana" in text
        assert owed in text
    tini = signed_in(officer("Tini", Role.KETUA))
    assert tini.get(address).status_code == 404
