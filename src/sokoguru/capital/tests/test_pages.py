"""The pages of capital: each act through its form, each list with as few queries as ever."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from sokoguru.capital.queries import (
    borrowing,
    borrowings,
    grants,
    participations,
)
from sokoguru.capital.vocabulary import Flag, LoanFact
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Role
from sokoguru.ledger.queries import balances
from tests.cast import DAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]

ClientFor = Callable[[str], Client]
Borrow = Callable[..., LoanFact]
LOAN = {
    "source": "bank", "programme": "kur", "lender": "Bank Desa", "agreement_number": "PK/9",
    "agreement_on": "2026-03-01", "resolution_number": "RA/3", "principal": "12.000.000",
    "rate": "18", "method": "tetap", "instalments": "12", "every_months": "1", "grace_months": "0",
    "unit": "toko", "money": "1102", "received_on": "2026-03-02",
}  # fmt: skip
AGREEMENT = {
    "donor": "Dinas Koperasi", "agreement_number": "NPHD/7", "agreement_on": "2026-03-01",
    "treatment": "modal", "on": "2026-03-02", "report_due_on": "2026-06-30",
}  # fmt: skip
GOODS = {
    "kind": "mesin", "name": "Mesin pengering", "quantity": "1", "life_years": "5",
    "unit": "toko", "on": "2026-03-02",
}  # fmt: skip
PAGES = (
    "", "susunan/", "cadangan/", "pinjaman/", "pinjaman/baru/", "hibah/", "hibah/uang/",
    "hibah/barang/", "penyertaan/", "penyertaan/baru/",
)  # fmt: skip


def pairs(prefix: str, *rows: tuple[str, str]) -> dict[str, str]:
    """What a formset of pairs sends."""
    sent = {f"{prefix}-TOTAL_FORMS": "5", f"{prefix}-INITIAL_FORMS": "0"}
    for place, (name, amount) in enumerate(rows):
        sent |= {f"{prefix}-{place}-name": name, f"{prefix}-{place}-amount": amount}
    return sent


@pytest.fixture
def budi(client_for: ClientFor, cooperative: CooperativeFact) -> Callable[..., Any]:
    """Budi at the pages of capital: `budi("pinjaman/")` reads, with values he sends."""

    browsers: dict[date, Client] = {}  # he signs in anew on every day he comes

    def visit(address: str, sent: dict[str, str] | None = None) -> Any:
        today = timezone.now().date()
        browser = browsers.get(today) or browsers.setdefault(today, client_for("Budi"))
        where = f"/k/{cooperative.slug}/modal/{address}"
        return browser.get(where) if sent is None else browser.post(where, sent)

    return visit


def words(answer: Any) -> str:
    return str(answer.content.decode())


def test_every_page_opens_and_is_shut_to_the_neighbour_and_to_members(
    budi: Callable[..., Any], client_for: ClientFor, cooperative: CooperativeFact
) -> None:
    joko, sari, tini = client_for("Joko"), client_for("Sari"), client_for("Tini")
    for page in PAGES:
        address = f"/k/{cooperative.slug}/modal/{page}"
        assert budi(page).status_code == 200, page
        assert tini.get(address).status_code == 200, page
        assert joko.get(address).status_code == 404, page
        assert sari.get(address).status_code == 403, page


def test_a_loan_from_its_form_to_its_last_instalment(
    budi: Callable[..., Any], cooperative: CooperativeFact, at: Callable[[date], Any]
) -> None:
    shown = budi("pinjaman/baru/", {**LOAN, **pairs("pemegang"), "hitung": "1"})
    assert "180.000" in words(shown)
    assert borrowings(cooperative_id=cooperative.id, on=DAY) == ()

    sent = {**LOAN, **pairs("pemegang"), "key": "0198a4d2-0000-7000-8000-000000000001"}
    for _twice in range(2):
        assert budi("pinjaman/baru/", sent).status_code == 302
    (loan,) = borrowings(cooperative_id=cooperative.id, on=DAY)
    for month in range(4, 13):
        day = date(2026, month, 2)
        with at(day):
            due = budi(f"pinjaman/{loan.id}/bayar/")
            assert "1.180.000" in words(due)
            pay = {"amount": "1180000", "money": "1102", "on": day.isoformat()}
            assert budi(f"pinjaman/{loan.id}/bayar/", pay).status_code == 302
    with at(date(2026, 12, 31)):
        off = {"extra": "3.000.000", "money": "1102", "on": "2026-12-31"}
        assert budi(f"pinjaman/{loan.id}/percepat/", off).status_code == 302
        page = words(budi(f"pinjaman/{loan.id}/"))
    paid = borrowing(cooperative_id=cooperative.id, loan_id=loan.id, on=date(2026, 12, 31))
    assert paid.is_paid
    assert "lunas" in page
    assert "dipercepat" in page
    held = balances(cooperative_id=cooperative.id, on=date(2026, 12, 31))
    assert held["2701"] == 0


@pytest.mark.requirement("S3-070")
@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"source": ""}, "id_source_error"),
        ({"source": "rentenir"}, "rentenir"),
        ({"source": "lain"}, "dasar hukumnya"),
        ({"resolution_number": ""}, "nomor keputusannya"),
        ({"source": "anggota", "member": "X-99"}, "Tidak ada anggota bernomor X-99"),
        ({"rate": "dua"}, "Tulis persennya"),
        ({"received_on": "2026-03-03"}, "belum tiba"),
        (pairs("pemegang", ("Adi", "5")), "Pemegang bersama"),
        (pairs("pemegang", ("Adi", "")), "kosongkan keduanya"),
        (pairs("pemegang", ("Adi", "5"), ("Adi", "6")), "ditulis satu kali"),
    ],
)
def test_a_wrong_loan_keeps_what_was_typed_and_says_why(
    budi: Callable[..., Any], cooperative: CooperativeFact, wrong: dict[str, str], sentence: str
) -> None:
    answer = budi("pinjaman/baru/", {**LOAN, **pairs("pemegang"), **wrong})
    assert answer.status_code == 422
    assert sentence in words(answer)
    assert "12.000.000" in words(answer)
    assert borrowings(cooperative_id=cooperative.id, on=DAY) == ()


def test_the_desk_tells_what_is_due_and_books_the_months_interest(
    budi: Callable[..., Any], borrow: Borrow, at: Callable[[date], Any],
    cooperative: CooperativeFact,
) -> None:  # fmt: skip
    borrow()
    with at(date(2026, 4, 5)):
        desk = words(budi(""))
        assert "1.180.000" in desk
        assert "terlambat" in desk
        assert "168.387" in desk
        early = budi("bunga/2026-4/", {})
        assert early.status_code == 302
        assert "belum berakhir" in words(budi(""))
        assert budi("bunga/2026-3/", {}).status_code == 302
        assert "Semua bunga sudah dibukukan" in words(budi(""))
        assert budi("bunga/2026-13/", {}).status_code == 404
        assert budi("bunga/2026-3/").status_code == 404
    held = balances(cooperative_id=cooperative.id, on=date(2026, 3, 31))
    assert held["2401"] == 168_387


@pytest.mark.requirement("S2-093", "S2-097", "S2-098")
def test_goods_are_refused_without_a_value_and_then_stand_in_the_report(
    budi: Callable[..., Any], cooperative: CooperativeFact
) -> None:
    refused = budi("hibah/barang/", {**AGREEMENT, **GOODS, "amount": ""})
    assert refused.status_code == 422
    assert "Hibah barang harus dinilai dengan uang" in words(refused)
    assert grants(cooperative_id=cooperative.id, on=DAY) == ()
    sent = {**AGREEMENT, **GOODS, "amount": "60.000.000", "clause": "Pasal 4"}
    assert budi("hibah/barang/", sent).status_code == 302
    (found,) = grants(cooperative_id=cooperative.id, on=DAY)
    page = words(budi(f"hibah/{found.id}/"))
    assert "Dasar peraturan hibah ini belum dicatat" in page
    assert "belum diperiksa" in page
    assert "tidak disusutkan: Pasal 4" in page
    law = {"text": "PMK 99/2026", "on": "2026-03-02"}
    assert budi(f"hibah/{found.id}/peraturan/", law).status_code == 302
    page = words(budi(f"hibah/{found.id}/"))
    assert "PMK 99/2026" in page
    assert "Dasar peraturan hibah ini belum dicatat" not in page


def test_a_grant_of_money_is_spent_flagged_reported_and_printed(
    budi: Callable[..., Any], cooperative: CooperativeFact, at: Callable[[date], Any]
) -> None:
    sent = {
        **AGREEMENT, **pairs("tujuan", ("Mesin", "60.000.000"), ("Pelatihan", "10.000.000")),
        "amount": "70.000.000", "money": "1109", "is_binding": "on",
    }  # fmt: skip
    binding = budi("hibah/uang/", sent)
    assert "mengikat bukan hibah biasa" in words(binding)
    assert budi("hibah/uang/", {**sent, "approval_number": "RA/4"}).status_code == 302
    (found,) = grants(cooperative_id=cooperative.id, on=DAY)
    at_grant = f"hibah/{found.id}/"
    training = {
        "purpose": str(found.purposes[1].id), "memo": "Narasumber", "account": "6203",
        "amount": "11.000.000", "on": "2026-03-02",
    }  # fmt: skip
    assert budi(f"{at_grant}belanja/", training).status_code == 302
    machine = {
        **GOODS, "amount": "50.000.000", "memo": "Mesin", "purpose": str(found.purposes[0].id),
    }  # fmt: skip
    assert budi(f"{at_grant}aset/", {**machine, "amount": ""}).status_code == 422
    assert budi(f"{at_grant}aset/", machine).status_code == 302
    money = {"amount": "12.500", "on": "2026-03-02"}
    assert budi(f"{at_grant}jasa/", money).status_code == 302
    refused = budi(f"{at_grant}syarat/", {**money, "text": "BA 1"})
    assert "Tidak ada lagi yang dipindahkan" in words(refused)
    (found,) = grants(cooperative_id=cooperative.id, on=DAY)
    assert [line.flags for line in found.flagged] == [(Flag.ABOVE_PLAN,)]
    for page in (at_grant, f"{at_grant}?sebagai=cetak"):
        shown = words(budi(page))
        assert "melebihi rencana" in shown, page
        assert "Mesin pengering" in shown, page
        assert "9.012.500" in shown, page
    with at(date(2026, 7, 1)):
        assert "laporan terlambat" in words(budi("hibah/"))
        assert "Dinas Koperasi" in words(budi(""))
        told = {"text": "RAT 2026", "on": "2026-07-01"}
        assert budi(f"{at_grant}lapor/", told).status_code == 302
        assert "laporan terlambat" not in words(budi("hibah/"))


def test_participation_comes_is_rewarded_and_goes_back(
    budi: Callable[..., Any], cooperative: CooperativeFact
) -> None:
    contract = {
        "holder": "CV Maju", "contract_number": "MP/1", "contract_on": "2026-03-01",
        "amount": "5.000.000", "profit": "30", "risk": "30,5", "unit": "toko", "money": "1102",
        "on": "2026-03-02",
    }  # fmt: skip
    assert "sampai 100 persen" in words(budi("penyertaan/baru/", {**contract, "risk": "101"}))
    assert budi("penyertaan/baru/", contract).status_code == 302
    (found,) = participations(cooperative_id=cooperative.id)
    here = f"penyertaan/{found.id}/"
    money = {"amount": "250.000", "money": "1102", "on": "2026-03-02"}
    assert budi(f"{here}hasil/", money).status_code == 302
    assert budi(f"{here}kembali/", {**money, "amount": "6.000.000"}).status_code == 422
    assert budi(f"{here}kembali/", money).status_code == 302
    assert "4.750.000" in words(budi(here))
    assert "30,5%" in words(budi(here))
    assert "4.750.000" in words(budi("penyertaan/"))


def test_who_may_only_read_acts_on_nothing(
    cooperative: CooperativeFact, borrow: Borrow, officer: Callable[..., Any],
    signed_in: Callable[..., Client],
) -> None:  # fmt: skip
    loan = borrow()
    watcher = signed_in(officer("Ratna", Role.PENGAWAS))
    at_loan = f"/k/{cooperative.slug}/modal/pinjaman/{loan.id}/"
    page = words(watcher.get(at_loan))
    assert "Bank Desa" in page
    assert "Bayar angsuran" not in page
    for address in ("bayar/", "percepat/"):
        assert watcher.post(f"{at_loan}{address}", {}).status_code == 403
    assert watcher.post(f"/k/{cooperative.slug}/modal/bunga/2026-2/", {}).status_code == 403


def test_unknown_things_are_not_there(budi: Callable[..., Any]) -> None:
    nobody = "0198a4d2-0000-7000-8000-00000000dead"
    for page in (f"pinjaman/{nobody}/", f"hibah/{nobody}/", f"hibah/{nobody}/belanja/",
                 f"penyertaan/{nobody}/"):  # fmt: skip
        assert budi(page).status_code == 404, page


@pytest.mark.parametrize("page", ["", "pinjaman/", "hibah/", "penyertaan/", "cadangan/"])
def test_lists_ask_as_little_however_long_they_are(
    page: str, budi: Callable[..., Any], borrow: Borrow
) -> None:  # fmt: skip
    def fill(number: int) -> None:
        borrow(key=f"bank {number}", principal=Rupiah(10_000 * number))
        sent = {
            **AGREEMENT, **pairs("tujuan", ("Mesin", "60")), "amount": f"{number}00",
            "money": "1109",
        }  # fmt: skip
        assert budi("hibah/uang/", sent).status_code == 302

    fill(1)
    budi(page)
    with CaptureQueriesContext(connection) as few:
        budi(page)
    for number in range(2, 6):
        fill(number)
    budi(page)
    with CaptureQueriesContext(connection) as many:
        budi(page)
    assert len(many) == len(few)
    assert len(many) <= 45
