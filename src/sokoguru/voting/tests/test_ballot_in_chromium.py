"""The phone blinds its own token: what the house signed it never saw, and the box takes it."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from playwright.sync_api import Browser, expect

from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.identity.operations import link_member, open_account
from sokoguru.ui.tests.browser import (
    PHONE,
    faults_found_by_axe,
    is_as_wide_as_the_screen,
    running_chromium,
    running_server,
)
from sokoguru.voting import queries
from sokoguru.voting.operations import close_vote
from sokoguru.voting.tests.conftest import BUDI, ROLL, open_for
from tests.cast import found_for_tests, join
from tests.people import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Chromium; its driver runs a loop in this thread, which our own queries have no part in."""
    with pytest.MonkeyPatch.context() as patch, running_chromium() as browser:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield browser


@pytest.fixture
def vote(transactional_db: None, actor: Actor) -> tuple[int, UUID]:
    """A co-op and its secret vote among Sari and another."""
    body = found_for_tests("sejahtera", "Koperasi Sejahtera", actor)
    user = open_account(username="sari", name="Sari", password=PASSWORD)
    with tenant(body.id):
        sari = join(body.id, "Sari Wulandari", "3374014502900001", actor)
        link_member(cooperative_id=body.id, user_id=user.id, member_id=sari.id, by=actor)
        fact = open_for(body.id, voters={sari.id: 1, ROLL[0]: 1})
    return body.id, fact.id


def test_a_phone_casts_a_secret_ballot_that_the_house_never_saw(
    vote: tuple[int, UUID], chromium: Browser
) -> None:
    house, vote_id = vote
    sent: list[tuple[str, dict[str, str]]] = []
    with running_server() as address:
        context = chromium.new_context(base_url=address, viewport=PHONE, locale="id-ID")
        page = context.new_page()
        page.goto("/akun/masuk/")
        page.fill("[name=login]", "sari")
        page.fill("[name=password]", PASSWORD)
        page.locator("main button[type=submit]").first.click()
        page.wait_for_url(lambda url: "masuk" not in url)
        page.on("request", lambda r: sent.append((r.url, r.all_headers())))
        page.goto(f"/k/sejahtera/suara/{vote_id}/")
        assert is_as_wide_as_the_screen(page)
        assert not faults_found_by_axe(page)
        page.get_by_role("button", name="Ambil surat suara").click()
        page.get_by_label("Tidak setuju").check()
        page.get_by_role("button", name="Masukkan ke kotak").click()
        expect(page.get_by_text("Simpan kode bukti ini")).to_be_visible()
        receipt = page.locator("#bukti b").inner_text()
        with tenant(house):
            tally = close_vote(cooperative_id=house, vote_id=vote_id, by=BUDI)
            rows = queries.bulletin(cooperative_id=house, vote_id=vote_id)
        page.goto(f"/k/sejahtera/suara/{vote_id}/hasil/?bukti={receipt}")
        expect(page.get_by_text("Suara ini dihitung")).to_contain_text("Tidak setuju")
        assert is_as_wide_as_the_screen(page)
        context.close()

    assert tally.sum.counts == (0, 1)
    assert [row.label for row in rows] == [receipt.replace("-", "")]
    boxes = [headers for url, headers in sent if url.endswith("/kotak/")]
    assert boxes
    assert all("cookie" not in headers for headers in boxes)
