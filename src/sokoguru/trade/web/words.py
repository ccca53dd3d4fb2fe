"""Words that the pages of trade put to the values of the house."""

from collections.abc import Mapping

from sokoguru.cooperatives.vocabulary import VolumeItem
from sokoguru.foundation.label import Label
from sokoguru.ledger.vocabulary import Party
from sokoguru.trade.vocabulary import Countable, DocumentKind

BUYERS: Mapping[Party, str] = {
    Party.MEMBER: Label("Anggota"),
    Party.NONMEMBER: Label("Bukan anggota"),
}
COUNTED: Mapping[VolumeItem, str] = {
    VolumeItem.SALES: Label("Belanja di unit ini, kurang retur"),
    VolumeItem.SERVICES: Label("Jasa unit ini yang dipakai"),
    VolumeItem.CONSIGNMENT: Label("Barang titipan: seluruh harga jualnya"),
    VolumeItem.DELIVERIES: Label("Hasil yang disetor ke koperasi"),
}
COUNTABLE: Mapping[Countable, str] = {
    Countable.CASH: Label("Uang kas"),
    Countable.GOODS: Label("Barang dagangan"),
    Countable.SUPPLIES: Label("Perlengkapan"),
}
# The page on which the same kind of act is done again.
AGAIN: Mapping[DocumentKind, str] = {
    DocumentKind.SALE: "sale",
    DocumentKind.SALE_RETURN: "sale",
    DocumentKind.COLLECTION: "collection",
    DocumentKind.PURCHASE: "purchase",
    DocumentKind.SUPPLIER_PAYMENT: "supplier",
    DocumentKind.CONSIGNED_SALE: "consignment",
    DocumentKind.CONSIGNMENT_PAYOUT: "payout",
    DocumentKind.EXPENSE: "expense",
    DocumentKind.TAX: "tax",
    DocumentKind.TAX_PAYMENT: "tax_payment",
    DocumentKind.MONEY_TRANSFER: "transfer",
    DocumentKind.OPENING_RECEIVABLE: "collection",
    DocumentKind.OPENING_PAYABLE: "supplier",
}
