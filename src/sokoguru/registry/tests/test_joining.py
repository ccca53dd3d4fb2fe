"""Classes over time, tiers, and co-operatives that become one."""

from datetime import date

import pytest

from sokoguru.cooperatives.vocabulary import Resolution, Subject
from sokoguru.foundation.money import Rupiah
from sokoguru.registry.calculations.lifecycle import LifeStep
from sokoguru.registry.calculations.merging import NetAssets
from sokoguru.registry.models import ClassAssignment, Entry, LifeEvent, TierMembership
from sokoguru.registry.operations.classes import (
    ClassBeforeTheLast,
    NoStageChosen,
    add_production_unit,
    assign_classes,
)
from sokoguru.registry.operations.founding import propose_cooperative
from sokoguru.registry.operations.merger import (
    ConsentOfMeetingMissing,
    TargetIsNotLegal,
    TooFewToMerge,
    merge,
)
from sokoguru.registry.operations.tiers import (
    AlreadyInTier,
    LowerHasNoLegalPersonality,
    LowerStandsTooHigh,
    UpperIsPrimary,
    join_tier,
    leave_tier,
)
from sokoguru.registry.queries.classes import class_history
from sokoguru.registry.tests.people import OFFICER, legal_cooperative, proposal
from sokoguru.registry.vocabulary import Level, LifeState

pytestmark = pytest.mark.usefixtures("some_areas")
DAY = date(2026, 3, 1)
MILLION = 1_000_000


def consent(name: str) -> Resolution:
    return Resolution(
        number=f"RA {name}",
        adopted_on=date(2026, 2, 1),
        meeting="Rapat anggota luar biasa",
        subject=Subject.MERGER,
        text="setuju bergabung",
    )


def net(name: str, assets: int, debts: int, **revaluations: int) -> NetAssets:
    return NetAssets(name, Rupiah(assets * MILLION), Rupiah(debts * MILLION), revaluations)


@pytest.mark.requirement("S2-120")
def test_a_merger_adds_real_net_assets_after_revaluation() -> None:
    first, second = legal_cooperative("Koperasi A"), legal_cooperative("Koperasi B")
    merged = merge(
        into_id=first,
        from_ids=[second],
        parts={first: net("A", 100, 40), second: net("B", 80, 30, tanah=15 * MILLION)},
        resolutions={first: consent("A"), second: consent("B")},
        on=DAY,
        document="Akta penggabungan 3",
        by=OFFICER,
    )
    assert [part.real for part in merged.parts] == [60 * MILLION, 65 * MILLION]
    assert merged.net_assets == 125 * MILLION
    assert Entry.objects.get(id=second).state == LifeState.MERGED
    event = LifeEvent.objects.get(entry_id=second, step=LifeStep.MERGE)
    assert event.other_id == first
    assert event.facts["net_assets"] == 65 * MILLION
    assert Entry.objects.get(id=first).state == LifeState.LEGAL


def test_a_merger_needs_the_consent_of_every_meeting_and_two_legal_bodies() -> None:
    first, second = legal_cooperative("Koperasi A"), legal_cooperative("Koperasi B")
    parts = {first: net("A", 1, 0), second: net("B", 1, 0)}

    def join(into: int, others: list[int], resolutions: dict[int, Resolution]) -> None:
        merge(
            into_id=into,
            from_ids=others,
            parts=parts,
            resolutions=resolutions,
            on=DAY,
            document="Akta 4",
            by=OFFICER,
        )

    with pytest.raises(ConsentOfMeetingMissing, match="Koperasi B"):
        join(first, [second], {first: consent("A")})
    with pytest.raises(TooFewToMerge):
        join(first, [first], {first: consent("A")})
    draft = propose_cooperative(proposal=proposal(name="Rancangan"), on=DAY, by=OFFICER)
    with pytest.raises(TargetIsNotLegal, match="Rancangan"):
        join(draft, [second], {second: consent("B"), draft: consent("R")})


def test_a_consolidation_ends_both_and_names_the_new_one() -> None:
    first, second = legal_cooperative("Koperasi A"), legal_cooperative("Koperasi B")
    new = legal_cooperative("Koperasi C")
    merged = merge(
        into_id=new,
        from_ids=[first, second],
        parts={first: net("A", 100, 40), second: net("B", 80, 30)},
        resolutions={first: consent("A"), second: consent("B")},
        on=DAY,
        document="Akta peleburan 5",
        by=OFFICER,
        is_consolidation=True,
    )
    assert merged.net_assets == 110 * MILLION
    states = set(Entry.objects.filter(id__in=[first, second]).values_list("state", flat=True))
    assert states == {LifeState.CONSOLIDATED}


@pytest.mark.requirement("S1-30")
def test_a_production_unit_makes_a_producer_cooperative_one_of_the_second_kind() -> None:
    entry_id = legal_cooperative("Koperasi Anyaman")
    first = assign_classes(entry_id=entry_id, classes={"STATUS": "PRODUSEN"}, on=DAY, by=OFFICER)
    assert "PRODUCER_TYPE:JENIS_1" in first
    since = date(2026, 6, 1)
    with pytest.raises(NoStageChosen):
        add_production_unit(entry_id=entry_id, name="Pabrik", stages=(), since=since, by=OFFICER)
    classes = add_production_unit(
        entry_id=entry_id, name="Pabrik", stages=("awal", "akhir"), since=since, by=OFFICER
    )
    assert "PRODUCER_TYPE:JENIS_2" in classes
    periods = ClassAssignment.objects.filter(entry_id=entry_id, axis="PRODUCER_TYPE")
    assert [(row.code, row.valid_from, row.valid_to) for row in periods.order_by("id")] == [
        ("JENIS_1", DAY, date(2026, 5, 31)),
        ("JENIS_2", since, None),
    ]


def test_form_and_scale_follow_from_level_and_turnover() -> None:
    entry_id = legal_cooperative("Koperasi Dagang")
    for turnover, scale in (
        (2_000_000_000, "MIKRO"),
        (2_000_000_001, "KECIL"),
        (50_000_000_000, "MENENGAH"),
        (50_000_000_001, "BESAR"),
    ):
        Entry.objects.filter(id=entry_id).update(turnover=turnover)
        classes = assign_classes(entry_id=entry_id, classes={}, on=DAY, by=OFFICER)
        assert {"FORM:PRIMER", f"SCALE:{scale}"} <= set(classes)


def test_a_class_is_written_forward_and_what_stood_there_stays() -> None:
    entry_id = legal_cooperative("Koperasi Dagang")
    assign_classes(entry_id=entry_id, classes={"FIELD": "KONSUMSI"}, on=DAY, by=OFFICER)
    with pytest.raises(ClassBeforeTheLast, match="1 Maret 2026"):
        assign_classes(
            entry_id=entry_id, classes={"FIELD": "PRODUKSI"}, on=date(2026, 2, 1), by=OFFICER
        )
    june = date(2026, 6, 1)
    assign_classes(entry_id=entry_id, classes={"FIELD": "PRODUKSI"}, on=june, by=OFFICER)
    periods = [fact for fact in class_history(entry_id=entry_id) if fact.axis == "FIELD"]
    assert [(fact.code, fact.valid_from, fact.valid_to) for fact in periods] == [
        ("PRODUKSI", june, None),
        ("KONSUMSI", DAY, date(2026, 5, 31)),
    ]


@pytest.mark.requirement("S5-03")
def test_one_cooperative_stands_in_several_schemes_at_once() -> None:
    entry_id = legal_cooperative("KUD Maju")
    then = date(1960, 5, 1)
    assign_classes(entry_id=entry_id, classes={"PP60": "PERTANIAN"}, on=then, by=OFFICER)
    classes = assign_classes(
        entry_id=entry_id,
        classes={"CLASSIC": "PRODUKSI", "MEMBER_GROUP": "KUD"},
        on=DAY,
        by=OFFICER,
    )
    assert set(classes) == {
        "PP60:PERTANIAN",
        "CLASSIC:PRODUKSI",
        "MEMBER_GROUP:KUD",
        "LEVEL:PRIMER",
        "FORM:PRIMER",
    }
    for key in classes:
        assert Entry.objects.filter(classes__contains=[key]).count() == 1


def test_the_members_of_a_tier_stand_below_it_and_are_legal_bodies() -> None:
    primary = legal_cooperative("Koperasi Primer")
    centre = Entry.objects.create(
        name="Pusat",
        folded_name="pusat",
        area_code="3404",
        level=Level.CENTRE,
        state=LifeState.LEGAL,
        is_active=True,
        legal_number="BH 1",
    ).id
    draft = propose_cooperative(proposal=proposal(name="Rancangan"), on=DAY, by=OFFICER)
    membership = join_tier(upper_id=centre, lower_id=primary, since=DAY, by=OFFICER)
    with pytest.raises(AlreadyInTier):
        join_tier(upper_id=centre, lower_id=primary, since=DAY, by=OFFICER)
    with pytest.raises(UpperIsPrimary):
        join_tier(upper_id=primary, lower_id=draft, since=DAY, by=OFFICER)
    with pytest.raises(LowerHasNoLegalPersonality, match="Rancangan"):
        join_tier(upper_id=centre, lower_id=draft, since=DAY, by=OFFICER)
    second = Entry.objects.create(
        name="Sekunder",
        folded_name="sekunder",
        area_code="3404",
        level=Level.SECONDARY,
        state=LifeState.LEGAL,
        is_active=True,
        legal_number="BH 2",
    ).id
    with pytest.raises(LowerStandsTooHigh, match="pusat"):
        join_tier(upper_id=second, lower_id=centre, since=DAY, by=OFFICER)
    leave_tier(upper_id=centre, membership_id=membership, until=date(2026, 9, 1), by=OFFICER)
    assert TierMembership.objects.get(id=membership).until == date(2026, 9, 1)
