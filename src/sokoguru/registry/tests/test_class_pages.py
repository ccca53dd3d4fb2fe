"""Classes, production units and divisions at the register desk."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from sokoguru.registry.calculations.lifecycle import LifeStep
from sokoguru.registry.models import Entry
from sokoguru.registry.tests.people import legal_cooperative, step
from sokoguru.registry.vocabulary import LifeState, RegisterEntry

pytestmark = pytest.mark.usefixtures("some_areas")
AtDesk = Callable[..., Client]
DIVIDING = {
    "document": "Akta 9",
    "on": "2026-03-02",
    "resolution": "RA 1",
    "adopted_on": "2026-02-01",
    "net_assets": "60.000.000",
    "bagian-TOTAL_FORMS": "3",
    "bagian-INITIAL_FORMS": "0",
    "bagian-0-amount": "40.000.000",
    "bagian-1-amount": "20.000.000",
}


@pytest.mark.requirement("S1-30", "S3-127")
def test_an_officer_classes_a_cooperative_and_its_type_follows(at_desk: AtDesk) -> None:
    client, entry_id = at_desk(), legal_cooperative("Koperasi Anyaman")
    place = f"/register/{entry_id}/golongan/"
    sent = {"on": "2026-03-02", "golongan-STATUS": "PRODUSEN", "golongan-FIELD": "PRODUKSI"}
    said = client.post(place, sent, follow=True).content.decode()
    assert "Jenis pertama" in said
    unit = {"stages-sent": "1", "name": "Pabrik", "since": "2026-03-03"}
    refused = client.post(place, unit)
    assert refused.status_code == 422
    assert 'value="Pabrik"' in refused.content.decode()
    said = client.post(place, unit | {"stages": ["awal", "akhir"]}, follow=True).content.decode()
    history = said.split("<tbody>")[1]
    assert history.index("Jenis kedua") < history.index("Jenis pertama")
    found = client.get("/register/?STATUS=PRODUSEN&FIELD=PRODUKSI").content.decode()
    assert "Koperasi Anyaman" in found


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"on": "1990-01-01"}, "sudah ada golongan sejak"),
        ({"on": "2190-01-01"}, "2190"),
        ({"golongan-FIELD": "PEDAGANG"}, "PEDAGANG"),
        ({"on": ""}, "tidak boleh kosong"),
    ],
)
def test_a_wrong_class_is_explained_and_kept(
    at_desk: AtDesk, changes: dict[str, str], said: str
) -> None:
    client, entry_id = at_desk(), legal_cooperative("Koperasi Anyaman")
    place = f"/register/{entry_id}/golongan/"
    client.post(place, {"on": "2026-03-02", "golongan-FIELD": "KONSUMSI"})
    answer = client.post(place, {"on": "2026-03-02", "golongan-FIELD": "PRODUKSI"} | changes)
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_what_is_registered_at_the_desk_has_its_level_form_and_scale(
    enter: Callable[..., RegisterEntry],
) -> None:
    entry = enter("Koperasi Jaya", turnover=3_000_000_000)
    found = Entry.objects.get(id=entry.id)
    assert {"LEVEL:PRIMER", "FORM:PRIMER", "SCALE:KECIL"} == set(found.classes)


def test_a_desk_ends_no_cooperative_of_another_area(at_desk: AtDesk) -> None:
    own, other = legal_cooperative("Koperasi A"), legal_cooperative("Koperasi Jauh")
    third = legal_cooperative("Koperasi Dekat")
    Entry.objects.filter(id=other).update(area_code="3402012001")
    client = at_desk("Rini", "3404")
    merging = {
        "document": "Akta 9",
        "on": "2026-03-02",
        "bagian-TOTAL_FORMS": "2",
        "bagian-INITIAL_FORMS": "1",
        "bagian-0-entry_id": str(own),
        "bagian-0-resolution": "RA 1",
        "bagian-0-adopted_on": "2026-02-01",
        "bagian-1-entry_id": str(other),
        "bagian-1-resolution": "RA 2",
        "bagian-1-adopted_on": "2026-02-01",
    }
    assert client.post(f"/register/{own}/gabung/", merging).status_code == 403
    parts = {"bagian-0-entry_id": str(other), "bagian-1-entry_id": str(third)}
    assert client.post(f"/register/{own}/bagi/", DIVIDING | parts).status_code == 403
    states = Entry.objects.filter(id__in=[own, other]).values_list("state", flat=True)
    assert set(states) == {LifeState.LEGAL}


def test_a_division_is_recorded_and_its_sum_must_be_right(at_desk: AtDesk) -> None:
    client = at_desk()
    old, first, second = (legal_cooperative(name) for name in ("Lama", "Utara", "Selatan"))
    sent = DIVIDING | {"bagian-0-entry_id": str(first), "bagian-1-entry_id": str(second)}
    place = f"/register/{old}/bagi/"
    wrong = client.post(place, sent | {"bagian-1-amount": "19.000.000"})
    assert wrong.status_code == 422
    assert "kekayaan bersih yang dibagi" in wrong.content.decode()
    assert 'value="Akta 9"' in wrong.content.decode()
    right = client.post(place, sent, follow=True)
    assert "Pembagian dicatat" in right.content.decode()
    assert Entry.objects.get(id=old).state == LifeState.DIVIDED


def test_the_name_says_that_affairs_are_wound_up(at_desk: AtDesk) -> None:
    entry_id = legal_cooperative("Koperasi Lama")
    step(entry_id, LifeStep.DISSOLVE_BY_MEETING, date(2017, 1, 2))
    said = at_desk().get(f"/register/{entry_id}/").content.decode()
    assert "Koperasi Lama (Koperasi dalam penyelesaian)" in said
