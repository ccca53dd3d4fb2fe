"""What the books refuse, each in one sentence."""

from sokoguru.foundation.refusal import Refusal


class UnknownAccount(Refusal):
    """The chart of the co-operative has no such account."""

    code = "ledger.unknown_account"
    template = "Akun {account} tidak ada di bagan akun. Pilih akun dari daftar."
    field = "account"


class MemberNeeded(Refusal):
    """The account is kept per member."""

    code = "ledger.member_needed"
    template = "Akun {account} dicatat per anggota. Pilih anggotanya."
    field = "member"


class PartyNeeded(Refusal):
    """The line must say whose business it is."""

    code = "ledger.party_needed"
    template = "Akun {account} memerlukan keterangan usaha anggota atau bukan anggota."
    field = "party"


class PartiesDoNotMix(Refusal):
    """An account of members' business met one of non-members' business, or another party."""

    code = "ledger.parties_do_not_mix"
    template = (
        "Akun {debit} dan {credit} tidak boleh dipertemukan: "
        "usaha anggota dan bukan anggota dicatat terpisah."
    )


class UnitNeeded(Refusal):
    """A business account says which unit's business the line is."""

    code = "ledger.unit_needed"
    template = "Akun {account} memerlukan unit usaha. Pilih unitnya."
    field = "unit"


class AmountNotPositive(Refusal):
    """Amounts are above zero; the side says which way they count."""

    code = "ledger.amount_not_positive"
    template = "Jumlah {amount} tidak dapat dicatat. Isi jumlah di atas Rp 0."
    field = "amount"


class EntryIsEmpty(Refusal):
    """An entry moves at least one amount."""

    code = "ledger.entry_is_empty"
    template = "Jurnal belum berisi jumlah. Isi paling sedikit satu debit dan satu kredit."


class MemoNeeded(Refusal):
    """An entry says what happened."""

    code = "ledger.memo_needed"
    template = "Keterangan belum diisi. Tulis apa yang terjadi, misalnya “bayar listrik Maret”."
    field = "memo"


class JournalDoesNotBalance(Refusal):
    """Debits and credits differ."""

    code = "ledger.journal_does_not_balance"
    template = "Debit {debit} dan kredit {credit} belum sama. Selisihnya {difference}."


class ReserveIsNotSpent(Refusal):
    """The reserve covers losses and builds capital; it pays for nothing else."""

    code = "ledger.reserve_is_not_spent"
    template = (
        "Dana cadangan hanya untuk menutup kerugian dan memupuk modal, jadi {amount} tidak dapat "
        "dibayarkan darinya. Pakai akun beban atau dana yang sesuai."
    )


class UnitsDoNotPair(Refusal):
    """Inside each unit debits and credits must be equal; between units account 1901 stands."""

    code = "ledger.units_do_not_pair"
    template = (
        "Debit dan kredit per unit usaha belum sama. Catat antarunit lewat akun 1901 di tiap unit."
    )
    field = "unit"


class PeriodIsClosed(Refusal):
    """The day lies in a closed or locked period."""

    code = "ledger.period_is_closed"
    template = (
        "Tanggal {on} sudah ditutup. Pakai tanggal di periode yang terbuka, "
        "atau minta keputusan rapat untuk membuka kembali."
    )
    field = "on"


class NoOpenYear(Refusal):
    """No financial year of the books covers the day."""

    code = "ledger.no_open_year"
    template = "Tahun buku untuk {on} belum dibuka. Buka tahun bukunya dulu."
    field = "on"


class BalanceTooLow(Refusal):
    """A member's balance would fall below zero."""

    code = "ledger.balance_too_low"
    template = (
        "Saldo akun {account} hanya {balance}, tidak cukup untuk {amount}. Kurangi jumlahnya."
    )
    field = "amount"


class BalanceTooLowThen(Refusal):
    """A member's balance would have been below zero on the day of the entry or since."""

    code = "ledger.balance_too_low_then"
    template = (
        "Pada {on} saldo akun {account} hanya {balance}, tidak cukup untuk {amount}. "
        "Pilih tanggal sesudah uangnya masuk."
    )
    field = "on"


class KeyUsedForOtherContent(Refusal):
    """The same source key came with other content."""

    code = "ledger.key_used_for_other_content"
    template = (
        "Permintaan ini sudah pernah dicatat dengan isi lain. Muat ulang halaman, lalu coba lagi."
    )


class UnknownEntry(Refusal):
    """The books have no such entry."""

    code = "ledger.unknown_entry"
    template = "Jurnal itu tidak ditemukan. Pilih dari daftar jurnal."


class AlreadyReversed(Refusal):
    """An entry is reversed once."""

    code = "ledger.already_reversed"
    template = "Jurnal {reference} sudah dibalik. Lihat jurnal pembaliknya."


class ReversalBeforeEntry(Refusal):
    """An entry is not taken back before it was there."""

    code = "ledger.reversal_before_entry"
    template = "Jurnalnya sendiri bertanggal {posted_on}. Pilih hari itu atau sesudahnya."
    field = "on"


class ReversalIsFinal(Refusal):
    """A reversal is not reversed; post the entry anew instead."""

    code = "ledger.reversal_is_final"
    template = "Jurnal pembalik tidak dibalik lagi. Catat ulang transaksinya sebagai jurnal baru."


class ClosingIsFinal(ReversalIsFinal):
    """A closing entry is taken back only by reopening its year, which a resolution does."""

    code = "ledger.closing_is_final"
    template = (
        "Jurnal tutup buku tidak dapat dibalik. "
        "Tahun buku dibuka kembali hanya oleh keputusan rapat anggota."
    )


class ReasonNeeded(Refusal):
    """A correction says why."""

    code = "ledger.reason_needed"
    template = "Alasan belum diisi. Tulis mengapa jurnal ini dibalik."
    field = "reason"


class YearAlreadyOpen(Refusal):
    """The financial year was opened before."""

    code = "ledger.year_already_open"
    template = "Tahun buku {year} sudah dibuka."
    field = "year"


class YearAlreadyClosed(Refusal):
    """The financial year is closed."""

    code = "ledger.year_already_closed"
    template = "Tahun buku {year} sudah ditutup."
    field = "year"


class YearNotClosed(Refusal):
    """What was asked needs a closed year."""

    code = "ledger.year_not_closed"
    template = "Tahun buku {year} belum ditutup. Tutup bukunya dulu."
    field = "year"


class EarlierYearIsOpen(Refusal):
    """Years are closed in their order."""

    code = "ledger.earlier_year_is_open"
    template = "Tahun buku {year} belum ditutup. Tutup tahun yang lebih awal dulu."
    field = "year"


class LaterYearIsClosed(Refusal):
    """A year is reopened only while the years after it are open."""

    code = "ledger.later_year_is_closed"
    template = "Tahun buku {year} sudah ditutup. Buka kembali tahun yang lebih akhir dulu."
    field = "year"


class WrongResolution(Refusal):
    """The resolution was taken about something else."""

    code = "ledger.wrong_resolution"
    template = "Keputusan rapat {number} bukan tentang pembukaan kembali tahun buku."
    field = "resolution"


class ChartAlreadyOpen(Refusal):
    """The co-operative has its chart of accounts."""

    code = "ledger.chart_already_open"
    template = "Bagan akun koperasi ini sudah dibuka."
