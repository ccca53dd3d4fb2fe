"""Proposals, steps, tiers and mergers at the register desk."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from sokoguru.registry.models import Entry, TierMembership
from sokoguru.registry.queries.lifecycle import life
from sokoguru.registry.tests.people import legal_cooperative
from sokoguru.registry.vocabulary import Level, LifeState

pytestmark = pytest.mark.usefixtures("some_areas")
AtDesk = Callable[..., Client]
PROPOSAL = {
    "name": "Koperasi Anyaman Sleman",
    "level": "PRIMER",
    "area_code": "34.04.01.2001",
    "address": "Jalan Melati 1",
    "economic_aim": "menjual hasil anyaman bersama",
    "common_objective": "pendapatan pengrajin naik",
    "group": "pengrajin rotan",
    "common_interest": "bahan baku dan pasar",
    "aspirations": ["ekonomi", "budaya"],
    "golongan-STATUS": "PRODUSEN",
    "purposes": ["membantu_usaha_anggota"],
    "pendiri-TOTAL_FORMS": "9",
    "pendiri-INITIAL_FORMS": "0",
} | {
    f"pendiri-{n}-{key}": value
    for n in range(9)
    for key, value in (("kind", "orang"), ("name", f"Pendiri {n}"), ("identity_number", f"{n:016}"))
}
STEP = {"on": "2026-03-02", "document": "Akta 7", "note": "", "policy": "hukum"}


def proposed(client: Client, **changes: object) -> Entry:
    answer = client.post("/register/usulan/", {**PROPOSAL, **changes})
    assert answer.status_code == 302, answer.content.decode()
    return Entry.objects.get(name=changes.get("name", PROPOSAL["name"]))


@pytest.mark.requirement("S1-08", "S1-06", "S1-10", "S3-009", "S3-014", "S5-04")
def test_a_proposal_becomes_a_legal_body_step_by_step(at_desk: AtDesk) -> None:
    client = at_desk()
    entry = proposed(client)
    assert entry.state == LifeState.DRAFT
    assert set(entry.classes) == {
        "STATUS:PRODUSEN",
        "LEVEL:PRIMER",
        "FORM:PRIMER",
        "PRODUCER_TYPE:JENIS_1",
    }
    place = f"/register/{entry.id}/hukum/"
    assert "Akta diajukan untuk disahkan" in client.get(place).content.decode()

    submitted = client.post(place, STEP | {"step": "pengajuan_akta"}, follow=True)
    assert "Batas waktu 2 Juni 2026" in submitted.content.decode()
    client.post(place, STEP | {"step": "pengesahan", "document": "BH 12/2026"})
    entry.refresh_from_db()
    assert (entry.state, entry.legal_number) == (LifeState.LEGAL, "BH 12/2026")
    assert [event.document for event in life(entry_id=entry.id)] == ["Akta 7", "BH 12/2026"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"economic_aim": " "}, "tidak boleh kosong"),
        ({"aspirations": []}, "tidak boleh kosong"),
        ({"purposes": []}, "Tujuan koperasi produsen belum diisi"),
        ({"pendiri-3-kind": "lain", "pendiri-3-name": "PT Maju"}, "PT Maju tidak dapat"),
        ({"pendiri-3-name": "Pendiri 2", "pendiri-3-identity_number": f"{2:016}"}, "dua kali"),
        ({"area_code": "34.99"}, "34.99"),
    ],
)
def test_a_proposal_says_what_is_wrong_and_keeps_what_was_typed(
    at_desk: AtDesk, changes: dict[str, object], said: str
) -> None:
    answer = at_desk().post("/register/usulan/", PROPOSAL | changes)
    assert answer.status_code == 422
    text = answer.content.decode()
    assert said in text
    assert 'value="pengrajin rotan"' in text
    assert 'value="Pendiri 8"' in text
    assert not Entry.objects.exists()


def test_more_rows_for_founders_lose_nothing(at_desk: AtDesk) -> None:
    text = at_desk().post("/register/usulan/", PROPOSAL | {"tambah": "1"}).content.decode()
    assert 'name="pendiri-13-name"' in text
    assert 'value="Pendiri 8"' in text


def test_too_few_founders_are_refused_when_the_deed_is_submitted(at_desk: AtDesk) -> None:
    client = at_desk()
    entry = proposed(client, **{"pendiri-8-name": ""})
    answer = client.post(f"/register/{entry.id}/hukum/", STEP | {"step": "pengajuan_akta"})
    assert answer.status_code == 422
    assert "9 orang; baru ada 8" in answer.content.decode()
    assert 'value="Akta 7"' in answer.content.decode()


def test_a_desk_that_reads_or_sits_elsewhere_writes_nothing(at_desk: AtDesk) -> None:
    entry_id = legal_cooperative("Koperasi Jaya")
    reader = at_desk("Rini", may_write=False)
    assert reader.get(f"/register/{entry_id}/hukum/").status_code == 200
    assert reader.post(f"/register/{entry_id}/hukum/", STEP).status_code == 403
    elsewhere = at_desk("Maria", "93")
    for page in ("hukum", "keanggotaan", "gabung"):
        assert elsewhere.get(f"/register/{entry_id}/{page}/").status_code == 404
    assert elsewhere.post("/register/usulan/", PROPOSAL).status_code == 403


@pytest.mark.requirement("S5-05")
def test_a_second_one_of_the_same_kind_in_a_village_is_blocked_or_warned_of(
    at_desk: AtDesk,
) -> None:
    client = at_desk()
    first = proposed(client)
    for step in ("pengajuan_akta", "pengesahan"):
        client.post(f"/register/{first.id}/hukum/", STEP | {"step": step})
    second = proposed(client, name="Koperasi Anyaman Kedua")
    other_kind = {"golongan-STATUS": "", "golongan-FIELD": "KONSUMSI", "purposes": []}
    third = proposed(client, name="Koperasi Toko", **other_kind)
    for entry in (first, second):
        Entry.objects.filter(id=entry.id).update(classes=["COMMODITY:PERTANIAN"])
    submit = STEP | {"step": "pengajuan_akta"}

    blocked = client.post(f"/register/{second.id}/hukum/", submit | {"area_policy": "tolak"})
    assert blocked.status_code == 422
    assert "sudah ada Koperasi Anyaman Sleman" in blocked.content.decode()
    warned = client.post(f"/register/{second.id}/hukum/", submit, follow=True).content.decode()
    assert "Sejak 1992 hal itu diperbolehkan" in warned
    quiet = client.post(f"/register/{third.id}/hukum/", submit, follow=True).content.decode()
    assert "sudah ada" not in quiet


@pytest.mark.requirement("S2-120")
def test_a_merger_shows_the_net_assets_of_both_after_revaluation(at_desk: AtDesk) -> None:
    client = at_desk()
    first, second = legal_cooperative("Koperasi A"), legal_cooperative("Koperasi B")
    sent = {
        "document": "Akta 9",
        "on": "2026-03-02",
        "bagian-TOTAL_FORMS": "3",
        "bagian-INITIAL_FORMS": "1",
        "bagian-0-entry_id": str(first),
        "bagian-0-assets": "100.000.000",
        "bagian-0-debts": "40.000.000",
        "bagian-0-resolution": "RA 1",
        "bagian-0-adopted_on": "2026-02-01",
        "bagian-1-entry_id": str(second),
        "bagian-1-assets": "80.000.000",
        "bagian-1-debts": "30.000.000",
        "bagian-1-more": "15.000.000",
    }
    place = f"/register/{first}/gabung/"
    refused = client.post(place, sent)
    assert refused.status_code == 422
    assert "Keputusan rapat anggota Koperasi B" in refused.content.decode()
    consent = {"bagian-1-resolution": "RA 2", "bagian-1-adopted_on": "2026-02-02"}
    done = client.post(place, sent | consent, follow=True).content.decode()
    assert "125.000.000" in done
    assert Entry.objects.get(id=second).state == LifeState.MERGED


def test_a_tier_takes_and_releases_members(at_desk: AtDesk) -> None:
    client = at_desk()
    primary = legal_cooperative("Koperasi Primer")
    centre = Entry.objects.create(
        name="Pusat Sleman",
        folded_name="pusat sleman",
        area_code="3404",
        level=Level.CENTRE,
        state=LifeState.LEGAL,
        is_active=True,
        legal_number="BH 1",
    )
    place = f"/register/{centre.id}/keanggotaan/"
    unknown = client.post(place, {"lower_id": "99999999", "since": "2026-03-02"})
    assert unknown.status_code == 422
    joined = client.post(place, {"lower_id": str(primary), "since": "2026-03-02"}, follow=True)
    assert "Koperasi Primer" in joined.content.decode()
    membership = TierMembership.objects.get()
    client.post(place, {"membership": str(membership.id), "until": "2026-04-01"})
    membership.refresh_from_db()
    assert membership.until == date(2026, 4, 1)
    assert "Pusat Sleman" in client.get(f"/register/{primary}/keanggotaan/").content.decode()


@pytest.mark.requirement("S5-07", "S5-08", "S5-09", "S5-10")
def test_each_desk_sees_which_of_its_areas_have_no_cooperative_of_their_form(
    at_desk: AtDesk,
) -> None:
    legal_cooperative("Koperasi Desa")
    Entry.objects.create(
        name="Pusat Sleman",
        folded_name="pusat sleman",
        area_code="3404",
        level=Level.CENTRE,
        state=LifeState.LEGAL,
        is_active=True,
    )
    regency = at_desk("Rini", "3404").get("/register/cakupan/").content.decode()
    assert "3404012001" not in regency
    assert "3404012002" in regency
    province = at_desk("Wayan", "34").get("/register/cakupan/").content.decode()
    assert "Sleman" not in province.split("<tbody>")[1]
    assert "Bantul" in province
    ministry = at_desk("Maria", "").get("/register/cakupan/").content.decode()
    assert "Yogyakarta" in ministry
    assert "Belum ada induk koperasi" in ministry
