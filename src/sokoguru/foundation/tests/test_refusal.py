"""A refusal says one Indonesian sentence, carries its facts, and has a code of its own."""

import copy
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from sokoguru.foundation.calendar import FiscalYear, Month
from sokoguru.foundation.money import Rupiah, UnreadableAmount
from sokoguru.foundation.refusal import Refusal, all_refusals
from sokoguru.foundation.split import NothingToSplitBy


class MeetingTooEarly(Refusal):
    """A meeting before its invitation."""

    code = "foundation_tests.meeting_too_early"
    template = "Rapat {day} tentang {amount} mendahului {month}."
    field = "day"


FACTS = {"day": date(2017, 2, 23), "amount": Rupiah(1_500_000), "month": Month(2017, 3)}


def test_the_sentence_writes_its_facts_in_indonesian() -> None:
    refusal = MeetingTooEarly(**FACTS)
    sentence = "Rapat 23 Februari 2017 tentang Rp 1.500.000 mendahului Maret 2017."
    assert refusal.sentence == str(refusal) == sentence
    assert refusal.facts == FACTS
    assert refusal.field == "day"
    assert refusal.code == "foundation_tests.meeting_too_early"


@pytest.mark.parametrize(
    ("fact", "written"),
    [
        (datetime(2024, 5, 6, 7, 8, tzinfo=UTC), "6 Mei 2024 pukul 07.08"),
        (Decimal("33.333"), "33,333"),
        (FiscalYear(1998), "1998"),
        (FiscalYear(1998, 7), "1998/1999"),
        (["Adi", Rupiah(5)], "Adi, Rp 5"),
        (2017, "2017"),
        ("a{b}", "a{b}"),
        ("x\x00y", "x\N{REPLACEMENT CHARACTER}y"),
    ],
)
def test_each_kind_of_fact_has_its_way_of_being_said(fact: object, written: str) -> None:
    refusal = MeetingTooEarly(day=fact, amount=Rupiah(0), month=1)
    assert refusal.sentence == f"Rapat {written} tentang Rp 0 mendahului 1."


def test_a_missing_fact_is_a_fault_where_it_is_raised() -> None:
    with pytest.raises(TypeError, match="amount"):
        MeetingTooEarly(day=date(2017, 2, 23), month=1)


def test_the_facts_cannot_be_changed_afterwards() -> None:
    with pytest.raises(TypeError):
        MeetingTooEarly(**FACTS).facts["day"] = 1  # type: ignore[index]


def test_it_is_copied_with_its_facts() -> None:
    again = copy.deepcopy(MeetingTooEarly(**FACTS))
    assert type(again) is MeetingTooEarly
    assert (again.sentence, again.facts) == (MeetingTooEarly(**FACTS).sentence, FACTS)


def test_a_code_is_dotted_and_a_refusal_without_one_is_only_a_family() -> None:
    with pytest.raises(TypeError, match="not dotted"):
        type("Loud", (Refusal,), {"code": "Loud", "template": "Tidak."})
    with pytest.raises(TypeError, match="declares no code"):
        Refusal()


def test_all_refusals_are_found_with_their_descendants_in_order_of_code() -> None:
    found = all_refusals()
    assert {MeetingTooEarly, UnreadableAmount, NothingToSplitBy} <= set(found)
    assert [refusal.code for refusal in found] == sorted({refusal.code for refusal in found})


def descendants(refusal: type[Refusal]) -> Iterator[type[Refusal]]:
    for child in refusal.__subclasses__():
        yield child
        yield from descendants(child)


def test_two_refusals_may_not_share_a_code() -> None:
    twin = type("Twin", (MeetingTooEarly,), {"code": MeetingTooEarly.code, "__doc__": "Twin."})
    assert twin in set(descendants(Refusal))
    with pytest.raises(TypeError, match="two refusals"):
        all_refusals()
    twin.code = "foundation_tests.twin"
    assert twin in all_refusals()
