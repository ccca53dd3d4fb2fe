"""The pages of SHU, from closed books to the receipt, and who is kept out."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client

from sokoguru.cooperatives.vocabulary import Resolution
from sokoguru.foundation.money import format_number
from sokoguru.surplus.operations import announce
from sokoguru.surplus.queries import announcement, surplus_year
from sokoguru.surplus.tests.village import MEETING_DAY, RAT, YEAR, Village
from sokoguru.surplus.vocabulary import Stage
from tests.cast import adopted

pytestmark = pytest.mark.django_db
SHU = f"/k/sejahtera/shu/{YEAR}/"
ClientFor = Callable[[str], Client]
DECISION = {"resolution": RAT.number}


@pytest.fixture(autouse=True)
def decided(village: Village) -> Resolution:
    """What the meeting decided, written down."""
    return adopted(village.id, RAT, village.by)


@pytest.fixture(autouse=True)
def spring() -> Iterator[None]:
    """The pages see a day after the meeting."""
    with time_machine.travel(datetime(2027, 3, 5, 5, 0, tzinfo=UTC), tick=False):
        yield


def text_of(answer: object) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())  # type: ignore[attr-defined]


@pytest.mark.requirement("S5-42", "S3-089", "S3-100")
def test_the_desk_leads_from_closed_books_to_payment(
    village: Village, client_for: ClientFor
) -> None:
    budi = client_for("Budi")
    assert "Tetapkan SHU" in text_of(budi.get(SHU))
    assert budi.post(f"{SHU}tetapkan/").status_code == 302
    desk = text_of(budi.get(SHU))
    assert "SHU dari anggota" in desk
    assert "5.000.000" in desk
    assert "Dana pembangunan" not in desk
    assert budi.post(f"{SHU}keputusan/", DECISION).status_code == 302
    assert budi.post(f"{SHU}umumkan/").status_code == 302
    number = village.members["Adi"].number
    paid = budi.post(f"{SHU}slip/{number}/bayar/", {"method": "tunai", "on": "2027-03-01"})
    assert paid.status_code == 302
    receipt = budi.get(paid["Location"])
    assert receipt["Content-Type"] == "application/pdf"
    run = budi.post(f"{SHU}pembayaran/", {"method": "transfer", "on": "2027-03-01"})
    assert run.status_code == 302
    stage = surplus_year(cooperative_id=village.id, year=YEAR).stage
    assert stage is Stage.PAID


def test_a_year_whose_surplus_is_not_determined_stands_in_the_list(
    village: Village, client_for: ClientFor
) -> None:
    answer = client_for("Budi").get("/k/sejahtera/shu/")
    assert answer.status_code == 200
    assert f">{YEAR}</a>" in text_of(answer)
    assert "Siap ditetapkan" in text_of(answer)


def test_the_simulation_answers_without_and_with_htmx(
    village: Village, client_for: ClientFor
) -> None:
    village.determined()
    budi = client_for("Budi")
    query = {"usaha": "50", "cadangan": "40", "anggota": "40"}
    whole = text_of(budi.get(SHU, query))
    part = text_of(budi.get(SHU, query, headers={"HX-Request": "true"}))
    assert "<html" in whole
    assert "<html" not in part
    assert "1.000.000" in part


def test_a_refused_decision_keeps_what_was_typed(village: Village, client_for: ClientFor) -> None:
    village.determined()
    sent = DECISION | {"cadangan": "40", "jasa_anggota": "61"}
    answer = client_for("Tini").post(f"{SHU}keputusan/", sent)
    assert answer.status_code == 422
    assert "berjumlah 101 persen. Ubah sampai tepat 100." in text_of(answer)
    assert "KEP-RAT/01/2027" in text_of(answer)


@pytest.mark.parametrize(
    ("typed", "box", "sentence"),
    [
        ({"usaha": "200"}, "usaha", "Tulis persen dari 0 sampai 100"),
        ({"cadangan": "abc"}, "cadangan", "tidak terbaca"),
        ({"resolution": "KEP-RAT/09/2027"}, "resolution", "belum tercatat"),
    ],
)
def test_a_box_of_the_decision_says_itself_what_is_wrong(
    village: Village, client_for: ClientFor, typed: dict[str, str], box: str, sentence: str
) -> None:
    village.determined()
    answer = client_for("Tini").post(f"{SHU}keputusan/", DECISION | typed)
    assert answer.status_code == 422
    assert sentence in str(answer.context["form"].errors[box])
    assert "jasa_modal" not in text_of(answer)


def test_the_list_of_slips_adds_up_to_the_pots(village: Village, client_for: ClientFor) -> None:
    pots = village.determined().pots
    budi = client_for("Budi")
    row = re.compile(r'<tr class="sum">.*?</tr>')

    (total,) = row.findall(text_of(budi.get(f"{SHU}anggota/")))

    assert format_number(pots.usaha) in total
    assert format_number(pots.modal) in total
    assert not row.findall(text_of(budi.get(f"{SHU}anggota/?q=adi")))


@pytest.mark.requirement("S3-104", "S5-39")
def test_the_slip_shows_both_parts_and_is_printed(village: Village, client_for: ClientFor) -> None:
    village.decided()
    budi = client_for("Budi")
    number = village.members["Adi"].number
    page = text_of(budi.get(f"{SHU}slip/{number}/"))
    assert "6.000.000 ÷ 10.000.000 × 1.400.000 = 840.000" in page
    assert "100.000 ÷ 300.000 × 600.000 = 200.000" in page
    assert budi.get(f"{SHU}slip/{number}.pdf").content.startswith(b"%PDF")
    assert budi.get(f"{SHU}slip.pdf").content.startswith(b"%PDF")
    assert budi.get(f"{SHU}usulan.pdf").content.startswith(b"%PDF")
    assert budi.get(f"{SHU}pembayaran/belum.pdf").content.startswith(b"%PDF")
    assert "Adi" in text_of(budi.get(f"{SHU}anggota/?q=adi"))


@pytest.mark.requirement("S3-097", "S5-40")
def test_everybody_reads_the_announcement_and_the_holder_checks_his_slip(
    village: Village, client: Client
) -> None:
    village.decided()
    assert client.get(f"/pengumuman/sejahtera/{YEAR}/").status_code == 404
    announce(cooperative_id=village.id, year=YEAR, on=MEETING_DAY, by=village.by)
    told = announcement(cooperative_id=village.id, year=YEAR)
    assert told is not None
    page = text_of(client.get(f"/pengumuman/sejahtera/{YEAR}/"))
    assert told.root in page
    assert "Adi" not in page
    assert client.get(f"/pengumuman/sejahtera/{YEAR}.pdf").content.startswith(b"%PDF")
    token = village.slip(told.determination, "Adi").token
    checked = text_of(client.get(f"/cek/sejahtera/{YEAR}/{token}/"))
    assert "Slip ini sah" in checked
    assert "Dewi" not in checked
    wrong = client.get(f"/cek/sejahtera/{YEAR}/{'a' * 32}/")
    assert wrong.status_code == 404
    assert "tidak ada dalam pengumuman" in text_of(wrong)


def test_what_counted_as_business_is_announced_in_the_language_of_the_reader(
    village: Village, client: Client
) -> None:
    village.decided()
    announce(cooperative_id=village.id, year=YEAR, on=MEETING_DAY, by=village.by)
    address = f"/pengumuman/sejahtera/{YEAR}/"
    assert "pembelian anggota, barang anggota yang dijualkan." in text_of(client.get(address))
    client.post("/bahasa/", {"language": "en"})
    page = text_of(client.get(address))
    assert "members’ purchases, members’ goods sold for them." in page
    assert "largest remainder" in page


def test_funds_are_spent_on_their_page(village: Village, client_for: ClientFor) -> None:
    village.decided()
    budi = client_for("Budi")
    sent = {
        "head": "dana_sosial",
        "amount": "100.000",
        "money": "1101",
        "purpose": "bantuan banjir",
        "evidence": "BA-1",
        "on": "2027-03-01",
    }
    too_much = budi.post("/k/sejahtera/shu/dana/", sent | {"amount": "900.000"})
    assert too_much.status_code == 422
    assert "tidak cukup" in text_of(too_much)
    assert village.account("2505") == 250_000


def test_joko_and_an_ordinary_member_are_kept_out(village: Village, client_for: ClientFor) -> None:
    village.determined()
    number = village.members["Adi"].number
    for path in (SHU, f"{SHU}anggota/", f"{SHU}slip/{number}/", f"{SHU}slip/{number}.pdf"):
        assert client_for("Joko").get(path).status_code == 404
    assert client_for("Joko").post(f"{SHU}tetapkan/").status_code == 404
    assert client_for("Tini").post(f"{SHU}slip/{number}/bayar/").status_code == 403
