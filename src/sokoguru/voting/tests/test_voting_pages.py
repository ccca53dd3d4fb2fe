"""The pages: a voter without scripts, the committee, the result, and Joko."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.members.vocabulary import MemberFact
from sokoguru.voting import queries
from sokoguru.voting.tests.conftest import ROLL, Opener
from sokoguru.voting.vocabulary import VoteFact, VoteKind

pytestmark = pytest.mark.django_db
ClientFor = Callable[[str], Client]


@pytest.fixture
def with_sari(opened: Opener, sari: MemberFact) -> Callable[[VoteKind], VoteFact]:
    """Opens a vote among Sari and two others."""
    voters = {sari.id: 1, ROLL[0]: 1, ROLL[1]: 1}
    return lambda kind: opened(voters=voters, kind=kind)


def value_of(page: str, name: str) -> str:
    """The hidden value of a form field."""
    found = re.search(rf'name="{name}"[^>]* value="([^"]+)"', page)
    return found[1] if found else ""


def test_a_secret_vote_is_taken_cast_and_checked_without_a_script(
    cooperative: CooperativeFact,
    client_for: ClientFor,
    client: Client,
    with_sari: Callable[[VoteKind], VoteFact],
) -> None:
    vote, browser = with_sari(VoteKind.SECRET), client_for("Sari")
    place = f"/k/{cooperative.slug}/suara/{vote.id}/"

    assert "Ambil surat suara" in browser.get(place).content.decode()
    ballot = browser.post(f"{place}surat-suara/").content.decode()
    sent = {"credential": value_of(ballot, "credential"), "choices": "0"}
    cast = client.post(f"{place}kotak/", sent)  # nobody is signed in here
    receipt = re.search(r"<b>((?:[A-Z2-7]{4}-?){6})</b>", cast.content.decode())

    assert receipt is not None
    assert "sudah mengambil" in browser.get(place).content.decode()
    assert browser.post(f"{place}surat-suara/").status_code == 422
    asked = f"{place}hasil/?bukti={receipt[1]}"
    assert "Suara ini ada di kotak" in browser.get(asked).content.decode()
    closed = client_for("Budi").post(f"{place}panitia/", {"langkah": "tutup"})
    assert closed.status_code == 302
    told = browser.get(asked).content.decode()
    assert "Suara ini dihitung: <b>Setuju</b>" in told
    assert receipt[1].replace("-", "") in browser.get(f"{place}hasil.csv").content.decode()
    assert client.post(f"{place}kotak/", sent).status_code == 422


def test_an_open_vote_is_said_back_before_it_counts(
    cooperative: CooperativeFact,
    sari: MemberFact,
    client_for: ClientFor,
    with_sari: Callable[[VoteKind], VoteFact],
) -> None:
    vote, browser = with_sari(VoteKind.OPEN), client_for("Sari")
    place = f"/k/{cooperative.slug}/suara/{vote.id}/"
    mine: dict[str, Any] = {
        "cooperative_id": cooperative.id,
        "vote_id": vote.id,
        "member_id": sari.id,
    }

    said = browser.post(place, {"choices": "1"}).content.decode()
    before = queries.choice_of(**mine)
    browser.post(place, {"choices": "1", "pasti": "1"})

    assert "Ya, kirim suara" in said
    assert before is None
    assert queries.choice_of(**mine) == (1,)
    assert "Suara Anda sudah tercatat" in browser.get(place).content.decode()


def test_the_committee_hands_out_papers_and_enters_the_count(
    cooperative: CooperativeFact,
    client_for: ClientFor,
    with_sari: Callable[[VoteKind], VoteFact],
) -> None:
    vote, budi = with_sari(VoteKind.SECRET), client_for("Budi")
    place = f"/k/{cooperative.slug}/suara/{vote.id}/panitia/"
    members = [str(ROLL[0]), str(ROLL[1])]

    given = {"langkah": "giliran", "giliran-channel": "kertas", "giliran-members": members}
    assert budi.post(place, given).status_code == 302
    assert budi.post(place, {"langkah": "tutup"}).status_code == 422
    count = {
        "langkah": "hitung", "hitung-channel": "kertas", "hitung-ballots": "2",
        "hitung-count_0": "2", "hitung-count_1": "0", "hitung-abstained": "0",
        "hitung-spoilt": "0", "hitung-first_witness": "Sari", "hitung-second_witness": "Sari",
    }  # fmt: skip
    refused = budi.post(place, count)
    assert "dua saksi" in refused.content.decode()
    assert budi.post(place, {**count, "hitung-second_witness": "Wayan"}).status_code == 302
    assert budi.post(place, {"langkah": "tutup"}).status_code == 302
    found = queries.tally(cooperative_id=cooperative.id, vote_id=vote.id)
    assert found is not None
    assert found.sum.counts == (2, 0)


def test_pages_ask_as_often_however_many_ballots_there_are(
    cooperative: CooperativeFact,
    client_for: ClientFor,
    opened: Opener,
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    budi, place = client_for("Budi"), f"/k/{cooperative.slug}/suara/"
    votes = [opened(key=f"acara-{n}", kind=VoteKind.OPEN) for n in range(3)]

    for path in ("", f"{votes[0].id}/", f"{votes[0].id}/hasil/", f"{votes[0].id}/panitia/"):
        with django_assert_max_num_queries(40):  # type: ignore[attr-defined]
            assert budi.get(place + path).status_code == 200


def test_joko_and_a_member_without_office_stay_outside(
    cooperative: CooperativeFact,
    client_for: ClientFor,
    with_sari: Callable[[VoteKind], VoteFact],
) -> None:
    vote = with_sari(VoteKind.SECRET)
    place = f"/k/{cooperative.slug}/suara/{vote.id}/"
    joko = client_for("Joko")

    for path in ("", "hasil/", "hasil.csv", "panitia/", "kotak/", "surat-suara/"):
        assert joko.get(place + path).status_code == 404
    assert client_for("Sari").get(f"{place}panitia/").status_code == 403
    assert joko.post(f"{place}kotak/", {"credential": "x", "choices": "0"}).status_code == 422
