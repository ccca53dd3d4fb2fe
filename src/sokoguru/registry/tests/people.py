"""Co-operatives for the tests of the register."""

from datetime import UTC, date, datetime

from sokoguru.foundation.actor import Actor
from sokoguru.registry.calculations.founding import (
    Aspiration,
    FounderDraft,
    Profile,
    Proposal,
)
from sokoguru.registry.calculations.levels import MinimumPolicy
from sokoguru.registry.calculations.lifecycle import LifeStep
from sokoguru.registry.operations.founding import propose_cooperative
from sokoguru.registry.operations.lifecycle import take_step
from sokoguru.registry.vocabulary import FounderKind, Level

OFFICER = Actor(name="Petugas Dinas", at=datetime(2026, 11, 24, 3, 0, tzinfo=UTC))
VILLAGE = "3404012001"
PROFILE = Profile(
    economic_aim="menjual hasil anyaman bersama",
    common_objective="pendapatan pengrajin naik",
    group="pengrajin rotan",
    common_interest="bahan baku dan pasar",
    aspirations=(Aspiration.ECONOMIC,),
    values="menolong diri sendiri, kebersamaan",
    experience="membina lima koperasi primer",
)


def persons(count: int) -> tuple[FounderDraft, ...]:
    return tuple(
        FounderDraft(kind=FounderKind.PERSON, name=f"Pendiri {n}", identity_number=f"{n:016}")
        for n in range(count)
    )


def proposal(
    *,
    name: str = "Koperasi Tani Makmur",
    level: Level = Level.PRIMARY,
    founders: tuple[FounderDraft, ...] | None = None,
    classes: dict[str, str] | None = None,
    profile: Profile = PROFILE,
) -> Proposal:
    return Proposal(
        name=name,
        level=level,
        area_code=VILLAGE,
        address="Jalan Melati 1",
        profile=profile,
        founders=persons(25) if founders is None else founders,
        classes=classes or {},
    )


def legal_cooperative(
    name: str, *, level: Level = Level.PRIMARY, on: date = date(2016, 1, 4)
) -> int:
    """A co-operative with legal personality; a secondary one is founded by enough of its kind."""
    founders = None if level is Level.PRIMARY else _bodies_below(level, name, on)
    entry_id = propose_cooperative(
        proposal=proposal(name=name, level=level, founders=founders), on=on, by=OFFICER
    )
    step(entry_id, LifeStep.SUBMIT, on, f"Akta {name}", policy=MinimumPolicy.TEXTBOOK_LADDER)
    step(entry_id, LifeStep.APPROVE, on, f"BH {name}")
    return entry_id


def bodies(ids: tuple[int, ...]) -> tuple[FounderDraft, ...]:
    return tuple(
        FounderDraft(kind=FounderKind.COOPERATIVE, name=f"Koperasi {n}", entry_id=n) for n in ids
    )


def step(
    entry_id: int,
    kind: LifeStep,
    on: date,
    document: str = "Surat 1",
    policy: MinimumPolicy = MinimumPolicy.LAW,
) -> object:
    return take_step(
        entry_id=entry_id, step=kind, on=on, document=document, by=OFFICER, policy=policy
    )


def _bodies_below(level: Level, name: str, on: date) -> tuple[FounderDraft, ...]:
    below = {Level.CENTRE: Level.PRIMARY, Level.UNION: Level.CENTRE, Level.APEX: Level.UNION}
    of = below.get(level, Level.PRIMARY)
    return bodies(tuple(legal_cooperative(f"{name} {n}", level=of, on=on) for n in range(5)))
