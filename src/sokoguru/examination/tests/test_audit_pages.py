"""The audit desk in a browser: who may enter, what it shows, what it hands out."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Callable
from datetime import date
from uuid import uuid4
from zipfile import ZipFile

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.correspondence.operations import keep_file
from sokoguru.correspondence.vocabulary import FileDetails, FileKind
from sokoguru.foundation import merkle
from sokoguru.foundation.actor import Actor
from sokoguru.ledger.operations import attach_file, seal
from sokoguru.ledger.vocabulary import PostedEntry

pytestmark = pytest.mark.django_db
Spend = Callable[..., PostedEntry]
DESK = "/k/sejahtera/pemeriksaan/"
PAPER = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def sent(**changed: str) -> dict[str, str]:
    """A draw as it is typed."""
    return {
        "name": "Beban Maret", "dari": "2026-03-01", "sampai": "2026-03-31", "akun": "6111 Admin",
        "unit": "", "jenis": "", "method": "acak", "size": "2", "seed": "7", "key": str(uuid4()),
        **changed,
    }  # fmt: skip


def drawn(client: Client) -> str:
    """The address of a new sample."""
    return client.post(f"{DESK}sampel/baru/", sent()).headers["Location"]


def test_only_examiners_enter(
    client: Client, client_for: Callable[[str], Client], examiner: Client, auditor: Client,
    spend: Spend,
) -> None:  # fmt: skip
    entry = spend(25_000, key="a")
    places = [
        DESK, f"{DESK}pengecualian/", f"{DESK}sampel/baru/", f"{DESK}segel/",
        f"{DESK}segel/rantai.json", f"{DESK}jurnal/{entry.id}/",
    ]  # fmt: skip
    for place in places:
        assert client.get(place).status_code == 302
        assert client_for("Budi").get(place).status_code == 403
        assert client_for("Sari").get(place).status_code == 403
        assert client_for("Joko").get(place).status_code == 404
        assert examiner.get(place).status_code == 200
        assert auditor.get(place).status_code == 200


def test_an_auditor_reads_the_books_and_writes_nothing_in_them(
    auditor: Client, spend: Spend
) -> None:
    entry = spend(25_000, key="a")

    assert auditor.get("/k/sejahtera/buku/").status_code == 200
    assert auditor.get(f"/k/sejahtera/buku/jurnal/{entry.id}/").status_code == 200
    assert auditor.get("/k/sejahtera/buku/baru/").status_code == 403
    assert auditor.post(f"/k/sejahtera/buku/jurnal/{entry.id}/balik/").status_code == 403


def test_a_sample_is_drawn_worked_through_and_taken_along(
    cooperative: CooperativeFact, examiner: Client, spend: Spend, actor: Actor, on: date
) -> None:
    for number in range(4):
        spend(25_000 + number, key=f"cost {number}", memo=f"=Nota {number}")
    seal(cooperative_id=cooperative.id, on=on, by=actor)
    address = drawn(examiner)
    page = examiner.get(address).content.decode()
    entry_id = re.findall(r"jurnal/([0-9a-f-]{36})/tanda/", page)[0]
    kept = keep_file(
        cooperative_id=cooperative.id, details=FileDetails(kind=FileKind.OTHER, title="Nota"),
        content=PAPER, filename="nota.pdf", by=actor,
    )  # fmt: skip
    attach_file(
        cooperative_id=cooperative.id, entry_id=entry_id, document_id=kept.document_id, by=actor
    )

    back = examiner.post(
        f"{DESK}jurnal/{entry_id}/tanda/", {"mark": "bukti", "next": address}, follow=True
    )

    assert "1 / 2" in back.content.decode()
    answer = examiner.get(f"{address}bukti.zip")
    packed = ZipFile(io.BytesIO(b"".join(answer)))
    lines = packed.read("SHA256SUMS").decode().splitlines()
    said = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    names = set(packed.namelist()) - {"SHA256SUMS"}
    assert said == {name: hashlib.sha256(packed.read(name)).hexdigest() for name in names}
    assert PAPER in [packed.read(name) for name in packed.namelist() if name.startswith("bukti/")]
    rows = list(csv.DictReader(io.StringIO(packed.read("sampel.csv").decode("utf-8-sig"))))
    assert [row["keterangan"][:6] for row in rows] == ["'=Nota", "'=Nota"]
    assert sorted(row["tanda"] for row in rows) == ["", "V"]
    for proof in json.loads(packed.read("bukti-segel.json")):
        content = hashlib.sha256(proof["content"].encode()).digest()
        leaf = bytes.fromhex(proof["entry"].replace("-", "")) + content + proof["head"].encode()
        path = [bytes.fromhex(step) for step in proof["path"]]
        root = bytes.fromhex(proof["root"])
        assert merkle.verify(leaf, proof["place"], proof["size"], path, root)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"sampai": "2026-02-01"}, "mendahului hari pertama"),
        ({"akun": "9999"}, "Akun 9999 tidak ada"),
        ({"akun": "6105"}, "Tidak ada jurnal yang cocok"),
        ({"size": "0"}, "1"),
        ({"seed": ""}, "tidak boleh kosong"),
    ],
)
def test_a_wrong_draw_is_explained_and_keeps_what_was_typed(
    examiner: Client, spend: Spend, changed: dict[str, str], said: str
) -> None:
    spend(25_000, key="a")

    answer = examiner.post(f"{DESK}sampel/baru/", sent(**changed))

    assert answer.status_code == 422
    page = answer.content.decode()
    assert said in page
    assert 'value="Beban Maret"' in page


def test_the_same_form_sent_twice_draws_once(examiner: Client, spend: Spend) -> None:
    spend(25_000, key="a")
    form = sent()

    one, two = (examiner.post(f"{DESK}sampel/baru/", form) for _ in range(2))

    assert one.headers["Location"] == two.headers["Location"]
    assert examiner.get(DESK).content.decode().count("Beban Maret") == 1


def test_exceptions_are_listed_and_handed_out(examiner: Client, spend: Spend) -> None:
    spend(5_000_000 // 100, key="a", memo="Solar")
    spend(5_000_000 // 100, key="b", memo="Solar")

    page = examiner.get(f"{DESK}pengecualian/?dari=2026-03-01&sampai=2026-03-31").content.decode()
    sheet = examiner.get(f"{DESK}pengecualian/?dari=2026-03-01&sampai=2026-03-31&unduh=1")
    wrong = examiner.get(f"{DESK}pengecualian/?dari=besok")

    assert "Mirip kembar (2)" in page
    rows = list(csv.DictReader(io.StringIO(sheet.content.decode("utf-8-sig"))))
    assert [row["keterangan"] for row in rows if row["alasan"] == "kembar"] == ["Solar", "Solar"]
    assert wrong.status_code == 422


def test_a_note_needs_words_and_only_its_author_takes_it_back(
    examiner: Client, auditor: Client, spend: Spend
) -> None:
    entry = spend(25_000, key="a")
    place = f"{DESK}jurnal/{entry.id}/"

    refused = examiner.post(f"{place}tanda/", {"mark": "menyimpang", "text": " "})
    examiner.post(f"{place}tanda/", {"mark": "menyimpang", "text": "Nota tidak ada"})
    page = examiner.get(place).content.decode()
    mark = re.findall(r"tanda/([0-9a-f-]{36})/tarik/", page)[0]
    others = auditor.post(f"{DESK}tanda/{mark}/tarik/", {"next": place}, follow=True)
    gone = examiner.post(f"{DESK}tanda/{mark}/tarik/", {"next": place}, follow=True)

    assert refused.status_code == 422
    assert "Tulis apa yang Anda lihat" in refused.content.decode()
    assert "Hanya pembuatnya" in others.content.decode()
    assert f"tanda/{mark}/tarik/" not in auditor.get(place).content.decode()
    assert "Belum ada tanda" in gone.content.decode()


def test_a_page_of_this_desk_asks_the_same_for_few_and_many(
    cooperative: CooperativeFact, examiner: Client, spend: Spend,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    spend(25_000, key="first")
    small = drawn(examiner)
    for number in range(6):
        spend(25_000 + number, key=f"cost {number}")
    large = examiner.post(f"{DESK}sampel/baru/", sent(size="7")).headers["Location"]

    for place, queries in ((small, 18), (large, 18), (DESK, 14), (f"{DESK}pengecualian/", 16)):
        with django_assert_num_queries(queries):
            examiner.get(place)
