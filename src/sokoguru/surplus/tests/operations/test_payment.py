"""Handing SHU over: in money, once, to whom it belongs; otherwise only by consent."""

from datetime import timedelta
from uuid import uuid4

import pytest

from sokoguru.ledger.operations import reverse_entry
from sokoguru.surplus.operations import (
    pay_run,
    pay_share,
    record_consent,
    take_back_payment,
    withdraw_approval,
)
from sokoguru.surplus.operations.refusals import (
    AlreadyPaying,
    ConsentNeeded,
    EvidenceNeeded,
    GoodsNotAllowed,
    GoodsNotNamed,
    NotApproved,
    NothingOnSlip,
    NotPaidYet,
    PaidBeforeDecision,
    ReasonForWithdrawal,
    SlipAlreadyPaid,
    SlipNotPayable,
)
from sokoguru.surplus.queries import (
    NoSuchSlip,
    determination_by_id,
    slips_of_member,
    surplus_year,
    unpaid,
)
from sokoguru.surplus.tests.village import MEETING_DAY, PAYDAY, YEAR, Village
from sokoguru.surplus.vocabulary import (
    Head,
    MeetingChoice,
    PayoutKind,
    PayoutMethod,
    ShuReceipt,
    SlipFact,
    Stage,
)

pytestmark = pytest.mark.django_db


def decided_slip(village: Village, name: str, choice: MeetingChoice | None = None) -> SlipFact:
    decided = village.decided(choice)
    found = determination_by_id(
        cooperative_id=village.id, determination_id=decided.determination_id
    )
    return village.slip(found, name)


def pay(
    village: Village,
    slip: SlipFact,
    method: PayoutMethod = PayoutMethod.CASH,
    *,
    key: str = "pay",
    remark: str = "",
) -> ShuReceipt:
    return pay_share(
        cooperative_id=village.id,
        slip_id=slip.id,
        method=method,
        on=PAYDAY,
        key=key,
        by=village.by,
        remark=remark,
    )


def consent(village: Village, name: str, method: PayoutMethod, evidence: str = "surat") -> None:
    record_consent(
        cooperative_id=village.id,
        member_id=village.members[name].id,
        year=YEAR,
        method=method,
        evidence=evidence,
        on=PAYDAY,
        by=village.by,
    )


@pytest.mark.requirement("S3-098", "S5-41")
def test_shu_is_paid_in_cash_with_a_receipt(village: Village) -> None:
    adi = decided_slip(village, "Adi")
    cash = village.account("1101")
    receipt = pay(village, adi)
    assert receipt.payment.net == 1_040_000
    assert receipt.number
    assert village.account("1101") == cash - 1_040_000
    assert village.owed("Adi") == 0


def test_a_button_pressed_twice_pays_once(village: Village) -> None:
    adi = decided_slip(village, "Adi")
    first, second = pay(village, adi), pay(village, adi)
    assert second.is_repeat
    assert first.payment.id == second.payment.id
    with pytest.raises(SlipAlreadyPaid):
        pay(village, adi, key="other")


@pytest.mark.requirement("S3-098")
def test_capitalising_into_savings_needs_the_members_own_consent(village: Village) -> None:
    adi = decided_slip(village, "Adi")
    with pytest.raises(ConsentNeeded):
        pay(village, adi, PayoutMethod.TO_SAVINGS)
    with pytest.raises(EvidenceNeeded):
        consent(village, "Adi", PayoutMethod.TO_SAVINGS, evidence="")
    consent(village, "Adi", PayoutMethod.TO_SAVINGS)
    pay(village, adi, PayoutMethod.TO_SAVINGS)
    assert village.account("2101") == 1_040_000


@pytest.mark.requirement("S2-131")
def test_goods_are_refused_unless_the_meeting_allowed_them(village: Village) -> None:
    adi = decided_slip(village, "Adi")
    with pytest.raises(GoodsNotAllowed):
        pay(village, adi, PayoutMethod.GOODS, remark="beras 20 kg")


@pytest.mark.requirement("S2-131")
def test_goods_are_handed_over_where_the_meeting_and_the_member_agree(village: Village) -> None:
    adi = decided_slip(village, "Adi", MeetingChoice(payout=PayoutKind.CASH_OR_GOODS))
    with pytest.raises(GoodsNotNamed):
        pay(village, adi, PayoutMethod.GOODS)
    with pytest.raises(ConsentNeeded):
        pay(village, adi, PayoutMethod.GOODS, remark="beras 60 kg")
    consent(village, "Adi", PayoutMethod.GOODS)
    receipt = pay(village, adi, PayoutMethod.GOODS, remark="beras 60 kg")
    assert receipt.payment.remark == "beras 60 kg"
    assert village.owed("Adi") == 0


def test_a_run_pays_everybody_who_is_still_owed_and_nobody_twice(village: Village) -> None:
    adi = decided_slip(village, "Adi")
    pay(village, adi)

    def run(key: str) -> int:
        return pay_run(
            cooperative_id=village.id,
            year=YEAR,
            method=PayoutMethod.TRANSFER,
            on=PAYDAY,
            key=key,
            by=village.by,
        )

    assert run("run") == 2
    assert run("again") == 0
    assert village.account("2501") == 0
    assert surplus_year(cooperative_id=village.id, year=YEAR).stage is Stage.PAID


def test_a_run_into_savings_and_a_run_before_the_decision_are_refused(village: Village) -> None:
    for method, refusal in (
        (PayoutMethod.TO_SAVINGS, ConsentNeeded),
        (PayoutMethod.CASH, NotApproved),
    ):
        with pytest.raises(refusal):
            pay_run(
                cooperative_id=village.id,
                year=YEAR,
                method=method,
                on=PAYDAY,
                key="run",
                by=village.by,
            )


def test_nothing_is_paid_on_a_day_before_the_decision(village: Village) -> None:
    adi = decided_slip(village, "Adi")
    eve = MEETING_DAY - timedelta(days=1)
    for act in (
        lambda: pay_share(
            cooperative_id=village.id, slip_id=adi.id, method=PayoutMethod.CASH, on=eve,
            key="eve", by=village.by,
        ),
        lambda: pay_run(
            cooperative_id=village.id, year=YEAR, method=PayoutMethod.CASH, on=eve,
            key="eve", by=village.by,
        ),
    ):  # fmt: skip
        with pytest.raises(PaidBeforeDecision):
            act()
    assert village.owed("Adi") == 1_040_000


def test_who_was_not_paid_stands_on_a_list_that_the_books_confirm(village: Village) -> None:
    adi = decided_slip(village, "Adi")
    pay(village, adi)
    listed = unpaid(cooperative_id=village.id, determination_id=adi.determination_id)
    assert [one.member_name for one in listed.slips] == ["Dewi", "Rini"]
    assert listed.net == listed.in_books == village.owed("Dewi") + village.owed("Rini")


def test_a_run_is_not_taken_back_once_somebody_was_paid(village: Village) -> None:
    adi = decided_slip(village, "Adi")
    pay(village, adi)
    with pytest.raises(AlreadyPaying):
        withdraw_approval(
            cooperative_id=village.id, year=YEAR, reason="keliru", on=PAYDAY, by=village.by
        )


def test_a_wrong_payment_is_taken_back_and_paid_again(village: Village) -> None:
    adi = decided_slip(village, "Adi")

    def take_back(reason: str) -> None:
        take_back_payment(
            cooperative_id=village.id, slip_id=adi.id, reason=reason, on=PAYDAY, by=village.by
        )

    with pytest.raises(NotPaidYet):
        take_back("salah orang")
    paid = pay(village, adi)
    with pytest.raises(ReasonForWithdrawal):
        take_back("")
    take_back("salah orang")
    assert village.owed("Adi") == 1_040_000
    assert pay(village, adi, key="second").payment.id != paid.payment.id
    assert village.owed("Adi") == 0


def test_a_payment_reversed_in_the_journal_is_only_recorded(village: Village) -> None:
    adi = decided_slip(village, "Adi")
    paid = pay(village, adi)
    reverse_entry(
        cooperative_id=village.id,
        entry_id=paid.payment.entry_id,
        reason="salah orang",
        on=PAYDAY,
        by=village.by,
    )
    take_back_payment(
        cooperative_id=village.id, slip_id=adi.id, reason="salah orang", on=PAYDAY, by=village.by
    )
    assert village.owed("Adi") == 1_040_000


def test_slips_of_no_decision_in_force_are_not_paid(village: Village) -> None:
    proposal = village.determined()
    early = village.slip(proposal, "Adi")
    with pytest.raises(NotApproved):
        pay(village, early)
    decided_slip(village, "Adi", MeetingChoice(usaha_bps=5_000))
    with pytest.raises(SlipNotPayable):
        pay(village, early)
    stranger = early.__class__(
        **{name: getattr(early, name) for name in early.__dataclass_fields__} | {"id": uuid4()}
    )
    with pytest.raises(NoSuchSlip):
        pay(village, stranger)


def test_a_slip_of_nothing_is_not_paid(village: Village) -> None:
    all_to_reserve = MeetingChoice(shares_bps={Head.RESERVE: 10_000})
    adi = decided_slip(village, "Adi", all_to_reserve)
    with pytest.raises(NothingOnSlip):
        pay(village, adi)


def test_a_member_reads_his_slips_once_the_meeting_decided(village: Village) -> None:
    adi = village.members["Adi"].id
    village.determined()
    assert slips_of_member(cooperative_id=village.id, member_id=adi) == ()
    village.decided()
    (slip,) = slips_of_member(cooperative_id=village.id, member_id=adi)
    assert (slip.year, slip.total) == (YEAR, 1_040_000)
    assert MEETING_DAY.year == YEAR + 1
