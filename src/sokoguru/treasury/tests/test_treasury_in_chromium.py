"""A treasurer in a real browser: from the bank's files to signed papers of bank and cash."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

import pytest
from playwright.sync_api import Browser, FilePayload, Page, ViewportSize, expect

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.models import Appointment
from sokoguru.identity.operations import open_account
from sokoguru.identity.vocabulary import Role
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, TransferDraft
from sokoguru.treasury.tests.files import MT940
from sokoguru.ui.tests.browser import (
    DESK,
    PHONE,
    faults_found_by_axe,
    is_as_wide_as_the_screen,
    running_chromium,
    running_server,
)
from tests.cast import found_for_tests, join
from tests.people import PASSWORD, SINCE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

CSV = b"""Tanggal;Keterangan;Debet;Kredit;Saldo
31/03/2026;BUNGA;;1.234,56;1.286.234,56
01/04/2026;SETORAN SORE;;75.000,00;1.361.234,56
"""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Chromium; its driver runs a loop in this thread, which our own queries have no part in."""
    with pytest.MonkeyPatch.context() as patch, running_chromium() as browser:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield browser


@pytest.fixture
def house(transactional_db: None, actor: Actor) -> CooperativeFact:
    """A co-op with its treasurer, the books of March and a till, all of it committed."""
    body = found_for_tests("sejahtera", "Koperasi Sejahtera", actor)
    budi = open_account(username="budi", name="Budi", password=PASSWORD)
    with tenant(body.id):
        Appointment.objects.create(
            cooperative_id=body.id, user_id=budi.id, role=Role.BENDAHARA.value, valid_from=SINCE,
            appointed_by=actor.name, appointed_at=actor.at,
        )  # fmt: skip
        join(body.id, "Sari Wulandari", "3374014502900001", actor)
        for number, (amount, day, memo) in enumerate(
            (
                (1_000_000, 2, "Saldo awal"), (500_000, 2, "Setoran toko"),
                (-200_000, 5, "Bayar pemasok beras"), (75_000, 31, "Setoran sore"),
            )
        ):  # fmt: skip
            debit, credit = ("1102", "3201") if amount > 0 else ("7109", "1102")
            kind = EntryKind.JOURNAL if number else EntryKind.OPENING
            transfer = TransferDraft(debit, credit, Rupiah(abs(amount)))
            draft = EntryDraft(kind, date(2026, 3, day), f"k{number}", memo, (transfer,))
            ledger.post(cooperative_id=body.id, entry=draft, by=actor)
    return body


@pytest.mark.parametrize(
    ("size", "scheme"), [(PHONE, "dark"), (DESK, "light")], ids=["phone, dark", "desk, light"]
)
def test_a_treasurer_goes_from_the_banks_file_to_the_signed_paper(
    chromium: Browser, house: CooperativeFact, size: ViewportSize, scheme: Literal["dark", "light"]
) -> None:
    context = chromium.new_context(viewport=size, reduced_motion="reduce", color_scheme=scheme)
    page = context.new_page()
    with running_server() as address:
        sign_in(page, address)
        kas = f"{address}/k/{house.slug}/kas/"
        page.goto(kas)
        fits(page)
        name_the_account(page, kas)
        import_file(page, {"name": "maret.sta", "mimeType": "text/plain", "buffer": MT940.encode()})
        expect(page.get_by_text("maret.sta masuk: 4 mutasi baru.")).to_be_visible()
        match_and_post(page)
        page.get_by_role("link", name="BRI 1234567890").first.click()
        import_file(page, {"name": "april.csv", "mimeType": "text/csv", "buffer": CSV})
        expect(page.get_by_text("april.csv masuk: 1 mutasi baru.")).to_be_visible()
        page.get_by_role("checkbox", name="SETORAN SORE 1 April").check()
        page.get_by_role("checkbox", name="Setoran sore 31").check()
        page.get_by_role("button", name="Cocokkan yang dipilih").click()
        expect(page.get_by_text("Tercocokkan.")).to_be_visible()
        reconcile(page, kas)
        count_the_till(page, kas)
        page.goto(kas)
        expect(page.get_by_text("1 April 2026").first).to_be_visible()
        fits(page)
    context.close()


def name_the_account(page: Page, kas: str) -> None:
    page.goto(f"{kas}rekening/?akun=1102")
    page.get_by_label("Nama bank").fill("BRI")
    page.get_by_label("Nomor rekening").fill("1234567890")
    page.get_by_label("Dicocokkan sejak").fill("2026-03-02")
    fits(page)
    page.get_by_role("button", name="Daftarkan rekening").click()
    expect(page.get_by_role("heading", name="BRI 1234567890")).to_be_visible()


def import_file(page: Page, file: FilePayload) -> None:
    page.get_by_label("Berkas rekening koran").set_input_files(file)
    page.get_by_role("button", name="Periksa berkas").click()
    expect(page.get_by_role("button", name="Masukkan")).to_be_visible()
    fits(page)
    page.get_by_role("button", name="Masukkan").click()


def match_and_post(page: Page) -> None:
    """Confirm what suggests itself; charge and interest are posted from their lines."""
    expect(page.get_by_text("jumlah sama, 1 hari lebih awal").first).to_be_visible()
    fits(page)
    page.get_by_role("button", name="Cocokkan 2 usulan").click()
    expect(page.get_by_text("2 usulan dicocokkan.")).to_be_visible()
    for words, account in (("BIAYA ADMINISTRASI", "7101"), ("BUNGA", "4901")):
        page.get_by_role("link", name=f"Catat di buku {words}").click()
        expect(page.get_by_label("Akun lawan")).to_have_value(account)
        fits(page)
        page.get_by_role("button", name="Catat di buku").click()
        expect(page.get_by_text("Mutasi bank tercatat di buku.")).to_be_visible()
    fits(page)


def reconcile(page: Page, kas: str) -> None:
    page.goto(f"{kas}rekonsiliasi/1102/")
    expect(page.get_by_text("Bank dan buku cocok sampai rupiah terakhir.")).to_be_visible()
    fits(page)
    page.get_by_role("button", name="Catat rekonsiliasi").click()
    expect(page.get_by_role("heading", name="Rekonsiliasi bank")).to_be_visible()
    expect(page.get_by_text("1.361.234").first).to_be_visible()
    fits(page)


def count_the_till(page: Page, kas: str) -> None:
    page.goto(f"{kas}opname/")
    fits(page)
    page.get_by_label("Uang kertas 50.000").fill("1")
    page.get_by_label("Uang kertas 20.000").fill("2")
    page.get_by_label("Uang logam 500").fill("18")
    page.get_by_role("button", name="Catat hasil hitung").click()
    expect(page.get_by_text("Tulis sebabnya")).to_be_visible()
    expect(page.get_by_label("Uang logam 500")).to_have_value("18")
    page.get_by_label("Sebab selisih").fill("Uang kembali keliru")
    page.get_by_label("Saksi").fill("Tini")
    fits(page)
    page.get_by_role("button", name="Catat hasil hitung").click()
    expect(page.get_by_role("heading", name="Berita acara opname kas")).to_be_visible()
    expect(page.get_by_text("Uang kembali keliru")).to_be_visible()
    fits(page)


def sign_in(page: Page, address: str) -> None:
    page.goto(f"{address}/akun/masuk/")
    page.get_by_label("Nama pengguna").fill("budi")
    page.locator("#id_password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/akun/masuk/" not in url)


def fits(page: Page) -> None:
    """The page is as wide as the screen and axe has nothing to say."""
    assert is_as_wide_as_the_screen(page)
    assert faults_found_by_axe(page) == []
