"""The pages of cash and bank: import, match, post, reconcile, count; for officers of the co-op."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.ledger import queries as books
from sokoguru.ledger.vocabulary import EntryFilter, EntryKind
from sokoguru.members.vocabulary import MemberFact
from sokoguru.treasury import queries as treasury
from sokoguru.treasury.tests.conftest import TODAY
from sokoguru.treasury.tests.files import CSV, MT940, csv_file
from sokoguru.treasury.vocabulary import BankAccountFact, StatementFact

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
Queries = Callable[[int], AbstractContextManager[Any]]
PAGE_QUERIES = 45


@pytest.fixture(autouse=True)
def second_of_april() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 4, 2, 5, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def budi(client_for: ClientFor) -> Client:
    return client_for("Budi")


@pytest.fixture
def place(cooperative: CooperativeFact) -> str:
    return f"/k/{cooperative.slug}/kas/"


def sent(content: bytes, name: str = "maret.sta") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def open_amounts(cooperative: CooperativeFact) -> tuple[list[int], list[int]]:
    found = treasury.open_lines(cooperative_id=cooperative.id, code="1102", through=TODAY)
    return [int(x.amount) for x in found.bank], [int(x.amount) for x in found.book]


def test_an_account_is_named_and_a_statement_checked_then_imported(
    cooperative: CooperativeFact, budi: Client, place: str
) -> None:
    typed = {"code": "1102", "bank": "BRI", "number": "1234567890", "starts_on": "2026-03-02"}
    answer = budi.post(f"{place}rekening/", typed)
    assert answer.status_code == 302
    again = budi.post(f"{place}rekening/", typed)
    assert again.status_code == 422
    assert "sudah terdaftar" in again.content.decode()
    assert 'value="BRI"' in again.content.decode()

    here = answer["Location"]
    checked = budi.post(here, {"act": "check", "file": sent(MT940.encode())}).content.decode()
    assert "Masukkan 4 mutasi" in checked
    assert "1 mutasi memuat sen" in checked
    assert not treasury.open_lines(cooperative_id=cooperative.id, code="1102", through=TODAY).bank
    fingerprint = checked.partition('name="fingerprint" value="')[2][:64]
    done = budi.post(here, {"act": "import", "fingerprint": fingerprint}, follow=True)
    assert "maret.sta masuk: 4 mutasi baru." in done.content.decode()
    assert len(open_amounts(cooperative)[0]) == 4
    known = budi.post(here, {"act": "check", "file": sent(MT940.encode())}).content.decode()
    assert "sudah dimasukkan Budi" in known
    assert "Masukkan 4 mutasi" not in known


def test_faults_are_shown_by_row_and_nothing_comes_in(
    cooperative: CooperativeFact, giro: BankAccountFact, budi: Client, place: str
) -> None:
    here = f"{place}rekening/{giro.id}/"
    wrong = CSV.replace("05/03/2026", "35/03/2026").encode()
    page = budi.post(here, {"act": "check", "file": sent(wrong, "x.csv")}).content.decode()
    assert "1 kesalahan" in page
    assert "35/03/2026" in page
    assert "Masukkan" not in page.partition("Belum ada yang dimasukkan")[0].partition("</h1>")[2]
    empty = budi.post(here, {"act": "check"})
    assert empty.status_code == 422
    bare = csv_file("03/03/2026;A;;500", header="Tanggal;Uraian;Debet;Kredit")
    asked = budi.post(here, {"act": "check", "file": sent(bare, "x.csv")})
    assert "Isi saldo akhir menurut bank" in asked.content.decode()
    told = {"act": "check", "file": sent(bare, "x.csv"), "closing": "1.500"}
    assert "Masukkan 1 mutasi" in budi.post(here, told).content.decode()


def test_suggestions_are_confirmed_with_their_reasons_and_undone(
    cooperative: CooperativeFact, march: StatementFact, budi: Client, place: str
) -> None:
    here = f"{place}cocok/1102/"
    page = budi.get(here).content.decode()
    assert "jumlah sama, 1 hari lebih awal" in page
    (first, _second) = treasury.suggestions(
        cooperative_id=cooperative.id, code="1102", through=TODAY
    )
    form = {"act": "suggested", "bank": first.bank.key, "book": first.book[0].key}
    assert budi.post(here, form).status_code == 302
    again = budi.post(here, form)
    assert again.status_code == 422
    assert "sudah dicocokkan" in again.content.decode()
    assert budi.post(here, {"act": "all"}).status_code == 302
    assert open_amounts(cooperative) == ([15_000, 1_234], [75_000])
    page = budi.get(here).content.decode()
    assert "Budi: jumlah sama, 1 hari lebih awal" in page
    match = treasury.matches(cooperative_id=cooperative.id, code="1102").items[0]
    assert budi.post(here, {"act": "undo", "match": str(match.id)}).status_code == 302
    assert treasury.matches(cooperative_id=cooperative.id, code="1102").total == 1


def test_a_choice_by_hand_that_does_not_agree_is_kept_and_refused(
    cooperative: CooperativeFact, march: StatementFact, budi: Client, place: str
) -> None:
    found = treasury.open_lines(cooperative_id=cooperative.id, code="1102", through=TODAY)
    form = {"act": "pick", "bank": found.bank[0].key, "book": found.book[2].key}
    page = budi.post(f"{place}cocok/1102/", form)
    assert page.status_code == 422
    text = page.content.decode()
    assert "Selisihnya Rp 425.000" in text
    assert f'value="{found.bank[0].key}" checked' in text
    assert f'value="{found.book[2].key}" checked' in text
    assert budi.post(f"{place}cocok/1102/", {"act": "pick", "bank": "x"}).status_code == 400
    assert budi.post(f"{place}cocok/1102/", {"act": "pick", "book": "x:y"}).status_code == 400


def test_a_charge_is_posted_once_from_its_line(
    cooperative: CooperativeFact, march: StatementFact, budi: Client, place: str
) -> None:
    found = treasury.open_lines(cooperative_id=cooperative.id, code="1102", through=TODAY)
    charge = next(line for line in found.bank if line.amount == 15_000)
    here = f"{place}mutasi/{charge.id}/"
    page = budi.get(here).content.decode()
    assert 'value="7101"' in page
    refused = budi.post(here, {"account": "6101", "memo": "Biaya", "member": "tak ada"})
    assert refused.status_code == 422
    typed = {"account": "7101 Beban administrasi bank", "memo": "Administrasi Maret"}
    for _time in range(2):
        assert budi.post(here, typed).status_code == 302
    entries = books.entries(cooperative_id=cooperative.id, filters=EntryFilter(kind=EntryKind.BANK))
    assert [(int(e.total), e.memo) for e in entries.items] == [(15_000, "Administrasi Maret")]
    unit_needed = budi.post(here, {"account": "4101", "memo": "x"})
    assert unit_needed.status_code == 422
    assert budi.get(f"{place}mutasi/{uuid4()}/").status_code == 404


def test_the_bank_is_reconciled_and_the_paper_has_two_signatures(
    cooperative: CooperativeFact, march: StatementFact, budi: Client, place: str
) -> None:
    budi.post(f"{place}cocok/1102/", {"act": "all"})
    here = f"{place}rekonsiliasi/1102/"
    page = budi.get(here).content.decode()
    assert "Bank dan buku cocok sampai rupiah terakhir" in page
    assert 'value="2026-03-31"' in page
    typed = {"key": str(uuid4()), "on": "2026-04-01", "remark": "Cek"}
    early = budi.post(here, typed)
    assert early.status_code == 422
    assert "belum sampai 1 April 2026" in early.content.decode()
    answers = [budi.post(here, {**typed, "on": "2026-03-31"}) for _time in range(2)]
    assert answers[0].status_code == 302
    assert answers[0]["Location"] == answers[1]["Location"]
    paper = budi.get(answers[0]["Location"]).content.decode()
    assert "Setoran sore" in paper
    assert "1.361.234" in paper
    assert 'class="signatures"' in paper
    assert "Budi" in paper
    pdf = budi.get(answers[0]["Location"].rstrip("/") + ".pdf")
    assert pdf.content.startswith(b"%PDF")
    assert "31 Maret 2026" in budi.get(here).content.decode()


@pytest.mark.requirement("S3-067")
def test_cash_is_counted_on_the_page_and_the_difference_signed_for(
    cooperative: CooperativeFact, sari: MemberFact, budi: Client, place: str
) -> None:
    here, key = f"{place}opname/", str(uuid4())
    typed = {"key": key, "on": "2026-04-02", "kertas_50000": "1", "kertas_20000": "2"}
    shown = budi.post(here, {**typed, "hitung": "1"}).content.decode()
    assert "−10.000" in shown
    unreadable = budi.post(here, {**typed, "kertas_50000": "satu"})
    assert unreadable.status_code == 422
    assert "Tulis banyaknya dengan angka bulat" in unreadable.content.decode()
    refused = budi.post(here, typed)
    assert refused.status_code == 422
    assert "Tulis sebabnya" in refused.content.decode()
    assert 'name="kertas_20000" value="2"' in refused.content.decode()
    full = {**typed, "explanation": "Uang kembali keliru", "witness": "Tini"}
    answers = [budi.post(here, full) for _time in range(2)]
    assert answers[0].status_code == 302
    assert answers[0]["Location"] == answers[1]["Location"]
    paper = budi.get(answers[0]["Location"]).content.decode()
    assert "Berita acara opname kas" in paper
    assert "sembilan puluh ribu rupiah" in paper
    assert "Tini" in paper
    assert budi.get(answers[0]["Location"].rstrip("/") + ".pdf").content.startswith(b"%PDF")
    assert treasury.expected_cash(cooperative_id=cooperative.id, code="1101", on=TODAY) == 90_000
    assert "Uang kembali keliru" in budi.get(here).content.decode()


def test_the_desk_says_what_is_open(
    cooperative: CooperativeFact, march: StatementFact, budi: Client, place: str
) -> None:
    page = budi.get(place).content.decode()
    assert "1.375.000" in page
    assert "Bank Rakyat 123-456-7890" in page
    assert "belum pernah" in page
    assert "Daftarkan rekening banknya" in page


@pytest.mark.parametrize("name", ["", "cocok/1102/", "rekonsiliasi/1102/", "opname/", "rekening/"])
def test_pages_ask_the_database_no_more_for_more_lines(
    name: str,
    cooperative: CooperativeFact,
    march: StatementFact,
    load: Callable[..., StatementFact],
    post: Callable[..., UUID],
    budi: Client,
    place: str,
    django_assert_max_num_queries: Queries,
) -> None:
    budi.post(f"{place}cocok/1102/", {"act": "all"})
    budi.get(place + name)
    with django_assert_max_num_queries(PAGE_QUERIES) as before:
        assert budi.get(place + name).status_code == 200
    rows = [f"01/04/2026;T{n};;{n}.000;{1_286_234 + 500 * n * (n + 1)},56" for n in range(1, 13)]
    load(csv_file(*rows), filename="april.csv")
    for number in range(1, 13):
        post(number * 1_000, date(2026, 4, 1), f"T{number}")
    with django_assert_max_num_queries(len(before.captured_queries)):
        assert budi.get(place + name).status_code == 200


def test_supervisors_read_and_do_nothing(
    cooperative: CooperativeFact,
    march: StatementFact,
    officer: Callable[..., UserFact],
    signed_in: Callable[[UserFact], Client],
    giro: BankAccountFact,
    place: str,
) -> None:
    wayan = signed_in(officer("Wayan", Role.PENGAWAS))
    for name in ("", "cocok/1102/", "rekonsiliasi/1102/", "opname/", f"rekening/{giro.id}/"):
        page = wayan.get(place + name)
        assert page.status_code == 200
        assert 'method="post"' not in page.content.decode().partition("<main")[2]
    before = open_amounts(cooperative)
    wayan.post(f"{place}cocok/1102/", {"act": "all"})
    wayan.post(f"{place}opname/", {"on": "2026-04-02", "kertas_1000": "1"})
    assert open_amounts(cooperative) == before
    assert not treasury.newest_counts(cooperative_id=cooperative.id, code="1101")
    assert wayan.get(f"{place}rekening/").status_code == 403


def test_a_teller_counts_without_reading_the_books(
    cooperative: CooperativeFact,
    sari: MemberFact,
    officer: Callable[..., UserFact],
    signed_in: Callable[[UserFact], Client],
    actor: Actor,
    place: str,
) -> None:
    teller = signed_in(officer("Rina", Role.TELLER))
    typed = {"on": "2026-04-02", "kertas_100000": "1"}
    assert teller.post(f"{place}opname/", typed).status_code == 302
    assert teller.get(place).status_code == 200
    assert teller.get(f"{place}cocok/1102/").status_code == 403


def test_joko_sees_nothing_of_it(
    client_for: ClientFor, march: StatementFact, giro: BankAccountFact, place: str
) -> None:
    joko = client_for("Joko")
    for name in ("", "cocok/1102/", "opname/", f"rekening/{giro.id}/", "rekonsiliasi/1102/"):
        assert joko.get(place + name).status_code == 404
    own = place.replace("sejahtera", "tetangga")
    assert joko.get(f"{own}rekening/{giro.id}/").status_code == 404
    assert joko.get(f"{own}cocok/9999/").status_code == 404
    assert joko.get(f"{own}opname/{uuid4()}/").status_code == 404
    assert joko.get(f"{own}berita-bank/{uuid4()}/").status_code == 404
    assert "Bank Rakyat" not in joko.get(own).content.decode()
