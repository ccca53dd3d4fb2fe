"""The manager leads every business and its administration, and decides nothing of the meeting's."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from sokoguru.cooperatives.queries import articles_on
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.identity.queries import appointments
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.members.vocabulary import MemberFact
from sokoguru.trade.queries import documents, margins

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 3, 2, 5, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def rudi(
    officer: Callable[..., UserFact], signed_in: Callable[[UserFact], Client], sari: MemberFact
) -> Client:
    """The browser of the manager, who is no member."""
    return signed_in(officer("Rudi", Role.MANAJER))


def typed(**facts: object) -> dict[str, object]:
    return {"key": str(uuid4()), "on": "2026-03-02", "memo": "Usaha", "money": "1101", **facts}


@pytest.mark.requirement("S5-28")
def test_the_manager_leads_each_unit_and_its_administration(
    rudi: Client, cooperative: CooperativeFact, sari: MemberFact
) -> None:
    usaha = f"/k/{cooperative.slug}/usaha/"
    margin = {"unit": "toko", "party": "semua", "margin": "20", "valid_from": "2026-03-02"}
    goods = {"unit": "toko", "q": sari.number, "amount": "50.000", "payment": "tunai"}
    rice = {"unit": "pemasaran", "q": sari.number, "gross": "90.000", "fee": "4.500"}
    bill = {"code": "6102", "amount": "10.000", "payee": "PLN"}
    for place, form in (
        ("margin/", margin),
        ("penjualan/", typed(**goods)),
        ("titip-jual/", typed(**rice)),
        ("biaya/", typed(**bill)),
    ):
        assert rudi.post(usaha + place, form).status_code == 302, place
    assert documents(cooperative_id=cooperative.id).total == 3
    assert len(margins(cooperative_id=cooperative.id)) == 1
    for place in ("buku/", "buku/baru/", "loket/", "anggota/"):
        assert rudi.get(f"/k/{cooperative.slug}/{place}").status_code == 200, place


@pytest.mark.requirement("S5-28")
def test_the_manager_changes_no_articles_surplus_year_or_office(
    rudi: Client, cooperative: CooperativeFact
) -> None:
    home, on = f"/k/{cooperative.slug}/", date(2026, 3, 2)
    before = articles_on(cooperative_id=cooperative.id, on=on)
    for place in ("pengaturan/aturan/ubah/", "shu/2026/tetapkan/", "shu/2026/keputusan/"):
        assert rudi.get(home + place).status_code == 403, place
        assert rudi.post(home + place, {}).status_code == 403, place
    appointing = {"username": "Rudi", "role": "ketua", "valid_from": "2026-03-02"}
    rudi.post(f"{home}pengaturan/petugas/", appointing)
    assert [
        term.role
        for term in appointments(cooperative_id=cooperative.id, on=on)
        if term.role is Role.KETUA
    ] == []
    assert articles_on(cooperative_id=cooperative.id, on=on) == before
