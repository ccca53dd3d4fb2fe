"""What the screens call things."""

from collections.abc import Mapping
from dataclasses import dataclass

from sokoguru.foundation.label import Label
from sokoguru.portability.vocabulary import BookKind, JournalForm


@dataclass(frozen=True)
class KindWords:
    """What a kind of book is called, what the page asks, and what its file looks like."""

    title: str
    about: str
    day: str


KINDS: Mapping[BookKind, KindWords] = {
    BookKind.TRIAL_BALANCE: KindWords(
        Label("Neraca saldo buku lama"),
        Label("Saldo awal dari Excel, ODS atau CSV: kolom akun, debit dan kredit."),
        Label("Per tanggal"),
    ),
    BookKind.MONTHS: KindWords(
        Label("Tahun lalu per bulan"),
        Label(
            "Satu kolom tiap bulan. Isi berapa akun bertambah di sisinya sendiri; "
            "yang berkurang ditulis dengan minus."
        ),
        Label("Tanggal di tahun itu"),
    ),
    BookKind.JOURNAL: KindWords(
        Label("Jurnal hledger, Ledger atau Beancount"),
        Label("Berkas teks .journal, .hledger, .ledger atau .beancount."),
        Label("Per tanggal"),
    ),
}
FORMS: Mapping[str, str] = {
    JournalForm.HLEDGER: Label("Jurnal hledger dan Ledger"),
    JournalForm.BEANCOUNT: Label("Jurnal Beancount"),
    "paket": Label("Paket data"),
}
