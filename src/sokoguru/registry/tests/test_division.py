"""A co-operative that divides into several."""

from datetime import date

import pytest

from sokoguru.cooperatives.vocabulary import Resolution, Subject
from sokoguru.foundation.money import Rupiah
from sokoguru.registry.calculations.lifecycle import LifeStep
from sokoguru.registry.models import Entry, LifeEvent
from sokoguru.registry.operations.division import (
    PartIsOver,
    PartsDoNotAddUp,
    TooFewParts,
    divide,
)
from sokoguru.registry.operations.lifecycle import DocumentIsMissing
from sokoguru.registry.operations.merger import ConsentOfMeetingMissing
from sokoguru.registry.tests.people import OFFICER, legal_cooperative
from sokoguru.registry.vocabulary import LifeState

pytestmark = pytest.mark.usefixtures("some_areas")
DAY = date(2026, 3, 1)
CONSENT = Resolution(
    number="RA 1",
    adopted_on=date(2026, 2, 1),
    meeting="Rapat anggota",
    subject=Subject.MERGER,
    text="setuju membagi",
)


def share(
    old: int,
    parts: dict[int, int],
    *,
    net: int = 60,
    resolution: Resolution | None = CONSENT,
    document: str = "Akta 8",
) -> None:
    divide(
        entry_id=old,
        parts={part: Rupiah(amount * 1_000_000) for part, amount in parts.items()},
        net_assets=Rupiah(net * 1_000_000),
        resolution=resolution,
        on=DAY,
        document=document,
        by=OFFICER,
    )


def test_it_shares_out_exactly_what_is_owned_and_ends_the_old_one() -> None:
    old, first, second = (legal_cooperative(name) for name in ("Lama", "Utara", "Selatan"))
    share(old, {first: 40, second: 20})
    assert Entry.objects.get(id=old).state == LifeState.DIVIDED
    event = LifeEvent.objects.get(entry_id=old, step=LifeStep.DIVIDE)
    assert event.facts["parts"] == {str(first): 40_000_000, str(second): 20_000_000}
    with pytest.raises(PartIsOver, match="Lama"):
        share(first, {old: 30, second: 30})


def test_it_refuses_what_does_not_add_up_and_what_was_not_decided() -> None:
    old, first, second = (legal_cooperative(name) for name in ("Lama", "Utara", "Selatan"))
    with pytest.raises(TooFewParts):
        share(old, {first: 60})
    with pytest.raises(PartsDoNotAddUp, match=r"59\.000\.000"):
        share(old, {first: 40, second: 19})
    with pytest.raises(ConsentOfMeetingMissing, match="Lama"):
        share(old, {first: 40, second: 20}, resolution=None)
    with pytest.raises(DocumentIsMissing):
        share(old, {first: 40, second: 20}, document=" ")
    assert Entry.objects.get(id=old).state == LifeState.LEGAL
