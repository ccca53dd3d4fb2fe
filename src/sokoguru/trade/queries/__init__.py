"""Every question about trade."""

from sokoguru.trade.queries.counts import counts, expected_on
from sokoguru.trade.queries.debts import (
    consignments,
    open_sales,
    owed_to_supplier,
    payables,
    receivables,
    rest_of_sale,
)
from sokoguru.trade.queries.documents import (
    NoSuchDocument,
    day_sales,
    document,
    documents,
    receipt_by_entry,
    receipt_by_key,
    returned_of,
    tax_labels,
)
from sokoguru.trade.queries.margins import earned_margins, margin_on, margins
from sokoguru.trade.queries.people import people_served
from sokoguru.trade.queries.volume import member_volume

__all__ = [
    "NoSuchDocument",
    "consignments",
    "counts",
    "day_sales",
    "document",
    "documents",
    "earned_margins",
    "expected_on",
    "margin_on",
    "margins",
    "member_volume",
    "open_sales",
    "owed_to_supplier",
    "payables",
    "people_served",
    "receipt_by_entry",
    "receipt_by_key",
    "receivables",
    "rest_of_sale",
    "returned_of",
    "tax_labels",
]
