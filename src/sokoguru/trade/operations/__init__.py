"""The index of everything that can happen in trade, and of what it refuses."""

from sokoguru.trade.calculations.refusals import (
    BuyerIsNotTheMember,
    BuyerIsUnknown,
    CollectionAboveDebt,
    CommissionAbovePrice,
    CostIsNegative,
    CostNeeded,
    CountIsNegative,
    DifferenceIsNotExplained,
    MarginChangesOnceADay,
    MarginOutsideThePrice,
    MoneyStaysWhereItIs,
    NotAMemberOfTheDay,
    NotAnExpenseAccount,
    PartnerIsUnknown,
    PaymentAboveDebt,
    ReturnAboveSale,
    SaleIsUnknown,
    SocialSpendingIsNotACost,
    TradeAmountIsNotPositive,
    UnitDoesNotTrade,
)
from sokoguru.trade.operations.collection import receive_payment_of_receivable
from sokoguru.trade.operations.consignment import pay_out_consignment, record_consigned_sale
from sokoguru.trade.operations.count import record_count
from sokoguru.trade.operations.expense import pay_expense, transfer_money
from sokoguru.trade.operations.margin import adopt_margin
from sokoguru.trade.operations.opening_debts import keep_opening_debts
from sokoguru.trade.operations.purchase import pay_supplier, record_purchase
from sokoguru.trade.operations.sale import record_sale
from sokoguru.trade.operations.sale_return import record_sale_return
from sokoguru.trade.operations.tax import book_income_tax, pay_tax

__all__ = [
    "BuyerIsNotTheMember",
    "BuyerIsUnknown",
    "CollectionAboveDebt",
    "CommissionAbovePrice",
    "CostIsNegative",
    "CostNeeded",
    "CountIsNegative",
    "DifferenceIsNotExplained",
    "MarginChangesOnceADay",
    "MarginOutsideThePrice",
    "MoneyStaysWhereItIs",
    "NotAMemberOfTheDay",
    "NotAnExpenseAccount",
    "PartnerIsUnknown",
    "PaymentAboveDebt",
    "ReturnAboveSale",
    "SaleIsUnknown",
    "SocialSpendingIsNotACost",
    "TradeAmountIsNotPositive",
    "UnitDoesNotTrade",
    "adopt_margin",
    "book_income_tax",
    "keep_opening_debts",
    "pay_expense",
    "pay_out_consignment",
    "pay_supplier",
    "pay_tax",
    "receive_payment_of_receivable",
    "record_consigned_sale",
    "record_count",
    "record_purchase",
    "record_sale",
    "record_sale_return",
    "transfer_money",
]
