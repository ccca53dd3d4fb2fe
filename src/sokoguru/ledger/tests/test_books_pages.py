"""The pages of the books: the journal and its filters, an entry, accounts, seals and years."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import uuid7
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import post_journal, seal
from sokoguru.ledger.queries import entries
from sokoguru.ledger.vocabulary import EntryFilter, JournalLine, PostedEntry, Side
from sokoguru.members.vocabulary import MemberFact

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
JOURNAL_QUERIES = 18
STATEMENT_QUERIES = 14


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    """The pages see the day of the test."""
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def books(cooperative: CooperativeFact) -> str:
    """The address of the books."""
    return f"/k/{cooperative.slug}/buku/"


@pytest.fixture
def power_bill(cooperative: CooperativeFact, actor: Actor, on: date) -> PostedEntry:
    """The bank paid for by cash: Rp 250.000."""
    return post_journal(
        cooperative_id=cooperative.id,
        on=on,
        key="journal:power",
        memo="Setor kas ke bank",
        lines=[
            JournalLine(Side.DEBIT, "1102", Rupiah(250_000)),
            JournalLine(Side.CREDIT, "1101", Rupiah(250_000)),
        ],
        by=actor,
    )


def typed(memo: str, *lines: tuple[str, str, str], **more: str) -> dict[str, str]:
    """A form of the general journal as a browser sends it."""
    sent = {
        "on": "2026-03-02", "memo": memo, "document": "", "key": str(uuid7()),
        "baris-TOTAL_FORMS": str(len(lines)), "baris-INITIAL_FORMS": "0",
    }  # fmt: skip
    for place, (account, debit, credit) in enumerate(lines):
        sent |= {
            f"baris-{place}-account": account,
            f"baris-{place}-debit": debit,
            f"baris-{place}-credit": credit,
        }
    return sent | more


def test_an_empty_journal_teaches_where_entries_come_from(
    client_for: ClientFor, books: str
) -> None:
    assert "Jurnal masih kosong" in client_for("Budi").get(books).content.decode()


def test_the_journal_is_narrowed_by_what_stands_in_the_address(
    client_for: ClientFor, books: str, power_bill: PostedEntry, sari: MemberFact
) -> None:
    budi = client_for("Budi")

    def page(query: str) -> str:
        return budi.get(f"{books}?{query}").content.decode()

    assert "Setor kas ke bank" in page("")
    assert "Setor kas ke bank" in page("akun=1102&dari=2026-03-01&sampai=2026-03-31&jenis=jurnal")
    assert "Setor kas ke bank" not in page("jenis=simpanan")
    assert "Setor kas ke bank" not in page(f"anggota={sari.number}")
    assert "Setor kas ke bank" not in page("sampai=2026-03-01")
    assert "Setor kas ke bank" in page("teks=ke+bank")


def test_a_filter_that_cannot_be_read_is_shown_as_typed_with_its_fault(
    client_for: ClientFor, books: str, power_bill: PostedEntry
) -> None:
    page = client_for("Budi").get(f"{books}?akun=9999&halaman=99999999999").content.decode()

    assert 'value="9999"' in page
    assert "Akun 9999 tidak ada" in page


def test_the_journal_asks_a_fixed_number_of_questions(
    client_for: ClientFor,
    books: str,
    power_bill: PostedEntry,
    sari: MemberFact,
    django_assert_max_num_queries: Callable[..., object],
) -> None:
    budi = client_for("Budi")

    with django_assert_max_num_queries(JOURNAL_QUERIES):  # type: ignore[attr-defined]
        budi.get(books)


def test_an_entry_shows_its_lines_and_who_posted_it(
    client_for: ClientFor, books: str, power_bill: PostedEntry
) -> None:
    page = client_for("Tini").get(f"{books}jurnal/{power_bill.id}/").content.decode()

    assert "250.000" in page
    assert power_bill.reference in page
    assert "Budi" in page
    assert "Balik jurnal ini" not in page


def test_an_entry_that_does_not_exist_is_not_found(client_for: ClientFor, books: str) -> None:
    assert client_for("Budi").get(f"{books}jurnal/{uuid7()}/").status_code == 404


def test_an_entry_is_reversed_once_however_often_the_form_is_sent(
    client_for: ClientFor, books: str, power_bill: PostedEntry, cooperative: CooperativeFact
) -> None:
    budi = client_for("Budi")
    address = f"{books}jurnal/{power_bill.id}/balik/"
    sent = {"reason": "salah jumlah", "on": "2026-03-02"}

    first, again = budi.post(address, sent), budi.post(address, sent)

    assert first.status_code == again.status_code == 302
    assert first["Location"] == again["Location"]
    assert "sudah dibalik" in budi.get(f"{books}jurnal/{power_bill.id}/").content.decode()
    assert entries(cooperative_id=cooperative.id, filters=EntryFilter()).total == 2


def test_a_reversal_without_a_reason_is_refused_at_its_field(
    client_for: ClientFor, books: str, power_bill: PostedEntry
) -> None:
    answer = client_for("Budi").post(
        f"{books}jurnal/{power_bill.id}/balik/", {"reason": "", "on": "2026-03-02"}
    )

    assert answer.status_code == 422
    assert "Alasan belum diisi" in answer.content.decode()


def test_a_journal_of_many_lines_is_posted_once_though_sent_twice(
    client_for: ClientFor, books: str, cooperative: CooperativeFact
) -> None:
    budi = client_for("Budi")
    sent = typed(
        "Pindah buku", ("1102 Bank", "300.000", ""), ("1101", "", "100.000"), ("1101", "", "200000")
    )

    first, again = budi.post(f"{books}baru/", sent), budi.post(f"{books}baru/", sent)

    assert first.status_code == 302
    assert first["Location"] == again["Location"]
    found = entries(cooperative_id=cooperative.id, filters=EntryFilter())
    assert [entry.total for entry in found.items] == [300_000]


def test_an_unbalanced_journal_is_refused_and_keeps_what_was_typed(
    client_for: ClientFor, books: str, cooperative: CooperativeFact
) -> None:
    answer = client_for("Budi").post(
        f"{books}baru/", typed("Pindah buku", ("1102", "300.000", ""), ("1101", "", "250.000"))
    )
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "Selisihnya Rp 50.000" in page
    assert 'value="300.000"' in page
    assert "Pindah buku" in page
    assert entries(cooperative_id=cooperative.id, filters=EntryFilter()).total == 0


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ([("9999", "1000", ""), ("1101", "", "1000")], "Akun 9999 tidak ada"),
        ([("1102", "12.34", ""), ("1101", "", "1000")], "12.34"),
        ([("1102", "1000", "1000"), ("1101", "", "1000")], "jangan keduanya"),
        ([("", "1000", ""), ("1101", "", "1000")], "Pilih akunnya"),
        ([("2101", "1000", ""), ("1101", "", "1000")], "per anggota"),
    ],
)
def test_a_wrong_line_says_its_fault(
    client_for: ClientFor, books: str, lines: list[tuple[str, str, str]], sentence: str
) -> None:
    answer = client_for("Budi").post(f"{books}baru/", typed("Coba", *lines))

    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_a_day_in_no_open_year_is_refused_at_the_day(client_for: ClientFor, books: str) -> None:
    sent = typed("Coba", ("1102", "1000", ""), ("1101", "", "1000"), on="2024-03-02")

    answer = client_for("Budi").post(f"{books}baru/", sent)

    assert answer.status_code == 422
    assert "belum dibuka" in answer.content.decode()


def test_one_line_more_keeps_what_was_typed_and_shows_the_totals(
    client_for: ClientFor, books: str, cooperative: CooperativeFact
) -> None:
    sent = typed("Pindah", ("1102", "300.000", ""), ("1101", "", "100.000"), tambah="1")

    page = client_for("Budi").post(f"{books}baru/", sent).content.decode()

    assert 'name="baris-2-account"' in page
    assert 'value="300.000"' in page
    assert "200.000" in page
    assert entries(cooperative_id=cooperative.id, filters=EntryFilter()).total == 0


def test_the_accounts_show_their_balances(
    client_for: ClientFor, books: str, power_bill: PostedEntry
) -> None:
    budi = client_for("Budi")

    today = budi.get(f"{books}akun/").content.decode()
    before = budi.get(f"{books}akun/?per=2026-03-01").content.decode()

    assert "250.000" in today
    assert "250.000" not in before
    assert budi.get(f"{books}akun/?per=apa").status_code == 200


def test_a_statement_runs_its_balance_and_leads_to_the_entries(
    client_for: ClientFor,
    books: str,
    power_bill: PostedEntry,
    django_assert_max_num_queries: Callable[..., object],
) -> None:
    budi = client_for("Budi")

    with django_assert_max_num_queries(STATEMENT_QUERIES):  # type: ignore[attr-defined]
        page = budi.get(f"{books}akun/1102/").content.decode()

    assert f"{books}jurnal/{power_bill.id}/" in page
    assert "250.000" in page
    assert budi.get(f"{books}akun/tidakada/").status_code == 404


def test_the_chain_is_shown_and_checked_on_request(
    client_for: ClientFor,
    books: str,
    power_bill: PostedEntry,
    cooperative: CooperativeFact,
    actor: Actor,
    on: date,
) -> None:
    link = seal(cooperative_id=cooperative.id, on=on, by=actor)
    tini = client_for("Tini")

    chain = tini.get(f"{books}segel/").content.decode()
    checked = tini.post(f"{books}segel/").content.decode()

    assert link is not None
    assert link.digest.hex() in chain
    assert "Buku utuh" not in chain
    assert "Buku utuh" in checked


def test_the_next_year_is_opened_once_and_a_repeat_says_so(
    client_for: ClientFor, books: str
) -> None:
    budi = client_for("Budi")

    opened = budi.post(f"{books}tahun/", {"buka": "2027"})
    again = budi.post(f"{books}tahun/", {"buka": "2027"})

    assert opened.status_code == 302
    assert again.status_code == 422
    assert "2027 sudah dibuka" in again.content.decode()


def test_who_may_not_write_is_told_so(client_for: ClientFor, books: str) -> None:
    assert client_for("Tini").get(f"{books}baru/").status_code == 403


@pytest.mark.parametrize("place", ["", "baru/", "akun/", "akun/1101/", "segel/", "tahun/"])
def test_joko_learns_nothing(client_for: ClientFor, books: str, place: str) -> None:
    joko = client_for("Joko")

    assert joko.get(f"{books}{place}").status_code == 404
    assert joko.post(f"{books}{place}", {}).status_code == 404
