"""The pages of the counter, as a teller uses them."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.counter.operations import settle_leaving
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import entries
from sokoguru.ledger.vocabulary import EntryFilter
from sokoguru.members.queries import search_members
from sokoguru.members.vocabulary import MemberFact, MemberState
from sokoguru.savings.operations import bill_wajib
from sokoguru.savings.queries import passbook

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
DESK_QUERIES = 20
DAY = date(2026, 3, 2)


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    """The pages see a day on which simpanan wajib of March has fallen due."""
    with time_machine.travel(datetime(2026, 3, 20, 5, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def counter(cooperative: CooperativeFact) -> str:
    return f"/k/{cooperative.slug}/loket/"


@pytest.fixture
def owing(cooperative: CooperativeFact, sari: MemberFact, actor: Actor) -> MemberFact:
    """Sari, who owes simpanan wajib of March."""
    bill_wajib(cooperative_id=cooperative.id, month=Month(2026, 3), by=actor)
    return sari


def paid(**lines: object) -> dict[str, object]:
    return {"key": str(uuid4()), "money": "1101", "on": "2026-03-02", **lines}


def sukarela(cooperative: CooperativeFact, member: MemberFact) -> Rupiah:
    return passbook(cooperative_id=cooperative.id, member_id=member.id, on=DAY).sukarela


def test_typing_a_name_answers_with_the_found_members_alone(
    client_for: ClientFor, counter: str, sari: MemberFact
) -> None:
    budi = client_for("Budi")

    fragment = budi.get(f"{counter}?q=sar", headers={"HX-Request": "true"}).content.decode()

    assert sari.name in fragment
    assert "<html" not in fragment
    assert f"?anggota={sari.id}" in fragment


def test_enter_on_one_match_leads_to_the_member_and_his_first_box(
    client_for: ClientFor, counter: str, sari: MemberFact
) -> None:
    page = client_for("Budi").get(f"{counter}?q={sari.number}", follow=True)

    assert page.redirect_chain == [(f"{counter}?anggota={sari.id}", 302)]
    assert re.search(r'<input[^>]*name="wajib"[^>]*autofocus', page.content.decode())


def test_the_desk_of_a_member_asks_few_questions(
    client_for: ClientFor,
    counter: str,
    sari: MemberFact,
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    budi = client_for("Budi")

    with django_assert_max_num_queries(DESK_QUERIES):  # type: ignore[attr-defined]
        page = budi.get(f"{counter}?anggota={sari.id}").content.decode()

    assert "Terima dari Sari Wulandari" in page


def test_one_form_receives_once_even_when_it_is_sent_twice(
    client_for: ClientFor, counter: str, cooperative: CooperativeFact, sari: MemberFact
) -> None:
    budi, form = client_for("Budi"), paid(wajib="10.000", sukarela="25.000")

    first = budi.post(f"{counter}?anggota={sari.id}", form)
    second = budi.post(f"{counter}?anggota={sari.id}", form)

    assert first.status_code == 302
    assert first["Location"] == second["Location"]
    assert sukarela(cooperative, sari) == 25_000
    assert "35.000" in budi.get(first["Location"]).content.decode()


def test_a_receipt_without_an_amount_keeps_the_form_and_says_what_is_missing(
    client_for: ClientFor, counter: str, sari: MemberFact
) -> None:
    answer = client_for("Budi").post(f"{counter}?anggota={sari.id}", paid())

    assert answer.status_code == 422
    assert "Belum ada jumlah yang diterima" in answer.content.decode()


def test_an_amount_that_cannot_be_read_stays_as_it_was_typed(
    client_for: ClientFor, counter: str, cooperative: CooperativeFact, sari: MemberFact
) -> None:
    answer = client_for("Budi").post(f"{counter}?anggota={sari.id}", paid(sukarela="12.34"))

    assert answer.status_code == 422
    assert 'value="12.34"' in answer.content.decode()
    assert sukarela(cooperative, sari) == 0


def test_a_withdrawal_above_the_balance_is_refused_at_its_field(
    client_for: ClientFor, counter: str, cooperative: CooperativeFact, sari: MemberFact
) -> None:
    budi = client_for("Budi")
    budi.post(f"{counter}?anggota={sari.id}", paid(sukarela="50.000"))
    address = f"{counter}penarikan/{sari.id}/"

    refused = budi.post(address, paid(amount="60.000"))
    done = budi.post(address, paid(amount="20.000"))

    assert refused.status_code == 422
    assert "melebihi saldo Rp 50.000" in refused.content.decode()
    assert 'value="60.000"' in refused.content.decode()
    assert done.status_code == 302
    assert sukarela(cooperative, sari) == 30_000


@pytest.mark.parametrize("width", ["58mm", "80mm", "a5"])
def test_a_receipt_prints_in_every_width(
    client_for: ClientFor, counter: str, sari: MemberFact, width: str
) -> None:
    budi = client_for("Budi")
    receipt = budi.post(f"{counter}?anggota={sari.id}", paid(sukarela="25.000"))["Location"]

    paper = budi.get(f"{receipt}{width}.pdf")

    assert paper["Content-Type"] == "application/pdf"
    assert paper.content.startswith(b"%PDF")


def test_a_new_member_joins_and_pays_in_one_act(
    client_for: ClientFor, counter: str, cooperative: CooperativeFact
) -> None:
    form = paid(
        name="Dewi Lestari", nik="3374014502900002", group="umum", amount="100.000", consent="on"
    )

    answer = client_for("Budi").post(f"{counter}baru/", form)

    (dewi,) = search_members(cooperative_id=cooperative.id, text="dewi")
    assert answer.status_code == 302
    assert dewi.state is MemberState.ACTIVE


def test_a_leaver_is_paid_what_is_due_and_only_once(
    client_for: ClientFor,
    counter: str,
    cooperative: CooperativeFact,
    sari: MemberFact,
    actor: Actor,
) -> None:
    settle_leaving(
        cooperative_id=cooperative.id,
        member_id=sari.id,
        reason="pindah alamat",
        money=None,
        on=DAY,
        key="leaving",
        by=actor,
    )
    budi = client_for("Budi")
    address = f"{counter}keluar/{sari.id}/"
    desk = budi.get(f"{counter}?anggota={sari.id}").content.decode()

    paid_out = budi.post(address, paid())
    again = budi.post(address, paid())

    assert f'href="{address}"' in desk
    assert budi.get(paid_out["Location"]).context["paper"].total == 100_000
    assert again.status_code == 422
    assert "Tidak ada simpanan anggota keluar" in again.content.decode()


@pytest.mark.requirement("S3-008")
def test_joining_without_consent_keeps_what_was_typed_and_takes_no_money(
    client_for: ClientFor, counter: str, cooperative: CooperativeFact
) -> None:
    form = paid(name="Dewi Lestari", nik="3374014502900002", group="umum", amount="100.000")

    answer = client_for("Budi").post(f"{counter}baru/", form)

    assert answer.status_code == 422
    assert 'value="Dewi Lestari"' in answer.content.decode()
    assert not search_members(cooperative_id=cooperative.id, text="dewi")


def test_the_chair_who_receives_no_money_does_not_join_members_at_the_counter(
    client_for: ClientFor, counter: str
) -> None:
    assert client_for("Tini").get(f"{counter}baru/").status_code == 403


def test_the_list_of_the_day_tells_what_came_in_and_went_out(
    client_for: ClientFor, counter: str, sari: MemberFact
) -> None:
    budi = client_for("Budi")
    budi.post(f"{counter}?anggota={sari.id}", paid(sukarela="50.000"))
    budi.post(f"{counter}penarikan/{sari.id}/", paid(amount="20.000"))

    facts = budi.get(f"{counter}hari/?tanggal={DAY}").context

    assert (facts["cash_in"], facts["cash_out"]) == (150_000, 20_000)
    assert len(facts["rows"]) == 3


def test_many_arrears_are_received_at_once_and_only_once(
    client_for: ClientFor, counter: str, cooperative: CooperativeFact, owing: MemberFact
) -> None:
    budi = client_for("Budi")
    form = paid(act="receive", anggota=[str(owing.id)], **{f"jumlah_{owing.id}": "10.000"})

    assert owing.name in budi.get(f"{counter}wajib/").content.decode()
    answers = [budi.post(f"{counter}wajib/", form).status_code for _ in range(2)]

    book = passbook(cooperative_id=cooperative.id, member_id=owing.id, on=DAY)
    assert answers == [302, 302]
    assert book.wajib == 10_000


def test_receiving_from_many_receives_from_none_when_one_is_refused(
    client_for: ClientFor, counter: str, cooperative: CooperativeFact, owing: MemberFact
) -> None:
    before = entries(cooperative_id=cooperative.id, filters=EntryFilter()).total
    stranger = str(uuid4())
    form = paid(
        act="receive",
        anggota=[str(owing.id), stranger],
        **{f"jumlah_{owing.id}": "10.000", f"jumlah_{stranger}": "10.000"},
    )

    answer = client_for("Budi").post(f"{counter}wajib/", {**form, "money": "1102"})

    assert answer.status_code == 422
    assert 'value="1102" checked' in answer.content.decode()
    assert entries(cooperative_id=cooperative.id, filters=EntryFilter()).total == before


def test_billing_a_month_says_how_many_were_billed(
    client_for: ClientFor, counter: str, sari: MemberFact
) -> None:
    form = {"act": "bill", "bulan": "2026-03"}

    page = client_for("Budi").post(f"{counter}wajib/", form, follow=True).content.decode()

    assert "1 tagihan baru" in page


def test_a_month_that_is_none_is_refused(client_for: ClientFor, counter: str) -> None:
    answer = client_for("Budi").post(f"{counter}wajib/", {"act": "bill", "bulan": "2026-13"})

    assert answer.status_code == 422
    assert "2026-13" in answer.content.decode()


@pytest.mark.parametrize("place", ["", "baru/", "hari/", "wajib/", "impor/"])
def test_joko_from_next_door_finds_nothing(client_for: ClientFor, counter: str, place: str) -> None:
    assert client_for("Joko").get(f"{counter}{place}").status_code == 404
