"""What kinds, parties, states and acts are called on a screen."""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _

from sokoguru.foundation.label import Label
from sokoguru.ledger.vocabulary import DraftAct, DraftState, EntryKind, Party, Repeat

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

STATES: Mapping[DraftState, str] = {
    DraftState.WRITTEN: Label("konsep"),
    DraftState.SUBMITTED: Label("menunggu persetujuan"),
    DraftState.RETURNED: Label("dikembalikan"),
    DraftState.POSTED: Label("dicatat"),
    DraftState.DISCARDED: Label("dibuang"),
}
TONES: Mapping[DraftState, str] = {
    DraftState.WRITTEN: "",
    DraftState.SUBMITTED: "info",
    DraftState.RETURNED: "warn",
    DraftState.POSTED: "good",
    DraftState.DISCARDED: "",
}
ACTS: Mapping[DraftAct, str] = {
    DraftAct.WRITTEN: Label("menulis"),
    DraftAct.REVISED: Label("mengubah"),
    DraftAct.SUBMITTED: Label("mengajukan"),
    DraftAct.RETURNED: Label("mengembalikan"),
    DraftAct.APPROVED: Label("menyetujui dan mencatat"),
    DraftAct.POSTED: Label("mencatat"),
    DraftAct.DISCARDED: Label("membuang"),
}
REPEATS: Mapping[Repeat, str] = {
    Repeat.MONTHLY: Label("setiap bulan"),
    Repeat.QUARTERLY: Label("setiap tiga bulan"),
    Repeat.YEARLY: Label("setiap tahun"),
}

Choices = list[tuple[str, str]]


def kind_choices(first: str) -> Callable[[], Choices]:
    """Every kind of entry, after an empty choice."""
    return lambda: [("", _(first)), *((kind.value, _(label)) for kind, label in KINDS.items())]


def party_choices(first: str) -> Callable[[], Choices]:
    """Both parties, after an empty choice."""
    return lambda: [("", _(first)), *((party.value, _(label)) for party, label in PARTIES.items())]


def repeat_choices(first: str) -> Callable[[], Choices]:
    """How often, after an empty choice."""
    return lambda: [("", _(first)), *((each.value, _(label)) for each, label in REPEATS.items())]
