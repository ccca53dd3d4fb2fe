"""Opening a closed year again on the page: by a resolution, by those who close the books."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact, Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.ledger.operations import close_year, open_year, post_journal
from sokoguru.ledger.queries import book_year
from sokoguru.ledger.vocabulary import JournalLine, Side
from tests.cast import adopted

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
AGAIN = Resolution(
    number="03/RALB/2027",
    adopted_on=date(2027, 1, 20),
    meeting="RALB 2027",
    subject=Subject.REOPEN_PERIOD,
    text="Membukukan kuitansi bank yang tercecer",
)
SAID = {"resolution": AGAIN.number}
PAGE_QUERIES = 12


@pytest.fixture(autouse=True)
def next_january() -> Iterator[None]:
    """The pages are opened after the year has ended."""
    with time_machine.travel(datetime(2027, 1, 25, 5, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def years(cooperative: CooperativeFact, actor: Actor) -> str:
    """The list of years, with 2026 closed."""
    post_journal(
        cooperative_id=cooperative.id,
        on=date(2026, 5, 5),
        key="journal:salary",
        memo="Gaji",
        lines=[
            JournalLine(Side.DEBIT, "6101", Rupiah(70_000)),
            JournalLine(Side.CREDIT, "1101", Rupiah(70_000)),
        ],
        by=actor,
    )
    close_year(cooperative_id=cooperative.id, year=2026, by=actor)
    adopted(cooperative.id, AGAIN, actor)
    return f"/k/{cooperative.slug}/buku/tahun/"


def is_closed(cooperative: CooperativeFact) -> bool:
    """Whether 2026 is closed."""
    year = book_year(cooperative_id=cooperative.id, year=2026)
    assert year is not None
    return year.is_closed


def test_a_resolution_opens_the_year_and_stays_in_its_history(
    client_for: ClientFor, years: str, cooperative: CooperativeFact
) -> None:
    budi = client_for("Budi")
    page = f"{years}2026/buka-kembali/"
    assert f'href="{page}"' in budi.get(years).content.decode()

    first, again = budi.post(page, SAID), budi.post(page, SAID)

    assert first.status_code == again.status_code == 302
    assert not is_closed(cooperative)
    shown = budi.get(years).content.decode()
    for said in ("03/RALB/2027", "RALB 2027, 20 Januari 2027", AGAIN.text, "Budi"):
        assert said in shown
    assert "2026/buka-kembali" not in shown


@pytest.mark.requirement("S3-048")
@pytest.mark.parametrize("number", ["", "04/RALB/2027", "01/RAT/2027"])
def test_nothing_opens_without_a_resolution_about_it_that_was_adopted(
    client_for: ClientFor, years: str, cooperative: CooperativeFact, actor: Actor, number: str
) -> None:
    adopted(cooperative.id, replace(AGAIN, number="01/RAT/2027", subject=Subject.SURPLUS), actor)
    answer = client_for("Budi").post(f"{years}2026/buka-kembali/", {"resolution": number})

    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.content.decode()
    assert is_closed(cooperative)


def test_only_the_newest_closed_year_is_offered_and_the_earlier_one_is_refused(
    client_for: ClientFor, years: str, cooperative: CooperativeFact, actor: Actor
) -> None:
    open_year(cooperative_id=cooperative.id, year=2027, by=actor)
    close_year(cooperative_id=cooperative.id, year=2027, by=actor)
    budi = client_for("Budi")

    shown = budi.get(years).content.decode()
    answer = budi.post(f"{years}2026/buka-kembali/", SAID)

    assert "2027/buka-kembali/" in shown
    assert "2026/buka-kembali/" not in shown
    assert answer.status_code == 422
    assert "2027" in answer.content.decode()
    assert is_closed(cooperative)


def test_a_supervisor_reads_the_history_and_opens_nothing(
    officer: Callable[..., UserFact],
    signed_in: Callable[[UserFact], Client],
    years: str,
    cooperative: CooperativeFact,
) -> None:
    supervisor = signed_in(officer("Putu", Role.PENGAWAS))

    shown = supervisor.get(years).content.decode()
    answer = supervisor.post(f"{years}2026/buka-kembali/", SAID)

    assert "ditutup" in shown
    assert "buka-kembali" not in shown
    assert answer.status_code == 403
    assert is_closed(cooperative)


def test_the_list_asks_a_fixed_number_of_questions(
    client_for: ClientFor,
    years: str,
    django_assert_max_num_queries: Callable[..., object],
) -> None:
    budi = client_for("Budi")

    with django_assert_max_num_queries(PAGE_QUERIES):  # type: ignore[attr-defined]
        budi.get(years)


def test_joko_learns_nothing(client_for: ClientFor, years: str) -> None:
    joko = client_for("Joko")

    assert joko.get(f"{years}2026/buka-kembali/").status_code == 404
    assert joko.post(f"{years}2026/buka-kembali/", SAID).status_code == 404
