"""The pages of the register desk: who gets in, what they show, what they write."""

from collections.abc import Callable
from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from sokoguru.registry.queries import entry, history, loadings
from sokoguru.registry.tests.test_parquet import read
from sokoguru.registry.vocabulary import LoadingState, RegisterEntry

pytestmark = pytest.mark.django_db
Enter = Callable[..., RegisterEntry]
Sit = Callable[..., Client]
PAGES = ("list", "counts", "duplicates", "import", "new", "template")
FILE = b"""nama,nik,kode_wilayah,status,alasan_status,golongan
Koperasi Tani Makmur,3404000000001,34.04,aktif,,STATUS:PRODUSEN;FIELD:PRODUKSI
Koperasi Nelayan Jaya,,3402,tidak aktif,Tidak RAT,MEMBER_GROUP:NELAYAN
"""


def text(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined,no-any-return]


@pytest.mark.parametrize("page", PAGES)
def test_somebody_without_a_desk_finds_no_page(
    client_for: Callable[[str], Client], enter: Enter, page: str
) -> None:
    for name in ("Joko", "Tini"):
        assert client_for(name).get(reverse(f"registry:{page}")).status_code == 404


@pytest.mark.requirement("S4-16")
def test_a_regency_desk_sees_and_writes_its_own_area_only(at_desk: Sit, enter: Enter) -> None:
    own, other = enter("Koperasi Sleman"), enter("Koperasi Bantul", area="3402")
    sleman = at_desk(area="3404")

    page = text(sleman.get(reverse("registry:list")))
    assert "Koperasi Sleman" in page
    assert "Koperasi Bantul" not in page
    assert sleman.get(reverse("registry:entry", args=[own.id])).status_code == 200
    place = reverse("registry:entry", args=[other.id])
    assert sleman.get(place).status_code == 404
    assert sleman.post(place, {"on": "2026-03-02", "reason": "x"}).status_code == 404
    assert "Koperasi Bantul" not in text(sleman.get(reverse("registry:list") + "?area=3402"))


def test_a_province_sees_its_regencies_and_the_ministry_everything(
    at_desk: Sit, enter: Enter
) -> None:
    enter("Koperasi Bantul", area="3402")
    enter("Koperasi Papua", area="9301")

    diy = text(at_desk("Wayan", "34").get(reverse("registry:list")))
    country = text(at_desk("Made", "").get(reverse("registry:list")))

    assert "Koperasi Bantul" in diy
    assert "Koperasi Papua" not in diy
    assert "Koperasi Papua" in country


def test_signing_in_leads_to_the_desk_or_shows_the_way_to_it(
    at_desk: Sit, client_for: Callable[[str], Client]
) -> None:
    only_desk = at_desk("Wayan", "34")
    chair = client_for("Tini")
    at_desk("Tini", "3404")

    assert only_desk.get("/koperasi/?masuk")["Location"] == reverse("registry:list")
    assert f'href="{reverse("registry:list")}"' in text(chair.get("/koperasi/?masuk"))
    assert client_for("Budi").get("/koperasi/?masuk")["Location"] == "/k/sejahtera/"


def test_a_desk_that_may_only_read_writes_nothing(at_desk: Sit, enter: Enter) -> None:
    found = enter("Koperasi Sleman")
    reader = at_desk(area="34", may_write=False)
    place = reverse("registry:entry", args=[found.id])

    assert "Nyatakan tidak aktif" not in text(reader.get(place))
    assert reader.post(place, {"on": "2026-03-02", "reason": "tutup"}).status_code == 403
    assert entry(entry_id=found.id).is_active


@pytest.mark.requirement("S4-16")
def test_a_change_of_status_needs_a_reason_and_keeps_the_old_one(
    at_desk: Sit, enter: Enter
) -> None:
    found = enter("Koperasi Sleman")
    desk, place = at_desk(), reverse("registry:entry", args=[found.id])

    assert desk.post(place, {"on": "2026-03-05", "reason": ""}).status_code == 422
    assert entry(entry_id=found.id).is_active
    answer = desk.post(place, {"on": "2026-03-05", "reason": "Tidak RAT tiga tahun"}, follow=True)

    page = text(answer)
    assert not entry(entry_id=found.id).is_active
    assert "Tidak RAT tiga tahun" in page
    assert "laporan RAT" in page
    assert [m.is_active for m in history(entry_id=found.id) if m.kind == "status"] == [False, True]


def test_a_correction_shows_what_stood_there_before(at_desk: Sit, enter: Enter) -> None:
    found = enter("Koperasi Slemann", nik="3404000000009")
    desk, place = at_desk(), reverse("registry:correct", args=[found.id])
    sent = {"name": "Koperasi Sleman", "nik": "3404000000009", "area_code": "34.04"}

    desk.post(place, {**sent, "level": "PRIMER", "reason": "akta"})

    page = text(desk.get(reverse("registry:entry", args=[found.id])))
    assert "Koperasi Slemann → Koperasi Sleman" in page


def test_a_co_operative_is_registered_and_not_outside_the_area(at_desk: Sit, enter: Enter) -> None:
    desk, place = at_desk(area="3404"), reverse("registry:new")
    sent = {"name": "Koperasi Baru", "level": "PRIMER", "status": "aktif", "reason": "akta"}

    assert desk.post(place, {**sent, "area_code": "3402"}).status_code == 403
    answer = desk.post(place, {**sent, "area_code": "3404072001"}, follow=True)

    assert "Koperasi didaftarkan." in text(answer)
    assert "Kabupaten Sleman" in text(answer)


@pytest.mark.requirement("S1-20", "S3-111", "S3-113")
def test_koperasi_produsen_finds_both_axes_and_each_row_names_its_axis(
    at_desk: Sit, enter: Enter
) -> None:
    enter("Koperasi Kopi", classes={"FIELD": "PRODUKSI"})
    enter("Koperasi Susu", classes={"STATUS": "PRODUSEN"})
    enter("Koperasi Toko", classes={"STATUS": "KONSUMEN"})

    page = text(at_desk().get(reverse("registry:list") + "?q=koperasi+produsen"))

    assert "Bidang usaha: Produksi" in page
    assert "Status anggota: Produsen" in page
    assert "Koperasi Kopi" in page
    assert "Koperasi Susu" in page
    assert "Koperasi Toko" not in page


@pytest.mark.requirement("S1-07")
def test_a_filter_by_group_lists_those_that_serve_it_and_any_group_may_be_named(
    at_desk: Sit, enter: Enter
) -> None:
    rattan, boats = enter("Koperasi Rotan"), enter("Koperasi Perahu")
    desk = at_desk()

    for found, served in ((rattan, "Petani,  Pengrajin"), (boats, "nelayan")):
        desk.post(reverse("registry:groups", args=[found.id]), {"groups": served})

    craftsmen = text(desk.get(reverse("registry:list") + "?kelompok=pengrajin"))
    fishers = text(desk.get(reverse("registry:list") + "?kelompok=Nelayan"))
    assert "Koperasi Rotan" in craftsmen
    assert "Koperasi Perahu" not in craftsmen
    assert "Koperasi Perahu" in fishers
    assert "petani, pengrajin" in text(desk.get(reverse("registry:entry", args=[rattan.id])))


def test_the_list_costs_few_queries(
    at_desk: Sit, enter: Enter, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(12):
        enter(f"Koperasi {number}", area="3402" if number % 2 else "3404")
    desk = at_desk()

    for query in ("", "?q=kop", "?STATUS=PRODUSEN&status=aktif"):
        with django_assert_max_num_queries(11):
            assert desk.get(reverse("registry:list") + query).status_code == 200


def test_counts_and_map_cost_few_queries(
    at_desk: Sit, enter: Enter, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    enter("Koperasi Kopi", classes={"FIELD": "PRODUKSI"})
    ministry = at_desk("Made", "")

    with django_assert_max_num_queries(12):
        page = text(ministry.get(reverse("registry:counts")))

    assert page.count("<path class=") == 38
    assert page.count("<circle") == 1
    assert "Daerah Istimewa Yogyakarta" in page


def test_the_public_list_shows_the_open_fields_only(client: Client, enter: Enter) -> None:
    enter("Koperasi Kopi", nik="3404000000002", phone="0812000111", address="Jl. Rahasia 1")

    page = text(client.get(reverse("registry:public")))

    assert "Koperasi Kopi" in page
    assert "3404000000002" in page
    assert "0812000111" not in page
    assert "Jl. Rahasia 1" not in page


def test_the_list_is_downloaded_as_it_is_filtered(at_desk: Sit, enter: Enter) -> None:
    enter("Koperasi Kopi", nik="3404000000002")
    enter("Koperasi Tutup", is_active=False)
    desk = at_desk()

    answer = desk.get(reverse("registry:export", args=["csv"]) + "?status=aktif")
    text_file = b"".join(answer).decode()
    book = desk.get(reverse("registry:export", args=["xlsx"]))
    sheet = openpyxl.load_workbook(BytesIO(book.content)).active

    pieces = desk.get(reverse("registry:export", args=["parquet"]) + "?status=aktif")
    names, columns = read(b"".join(pieces))
    assert columns[names.index("nama")] == ["Koperasi Kopi"]
    assert text_file.splitlines()[0].startswith("nama,nik,")
    assert "Koperasi Kopi" in text_file
    assert "Koperasi Tutup" not in text_file
    assert sheet is not None
    assert [cell.value for cell in sheet["A"]] == ["nama", "Koperasi Kopi", "Koperasi Tutup"]
    assert sheet["B2"].data_type == "s"
    assert desk.get(reverse("registry:export", args=["doc"])).status_code == 404


def test_a_file_is_checked_shown_and_taken_in(at_desk: Sit, enter: Enter) -> None:
    desk = at_desk(area="34")
    sent = SimpleUploadedFile("register.csv", FILE)

    page = desk.post(reverse("registry:import"), {"file": sent}, follow=True)
    assert "Masukkan 2 baris" in text(page)
    assert "Koperasi Tani Makmur" in text(page)
    done = desk.post(page.redirect_chain[-1][0], follow=True)

    assert loadings()[0].state is LoadingState.DONE
    assert "Selesai" in text(done)
    assert "Koperasi Nelayan Jaya" in text(desk.get(reverse("registry:list") + "?q=nel"))
    report = desk.get(reverse("registry:report", args=[loadings()[0].id]))
    sheets = openpyxl.load_workbook(BytesIO(report.content)).sheetnames
    assert sheets == ["Ringkasan", "Baru", "Berubah", "Tidak ada di berkas", "Ditolak"]


def test_a_faulty_file_names_row_column_and_cure(at_desk: Sit, enter: Enter) -> None:
    desk = at_desk(area="3404")
    sent = SimpleUploadedFile("register.csv", FILE.replace(b",Tidak RAT,", b",,"))

    page = text(desk.post(reverse("registry:import"), {"file": sent}, follow=True))

    assert "alasan_status" in page
    assert "Isi kolom alasan_status" in page
    assert "Masukkan" not in page
    assert "Koperasi Tani Makmur" not in text(desk.get(reverse("registry:list")))


def test_the_loading_of_another_area_is_not_there(at_desk: Sit, enter: Enter) -> None:
    bantul = at_desk("Made", "3402")
    sent = SimpleUploadedFile("register.csv", FILE)
    at_desk("Wayan", "3404").post(reverse("registry:import"), {"file": sent})

    place = reverse("registry:loading", args=[loadings()[0].id])

    assert bantul.get(place).status_code == 404


def test_duplicates_are_shown_with_their_reason_and_decided(at_desk: Sit, enter: Enter) -> None:
    first = enter("KSP Tani Makmur", legal_number="12/BH/2010")
    second = enter("Koperasi Tani Makmur", legal_number="12/BH/2010")
    desk, place = at_desk(), reverse("registry:duplicates")

    page = text(desk.get(place))
    assert "Nomor badan hukum sama: 12/BH/2010." in page
    pair = {"first": first.id, "second": second.id, "act": "other"}
    desk.post(place, {**pair, "reason": "dua alamat"})

    assert "12/BH/2010." not in text(desk.get(place))
    assert "dua alamat" in text(desk.get(place + "?lihat=diputuskan"))
