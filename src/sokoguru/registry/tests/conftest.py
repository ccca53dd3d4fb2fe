"""A small register in Yogyakarta and Papua, and people who sit at its desks."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from sokoguru.areas.vocabulary import Dataset
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.identity.vocabulary import UserFact
from sokoguru.registry.operations import appoint_to_desk, assign_classes, register_entry
from sokoguru.registry.tests.mergers import Merger, merger_of
from sokoguru.registry.vocabulary import Desk, EntryDraft, RegisterEntry
from sokoguru.surplus.tests.village import end_year, settle

TODAY = date(2026, 3, 2)
SLEMAN, BANTUL, MERAUKE = "3404072001", "3402012001", "9301012001"


@pytest.fixture
def enter(some_areas: Dataset, actor: Actor) -> Callable[..., RegisterEntry]:
    """Writes a co-operative into the register, with its classes."""

    def write(
        name: str,
        *,
        area: str = "3404",
        classes: dict[str, str] | None = None,
        is_active: bool = True,
        **parts: object,
    ) -> RegisterEntry:
        draft = EntryDraft(name=name, area_code=area, **parts)  # type: ignore[arg-type]
        entry = register_entry(
            draft=draft, is_active=is_active, reason="laporan RAT", on=TODAY, by=actor
        )
        if classes:
            assign_classes(entry_id=entry.id, classes=classes, on=TODAY, by=actor)
        return entry

    return write


@pytest.fixture
def at_desk(
    some_areas: Dataset,
    account: Callable[[str], UserFact],
    signed_in: Callable[[UserFact], Client],
) -> Callable[..., Client]:
    """A browser of somebody at a register desk."""

    def sit(name: str = "Wayan", area: str = "34", *, may_write: bool = True) -> Client:
        desks = {0: Desk.MINISTRY, 2: Desk.PROVINCE, 4: Desk.REGENCY}
        person = account(name)
        appoint_to_desk(
            user_id=person.id,
            desk=desks[len(area)],
            area_code=area,
            since=date(2025, 1, 1),
            may_write=may_write,
        )
        return signed_in(person)

    return sit


@pytest.fixture
def unfinished(neighbour: CooperativeFact, cooperative: CooperativeFact, actor: Actor) -> Merger:
    """The village's year is closed, its SHU is not divided yet."""
    village = settle(cooperative, actor)
    end_year(village)
    return merger_of(village, neighbour, actor)


@pytest.fixture
def merger(unfinished: Merger) -> Merger:
    """The village's SHU is decided and waits to be paid; the merger is recorded."""
    unfinished.village.decided()
    unfinished.record()
    return unfinished
