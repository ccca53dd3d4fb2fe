"""What is sent has happened, and nothing is taken back before it was there."""

from datetime import date
from typing import Any

import pytest

from sokoguru.api.doors import ApiDoor, DatedAhead
from sokoguru.api.tests.programme import Programme, sale, saving
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.members.vocabulary import MemberFact

pytestmark = pytest.mark.django_db


def refused(programme: Programme, path: str, body: Any) -> str:
    """The code of the refusal, which names the day."""
    answer = programme.send(path, body)
    facts = answer.json()
    assert (answer.status_code, facts["field"]) == (422, "on"), facts
    return str(facts["code"])


def test_a_day_that_was_not_sent_is_today_where_the_cooperative_works(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    today = date(2027, 3, 5)
    door = ApiDoor(cooperative=cooperative, actor=actor, duties=frozenset(), today=today)
    assert (door.day(None), door.day(today)) == (today, today)
    with pytest.raises(DatedAhead, match="6 Maret 2027"):
        door.day(date(2027, 3, 6))


def test_nothing_is_recorded_ahead_of_today(programme: Programme, sari: MemberFact) -> None:
    tomorrow = {"on": "2027-03-06"}
    deposit = saving(sari, 5_000) | tomorrow
    assert refused(programme, "savings/deposits", deposit) == "api.dated_ahead"
    assert refused(programme, "trade/sales", sale(sari) | tomorrow) == "api.dated_ahead"


def test_an_entry_is_not_taken_back_before_it_was_there(
    programme: Programme, sari: MemberFact
) -> None:
    entry = programme.done("trade/sales", sale(sari))["entry"]["id"]
    back = {"reason": "salah", "on": "2026-03-01"}
    code = refused(programme, f"books/entries/{entry}/reversal", back)
    assert code == "ledger.reversal_before_entry"
