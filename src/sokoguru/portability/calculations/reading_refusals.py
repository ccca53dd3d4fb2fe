"""What is refused in a book from elsewhere, each in one sentence."""

from sokoguru.foundation.refusal import Refusal


class LineNotUnderstood(Refusal):
    """A line is outside the part of the language that is read here."""

    code = "portability.line_not_understood"
    template = "Baris “{text}” tidak dapat dibaca. Tulis tanggal, keterangan, akun dan jumlah saja."


class DirectiveNotTaken(Refusal):
    """A directive would change what other lines mean, or bring in other files."""

    code = "portability.directive_not_taken"
    template = (
        "Perintah “{word}” tidak dijalankan di sini. Tulis dulu hasil akhirnya ke satu berkas, "
        "misalnya dengan “hledger print”, lalu impor berkas itu."
    )


class DayNotReadable(Refusal):
    """A date is no day of the calendar, or lacks its year."""

    code = "portability.day_not_readable"
    template = "Tanggal “{text}” tidak terbaca. Tulis lengkap, misalnya 2025-02-23."


class AmountNotInRupiah(Refusal):
    """Only rupiah are kept."""

    code = "portability.amount_not_in_rupiah"
    template = "Jumlah “{text}” bukan rupiah. Tulis misalnya IDR 1000 atau Rp 1.000,00."


class AmountHasCents(Refusal):
    """Money is whole rupiah; what lies behind the decimal mark must be nought."""

    code = "portability.amount_has_cents"
    template = "Jumlah “{text}” memuat sen. Bulatkan ke rupiah utuh."


class AmountIsAmbiguous(Refusal):
    """One mark before three digits may part thousands or decimals."""

    code = "portability.amount_is_ambiguous"
    template = (
        "Jumlah “{text}” dapat dibaca dua cara. Tulis “decimal-mark ,” (atau “.”) di awal berkas."
    )


class EntryDoesNotBalance(Refusal):
    """Debits and credits of an entry differ."""

    code = "portability.entry_does_not_balance"
    template = "Debit dan kredit jurnal ini berbeda {difference}. Perbaiki di buku asalnya."


class TwoAmountsMissing(Refusal):
    """Only one amount of an entry can be inferred."""

    code = "portability.two_amounts_missing"
    template = "Lebih dari satu jumlah kosong di jurnal ini. Isi semuanya kecuali satu."


class AssertionFails(Refusal):
    """A balance the book itself asserts is another one."""

    code = "portability.assertion_fails"
    template = "Saldo {account} tertulis {told}, padahal jumlah jurnalnya {found}."


class BookIsEmpty(Refusal):
    """There is nothing to import."""

    code = "portability.book_is_empty"
    template = "Berkas ini tidak berisi jurnal atau saldo. Periksa berkasnya."


class BookIsNotText(Refusal):
    """The file is no UTF-8 text, or too large."""

    code = "portability.book_is_not_text"
    template = "Berkas {file} bukan teks UTF-8 sampai {most} MB. Simpan ulang sebagai teks UTF-8."
    field = "file"


class AccountIsUnmapped(Refusal):
    """An account of theirs was mapped to none of ours."""

    code = "portability.account_is_unmapped"
    template = "Akun {account} belum ada di bagan akun. Pilih akun dari daftar."
    field = "account"


class MemberIsUntold(Refusal):
    """A line on an account kept per member does not say whose it is."""

    code = "portability.member_is_untold"
    template = "Akun {account} dicatat per anggota. Tulis “anggota:NOMOR” pada baris ini."


class MemberIsUnknown(Refusal):
    """Nobody here has the number."""

    code = "portability.member_is_unknown"
    template = "Nomor anggota {number} belum ada. Impor daftar anggota dahulu."


class AccountIsPerMember(Refusal):
    """A table cannot say whose the balances of the members are."""

    code = "portability.account_is_per_member"
    template = (
        "Akun {account} dicatat per anggota, jadi tidak diisi dari tabel ini. Petakan ke akun "
        "1901, lalu impor saldo per anggota di Loket → Impor dengan akun lawan 1901."
    )


class UnitIsUntold(Refusal):
    """A line of income or cost of sales does not say which unit's business it is."""

    code = "portability.unit_is_untold"
    template = "Akun {account} memerlukan unit usaha. Tulis unitnya, atau pilih unit bawaan."


class UnitIsUnknown(Refusal):
    """The co-operative has no such unit."""

    code = "portability.unit_is_unknown"
    template = "Unit usaha {unit} tidak ada. Pakai kode unit: {known}."


class PartyIsUnknown(Refusal):
    """Business is a member's (A) or somebody else's (N)."""

    code = "portability.party_is_unknown"
    template = "Pihak “{text}” tidak dikenal. Tulis A (anggota) atau N (bukan anggota)."


class DayLiesAhead(Refusal):
    """Nothing is dated ahead of today."""

    code = "portability.day_lies_ahead"
    template = "Tanggal {on} belum tiba. Impor hanya sampai hari ini."


class TableHasNoHead(Refusal):
    """No row names the columns that are needed."""

    code = "portability.table_has_no_head"
    template = "Baris judul tidak ditemukan. Yang diperlukan: {expected}."
    field = "file"


class SideIsDoubled(Refusal):
    """A row has a debit and a credit."""

    code = "portability.side_is_doubled"
    template = "Baris ini berisi debit {debit} dan kredit {credit}. Isi salah satunya."


class OpeningBookDiffers(Refusal):
    """The trial balance does not balance; nothing is put in between."""

    code = "portability.opening_book_differs"
    template = "Jumlah debit {debit} dan kredit {credit} berbeda {difference}. Perbaiki tabelnya."


class MonthDoesNotBalance(Refusal):
    """The movements of a month differ."""

    code = "portability.month_does_not_balance"
    template = "Gerakan {month}: debit {debit}, kredit {credit}, berbeda {difference}."


class MonthIsThere(Refusal):
    """A month is imported once."""

    code = "portability.month_is_there"
    template = "Gerakan {month} sudah pernah diimpor. Hapus kolomnya dari tabel."
