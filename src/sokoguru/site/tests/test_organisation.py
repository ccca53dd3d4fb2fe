"""The organisation chart is drawn and adjusted, and never loses an organ of the law."""

from collections.abc import Callable

import pytest
from django.test import Client

from sokoguru.cooperatives.calculations.organisation import placed, usual_chart
from sokoguru.cooperatives.queries import organisation
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.identity.vocabulary import Role, UserFact

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]


@pytest.fixture
def page(cooperative: CooperativeFact) -> str:
    return f"/k/{cooperative.slug}/pengaturan/bagan/"


def titles(cooperative: CooperativeFact) -> list[str]:
    return [box.title for box in organisation(cooperative_id=cooperative.id)]


@pytest.mark.requirement("S3-036")
def test_it_is_drawn_and_a_part_may_be_added_but_no_organ_removed(
    client_for: ClientFor, page: str, cooperative: CooperativeFact
) -> None:
    client = client_for("Tini")
    said = client.get(page).content.decode()
    for title in ("Rapat Anggota", "Pengurus", "Pengawas", "Manajer", "Anggota"):
        assert f">{title}</text>" in said

    added = client.post(page, {"title": "Bagian Kredit", "parent": "manajer"}, follow=True)
    assert ">Bagian Kredit</text>" in added.content.decode()
    assert "Bagian Kredit" in titles(cooperative)

    refused = client.post(f"{page}pengawas/", {"hapus": "1"}, follow=True).content.decode()
    assert "Pengawas tidak dapat dihapus" in refused
    assert "Pengawas" in titles(cooperative)


def test_a_part_is_renamed_and_removed_once_nothing_stands_below(
    client_for: ClientFor, page: str, cooperative: CooperativeFact
) -> None:
    client = client_for("Tini")
    client.post(f"{page}pengawas/", {"title": "Badan Pengawas"})
    assert "Badan Pengawas" in titles(cooperative)
    above = client.post(f"{page}manajer/", {"hapus": "1"}, follow=True).content.decode()
    assert "Manajer masih membawahi bagian lain" in above
    client.post(f"{page}anggota/", {"hapus": "1"})
    assert "Anggota" not in titles(cooperative)
    gone = client.post(f"{page}anggota/", {"hapus": "1"}, follow=True).content.decode()
    assert "tidak ada dalam bagan" in gone


def test_a_title_is_needed_and_unique_and_what_was_typed_stays(
    client_for: ClientFor, page: str
) -> None:
    answer = client_for("Tini").post(page, {"title": "pengurus", "parent": "ra"})
    assert answer.status_code == 422
    assert 'value="pengurus"' in answer.content.decode()
    assert "belum ada dalam bagan" in answer.content.decode()


def test_who_may_not_change_the_articles_only_reads(
    officer: Callable[..., UserFact], signed_in: Callable[[UserFact], Client], page: str
) -> None:
    said = signed_in(officer("Ketut", Role.TELLER)).get(page)
    assert said.status_code == 200
    assert "Tambah bagian" not in said.content.decode()


def test_no_two_boxes_of_a_row_overlap_and_a_parent_stands_over_its_own() -> None:
    places = {place.box.key: place for place in placed(usual_chart(()))}
    assert places["pengurus"].row == places["pengawas"].row == 1
    assert abs(places["pengurus"].column - places["pengawas"].column) >= 1
    assert places["ra"].column == (places["pengurus"].column + places["pengawas"].column) / 2
