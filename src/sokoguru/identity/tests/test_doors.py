"""The door of a page: who comes in, with what, and what the others read."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.test import RequestFactory

from sokoguru.cooperatives.calculations.days import local_day
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import current_tenant
from sokoguru.identity.models import Appointment, User
from sokoguru.identity.vocabulary import Duty, Role, UserFact
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key

pytestmark = pytest.mark.django_db

MORNING = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)


@cooperative_page(Duty.PAY_MONEY)
def till(request: HttpRequest, door: Door) -> HttpResponse:
    """A page that only says what its door knows."""
    return HttpResponse(
        f"{door.actor.name}|{door.today}|{door.role}|{current_tenant() == door.cooperative_id}"
    )


Ask = Callable[..., HttpResponse]


@pytest.fixture
def ask(rf: RequestFactory) -> Ask:
    """Asks for the page as somebody."""

    def answer(person: UserFact | None, slug: str, **headers: str) -> HttpResponse:
        request = rf.get(f"/k/{slug}/kas/", headers=headers)
        request.user = AnonymousUser() if person is None else User.objects.get(id=person.id)
        with time_machine.travel(MORNING, tick=False):
            return till(request, slug=slug)  # type: ignore[return-value]

    return answer


def test_it_gives_the_page_who_where_and_when(
    ask: Ask, cooperative: CooperativeFact, officer: Callable[..., UserFact]
) -> None:
    answer = ask(officer("Budi", Role.BENDAHARA), cooperative.slug)

    assert answer.content.decode() == "Budi|2026-03-02|bendahara|True"


def test_it_shows_nothing_of_the_page_to_the_next_user_of_the_computer(
    ask: Ask, cooperative: CooperativeFact, officer: Callable[..., UserFact]
) -> None:
    answer = ask(officer("Budi", Role.BENDAHARA), cooperative.slug)

    assert "no-store" in answer["Cache-Control"]


def test_it_says_which_office_has_the_duty(
    ask: Ask, cooperative: CooperativeFact, officer: Callable[..., UserFact]
) -> None:
    answer = ask(officer("Tini", Role.KETUA), cooperative.slug)

    assert answer.status_code == 403
    said = answer.content.decode()
    assert "Anda masuk sebagai Ketua" in said
    assert "Membayarkan uang" in said
    assert "Bendahara" in said


def test_it_hides_the_cooperative_from_a_stranger(
    ask: Ask,
    cooperative: CooperativeFact,
    neighbour: CooperativeFact,
    officer: Callable[..., UserFact],
) -> None:
    joko = officer("Joko", Role.BENDAHARA, at=neighbour)

    with pytest.raises(Http404):
        ask(joko, cooperative.slug)
    with pytest.raises(Http404):
        ask(joko, "tidak-ada")


def test_an_office_that_has_ended_opens_nothing(
    ask: Ask, cooperative: CooperativeFact, officer: Callable[..., UserFact]
) -> None:
    budi = officer("Budi", Role.BENDAHARA)
    Appointment.objects.of(cooperative.id).update(valid_to=date(2026, 1, 31))

    with pytest.raises(Http404):
        ask(budi, cooperative.slug)


def test_it_sends_a_visitor_to_sign_in_and_back(ask: Ask) -> None:
    answer = ask(None, "sejahtera")

    assert answer.status_code == 302
    assert answer["Location"] == "/akun/masuk/?next=%2Fk%2Fsejahtera%2Fkas%2F"


def test_it_turns_the_whole_page_when_a_fragment_was_asked_for(ask: Ask) -> None:
    answer = ask(
        None,
        "sejahtera",
        **{"HX-Request": "true", "HX-Current-URL": "http://testserver/k/sejahtera/?a=1"},
    )

    assert answer.status_code == 401
    assert answer["HX-Redirect"] == "/akun/masuk/?next=%2Fk%2Fsejahtera%2F%3Fa%3D1"
    assert not answer.content


def test_it_never_leads_back_to_a_foreign_address(ask: Ask) -> None:
    answer = ask(
        None, "sejahtera", **{"HX-Request": "true", "HX-Current-URL": "https://jahat.example/"}
    )

    assert "jahat" not in answer["HX-Redirect"]


def test_it_answers_a_queue_that_came_back_online_with_json(ask: Ask) -> None:
    answer = ask(None, "sejahtera", Accept="application/json")

    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/json"


def test_the_day_is_that_of_the_cooperative(cooperative: CooperativeFact) -> None:
    late = datetime(2026, 3, 1, 16, 0, tzinfo=UTC)

    assert local_day(replace(cooperative, timezone="Asia/Jakarta"), late) == date(2026, 3, 1)
    assert local_day(replace(cooperative, timezone="Asia/Jayapura"), late) == date(2026, 3, 2)


def test_a_page_without_a_duty_cannot_be_written() -> None:
    with pytest.raises(TypeError):
        cooperative_page()


def test_a_form_keeps_its_key_and_a_fresh_one_has_its_own(rf: RequestFactory) -> None:
    sent = rf.post("/", {"key": "0197f000-0000-7000-8000-000000000001"})

    assert read_key(sent) == "0197f000-0000-7000-8000-000000000001"
    assert read_key(rf.post("/")) != read_key(rf.post("/"))
