"""Which accounts each act of trade touches: the journals of the handbook as transfers.

The party decides the side: member business and other business never share an account (S2-117).
"""

from dataclasses import dataclass
from uuid import UUID

from sokoguru.cooperatives.vocabulary import UnitKind
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import Party, TransferDraft
from sokoguru.trade.vocabulary import MoneyAccount, Payment

MEMBER_RECEIVABLE = "1211"
NONMEMBER_RECEIVABLE = "1212"
MERCHANDISE = "1301"
SUPPLIES = "1306"
PAYABLE = "2201"
CONSIGNMENT_PAYABLE = "2204"
TAX_PAYABLE = "2304"
COMMISSION = "4121"

SELLING_KINDS = (UnitKind.SHOP, UnitKind.SERVICE, UnitKind.MARKETING)


@dataclass(frozen=True)
class _SaleAccounts:
    """What a sale touches. A service that is taken back lowers its own revenue account."""

    revenue: str
    returns: str
    cost: str
    stock: str
    receivable: str


_SALE_ACCOUNTS = {
    (False, Party.MEMBER): _SaleAccounts("4111", "4112", "5111", MERCHANDISE, MEMBER_RECEIVABLE),
    (False, Party.NONMEMBER): _SaleAccounts(
        "4211", "4212", "5211", MERCHANDISE, NONMEMBER_RECEIVABLE
    ),
    (True, Party.MEMBER): _SaleAccounts("4121", "4121", "5121", SUPPLIES, MEMBER_RECEIVABLE),
    (True, Party.NONMEMBER): _SaleAccounts("4221", "4221", "5221", SUPPLIES, NONMEMBER_RECEIVABLE),
}


@dataclass(frozen=True, kw_only=True)
class Deal:
    """What is common to a sale and its return: whose business, which unit, how much, how paid."""

    unit: str
    unit_kind: UnitKind
    member_id: UUID | None
    amount: Rupiah
    cost: Rupiah
    payment: Payment

    @property
    def party(self) -> Party:
        """Member business only when the member himself deals (S3-096)."""
        return Party.NONMEMBER if self.member_id is None else Party.MEMBER


def sale_transfers(deal: Deal) -> tuple[TransferDraft, ...]:
    """J17, J18 and J19: money or a receivable against revenue, cost against stock."""
    accounts = _accounts(deal)
    revenue = TransferDraft(
        debit=_paid_by(deal.payment, on_credit=accounts.receivable),
        credit=accounts.revenue,
        amount=deal.amount,
        debit_member=deal.member_id if deal.payment is Payment.CREDIT else None,
        credit_member=deal.member_id,
        unit=deal.unit,
        party=deal.party,
    )
    cost = _transfer(deal, debit=accounts.cost, credit=accounts.stock, amount=deal.cost)
    return (revenue, *cost)


def return_transfers(deal: Deal) -> tuple[TransferDraft, ...]:
    """J20: the return against money or the receivable, and the goods back into stock."""
    accounts = _accounts(deal)
    refund = TransferDraft(
        debit=accounts.returns,
        credit=_paid_by(deal.payment, on_credit=accounts.receivable),
        amount=deal.amount,
        debit_member=deal.member_id,
        credit_member=deal.member_id if deal.payment is Payment.CREDIT else None,
        unit=deal.unit,
        party=deal.party,
    )
    cost = _transfer(deal, debit=accounts.stock, credit=accounts.cost, amount=deal.cost)
    return (refund, *cost)


def collection_transfers(
    *, member_id: UUID | None, amount: Rupiah, money: MoneyAccount, unit: str | None
) -> tuple[TransferDraft, ...]:
    """J21: money against the receivable, the member's own or that of others."""
    return (
        TransferDraft(
            debit=money,
            credit=NONMEMBER_RECEIVABLE if member_id is None else MEMBER_RECEIVABLE,
            amount=amount,
            credit_member=member_id,
            unit=unit,
            party=Party.NONMEMBER if member_id is None else Party.MEMBER,
        ),
    )


def purchase_transfers(
    *, unit: str, unit_kind: UnitKind, amount: Rupiah, payment: Payment
) -> tuple[TransferDraft, ...]:
    """J22: merchandise (supplies for a service) against money or the supplier."""
    stock = SUPPLIES if unit_kind in (UnitKind.SERVICE, UnitKind.OFFICE) else MERCHANDISE
    paid = _paid_by(payment, on_credit=PAYABLE)
    return (TransferDraft(debit=stock, credit=paid, amount=amount, unit=unit),)


def consignment_transfers(
    *,
    unit: str,
    member_id: UUID,
    gross: Rupiah,
    commission: Rupiah,
    money: MoneyAccount,
) -> tuple[TransferDraft, ...]:
    """J25: the whole price is owed to the member, then the commission is taken out of it.

    Only the commission is revenue; the credit of the payable is the gross, the member's volume.
    """
    price = TransferDraft(
        debit=money,
        credit=CONSIGNMENT_PAYABLE,
        amount=gross,
        credit_member=member_id,
        unit=unit,
        party=Party.MEMBER,
    )
    if commission == 0:
        return (price,)
    fee = TransferDraft(
        debit=CONSIGNMENT_PAYABLE,
        credit=COMMISSION,
        amount=commission,
        debit_member=member_id,
        unit=unit,
        party=Party.MEMBER,
    )
    return (price, fee)


def payout_transfers(
    *, member_id: UUID, amount: Rupiah, money: MoneyAccount, unit: str | None
) -> tuple[TransferDraft, ...]:
    """What was sold on a member's behalf goes to him."""
    return (
        TransferDraft(
            debit=CONSIGNMENT_PAYABLE,
            credit=money,
            amount=amount,
            debit_member=member_id,
            unit=unit,
            party=Party.MEMBER,
        ),
    )


def plain_transfer(
    *, debit: str, credit: str, amount: Rupiah, unit: str | None = None
) -> tuple[TransferDraft, ...]:
    """J23, J29, J30, J37 and moving money: one account against another, nobody's sub-account."""
    return (TransferDraft(debit=debit, credit=credit, amount=amount, unit=unit),)


def _accounts(deal: Deal) -> _SaleAccounts:
    return _SALE_ACCOUNTS[deal.unit_kind is UnitKind.SERVICE, deal.party]


def _paid_by(payment: Payment, *, on_credit: str) -> str:
    if payment is Payment.CREDIT:
        return on_credit
    return MoneyAccount.CASH if payment is Payment.CASH else MoneyAccount.BANK


def _transfer(deal: Deal, *, debit: str, credit: str, amount: Rupiah) -> tuple[TransferDraft, ...]:
    if amount == 0:
        return ()
    return (
        TransferDraft(debit=debit, credit=credit, amount=amount, unit=deal.unit, party=deal.party),
    )
