"""Signing in, out and up through the pages, with the throttle and the second step."""

from collections.abc import Callable

import pytest
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.test import Client
from django.urls import reverse

from sokoguru.identity.models import User
from sokoguru.identity.vocabulary import UserFact
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db

SIGN_IN = "/akun/masuk/"
Account = Callable[[str], UserFact]


def sign_in(client: Client, login: str, password: str = PASSWORD, **extra: str) -> int:
    """The status of an attempt."""
    sent = {"login": login, "password": password}
    return client.post(SIGN_IN, sent, **extra).status_code  # type: ignore[arg-type]


def is_signed_in(client: Client) -> bool:
    return client.get(reverse("identity:account")).status_code == 200


def test_it_signs_in_by_login_whatever_the_capitals(client: Client, account: Account) -> None:
    account("Sari")

    assert sign_in(client, "SARI") == 302
    assert is_signed_in(client)


def test_it_signs_in_by_email(client: Client, account: Account) -> None:
    User.objects.filter(id=account("Sari").id).update(email="sari@desa.example")

    assert sign_in(client, "sari@desa.example") == 302
    assert is_signed_in(client)


def test_it_says_no_to_a_wrong_password_in_indonesian(client: Client, account: Account) -> None:
    account("Sari")

    answer = client.post(SIGN_IN, {"login": "sari", "password": "salah"})

    assert answer.status_code == 200
    assert "Belum dapat masuk" in answer.content.decode()
    assert not is_signed_in(client)


def test_it_leads_back_to_the_page_that_was_asked_for(client: Client, account: Account) -> None:
    account("Sari")

    asked = client.get("/koperasi/")
    answer = client.post(asked["Location"], {"login": "sari", "password": PASSWORD})

    assert asked["Location"] == f"{SIGN_IN}?next=%2Fkoperasi%2F"
    assert answer["Location"] == "/koperasi/"


def test_it_never_leads_to_another_site(client: Client, account: Account) -> None:
    account("Sari")

    answer = client.post(
        f"{SIGN_IN}?next=https://jahat.example/", {"login": "sari", "password": PASSWORD}
    )

    assert answer["Location"].startswith("/")


def test_five_wrong_passwords_close_the_login_for_that_address(
    client: Client, account: Account
) -> None:
    account("Sari")
    for _attempt in range(5):
        sign_in(client, "sari", "salah")

    locked = client.post(SIGN_IN, {"login": "Sari", "password": PASSWORD})

    assert locked.status_code == 429
    assert "15 menit" in locked.content.decode()
    assert not is_signed_in(client)


def test_a_closed_login_does_not_lock_out_the_village(client: Client, account: Account) -> None:
    account("Sari")
    account("Budi")
    for _attempt in range(5):
        sign_in(client, "sari", "salah")

    assert sign_in(client, "budi") == 302
    assert sign_in(Client(), "sari", REMOTE_ADDR="10.1.2.3") == 302


def test_signing_out_closes_the_pages(client_for: Callable[[str], Client]) -> None:
    browser = client_for("Budi")

    browser.post("/akun/keluar/")

    assert not is_signed_in(browser)


def test_it_opens_an_account_without_email(client: Client) -> None:
    answer = client.post(
        "/akun/daftar/",
        {
            "name": "Ayu Lestari",
            "username": "Ayu",
            "email": "",
            "password1": PASSWORD,
            "password2": PASSWORD,
        },
    )

    assert answer.status_code == 302
    opened = User.objects.get(username="ayu")
    assert opened.name == "Ayu Lestari"
    assert is_signed_in(client)


def test_it_opens_no_account_when_the_installation_closed_it(
    client: Client, settings: pytest.FixtureRequest
) -> None:
    settings.OPEN_SIGNUP = False  # type: ignore[attr-defined]

    assert "Pendaftaran ditutup" in client.get("/akun/daftar/").content.decode()


def test_it_says_which_signs_a_login_may_have(client: Client) -> None:
    sent = {"name": "Ayu", "username": "Ayu Lestari", "password1": PASSWORD, "password2": PASSWORD}

    page = client.post("/akun/daftar/", sent).content.decode()

    assert "Pakai huruf, angka, titik atau tanda hubung, tanpa spasi." in page
    assert "menggandung" not in page
    assert not User.objects.exists()


def test_it_refuses_a_password_that_everybody_has(client: Client) -> None:
    answer = client.post(
        "/akun/daftar/",
        {"name": "Ayu", "username": "ayu", "password1": "password", "password2": "password"},
    )

    assert answer.status_code == 200
    assert not User.objects.exists()


def test_it_changes_the_password(client: Client, account: Account) -> None:
    account("Sari")
    sign_in(client, "sari")
    new = "air putih saja dulu"

    client.post("/akun/sandi/ganti/", {"oldpassword": PASSWORD, "password1": new, "password2": new})

    assert sign_in(Client(), "sari", new) == 302


def test_it_changes_the_name(client: Client, account: Account) -> None:
    person = account("Sari")
    sign_in(client, "sari")

    client.post("/akun/", {"name": "Sari Dewi"})

    assert User.objects.get(id=person.id).name == "Sari Dewi"


@pytest.mark.parametrize(
    "path",
    ["/akun/", "/akun/sandi/ganti/", "/akun/dua-langkah/", "/akun/kunci-sandi/", "/akun/surel/",
     "/akun/perangkat/", "/akun/keluar/"],
)  # fmt: skip
def test_pages_of_the_account_are_in_the_look(client: Client, account: Account, path: str) -> None:
    account("Sari")
    sign_in(client, "sari")

    page = client.get(path)

    assert page.status_code == 200
    assert 'class="bare' in page.content.decode()
    assert "Dua-Faktor" not in page.content.decode()


@pytest.mark.parametrize("path", ["/akun/masuk/", "/akun/daftar/", "/akun/sandi/lupa/"])
def test_pages_of_the_entrance_are_in_the_look(client: Client, path: str) -> None:
    page = client.get(path)

    assert page.status_code == 200
    assert 'class="bare' in page.content.decode()


def code_of(secret: str) -> str:
    """What the authenticator app shows now."""
    counter = next(yield_hotp_counters_from_time())
    return str(format_hotp_value(hotp_value(secret, counter)))


def test_a_second_step_is_asked_for_once_it_is_switched_on(
    client: Client, account: Account
) -> None:
    person = account("Sari")
    secret = TOTP.activate(User.objects.get(id=person.id), "JBSWY3DPEHPK3PXP").instance.data
    assert secret

    first = client.post(SIGN_IN, {"login": "sari", "password": PASSWORD})
    assert first["Location"].startswith("/akun/dua-langkah/masuk/")
    assert not is_signed_in(client)

    page = client.get(first["Location"])
    assert page.status_code == 200
    client.post(first["Location"], {"code": code_of("JBSWY3DPEHPK3PXP")})
    assert is_signed_in(client)
