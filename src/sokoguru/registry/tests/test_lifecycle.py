"""From the first founders to the end of legal personality, with the clocks of the law."""

from dataclasses import replace
from datetime import date

import pytest

from sokoguru.areas.queries.areas import UnknownArea
from sokoguru.registry.calculations.founding import (
    FounderDraft,
    FounderNamedTwice,
    FounderOfAnotherKind,
    ProfileIsIncomplete,
    Purpose,
)
from sokoguru.registry.calculations.levels import MinimumPolicy, TooFewMembers
from sokoguru.registry.calculations.lifecycle import (
    LifeStep,
    StepMissingBefore,
    StepNotPossible,
    StepTooEarly,
    StepTooLate,
)
from sokoguru.registry.models import Entry
from sokoguru.registry.operations.founding import propose_cooperative
from sokoguru.registry.operations.lifecycle import (
    DocumentIsMissing,
    StepNeedsAnotherAct,
    take_step,
)
from sokoguru.registry.queries.lifecycle import life, next_steps
from sokoguru.registry.tests.people import (
    OFFICER,
    PROFILE,
    bodies,
    legal_cooperative,
    persons,
    proposal,
    step,
)
from sokoguru.registry.vocabulary import Level, LifeState

pytestmark = pytest.mark.usefixtures("some_areas")
DAY = date(2016, 3, 1)


def propose(**facts: object) -> int:
    return propose_cooperative(proposal=proposal(**facts), on=DAY, by=OFFICER)  # type: ignore[arg-type]


def state(entry_id: int) -> LifeState:
    return LifeState(Entry.objects.get(id=entry_id).state)


@pytest.mark.requirement("S1-08")
def test_it_is_a_draft_until_it_has_a_legal_number_and_only_persons_found_a_primary_one() -> None:
    entry_id = propose()
    assert state(entry_id) is LifeState.DRAFT
    step(entry_id, LifeStep.SUBMIT, DAY, "Akta 7")
    step(entry_id, LifeStep.APPROVE, date(2016, 4, 1), "BH 518/2016")
    entry = Entry.objects.get(id=entry_id)
    assert (entry.state, entry.legal_number, entry.legal_on) == (
        LifeState.LEGAL,
        "BH 518/2016",
        date(2016, 4, 1),
    )
    assert entry.is_active
    company = FounderDraft(kind="perseroan_terbatas", name="PT Maju")
    with pytest.raises(FounderOfAnotherKind, match="PT Maju"):
        propose(founders=(*persons(20), company))


@pytest.mark.requirement("S1-08")
def test_a_secondary_one_is_founded_by_cooperatives_with_legal_personality() -> None:
    known = tuple(legal_cooperative(f"Koperasi Tani Makmur {n}") for n in range(3))
    entry_id = propose(name="Pusat", level=Level.SECONDARY, founders=bodies(known))
    step(entry_id, LifeStep.SUBMIT, DAY, "Akta 8")
    with pytest.raises(FounderOfAnotherKind, match="badan hukum koperasi"):
        propose(name="Pusat", level=Level.SECONDARY, founders=persons(3))


@pytest.mark.requirement("S5-11")
def test_a_primary_one_needs_twenty_founders_under_the_law_of_2016() -> None:
    with pytest.raises(TooFewMembers, match="20 orang; baru ada 19"):
        step(propose(founders=persons(19)), LifeStep.SUBMIT, DAY)
    step(propose(founders=persons(20)), LifeStep.SUBMIT, DAY)


def test_a_primary_one_needs_nine_founders_since_november_2020() -> None:
    later = date(2021, 3, 1)
    with pytest.raises(TooFewMembers, match="9 orang; baru ada 8"):
        step(propose(founders=persons(8)), LifeStep.SUBMIT, later)
    step(propose(founders=persons(9)), LifeStep.SUBMIT, later)


@pytest.mark.requirement("S3-106")
def test_the_policy_of_the_textbook_asks_for_twenty_five() -> None:
    textbook = MinimumPolicy.TEXTBOOK
    with pytest.raises(TooFewMembers, match="25 orang; baru ada 24"):
        step(propose(founders=persons(24)), LifeStep.SUBMIT, DAY, policy=textbook)
    step(propose(founders=persons(25)), LifeStep.SUBMIT, DAY, policy=textbook)


def test_an_unconfirmed_rule_warns_and_does_not_refuse() -> None:
    taken = take_step(
        entry_id=propose(founders=persons(19)),
        step=LifeStep.SUBMIT,
        on=date(2013, 6, 1),
        document="Akta 9",
        by=OFFICER,
    )
    assert taken.state is LifeState.SUBMITTED
    assert "20 orang" in taken.warnings[0]


@pytest.mark.parametrize(
    ("level", "of", "count", "policy"),
    [
        pytest.param(
            Level.SECONDARY,
            Level.PRIMARY,
            3,
            MinimumPolicy.LAW,
            marks=pytest.mark.requirement("S5-12"),
        ),
        pytest.param(
            Level.CENTRE,
            Level.PRIMARY,
            5,
            MinimumPolicy.TEXTBOOK,
            marks=pytest.mark.requirement("S3-108"),
        ),
        pytest.param(
            Level.UNION,
            Level.PRIMARY,
            5,
            MinimumPolicy.TEXTBOOK,
            marks=pytest.mark.requirement("S3-109"),
        ),
        pytest.param(
            Level.UNION,
            Level.CENTRE,
            3,
            MinimumPolicy.TEXTBOOK_LADDER,
            marks=pytest.mark.requirement("S3-109"),
        ),
        pytest.param(
            Level.APEX,
            Level.UNION,
            3,
            MinimumPolicy.TEXTBOOK,
            marks=pytest.mark.requirement("S3-110"),
        ),
    ],
)
def test_a_tier_needs_so_many_of_the_level_below(
    level: Level, of: Level, count: int, policy: MinimumPolicy
) -> None:
    known = _with_legal_number(of, count)
    with pytest.raises(TooFewMembers, match=f"{count} koperasi"):
        step(propose(level=level, founders=bodies(known[1:])), LifeStep.SUBMIT, DAY, policy=policy)
    step(propose(level=level, founders=bodies(known)), LifeStep.SUBMIT, DAY, policy=policy)


@pytest.mark.requirement("S3-108")
def test_a_primary_without_legal_number_does_not_count() -> None:
    known = (*_with_legal_number(Level.PRIMARY, 4), propose(name="Belum berbadan hukum"))
    with pytest.raises(TooFewMembers, match="baru ada 4"):
        step(
            propose(level=Level.CENTRE, founders=bodies(known)),
            LifeStep.SUBMIT,
            DAY,
            policy=MinimumPolicy.TEXTBOOK,
        )


@pytest.mark.requirement("S3-107")
def test_a_secondary_one_states_its_experience() -> None:
    known = bodies(_with_legal_number(Level.PRIMARY, 3))
    with pytest.raises(ProfileIsIncomplete, match="Pengalaman kerja"):
        propose(level=Level.SECONDARY, founders=known, profile=replace(PROFILE, experience=" "))
    entry_id = propose(level=Level.SECONDARY, founders=known)
    assert Entry.objects.get(id=entry_id).profile["experience"] == "membina lima koperasi primer"


@pytest.mark.requirement("S3-009", "S3-014", "S5-04", "S1-10")
@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ("economic_aim", "Tujuan ekonomi"),
        ("common_objective", "Tujuan ekonomi bersama"),
        ("group", "Kelompok"),
        ("common_interest", "Kepentingan yang sama"),
        ("aspirations", "ekonomi, sosial, atau budaya"),
    ],
)
def test_the_profile_must_say_why_and_for_whom(missing: str, said: str) -> None:
    empty: object = () if missing == "aspirations" else ""
    with pytest.raises(ProfileIsIncomplete, match=said):
        propose(profile=replace(PROFILE, **{missing: empty}))  # type: ignore[arg-type]


@pytest.mark.requirement("S1-06")
def test_a_producer_cooperative_names_its_purpose() -> None:
    producers = {"STATUS": "PRODUSEN"}
    with pytest.raises(ProfileIsIncomplete, match="Tujuan koperasi produsen"):
        propose(classes=producers)
    both = replace(PROFILE, purposes=(Purpose.HELP_MEMBERS, Purpose.JOINT_BUSINESS))
    entry_id = propose(classes=producers, profile=both)
    assert Entry.objects.get(id=entry_id).profile["purposes"] == [
        "membantu_usaha_anggota",
        "usaha_bersama",
    ]


@pytest.mark.requirement("S3-123")
def test_an_employees_cooperative_names_its_company() -> None:
    with pytest.raises(ProfileIsIncomplete, match="perusahaan"):
        propose(classes={"MEMBER_GROUP": "KOPKAR"})


def test_a_founder_signs_once_and_the_area_must_exist() -> None:
    with pytest.raises(FounderNamedTwice, match="Pendiri 0"):
        propose(founders=(*persons(20), persons(1)[0]))
    with pytest.raises(UnknownArea):
        propose_cooperative(
            proposal=replace(proposal(), area_code="3499999999"), on=DAY, by=OFFICER
        )


def test_a_refusal_may_be_answered_within_a_month_and_once() -> None:
    entry_id = propose()
    assert step(entry_id, LifeStep.SUBMIT, DAY).due_on == date(2016, 6, 1)  # type: ignore[attr-defined]
    step(entry_id, LifeStep.REFUSE, date(2016, 5, 31))
    with pytest.raises(StepTooLate, match="30 Juni 2016"):
        step(entry_id, LifeStep.RESUBMIT, date(2016, 7, 1))
    step(entry_id, LifeStep.RESUBMIT, date(2016, 6, 30))
    step(entry_id, LifeStep.REFUSE_FINALLY, date(2016, 7, 20))
    assert state(entry_id) is LifeState.DRAFT
    assert [fact.step for fact in life(entry_id=entry_id)][-1] is LifeStep.REFUSE_FINALLY


def test_the_government_gives_notice_before_it_dissolves_and_creditors_have_three_months() -> None:
    entry_id = legal_cooperative("Koperasi Lama")
    with pytest.raises(StepMissingBefore, match="pemberitahuan rencana pembubaran"):
        step(entry_id, LifeStep.DISSOLVE_BY_GOVERNMENT, date(2017, 1, 2))
    step(entry_id, LifeStep.NOTICE, date(2017, 1, 2))
    with pytest.raises(StepTooLate, match="2 Maret 2017"):
        step(entry_id, LifeStep.OBJECT, date(2017, 3, 3))
    step(entry_id, LifeStep.OBJECT, date(2017, 3, 2))
    step(entry_id, LifeStep.ANSWER, date(2017, 4, 2))
    step(entry_id, LifeStep.DISSOLVE_BY_GOVERNMENT, date(2017, 4, 20))
    assert state(entry_id) is LifeState.CLOSING
    with pytest.raises(StepTooEarly, match="20 Juli 2017"):
        step(entry_id, LifeStep.END, date(2017, 7, 20))
    step(entry_id, LifeStep.END, date(2017, 7, 21))
    assert state(entry_id) is LifeState.DISSOLVED
    assert next_steps(entry_id=entry_id) == ()


def test_a_step_that_the_state_does_not_allow_names_those_it_does() -> None:
    entry_id = legal_cooperative("Koperasi Jaya")
    with pytest.raises(StepNotPossible, match=r"berbadan hukum.*pembekuan"):
        step(entry_id, LifeStep.SUBMIT, date(2017, 1, 2))
    step(entry_id, LifeStep.SUSPEND, date(2017, 1, 2))
    with pytest.raises(StepTooEarly, match="2 Januari 2017"):
        step(entry_id, LifeStep.RESUME, date(2017, 1, 1))
    step(entry_id, LifeStep.RESUME, date(2017, 1, 2))
    assert Entry.objects.get(id=entry_id).is_active


def test_every_step_rests_on_a_document_and_a_merger_on_its_own_act() -> None:
    entry_id = propose()
    with pytest.raises(DocumentIsMissing):
        step(entry_id, LifeStep.SUBMIT, DAY, "  ")
    with pytest.raises(StepNeedsAnotherAct):
        step(entry_id, LifeStep.MERGE, DAY)


def _with_legal_number(level: Level, count: int) -> tuple[int, ...]:
    """Co-operatives of a level with legal personality, as an older register hands them over."""
    return tuple(
        Entry.objects.create(
            name=f"Koperasi {level} {n}",
            folded_name=f"koperasi {level} {n}".lower(),
            area_code="3404",
            level=level,
            state=LifeState.LEGAL,
            is_active=True,
            legal_number=f"BH {n}",
        ).id
        for n in range(count)
    )
