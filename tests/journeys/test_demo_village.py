"""Koperasi Desa Sumber Rejeki: the demo shows what a village co-op really sees."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from sokoguru.config.demo.village import LAST_DAY, build_village
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.ledger.queries import balances, entries, member_balances, verify_books
from sokoguru.ledger.vocabulary import EntryFilter, EntryKind
from sokoguru.members.queries import count_by_state, search_members
from sokoguru.members.vocabulary import MemberState
from sokoguru.savings.queries import arrears
from sokoguru.surplus import queries as surplus
from tests.journeys.demo_books import built


@pytest.fixture(scope="module")
def village(django_db_setup: None, django_db_blocker: Any) -> Iterator[CooperativeFact]:
    with built(django_db_blocker, build_village) as body:
        yield body


def test_its_books_are_sound_and_hold_thousands_of_entries(village: CooperativeFact) -> None:
    found = verify_books(cooperative_id=village.id)
    assert found.is_sound, found.findings
    assert found.entries > 5_000


@pytest.mark.requirement("S3-074")
def test_some_are_late_with_simpanan_wajib(village: CooperativeFact) -> None:
    late = arrears(cooperative_id=village.id, on=LAST_DAY)
    assert 20 < len(late) < 200
    assert any(len(row.months) > 6 for row in late)


def test_people_stand_at_every_step_of_membership(village: CooperativeFact) -> None:
    counted = count_by_state(cooperative_id=village.id)
    assert counted[MemberState.ACTIVE] > 300
    assert counted[MemberState.APPLIED] == 4
    assert counted[MemberState.ADMITTED] == 1
    assert counted[MemberState.LEFT] == 3
    assert counted[MemberState.REFUSED] == 1


@pytest.mark.requirement("S3-072")
def test_with_half_of_simpanan_pokok_one_is_not_yet_a_member(village: CooperativeFact) -> None:
    (half,) = search_members(cooperative_id=village.id, text="Indra Kusumah")
    held = member_balances(cooperative_id=village.id, member_id=half.id)
    assert (half.state, held["3101"]) == (MemberState.ADMITTED, 100_000)


def test_mistakes_were_reversed_with_their_reasons(village: CooperativeFact) -> None:
    filters = EntryFilter(kind=EntryKind.REVERSAL)
    found = entries(cooperative_id=village.id, filters=filters, page=1, size=20).items
    assert len(found) >= 3
    assert all(entry.reverses and ": " in entry.memo for entry in found)


def test_members_owe_the_shop_and_wait_for_their_produce(village: CooperativeFact) -> None:
    held = balances(cooperative_id=village.id, on=LAST_DAY)
    assert held["1211"] > 0
    assert held["2204"] > 0
    assert held["2507"] > 0
    assert min(held["1101"], held["1102"], held["1301"]) > 0


def test_last_years_surplus_is_announced_and_partly_paid(village: CooperativeFact) -> None:
    year = surplus.surplus_year(cooperative_id=village.id, year=2025)
    assert year.announced_on == date(2026, 2, 16)
    assert 0 < year.paid < year.payable
