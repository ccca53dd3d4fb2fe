"""The pages of assets, as a treasurer and a supervisor use them."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from openpyxl import load_workbook

from sokoguru.assets.operations import record_check
from sokoguru.assets.queries import counts, holding, register_on, runs
from sokoguru.assets.tests.register import CHAIRS, MACHINE, balance, buy, journal
from sokoguru.assets.vocabulary import AssetFact, Condition
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Role, UserFact

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
TODAY = date(2026, 6, 20)
PAGE_QUERIES = 26


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 6, 20, 5, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def aset(cooperative: CooperativeFact) -> str:
    """Where the pages of assets are."""
    return f"/k/{cooperative.slug}/aset/"


@pytest.fixture
def machine(cooperative: CooperativeFact, actor: Actor) -> AssetFact:
    """A machine bought in March."""
    return buy(cooperative.id, actor, MACHINE)


def typed(**other: object) -> dict[str, object]:
    """What is typed of a bought asset."""
    usual = {
        "key": str(uuid4()), "name": "Timbangan digital", "kind": "inventaris", "quantity": "2",
        "cost": "6.000.000", "paid_from": "1102", "on": "2026-06-01", "life_months": "48",
        "residual": "", "method": "garis_lurus", "rate": "", "unit": "toko", "place": "Toko",
        "keeper": "Bu Rini", "serial": "TD-1", "document": "", "memo": "",
    }  # fmt: skip
    return {**usual, **other}


@pytest.mark.requirement("S3-056")
def test_the_treasurer_buys_an_asset_once_and_sees_it_in_the_register(
    client_for: ClientFor, aset: str, cooperative: CooperativeFact
) -> None:
    budi, form = client_for("Budi"), typed()
    first, second = (budi.post(f"{aset}baru/", form) for _time in range(2))
    assert first.status_code == second.status_code == 302
    assert first["Location"] == second["Location"]
    card = budi.get(first["Location"]).content.decode()
    assert "Timbangan digital" in card
    assert "<svg" in card
    page = budi.get(aset).content.decode()
    assert "1604-0001" in page
    assert "6.000.000" in page
    assert "cocok" in page
    assert balance(cooperative.id, "1604") == 6_000_000


def test_what_was_typed_stays_when_it_is_refused(client_for: ClientFor, aset: str) -> None:
    budi = client_for("Budi")
    page = budi.post(f"{aset}baru/", typed(life_months=""))
    assert page.status_code == 422
    text = page.content.decode()
    assert "Umur manfaat 0 bulan" in text
    assert 'value="6.000.000"' in text
    late = budi.post(f"{aset}baru/", typed(on="2026-06-21"))
    assert "Hari itu belum tiba" in late.content.decode()
    rate = budi.post(f"{aset}baru/", typed(method="saldo_menurun", rate="0"))
    assert "Tarif saldo menurun harus" in rate.content.decode()


def test_an_asset_of_the_books_is_taken_over_and_no_more_than_they_carry(
    client_for: ClientFor, aset: str, cooperative: CooperativeFact, actor: Actor
) -> None:
    journal(cooperative.id, actor, "1604", "3201", 6_000_000)
    budi = client_for("Budi")
    told = typed(
        cost="6.000.001", accumulated="0", acquired_on="2025-01-10", on="2026-06-20",
        funding="hibah", agreement="NPHD 1", clause="",
    )  # fmt: skip
    refused = budi.post(f"{aset}ambil-alih/", told)
    assert refused.status_code == 422
    assert "tidak ada di buku" in refused.content.decode()
    done = budi.post(f"{aset}ambil-alih/", {**told, "cost": "6.000.000"})
    assert done.status_code == 302
    (line,) = register_on(cooperative_id=cooperative.id, on=TODAY)
    assert line.asset.entry_id is None


def test_a_month_is_shown_before_it_is_posted_and_then_done(
    client_for: ClientFor, aset: str, cooperative: CooperativeFact, machine: AssetFact
) -> None:
    budi, place = client_for("Budi"), f"{aset}penyusutan/"
    page = budi.get(place).content.decode()
    assert "Catat penyusutan Maret 2026" in page
    assert "April 2026" in page
    assert "1.000.000" in page
    assert "belum dijalankan" in budi.post(place, {"bulan": "2026-04"}).content.decode()
    assert "belum berakhir" in budi.post(place, {"bulan": "2026-06"}).content.decode()
    assert budi.post(place, {"bulan": "entah"}).status_code == 422
    for _time in range(2):
        assert budi.post(place, {"bulan": "2026-03"}).status_code == 302
    (run,) = runs(cooperative_id=cooperative.id)
    assert run.total == 1_000_000
    assert "Catat penyusutan April 2026" in budi.get(place).content.decode()


def act(aset: str, asset: AssetFact, name: str) -> str:
    """The page of an act."""
    return f"{aset}{asset.id}/{name}/"


def keyed(**told: object) -> dict[str, object]:
    """A form with a key of its own."""
    return {"key": str(uuid4()), **told}


@pytest.mark.requirement("S2-098")
def test_the_card_tells_the_condition_and_the_last_check(
    client_for: ClientFor, aset: str, cooperative: CooperativeFact, machine: AssetFact
) -> None:
    budi = client_for("Budi")
    form = keyed(
        on="2026-06-20", condition="rusak_ringan", checked_by="Pak Darto", remark="Sabuk aus",
        next_due="2026-12-20",
    )  # fmt: skip
    assert budi.get(act(aset, machine, "periksa")).status_code == 200
    assert budi.post(act(aset, machine, "periksa"), form).status_code == 302
    page = budi.get(f"{aset}{machine.id}/").content.decode()
    assert "Rusak ringan" in page
    assert "Pak Darto" in page
    assert "20 Desember 2026" in page
    assert "Rusak ringan" in budi.get(f"{aset}?kondisi=rusak_ringan").content.decode()
    refused = budi.post(
        act(aset, machine, "periksa"), {**form, "key": "", "next_due": "2026-06-20"}
    )
    assert "harus sesudah 20 Juni 2026" in refused.content.decode()


def test_an_asset_is_moved_judged_anew_and_leaves(
    client_for: ClientFor, aset: str, cooperative: CooperativeFact, machine: AssetFact
) -> None:
    budi = client_for("Budi")
    for month in ("2026-03", "2026-04", "2026-05"):
        budi.post(f"{aset}penyusutan/", {"bulan": month})
    told: dict[str, dict[str, object]] = {
        "pindah": keyed(on="2026-06-10", unit="pemasaran", place="Lumbung", keeper="Bu Rini",
                        remark=""),
        "taksiran": keyed(from_month="2026-06-05", life_months="100", residual="2.000.000",
                          method="saldo_menurun", rate="", agreement="", clause="",
                          reason="Ganti mesin"),
        "lepas": keyed(kind="dijual", on="2026-06-20", quantity="1", proceeds="50.000.000",
                       money="1101", decision="RA 3/2026", reason=""),
    }  # fmt: skip
    for name, form in told.items():
        assert budi.get(act(aset, machine, name)).status_code == 200
        assert budi.post(act(aset, machine, name), form).status_code == 302, name
    page = budi.get(f"{aset}{machine.id}/").content.decode()
    assert "tidak ada lagi di daftar" in page
    assert "Lumbung" in page
    assert "RA 3/2026" in page
    assert "rugi Rp" in page
    assert balance(cooperative.id, "7102") == 7_000_000
    refused = budi.post(act(aset, machine, "lepas"), {**told["lepas"], "key": str(uuid4())})
    assert refused.status_code == 422
    no_reason = budi.post(act(aset, machine, "taksiran"), {**told["taksiran"], "reason": ""})
    assert no_reason.status_code == 422


def listed(asset: AssetFact, found: str, why: str = "") -> dict[str, object]:
    """The list of one asset and three empty lines."""
    lines: dict[str, object] = {"baris-TOTAL_FORMS": "4", "baris-INITIAL_FORMS": "1"}
    for place in range(4):
        lines |= {f"baris-{place}-condition": "baik", f"baris-{place}-name": "",
                  f"baris-{place}-found": "", f"baris-{place}-explanation": ""}  # fmt: skip
    return lines | {
        "baris-0-asset": str(asset.id), "baris-0-found": found, "baris-0-explanation": why,
        "on": "2026-06-20", "counted_by": "Bu Rini", "remark": "", "key": str(uuid4()),
    }  # fmt: skip


def test_the_inventory_is_counted_and_the_minutes_are_printed(
    client_for: ClientFor, aset: str, cooperative: CooperativeFact, machine: AssetFact
) -> None:
    budi, place = client_for("Budi"), f"{aset}opname/baru/?unit=toko&tempat=Gudang+belakang"
    assert "Gudang belakang (1)" in budi.get(f"{aset}opname/").content.decode()
    assert "Mesin giling padi" in budi.get(place).content.decode()
    gap = budi.post(place, listed(machine, ""))
    assert gap.status_code == 422
    assert "belum diisi" in gap.content.decode()
    missing = budi.post(place, listed(machine, "0"))
    assert "Tulis sebab selisihnya" in missing.content.decode()
    found = {**listed(machine, "0", "Dipinjam desa"), "baris-1-name": "Kipas", "baris-1-found": "1",
             "baris-1-explanation": "Sumbangan"}  # fmt: skip
    done = budi.post(place, found)
    assert done.status_code == 302
    assert budi.post(place, found)["Location"] == done["Location"]
    assert len(counts(cooperative_id=cooperative.id)) == 1
    minutes = budi.get(done["Location"]).content.decode()
    assert "Dipinjam desa" in minutes
    assert "di luar daftar" in minutes
    assert budi.get(f"{done['Location']}?sebagai=pdf").content[:5] == b"%PDF-"


@pytest.mark.requirement("S3-056")
def test_the_inventory_book_is_printed_and_exported_with_its_sums(
    client_for: ClientFor, aset: str, cooperative: CooperativeFact, actor: Actor,
    machine: AssetFact,
) -> None:  # fmt: skip
    buy(cooperative.id, actor, CHAIRS, key="kursi")
    budi = client_for("Budi")
    assert budi.get(f"{aset}buku/").content[:5] == b"%PDF-"
    answer = budi.get(f"{aset}buku/?sebagai=xlsx")
    sheet = load_workbook(BytesIO(answer.content)).active
    assert sheet is not None
    assert [sheet["A6"].value, sheet["B7"].value, sheet["L6"].value] == [
        "1605-0001", "Kursi lipat", 60_000_000,
    ]  # fmt: skip
    assert sheet["L8"].value == "=SUM(L6:L7)"
    assert "1604-0002" in budi.get(f"{aset}label/").content.decode()
    assert "1604-0002" not in budi.get(f"{aset}label/?jenis=mesin").content.decode()


def test_supervisors_read_everything_and_write_nothing(
    client_for: ClientFor,
    officer: Callable[..., UserFact],
    signed_in: Callable[[UserFact], Client],
    aset: str,
    cooperative: CooperativeFact,
    machine: AssetFact,
) -> None:
    wayan = signed_in(officer("Wayan", Role.PENGAWAS))
    places = ("", "penyusutan/", "opname/", "label/", "buku/", f"{machine.id}/")
    assert {wayan.get(aset + each).status_code for each in places} == {200}
    assert "Beli aset" not in wayan.get(aset).content.decode()
    assert wayan.post(f"{aset}baru/", typed()).status_code == 403
    wayan.post(f"{aset}penyusutan/", {"bulan": "2026-03"})
    assert runs(cooperative_id=cooperative.id) == ()
    sari = client_for("Sari")
    assert sari.get(aset).status_code == 403


def test_the_neighbour_is_refused_everywhere(
    client_for: ClientFor, aset: str, machine: AssetFact
) -> None:
    joko = client_for("Joko")
    for each in ("", "baru/", "penyusutan/", "opname/", f"{machine.id}/", f"{machine.id}/lepas/"):
        assert joko.get(aset + each).status_code == 404
    assert client_for("Budi").get(f"{aset}{uuid4()}/").status_code == 404
    assert client_for("Budi").get(f"{aset}opname/{uuid4()}/").status_code == 404


def test_a_check_that_is_late_is_seen(
    client_for: ClientFor, aset: str, cooperative: CooperativeFact, actor: Actor,
    machine: AssetFact,
) -> None:  # fmt: skip
    buy(cooperative.id, actor, CHAIRS, key="kursi")
    record_check(
        cooperative_id=cooperative.id, asset_id=machine.id, condition=Condition.GOOD,
        checked_by="Pak Darto", on=date(2026, 3, 2), next_due=date(2026, 6, 19), key="periksa",
        by=actor,
    )  # fmt: skip
    budi = client_for("Budi")
    assert "sudah lewat hari periksanya" in budi.get(aset).content.decode()
    late = budi.get(f"{aset}?periksa=lewat").content.decode()
    assert "Mesin giling padi" in late
    assert "Kursi lipat" not in late
    assert len(holding(cooperative_id=cooperative.id, asset_id=machine.id).checks) == 1


@pytest.mark.parametrize("page", ["", "penyusutan/", "opname/", "buku/?sebagai=xlsx", "label/"])
def test_pages_ask_no_more_of_the_database_when_the_register_grows(
    client_for: ClientFor, aset: str, cooperative: CooperativeFact, actor: Actor, page: str,
    django_assert_max_num_queries: Any,
) -> None:  # fmt: skip
    for number in range(12):
        buy(cooperative.id, actor, MACHINE, key=f"m{number}", cost=Rupiah(1_000_000 + number))
    budi = client_for("Budi")
    budi.post(f"{aset}penyusutan/", {"bulan": "2026-03"})
    with django_assert_max_num_queries(PAGE_QUERIES):
        assert budi.get(aset + page).status_code == 200
