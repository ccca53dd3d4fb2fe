"""Economic promotion of members: computed from what is recorded, and never guessed."""

from dataclasses import replace
from datetime import date

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import JournalLine, Party, Side
from sokoguru.members.vocabulary import MemberFact
from sokoguru.reports.calculations.promotion.words import (
    EconomicPromotion,
    MembersPart,
    PromotionField,
    PromotionLine,
)
from sokoguru.reports.operations import (
    Compared,
    MoreThanWasSold,
    NoSuchReference,
    PriceIsNotPositive,
    QuantityIsNotPositive,
    RateIsKnown,
    RateOutOfRange,
    SourceIsMissing,
    record_outside_price,
    record_outside_rate,
    withdraw_reference,
)
from sokoguru.reports.queries import NoSuchBookYear
from sokoguru.reports.queries.promotion import economic_promotion
from sokoguru.reports.tests.year_of_trade import journal, trade

pytestmark = pytest.mark.django_db
RICE = Compared(
    field=PromotionField.PURCHASE,
    item="Beras medium 5 kg",
    own=Rupiah(9_500),
    outside=Rupiah(10_000),
    quantity=40,
    source="Pasar Johar, Juni 2026",
)


def report(house: CooperativeFact, part: MembersPart | None = None) -> EconomicPromotion:
    return economic_promotion(cooperative_id=house.id, year=2026, members_part=part)


def line(house: CooperativeFact, field: PromotionField) -> PromotionLine:
    return next(one for one in report(house).lines if one.field is field)


def write_price(
    house: CooperativeFact, by: Actor, compared: Compared = RICE, key: str = "beras"
) -> None:
    record_outside_price(cooperative_id=house.id, year=2026, compared=compared, key=key, by=by)


def write_rate(
    house: CooperativeFact, by: Actor, field: PromotionField, bps: int, key: str = "rate"
) -> None:
    record_outside_rate(
        cooperative_id=house.id,
        year=2026,
        field=field,
        outside_bps=bps,
        source="Bank Jateng, Juni 2026",
        key=key,
        by=by,
    )


def test_without_a_reference_it_says_so_and_computes_nothing(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    trade(cooperative, actor)
    found = line(cooperative, PromotionField.PURCHASE)
    assert found.amount is None
    assert "belum dicatat; tidak dihitung" in found.how
    assert line(cooperative, PromotionField.CREDIT).amount == 0
    assert not report(cooperative).is_complete


def test_cheaper_goods_are_the_difference_of_prices_times_the_pieces(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    trade(cooperative, actor)
    write_price(cooperative, actor)
    write_price(cooperative, actor)
    found = line(cooperative, PromotionField.PURCHASE)
    assert found.amount == 20_000
    assert "63,33 %" in found.how


def test_a_dearer_price_stays_negative(cooperative: CooperativeFact, actor: Actor) -> None:
    trade(cooperative, actor)
    write_price(cooperative, actor, replace(RICE, outside=Rupiah(9_000)))
    part = MembersPart(usaha=Rupiah(7_000), modal=Rupiah(3_000), is_decided=True)
    found = report(cooperative, part)
    assert found.total_during == -20_000
    assert found.total == -10_000


def test_produce_sold_for_members_gains_by_the_higher_price(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    milk = replace(RICE, field=PromotionField.MARKETING, item="Susu", own=Rupiah(8_000))
    write_price(cooperative, actor, replace(milk, outside=Rupiah(7_500), quantity=100))
    assert line(cooperative, PromotionField.MARKETING).amount == 50_000


def test_savings_earn_what_the_books_paid_less_what_a_bank_pays(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor
) -> None:
    kept = JournalLine(Side.CREDIT, "2101", Rupiah(1_200_000), member=sari.id)
    cash = JournalLine(Side.DEBIT, "1101", Rupiah(1_200_000))
    journal(cooperative, actor, "kept", cash, kept, on=date(2026, 7, 1))
    journal(
        cooperative,
        actor,
        "interest",
        JournalLine(
            Side.DEBIT, "5101", Rupiah(50_000), member=sari.id, unit="toko", party=Party.MEMBER
        ),
        JournalLine(Side.CREDIT, "2105", Rupiah(50_000), member=sari.id, party=Party.MEMBER),
        on=date(2026, 12, 31),
    )
    assert line(cooperative, PromotionField.SAVINGS).amount is None
    write_rate(cooperative, actor, PromotionField.SAVINGS, 300)
    # six of twelve months ended with 1,200,000, on average 600,000: a bank would have paid 18,000
    assert "Rp 600.000" in line(cooperative, PromotionField.SAVINGS).how
    assert line(cooperative, PromotionField.SAVINGS).amount == 50_000 - 18_000


def test_it_refuses_what_cannot_be_a_reference(cooperative: CooperativeFact, actor: Actor) -> None:
    trade(cooperative, actor)
    with pytest.raises(PriceIsNotPositive):
        write_price(cooperative, actor, replace(RICE, outside=Rupiah(0)))
    with pytest.raises(QuantityIsNotPositive):
        write_price(cooperative, actor, replace(RICE, quantity=0))
    with pytest.raises(SourceIsMissing):
        write_price(cooperative, actor, replace(RICE, source="  "))
    with pytest.raises(MoreThanWasSold):
        write_price(cooperative, actor, replace(RICE, quantity=64))
    with pytest.raises(RateOutOfRange):
        write_rate(cooperative, actor, PromotionField.CREDIT, -1)
    assert line(cooperative, PromotionField.PURCHASE).amount is None


def test_two_prices_together_are_not_worth_more_than_was_sold(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    trade(cooperative, actor)
    write_price(cooperative, actor)
    with pytest.raises(MoreThanWasSold):
        write_price(cooperative, actor, key="lagi")


def test_a_year_has_one_rate_a_field_until_it_is_withdrawn(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    write_rate(cooperative, actor, PromotionField.CREDIT, 1_200)
    with pytest.raises(RateIsKnown):
        write_rate(cooperative, actor, PromotionField.CREDIT, 1_000, key="other")
    known = report(cooperative).rates[0]
    withdraw_reference(cooperative_id=cooperative.id, reference_id=known.id, by=actor)
    write_rate(cooperative, actor, PromotionField.CREDIT, 1_000, key="other")
    assert [rate.outside_bps for rate in report(cooperative).rates] == [1_000]
    with pytest.raises(NoSuchReference):
        withdraw_reference(cooperative_id=cooperative.id, reference_id=known.id, by=actor)


def test_a_rate_says_where_it_was_seen(cooperative: CooperativeFact, actor: Actor) -> None:
    with pytest.raises(SourceIsMissing):
        record_outside_rate(
            cooperative_id=cooperative.id,
            year=2026,
            field=PromotionField.CREDIT,
            outside_bps=1_200,
            source=" ",
            key="rate",
            by=actor,
        )


def test_a_year_that_was_never_opened_has_no_report(cooperative: CooperativeFact) -> None:
    with pytest.raises(NoSuchBookYear):
        economic_promotion(cooperative_id=cooperative.id, year=1990)
