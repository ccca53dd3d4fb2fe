"""Simpanan wajib of a whole group: found, paged, typed and received; the receipts name months."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from pypdf import PdfReader

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.counter.web import wajib_sheet
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.ledger.queries import member_balances
from sokoguru.members.vocabulary import MemberFact
from sokoguru.savings.operations import bill_wajib
from tests.cast import join

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
PAGE_QUERIES = 14


@pytest.fixture(autouse=True)
def spring() -> Iterator[None]:
    """The pages see a day on which simpanan wajib of March to May has fallen due."""
    with time_machine.travel(datetime(2026, 5, 20, 5, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def page(cooperative: CooperativeFact) -> str:
    return f"/k/{cooperative.slug}/loket/wajib/"


@pytest.fixture
def villagers(cooperative: CooperativeFact, actor: Actor) -> list[MemberFact]:
    """Five members of one group and one trader, each three months behind."""
    people = [
        join(cooperative.id, f"Anggota {place}", f"337401450290100{place}", actor)
        for place in range(5)
    ]
    trader = join(cooperative.id, "Juragan Jaya", "3374014502901009", actor, group="pengusaha")
    for month in (3, 4, 5):
        bill_wajib(cooperative_id=cooperative.id, month=Month(2026, month), by=actor)
    return [*people, trader]


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two members on a page, so that five make three."""
    monkeypatch.setattr(wajib_sheet, "PAGE_SIZE", 2)


def sent(*ticked: MemberFact, **more: str) -> dict[str, object]:
    """The form as a browser sends it."""
    amounts = {f"jumlah_{member.id}": "30.000" for member in ticked}
    return {
        "key": str(uuid4()), "money": "1101", "halaman": "1",
        "anggota": [str(member.id) for member in ticked], **amounts, **more,
    }  # fmt: skip


def names_on(answer: object) -> set[str]:
    """The members whose rows the page shows."""
    return {line.row.member.name for line in answer.context["sheet"].lines}  # type: ignore[attr-defined]


def held(cooperative: CooperativeFact, member: MemberFact) -> int:
    found = member_balances(cooperative_id=cooperative.id, member_id=member.id)
    return int(found.get("3102", 0))


@pytest.mark.usefixtures("small_pages")
def test_every_member_who_is_behind_stands_on_some_page(
    client_for: ClientFor, page: str, villagers: list[MemberFact]
) -> None:
    budi = client_for("Budi")

    shown = [names_on(budi.get(f"{page}?halaman={number}")) for number in (1, 2, 3)]

    assert set().union(*shown) == {member.name for member in villagers}
    assert [len(names) for names in shown] == [2, 2, 2]


def test_a_group_or_a_few_letters_narrow_the_list(
    client_for: ClientFor, page: str, villagers: list[MemberFact]
) -> None:
    budi = client_for("Budi")

    assert names_on(budi.get(f"{page}?kelompok=pengusaha")) == {"Juragan Jaya"}
    assert names_on(budi.get(f"{page}?q=gota 3")) == {"Anggota 3"}
    assert names_on(budi.get(f"{page}?q={villagers[1].number}")) == {"Anggota 1"}
    assert "Tidak ada yang cocok" in budi.get(f"{page}?q=siapa").content.decode()


@pytest.mark.usefixtures("small_pages")
def test_what_was_typed_on_one_page_is_received_from_another(
    client_for: ClientFor, page: str, villagers: list[MemberFact], cooperative: CooperativeFact
) -> None:
    budi, first, other = client_for("Budi"), villagers[0], villagers[3]
    form = sent(first, ke="2") | {f"jumlah_{first.id}": "25.000"}

    second_page = budi.post(page, form)
    hidden = re.compile(r'type="hidden" name="([\w-]+)" value="([^"]*)"')
    kept = dict(hidden.findall(second_page.content.decode()))
    both = [kept["anggota"], str(other.id)]
    typed = {f"jumlah_{first.id}": kept[f"jumlah_{first.id}"], "anggota": both}
    answer = budi.post(page, sent(other, act="receive", halaman="2") | typed)

    assert "ditandai 1 anggota" in second_page.content.decode()
    assert answer.status_code == 302
    assert "halaman=2" in answer["Location"]
    assert (held(cooperative, first), held(cooperative, other)) == (25_000, 30_000)


def test_the_whole_group_is_ticked_at_once_and_received(
    client_for: ClientFor, page: str, villagers: list[MemberFact], cooperative: CooperativeFact
) -> None:
    budi = client_for("Budi")

    ticked = budi.post(page, {"act": "tick", "kelompok": "umum", "halaman": "1"})
    lines = ticked.context["sheet"].lines
    answer = budi.post(
        page, sent(*(line.row.member for line in lines), act="receive", kelompok="umum")
    )

    assert len(lines) == 5
    assert all(line.is_ticked and line.typed == "30.000" for line in lines)
    assert "kelompok=umum" in answer["Location"]
    assert [held(cooperative, member) for member in villagers] == [30_000] * 5 + [0]
    assert "5 setoran diterima" in budi.get(answer["Location"]).content.decode()


@pytest.mark.usefixtures("small_pages")
def test_a_refused_row_is_shown_wherever_it_stands_and_nothing_is_received(
    client_for: ClientFor, page: str, villagers: list[MemberFact], cooperative: CooperativeFact
) -> None:
    first, wrong = villagers[0], villagers[4]
    form = sent(first, wrong, act="receive") | {f"jumlah_{wrong.id}": "12.34"}

    answer = client_for("Budi").post(page, form)

    assert answer.status_code == 422
    assert wrong.name in names_on(answer)
    assert 'value="12.34"' in answer.content.decode()
    assert held(cooperative, first) == 0


def test_nobody_ticked_is_said_so(
    client_for: ClientFor, page: str, villagers: list[MemberFact]
) -> None:
    answer = client_for("Budi").post(page, sent(act="receive"))

    assert answer.status_code == 422
    assert "Belum ada yang ditandai" in answer.content.decode()


def test_enter_in_a_box_receives_nothing(
    client_for: ClientFor, page: str, villagers: list[MemberFact]
) -> None:
    """Without a script Enter presses the first button, which only shows the rows again."""
    shown = client_for("Budi").get(page).content.decode()
    form = shown[shown.index('data-enter="next"') :]

    assert form.index('name="ke"') < form.index('value="receive"')


def test_the_page_asks_a_fixed_number_of_questions(
    client_for: ClientFor,
    page: str,
    villagers: list[MemberFact],
    django_assert_max_num_queries: Callable[..., object],
) -> None:
    budi = client_for("Budi")

    with django_assert_max_num_queries(PAGE_QUERIES):  # type: ignore[attr-defined]
        budi.get(page)


def test_the_receipt_names_the_months_on_the_page_and_on_paper(
    client_for: ClientFor, page: str, villagers: list[MemberFact]
) -> None:
    budi, member = client_for("Budi"), villagers[0]
    desk = page.replace("wajib/", f"?anggota={member.id}")
    paid = {"key": str(uuid4()), "money": "1101", "on": "2026-05-20", "wajib": "30.000"}

    receipt = budi.post(desk, paid)["Location"]
    shown = budi.get(receipt).content.decode()
    paper = PdfReader(BytesIO(budi.get(f"{receipt}a5.pdf").content)).pages[0].extract_text()

    assert "Simpanan wajib Maret–Mei 2026" in shown
    assert "Maret–Mei 2026" in paper
