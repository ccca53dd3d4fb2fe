"""The pages of trade, as a shopkeeper and a treasurer use them."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.ledger.queries import balances
from sokoguru.members.vocabulary import MemberFact
from sokoguru.trade.queries import documents
from sokoguru.trade.web.acts import ACTS

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
DAY = date(2026, 3, 2)
INDEX_QUERIES = 20


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 3, 2, 5, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def usaha(cooperative: CooperativeFact) -> str:
    return f"/k/{cooperative.slug}/usaha/"


def typed(**facts: object) -> dict[str, object]:
    return {"key": str(uuid4()), "on": "2026-03-02", "memo": "Beras", **facts}


def sale(member: str, **other: object) -> dict[str, object]:
    facts = {"unit": "toko", "member": member, "amount": "100.000", "cost": "80.000"}
    return typed(**{**facts, "payment": "tunai", **other})


def test_a_sale_to_a_member_is_recorded_once_and_leads_to_its_receipt(
    client_for: ClientFor, usaha: str, cooperative: CooperativeFact, sari: MemberFact
) -> None:
    budi, form = client_for("Budi"), sale(sari.number)
    first = budi.post(f"{usaha}penjualan/", form)
    second = budi.post(f"{usaha}penjualan/", form)
    assert first.status_code == second.status_code == 302
    assert first["Location"] == second["Location"]
    page = budi.get(first["Location"]).content.decode()
    assert "100.000" in page
    assert sari.name in page
    assert balances(cooperative_id=cooperative.id, on=DAY)["4111"] == 100_000
    pdf = budi.get(f"{first['Location']}58mm.pdf")
    assert pdf.content[:5] == b"%PDF-"


def test_a_sale_without_buyer_keeps_what_was_typed(client_for: ClientFor, usaha: str) -> None:
    answer = client_for("Budi").post(f"{usaha}penjualan/", sale("", amount="75.000"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Pembeli belum" in page
    assert "75.000" in page


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"member": "99999"}, "Nomor anggota itu tidak ada"),
        ({"amount": "12,5"}, "tidak terbaca"),
        ({"unit": "gudang"}, "gudang"),
    ],
)
def test_wrong_input_is_explained_and_nothing_is_recorded(
    client_for: ClientFor,
    usaha: str,
    cooperative: CooperativeFact,
    sari: MemberFact,
    change: dict[str, object],
    sentence: str,
) -> None:
    answer = client_for("Budi").post(f"{usaha}penjualan/", {**sale(sari.number), **change})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert documents(cooperative_id=cooperative.id).total == 0


@pytest.mark.requirement("S3-016")
def test_mutual_aid_as_a_cost_is_refused_on_the_page(client_for: ClientFor, usaha: str) -> None:
    form = typed(code="6119", amount="200.000", payee="", money="1101", memo="Santunan duka")
    answer = client_for("Budi").post(f"{usaha}biaya/", form)
    assert answer.status_code == 422
    assert "Dana sosial" in answer.content.decode()


def test_a_cost_of_a_unit_is_paid_for_that_unit(
    client_for: ClientFor, usaha: str, cooperative: CooperativeFact
) -> None:
    budi = client_for("Budi")
    form = typed(code="5202", amount="40.000", payee="Angkutan", money="1101", memo="Angkut")
    refused = budi.post(f"{usaha}biaya/", form)
    assert refused.status_code == 422
    assert 'value="Angkutan"' in refused.content.decode()
    assert budi.post(f"{usaha}biaya/", {**form, "unit": "toko"}).status_code == 302
    assert balances(cooperative_id=cooperative.id, on=DAY)["5202"] == 40_000


def test_nothing_is_sold_ahead_of_today(client_for: ClientFor, usaha: str) -> None:
    answer = client_for("Budi").post(f"{usaha}penjualan/", sale("", on="2190-01-01"))
    assert answer.status_code == 422
    assert 'value="2190-01-01"' in answer.content.decode()


def test_goods_of_a_member_are_sold_and_paid_out(
    client_for: ClientFor, usaha: str, cooperative: CooperativeFact, sari: MemberFact
) -> None:
    budi = client_for("Budi")
    form = typed(
        unit="pemasaran", member=sari.number, gross="1.000.000", fee="50.000", money="1101"
    )
    assert budi.post(f"{usaha}titip-jual/", form).status_code == 302
    paid = typed(unit="pemasaran", member=sari.number, amount="950.000", money="1101")
    assert budi.post(f"{usaha}bayar-titip-jual/", paid).status_code == 302
    found = balances(cooperative_id=cooperative.id, on=DAY)
    assert (found["4121"], found["2204"]) == (50_000, 0)


def test_purchases_costs_tax_and_money_have_their_pages(
    client_for: ClientFor, usaha: str, cooperative: CooperativeFact
) -> None:
    budi = client_for("Budi")
    for address, form in (
        ("pembelian/", typed(unit="toko", supplier="UD Makmur", amount="90.000", payment="kredit")),
        ("pemasok/", typed(supplier="UD Makmur", amount="40.000", money="1101")),
        ("biaya/", typed(code="6102", amount="30.000", payee="PLN", money="1101")),
        ("pajak/", typed(kind="8101", amount="20.000")),
        ("setor-pajak/", typed(amount="20.000", money="1101")),
        ("pindah-uang/", typed(source="1101", target="1102", amount="5.000")),
    ):
        assert budi.post(usaha + address, form).status_code == 302, address
    found = balances(cooperative_id=cooperative.id, on=DAY)
    assert (found["2201"], found["6102"], found["8101"], found["1102"]) == (
        50_000,
        30_000,
        20_000,
        5_000,
    )


def test_part_of_a_sale_comes_back(
    client_for: ClientFor, usaha: str, cooperative: CooperativeFact, sari: MemberFact
) -> None:
    budi = client_for("Budi")
    budi.post(f"{usaha}penjualan/", sale(sari.number))
    sold = documents(cooperative_id=cooperative.id).items[0]
    too_much = budi.post(f"{usaha}retur/{sold.id}/", typed(amount="100.001"))
    assert too_much.status_code == 422
    assert budi.post(f"{usaha}retur/{sold.id}/", typed(amount="40.000")).status_code == 302
    assert balances(cooperative_id=cooperative.id, on=DAY)["4112"] == 40_000


def test_the_day_is_shown_with_few_questions(
    client_for: ClientFor,
    usaha: str,
    sari: MemberFact,
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    budi = client_for("Budi")
    budi.post(f"{usaha}penjualan/", sale(sari.number))
    with django_assert_max_num_queries(INDEX_QUERIES):  # type: ignore[attr-defined]
        page = budi.get(usaha).content.decode()
    assert "100.000" in page
    assert budi.get(f"{usaha}volume/").status_code == 200


def test_joko_from_next_door_finds_nothing(client_for: ClientFor, usaha: str) -> None:
    joko = client_for("Joko")
    for address in ("", *(f"{act}/" for act in ("penjualan", "pembelian", "biaya"))):
        assert joko.get(usaha + address).status_code == 404
    assert len(ACTS) == 10
