"""What counts as volume, and which accounts an act touches."""

from uuid import uuid4

import pytest

from sokoguru.cooperatives.vocabulary import UnitFact, UnitKind, VolumeItem
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import Party
from sokoguru.trade.calculations.journals import (
    Deal,
    consignment_transfers,
    return_transfers,
    sale_transfers,
)
from sokoguru.trade.calculations.partners import partner_key
from sokoguru.trade.calculations.request import fingerprint
from sokoguru.trade.calculations.volume import counted_accounts, returned_accounts
from sokoguru.trade.vocabulary import MoneyAccount, Payment

SARI = uuid4()


def _deal(unit_kind: UnitKind = UnitKind.SHOP, *, is_member: bool = True, **other: object) -> Deal:
    facts: dict[str, object] = {
        "unit": "toko",
        "unit_kind": unit_kind,
        "member_id": SARI if is_member else None,
        "amount": Rupiah(10_000),
        "cost": Rupiah(8_000),
        "payment": Payment.CASH,
    }
    return Deal(**(facts | other))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("unit_kind", "is_member", "accounts"),
    [
        (UnitKind.SHOP, True, [("1101", "4111"), ("5111", "1301")]),
        (UnitKind.SHOP, False, [("1101", "4211"), ("5211", "1301")]),
        (UnitKind.SERVICE, True, [("1101", "4121"), ("5121", "1306")]),
        (UnitKind.SERVICE, False, [("1101", "4221"), ("5221", "1306")]),
    ],
)
def test_a_sale_stands_on_the_side_of_its_buyer(
    unit_kind: UnitKind,
    is_member: bool,  # noqa: FBT001 (a case of the table)
    accounts: list[tuple[str, str]],
) -> None:
    moved = sale_transfers(_deal(unit_kind, is_member=is_member))
    assert [(each.debit, each.credit) for each in moved] == accounts
    party = Party.MEMBER if is_member else Party.NONMEMBER
    assert {each.party for each in moved} == {party}


def test_a_sale_on_credit_is_owed_by_the_member() -> None:
    first, _ = sale_transfers(_deal(payment=Payment.CREDIT))
    assert (first.debit, first.debit_member, first.credit_member) == ("1211", SARI, SARI)


def test_a_sale_without_cost_moves_no_stock() -> None:
    assert len(sale_transfers(_deal(cost=Rupiah(0)))) == 1


def test_a_return_goes_the_way_of_the_sale_back() -> None:
    refund, stock = return_transfers(_deal())
    assert (refund.debit, refund.credit) == ("4112", "1101")
    assert (stock.debit, stock.credit) == ("1301", "5111")


def test_of_consigned_goods_the_payable_is_credited_with_the_whole_price() -> None:
    price, fee = consignment_transfers(
        unit="pemasaran",
        member_id=SARI,
        gross=Rupiah(100_000),
        commission=Rupiah(5_000),
        money=MoneyAccount.CASH,
    )
    assert (price.credit, price.credit_member, price.amount) == ("2204", SARI, 100_000)
    assert (fee.debit, fee.credit, fee.credit_member) == ("2204", "4121", None)


def test_each_unit_counts_what_its_articles_say() -> None:
    units = (
        UnitFact(code="toko", name="Toko", kind=UnitKind.SHOP, counts=(VolumeItem.SALES,)),
        UnitFact(
            code="jual",
            name="Pemasaran",
            kind=UnitKind.MARKETING,
            counts=(VolumeItem.CONSIGNMENT, VolumeItem.SERVICES),
        ),
        UnitFact(code="kantor", name="Kantor", kind=UnitKind.OFFICE),
    )
    assert counted_accounts(units) == {"toko": ("4111",), "jual": ("2204", "4121")}
    assert returned_accounts(units) == {"toko": ("4112",), "jual": ("4121",)}


def test_a_name_is_compared_without_capitals_and_spaces() -> None:
    assert partner_key("  UD  Makmur ") == partner_key("ud makmur")


def test_the_order_of_what_was_asked_does_not_matter() -> None:
    assert fingerprint(a=1, b=None) == fingerprint(b=None, a=1)
    assert fingerprint(a=1) != fingerprint(a=2)
