"""Finding the member while typing, and settling what others owe and what suppliers are owed."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import balances
from sokoguru.members.vocabulary import MemberFact
from sokoguru.trade.operations import record_purchase, record_sale
from sokoguru.trade.queries import documents, open_sales
from sokoguru.trade.vocabulary import Payment, TradeReceipt

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
DAY = date(2026, 3, 2)


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 3, 2, 5, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def usaha(cooperative: CooperativeFact) -> str:
    return f"/k/{cooperative.slug}/usaha/"


def typed(**facts: object) -> dict[str, object]:
    return {"key": str(uuid4()), "on": "2026-03-02", "memo": "", "money": "1101", **facts}


def sold(
    cooperative: CooperativeFact, actor: Actor, buyer: MemberFact | str, amount: int = 100_000
) -> TradeReceipt:
    """A sale on credit to a member or to somebody else."""
    return record_sale(
        cooperative_id=cooperative.id,
        unit="toko",
        member_id=None if isinstance(buyer, str) else buyer.id,
        buyer_name=buyer if isinstance(buyer, str) else "",
        amount=Rupiah(amount),
        cost=Rupiah(0),
        payment=Payment.CREDIT,
        on=DAY,
        key=f"sale {buyer if isinstance(buyer, str) else buyer.number}",
        memo="Beras",
        by=actor,
    )


def test_the_member_is_found_while_typing_with_what_he_owes(
    client_for: ClientFor, usaha: str, cooperative: CooperativeFact, actor: Actor, sari: MemberFact
) -> None:
    sold(cooperative, actor, sari, 45_000)
    asked = {"q": "wulan"}
    answer = client_for("Budi").get(f"{usaha}piutang/", asked, headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert "<html" not in page
    assert (sari.name in page, str(sari.id) in page, "45.000" in page) == (True, True, True)
    nobody = client_for("Budi").get(f"{usaha}piutang/", {"q": "zz"}, headers={"HX-Request": "true"})
    assert "Tidak ada anggota yang cocok" in nobody.content.decode()


def test_the_picked_member_or_the_typed_number_is_the_buyer(
    client_for: ClientFor, usaha: str, cooperative: CooperativeFact, sari: MemberFact
) -> None:
    budi, goods = client_for("Budi"), {"unit": "toko", "amount": "10.000", "cost": "0"}
    for who in ({"member": str(sari.id), "q": "sari"}, {"q": sari.number}):
        form = typed(payment="tunai", **goods, **who)
        assert budi.post(f"{usaha}penjualan/", form).status_code == 302
    found = documents(cooperative_id=cooperative.id, member_id=sari.id)
    assert found.total == 2


def test_a_name_that_was_not_picked_is_asked_back_with_everything_typed(
    client_for: ClientFor, usaha: str, cooperative: CooperativeFact, sari: MemberFact
) -> None:
    form = typed(unit="toko", amount="10.000", cost="0", payment="kredit", q="sari", memo="Gula")
    answer = client_for("Budi").post(f"{usaha}penjualan/", form)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Pilih salah satu anggota yang cocok" in page
    assert str(sari.id) in page
    for kept in ('value="sari"', 'value="10.000"', 'value="Gula"', 'value="kredit"'):
        assert kept in page
    assert documents(cooperative_id=cooperative.id).total == 0


def test_a_search_without_script_keeps_what_was_typed(
    client_for: ClientFor, usaha: str, sari: MemberFact
) -> None:
    asked = {"q": "sari", "amount": "7.500", "memo": "Minyak"}
    page = client_for("Budi").get(f"{usaha}penjualan/", asked).content.decode()
    assert sari.name in page
    assert 'value="7.500"' in page
    assert 'value="Minyak"' in page


def test_a_sale_on_credit_to_somebody_else_is_paid_in_parts(
    client_for: ClientFor, usaha: str, cooperative: CooperativeFact, actor: Actor
) -> None:
    sale = sold(cooperative, actor, "Warung Bu Tri")
    budi, place = client_for("Budi"), f"{usaha}piutang/{sale.document.id}/"
    assert place in budi.get(f"{usaha}piutang/").content.decode()
    assert 'value="100.000"' in budi.get(place).content.decode()
    assert budi.post(place, typed(amount="60.000")).status_code == 302
    page = budi.get(place).content.decode()
    assert "Sudah dibayar atau diretur" in page
    assert 'value="40.000"' in page
    too_much = budi.post(place, typed(amount="40.001"))
    assert too_much.status_code == 422
    assert "melebihi piutang" in too_much.content.decode()
    budi.post(place, typed(amount="40.000"))
    assert open_sales(cooperative_id=cooperative.id) == ()
    assert balances(cooperative_id=cooperative.id, on=DAY)["1212"] == 0


def test_a_members_debt_is_not_settled_as_somebody_elses(
    client_for: ClientFor, usaha: str, cooperative: CooperativeFact, actor: Actor, sari: MemberFact
) -> None:
    sale = sold(cooperative, actor, sari)
    budi = client_for("Budi")
    assert budi.get(f"{usaha}piutang/{sale.document.id}/").status_code == 404
    assert budi.get(f"{usaha}piutang/{uuid4()}/").status_code == 404
    page = budi.get(f"{usaha}piutang/").content.decode()
    assert f"?anggota={sari.id}&amp;amount=100.000" in page
    filled = budi.get(f"{usaha}piutang/?anggota={sari.id}&amount=100.000").content.decode()
    assert f'value="{sari.id}" required checked' in filled
    assert 'value="100.000"' in filled


def test_suppliers_who_are_owed_stand_beside_the_form_filled_in(
    client_for: ClientFor, usaha: str, cooperative: CooperativeFact, actor: Actor
) -> None:
    record_purchase(
        cooperative_id=cooperative.id, unit="toko", supplier="UD Makmur", amount=Rupiah(90_000),
        payment=Payment.CREDIT, on=DAY, key="bought", memo="", by=actor,
    )  # fmt: skip
    budi = client_for("Budi")
    page = budi.get(f"{usaha}pemasok/").content.decode()
    assert "?supplier=UD+Makmur&amp;amount=90.000" in page
    filled = budi.get(f"{usaha}pemasok/?supplier=UD+Makmur&amount=90.000").content.decode()
    assert 'value="UD Makmur"' in filled
    assert 'value="90.000"' in filled
    assert (
        budi.post(f"{usaha}pemasok/", typed(supplier="ud  makmur", amount="90.000")).status_code
        == 302
    )
    assert "Tidak ada utang kepada pemasok" in budi.get(f"{usaha}pemasok/").content.decode()


def test_the_receipt_leads_on_to_paying_returning_and_the_next_sale(
    client_for: ClientFor, usaha: str, cooperative: CooperativeFact, actor: Actor
) -> None:
    sale = sold(cooperative, actor, "Warung Bu Tri")
    page = client_for("Budi").get(f"{usaha}bukti/{sale.entry.id}/").content.decode()
    for place in (f"piutang/{sale.document.id}/", f"retur/{sale.document.id}/", "penjualan/"):
        assert f'href="{usaha}{place}' in page


def test_joko_from_next_door_settles_nothing(
    client_for: ClientFor, usaha: str, cooperative: CooperativeFact, actor: Actor
) -> None:
    sale = sold(cooperative, actor, "Warung Bu Tri")
    joko = client_for("Joko")
    for place in (f"piutang/{sale.document.id}/", "pemasok/", "margin/", "volume/"):
        assert joko.get(usaha + place).status_code == 404
    assert joko.post(f"{usaha}piutang/{sale.document.id}/", typed(amount="1")).status_code == 404
