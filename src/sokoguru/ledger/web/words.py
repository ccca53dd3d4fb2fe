"""What the kinds, parties and sides of entries are called on a screen."""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _

from sokoguru.foundation.label import Label
from sokoguru.ledger.vocabulary import EntryKind, Party

KINDS: Mapping[EntryKind, str] = {
    EntryKind.SAVINGS: Label("Simpanan"),
    EntryKind.SALE: Label("Penjualan"),
    EntryKind.PURCHASE: Label("Pembelian"),
    EntryKind.EXPENSE: Label("Biaya"),
    EntryKind.TAX: Label("Pajak"),
    EntryKind.COLLECTION: Label("Pelunasan"),
    EntryKind.CONSIGNMENT: Label("Titip jual"),
    EntryKind.JOURNAL: Label("Jurnal umum"),
    EntryKind.OPENING: Label("Saldo awal"),
    EntryKind.CLOSING: Label("Tutup buku"),
    EntryKind.SURPLUS: Label("Pembagian SHU"),
    EntryKind.PAYOUT: Label("Pembayaran SHU"),
    EntryKind.REVERSAL: Label("Pembalikan"),
    EntryKind.LEAVING: Label("Anggota keluar"),
    EntryKind.DEPRECIATION: Label("Penyusutan"),
    EntryKind.ASSET: Label("Aset tetap"),
    EntryKind.GRANT: Label("Hibah"),
    EntryKind.BORROWING: Label("Modal pinjaman"),
    EntryKind.BANK: Label("Mutasi bank"),
    EntryKind.CASH_COUNT: Label("Selisih kas"),
    EntryKind.INTER_UNIT: Label("Antar unit"),
    EntryKind.ACCRUAL: Label("Akrual"),
    EntryKind.HISTORY: Label("Buku lama"),
}
PARTIES: Mapping[Party, str] = {
    Party.MEMBER: Label("Anggota"),
    Party.NONMEMBER: Label("Bukan anggota"),
}

Choices = list[tuple[str, str]]


def kind_choices(first: str) -> Callable[[], Choices]:
    """Every kind of entry, after an empty choice."""
    return lambda: [("", _(first)), *((kind.value, _(label)) for kind, label in KINDS.items())]


def party_choices(first: str) -> Callable[[], Choices]:
    """Both parties, after an empty choice."""
    return lambda: [("", _(first)), *((party.value, _(label)) for party, label in PARTIES.items())]
