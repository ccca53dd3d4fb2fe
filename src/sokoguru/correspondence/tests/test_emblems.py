"""Who has taken over the emblem that is valid, and who has not."""

from datetime import date

import pytest

from sokoguru.cooperatives.operations import found_cooperative
from sokoguru.cooperatives.vocabulary import CooperativeFact, CooperativeKind
from sokoguru.correspondence.operations import EmblemAdaptedTooEarly, record_emblem_adapted
from sokoguru.correspondence.queries import adaptations, not_adapted
from sokoguru.foundation.actor import Actor
from sokoguru.law.vocabulary import Emblem
from tests.cast import ARTICLES, SHOP

pytestmark = pytest.mark.django_db


def founded(number: int, on: date, by: Actor) -> CooperativeFact:
    return found_cooperative(
        name=f"Koperasi {number:02d}",
        slug=f"koperasi-{number}",
        kind=CooperativeKind.CONSUMER,
        legal_number="",
        address="",
        phone="",
        founded_on=on,
        articles=ARTICLES,
        units=(SHOP,),
        by=by,
    )


@pytest.mark.requirement("S3-032")
def test_three_of_ten_that_have_not_adapted_are_listed(actor: Actor) -> None:
    bodies = [founded(number, date(2005, 1, 1), actor) for number in range(1, 11)]
    for body in bodies[:7]:
        record_emblem_adapted(
            cooperative_id=body.id, emblem=Emblem.BUDS, on=date(2012, 6, 1), by=actor
        )
    lagging = not_adapted(on=date(2012, 8, 1))
    assert [body.name for body in lagging] == ["Koperasi 08", "Koperasi 09", "Koperasi 10"]
    assert len(not_adapted(on=date(2012, 5, 31))) == 10
    assert not_adapted(on=date(2012, 4, 16)) == ()


def test_the_return_of_the_banyan_asks_everybody_again_but_those_founded_later(
    actor: Actor,
) -> None:
    old, young = founded(1, date(2005, 1, 1), actor), founded(2, date(2016, 1, 1), actor)
    record_emblem_adapted(cooperative_id=old.id, emblem=Emblem.BUDS, on=date(2012, 6, 1), by=actor)
    assert not_adapted(on=date(2026, 3, 2)) == (old,)
    for _again in range(2):
        record_emblem_adapted(
            cooperative_id=old.id, emblem=Emblem.BANYAN, on=date(2015, 3, 1), by=actor
        )
    assert not_adapted(on=date(2026, 3, 2)) == ()
    assert [fact.adapted_on.year for fact in adaptations(cooperative_id=old.id)] == [2015, 2012]
    assert adaptations(cooperative_id=young.id) == ()


def test_an_emblem_is_not_taken_over_while_it_is_not_valid(actor: Actor) -> None:
    body = founded(1, date(2005, 1, 1), actor)
    with pytest.raises(EmblemAdaptedTooEarly, match="empat kuncup bunga"):
        record_emblem_adapted(
            cooperative_id=body.id, emblem=Emblem.BUDS, on=date(2012, 4, 16), by=actor
        )
