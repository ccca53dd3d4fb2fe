"""Finding, listing and counting members."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sokoguru.cooperatives.operations import found_cooperative
from sokoguru.cooperatives.queries import articles_on
from sokoguru.cooperatives.vocabulary import CooperativeFact, CooperativeKind
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.members import operations, queries
from sokoguru.members.operations.business import BusinessLineIsMissing, NoBusinessesHere
from sokoguru.members.tests.people import ADMITTED, APPLIED, JOINED, admit, apply, first_group
from sokoguru.members.vocabulary import BusinessScale, KnownMember, MemberState

pytestmark = pytest.mark.django_db


def found(cooperative: CooperativeFact, text: str) -> list[str]:
    return [row.name for row in queries.search_members(cooperative_id=cooperative.id, text=text)]


def test_members_are_found_by_the_beginnings_of_name_and_number(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    nik = "3374010502801001"
    for name, number, own in (
        ("Dewi Lestari", "7041", nik),
        ("Dewa Gede", "7042", ""),
        ("Lestari Ayu", "A-9", ""),
    ):
        admit(cooperative, actor, name=name, number=number, nik=own)
    assert found(cooperative, "dew") == ["Dewa Gede", "Dewi Lestari"]
    assert found(cooperative, "Lest dew") == ["Dewi Lestari"]
    assert found(cooperative, "ayu lestari") == ["Lestari Ayu"]
    assert found(cooperative, "7042") == ["Dewa Gede"]
    admit(cooperative, actor, name="Agus Tujuh", number="70420")
    assert found(cooperative, "7042") == ["Dewa Gede", "Agus Tujuh"]
    assert found(cooperative, "a-9") == ["Lestari Ayu"]
    assert found(cooperative, nik) == ["Dewi Lestari"]
    for text in ("estari", "%", "_", "", "dewi gede", "\x00"):
        assert found(cooperative, text) == []


def test_refused_applicants_are_not_found(cooperative: CooperativeFact, actor: Actor) -> None:
    applicant = apply(cooperative, actor, name="Zubaidah")
    assert found(cooperative, "zub") == ["Zubaidah"]
    operations.refuse_applicant(
        cooperative_id=cooperative.id, member_id=applicant.id, reason="Ganda", on=APPLIED, by=actor
    )
    assert found(cooperative, "zub") == []


def test_search_reads_one_range_of_the_word_index_under_row_level_security(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    people = [
        KnownMember(
            number=f"9{count:05d}",
            name=f"Nama{count} Belakang{count % 97}",
            nik="",
            phone="",
            address="",
            group=first_group(cooperative),
            joined_on=ADMITTED,
        )
        for count in range(5_000)
    ]
    operations.enrol_known_members(
        cooperative_id=cooperative.id, people=people, on=ADMITTED, by=actor
    )
    with CaptureQueriesContext(connection) as asked:
        assert found(cooperative, "nama49 bela") != []
    assert len(asked) == 2
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {asked[0]['sql']}")
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "member_has_a_search_word_once" in plan
    assert "(word)::text >=" in plan
    assert "members_member " not in plan


def test_known_members_are_enrolled_at_once_and_numbering_goes_on_after_them(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    group = first_group(cooperative)
    people = [
        KnownMember(
            number=number, name=f"Lama {number}", nik="", phone="", address="", group=group,
            joined_on=APPLIED,
        )
        for number in ("8001", "8002", "X-1")
    ]  # fmt: skip
    steps: list[int] = []
    count = operations.enrol_known_members(
        cooperative_id=cooperative.id, people=people, on=ADMITTED, by=actor, progress=steps.append
    )
    assert (count, steps) == (3, [3])
    by_number = queries.members_by_number(cooperative_id=cooperative.id)
    assert by_number["X-1"].state is MemberState.ADMITTED
    assert found(cooperative, "lama") == ["Lama 8001", "Lama 8002", "Lama X-1"]
    assert admit(cooperative, actor, name="Baru").number == "8003"
    pokok = articles_on(cooperative_id=cooperative.id, on=JOINED).pokok
    paid = {by_number["8001"].id: pokok, by_number["8002"].id: pokok - Rupiah(1)}
    activated = operations.activate_known_members(
        cooperative_id=cooperative.id, pokok_paid=paid, on=JOINED, by=actor
    )
    assert activated == 1
    member = queries.member_by_number(cooperative_id=cooperative.id, number="8001")
    assert member is not None
    assert (member.state, member.joined_on) == (MemberState.ACTIVE, APPLIED)


def test_the_register_is_paged_and_counted(cooperative: CooperativeFact, actor: Actor) -> None:
    before = queries.count_by_state(cooperative_id=cooperative.id)
    for name in ("Wahyu", "Xaverius", "Yusuf"):
        apply(cooperative, actor, name=name)
    page = queries.members(cooperative_id=cooperative.id, state=MemberState.APPLIED, page=1, size=2)
    assert [row.name for row in page.items] == ["Wahyu", "Xaverius"]
    assert page.total == 3
    counts = queries.count_by_state(cooperative_id=cooperative.id)
    assert counts[MemberState.APPLIED] == before[MemberState.APPLIED] + 3
    assert set(counts) == set(MemberState)
    ids = [row.id for row in page.items]
    assert set(queries.names(cooperative_id=cooperative.id, ids=ids)) == set(ids)
    assert queries.member_by_number(cooperative_id=cooperative.id, number="") is None


@pytest.mark.requirement("S1-21")
def test_a_producer_cooperative_counts_its_members_businesses_by_scale(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    producers = found_cooperative(
        name="Koperasi Rotan",
        slug="koperasi-rotan",
        kind=CooperativeKind.PRODUCER,
        legal_number="",
        address="",
        phone="",
        founded_on=APPLIED,
        articles=articles_on(cooperative_id=cooperative.id, on=APPLIED),
        units=(),
        by=actor,
    )
    with tenant(producers.id):
        budi = admit(producers, actor, name="Budi")
        record = {"cooperative_id": producers.id, "member_id": budi.id, "products": ["kursi", " "]}
        with pytest.raises(BusinessLineIsMissing):
            operations.record_business(scale=BusinessScale.MICRO, line=" ", **record)  # type: ignore[arg-type]
        operations.record_business(scale=BusinessScale.MICRO, line="rotan", **record)  # type: ignore[arg-type]
        operations.record_business(scale=BusinessScale.SMALL, line="mebel rotan", **record)  # type: ignore[arg-type]
        profile = queries.business_profile(cooperative_id=producers.id, member_id=budi.id)
        assert profile is not None
        assert (profile.line, profile.products) == ("mebel rotan", ("kursi",))
        counts = queries.members_per_scale(cooperative_id=producers.id)
        assert counts == {scale: int(scale is BusinessScale.SMALL) for scale in BusinessScale}


def test_consumers_have_no_business_profile(cooperative: CooperativeFact, actor: Actor) -> None:
    dewi = admit(cooperative, actor, name="Dewi")
    with pytest.raises(NoBusinessesHere):
        operations.record_business(
            cooperative_id=cooperative.id,
            member_id=dewi.id,
            scale=BusinessScale.SMALL,
            line="warung",
            products=[],
        )
    assert queries.business_profile(cooperative_id=cooperative.id, member_id=dewi.id) is None
