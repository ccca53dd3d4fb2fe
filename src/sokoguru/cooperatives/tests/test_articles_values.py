"""What articles may say, and that they are kept as they were said."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.cooperatives.calculations import checks, law
from sokoguru.cooperatives.calculations.keeping import from_values, to_values
from sokoguru.cooperatives.queries import law_warnings, least_founders
from sokoguru.cooperatives.vocabulary import (
    Articles,
    CooperativeForm,
    Head,
    MemberBasis,
    MemberShares,
    Rounding,
    ShuBase,
)
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.law import queries as rulebook

SHARES = {
    "cadangan": 4_000,
    "jasa_anggota": 4_000,
    "dana_pengurus": 500,
    "dana_karyawan": 500,
    "dana_pendidikan": 500,
    "dana_sosial": 500,
}
GOOD = Articles(
    pokok=Rupiah(100_000),
    wajib_by_group={"umum": Rupiah(10_000), "pegawai": Rupiah(25_000)},
    shu_shares_bps=SHARES,
)


def codes(articles: Articles) -> list[type[Refusal]]:
    return [type(fault) for fault in checks.faults(articles)]


def test_good_articles_have_no_fault() -> None:
    assert codes(GOOD) == []


@pytest.mark.requirement("S2-118")
@pytest.mark.parametrize("key", ["gross_participation", "volume", "headcount"])
def test_every_key_that_the_books_can_compute_may_be_chosen(key: str) -> None:
    assert codes(replace(GOOD, allocation_key=key)) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"pokok": Rupiah(0)}, checks.PokokIsNotAnAmount),
        ({"wajib_by_group": {}}, checks.WajibIsMissing),
        ({"wajib_by_group": {" ": Rupiah(5)}}, checks.WajibIsNotAnAmount),
        ({"wajib_by_group": {"umum": Rupiah(-1)}}, checks.WajibIsNotAnAmount),
        ({"wajib_due_day": 0}, checks.DueDayIsNotInEveryMonth),
        ({"wajib_due_day": 29}, checks.DueDayIsNotInEveryMonth),
        ({"shu_shares_bps": {**SHARES, "laba": 0}}, checks.UnknownHead),
        ({"jasa_usaha_bps": 6_999}, checks.MemberSplitDoesNotTotalHundred),
        ({"sk_kinds": ()}, checks.SavingsOfSurplusAreUnknown),
        ({"sk_kinds": ("pokok", "pokok")}, checks.SavingsOfSurplusAreUnknown),
        ({"sk_kinds": ("deposito",)}, checks.SavingsOfSurplusAreUnknown),
        ({"allocation_key": "manual"}, checks.AllocationKeyIsUnknown),
        ({"journal_approval_above": Rupiah(-1)}, checks.ApprovalLimitIsNotAnAmount),
        ({"journal_approval_above": Rupiah(10**16)}, checks.ApprovalLimitIsNotAnAmount),
    ],
)
def test_each_wrong_value_is_a_fault_of_its_own(
    change: dict[str, object], fault: type[Refusal]
) -> None:
    assert codes(replace(GOOD, **change)) == [fault]  # type: ignore[arg-type]


def test_the_circulating_list_of_105_per_cent_is_refused_with_its_sum() -> None:
    (fault,) = checks.faults(replace(GOOD, shu_shares_bps={**SHARES, "dana_pembangunan": 500}))
    assert isinstance(fault, checks.SharesDoNotTotalHundred)
    assert "105 %" in fault.sentence


def test_a_negative_share_is_a_fault_even_when_the_sum_is_right() -> None:
    shares = {**SHARES, "dana_sosial": -500, "cadangan": 5_000}
    assert codes(replace(GOOD, shu_shares_bps=shares)) == [checks.ShareIsNegative]
    turned = replace(GOOD, jasa_usaha_bps=11_000, jasa_modal_bps=-1_000)
    assert codes(turned) == [checks.ShareIsNegative]


@pytest.mark.parametrize(
    ("bps", "said"), [(10_000, "100"), (12_550, "125,5"), (1, "0,01"), (-50, "-0,5"), (0, "0")]
)
def test_basis_points_are_said_as_people_say_them(bps: int, said: str) -> None:
    assert checks.percent(bps) == said


@given(
    pokok=st.integers(1, 10**15),
    wajib=st.dictionaries(st.text(min_size=1), st.integers(0, 10**15), min_size=1, max_size=5),
    day=st.integers(1, 28),
    usaha=st.integers(0, 10_000),
    rounding=st.sampled_from(Rounding),
    limit=st.none() | st.integers(0, 10**15).map(Rupiah),
    shares=st.sampled_from(MemberShares),
)
def test_articles_are_read_back_as_they_were_kept(
    pokok: int,
    wajib: dict[str, int],
    day: int,
    usaha: int,
    rounding: Rounding,
    limit: Rupiah | None,
    shares: MemberShares,
) -> None:
    articles = replace(
        GOOD,
        pokok=Rupiah(pokok),
        wajib_by_group={name: Rupiah(amount) for name, amount in wajib.items()},
        wajib_due_day=day,
        jasa_usaha_bps=usaha,
        jasa_modal_bps=10_000 - usaha,
        rounding=rounding,
        journal_approval_above=limit,
        member_shares=shares,
    )
    kept = from_values(to_values(articles))
    assert replace(kept, shu_shares_bps=SHARES) == articles
    assert set(kept.shu_shares_bps) == {head.value for head in Head}
    assert kept.shu_shares_bps["dana_pembangunan"] == 0


def test_nonmember_surplus_never_reached_members_under_the_law_of_1967() -> None:
    rule = rulebook.rule(rule_id="SHU_NONMEMBER_TO_MEMBERS", on=date(1980, 1, 1))
    refusal = law.laxer_than_law(replace(GOOD, shu_base=ShuBase.TOTAL), rule)
    assert isinstance(refusal, law.NonmemberSurplusWouldReachMembers)
    assert law.laxer_than_law(GOOD, rule) is None


def test_today_the_principle_only_warns() -> None:
    total = replace(GOOD, shu_base=ShuBase.TOTAL)
    (warning,) = law_warnings(articles=total, on=date(2026, 1, 1))
    assert warning.rule_id == "SHU_NONMEMBER_TO_MEMBERS"
    assert law_warnings(articles=GOOD, on=date(2026, 1, 1)) == ()


@pytest.mark.parametrize(
    ("form", "on", "least"),
    [
        (CooperativeForm.PRIMARY, date(2018, 1, 1), 20),
        (CooperativeForm.PRIMARY, date(2026, 1, 1), 9),
        (CooperativeForm.SECONDARY, date(2026, 1, 1), 3),
    ],
)
def test_the_law_of_the_day_says_how_many_founders(
    form: CooperativeForm, on: date, least: int
) -> None:
    rule = least_founders(form=form, on=on)
    assert rule is not None
    assert rule.number == least


def test_sharing_by_andil_is_warned_of_where_the_law_says_by_business(db: None) -> None:
    by_andil = replace(GOOD, member_basis=MemberBasis.ANDIL)
    (warning,) = law_warnings(articles=by_andil, on=date(2026, 3, 2))
    assert "Ps 45(2)" in warning.source
    assert "sebanding dengan jasa usaha" in warning.sentence
    assert law_warnings(articles=by_andil, on=date(1990, 1, 1)) == ()
    assert law_warnings(articles=GOOD, on=date(2026, 3, 2)) == ()


def test_a_set_from_before_the_choice_shares_by_business_and_capital() -> None:
    values = to_values(replace(GOOD, member_basis=MemberBasis.ANDIL))
    assert from_values(values).member_basis is MemberBasis.ANDIL
    del values["member_basis"]
    assert from_values(values).member_basis is MemberBasis.BUSINESS_AND_CAPITAL


def test_a_set_from_before_the_limit_lets_one_person_post_and_keeps_shares_as_equity() -> None:
    changed = replace(GOOD, journal_approval_above=Rupiah(0), member_shares=MemberShares.LIABILITY)
    values = to_values(changed)
    assert from_values(values).journal_approval_above == 0
    del values["journal_approval_above"], values["member_shares"]
    old = from_values(values)
    assert old.journal_approval_above is None
    assert old.member_shares is MemberShares.EQUITY
