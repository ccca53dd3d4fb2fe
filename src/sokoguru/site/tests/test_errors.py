"""Pages for what went wrong."""

import pytest
from django.test import Client, RequestFactory

from sokoguru.site.web import errors

pytestmark = pytest.mark.django_db


def test_a_page_that_is_not_there_says_so_in_the_look(client: Client) -> None:
    page = client.get("/tidak/ada/")

    assert page.status_code == 404
    assert "Halaman tidak ditemukan" in page.content.decode()
    assert 'class="bare' in page.content.decode()


def test_a_form_without_its_token_says_that_nothing_was_recorded() -> None:
    page = Client(enforce_csrf_checks=True).post("/akun/masuk/", {"login": "sari"})

    assert page.status_code == 403
    assert "Tidak ada yang tercatat" in page.content.decode()


def test_a_fault_needs_no_request_to_be_shown(rf: RequestFactory) -> None:
    page = errors.fault(rf.get("/"))

    assert page.status_code == 500
    assert "buku tetap utuh" in page.content.decode()


@pytest.mark.parametrize(
    ("handler", "status", "words"),
    [(errors.bad_request, 400, "Kiriman tidak terbaca"), (errors.forbidden, 403, "Tidak diizinkan"),
     (errors.not_found, 404, "Halaman tidak ditemukan")],
)  # fmt: skip
def test_every_refusal_of_the_server_has_its_page(
    rf: RequestFactory, handler: object, status: int, words: str
) -> None:
    page = handler(rf.get("/"), Exception("x"))  # type: ignore[operator]

    assert page.status_code == status
    assert words in page.content.decode()
