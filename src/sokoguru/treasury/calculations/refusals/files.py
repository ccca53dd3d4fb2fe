"""What a file of a bank is refused for."""

from sokoguru.foundation.refusal import Refusal


class FileIsNotAStatement(Refusal):
    """The file is neither a table nor MT940."""

    code = "treasury.file_is_not_a_statement"
    template = (
        'Berkas "{filename}" tidak terbaca sebagai rekening koran. '
        "Unduh lagi dari bank sebagai CSV, XLSX atau MT940."
    )
    field = "file"


class FileIsTooLarge(Refusal):
    """More than one import reads at once."""

    code = "treasury.file_is_too_large"
    template = (
        'Berkas "{filename}" terlalu besar. Unduh rekening koran untuk masa yang lebih pendek.'
    )
    field = "file"


class FileHasNoLines(Refusal):
    """There is nothing to import."""

    code = "treasury.file_has_no_lines"
    template = 'Berkas "{filename}" tidak berisi mutasi. Periksa masa rekening koran yang diunduh.'
    field = "file"


class HeaderIsMissing(Refusal):
    """No row names the columns that a statement needs."""

    code = "treasury.header_is_missing"
    template = (
        "Baris judul kolom tidak ditemukan. Harus ada kolom Tanggal, Keterangan, "
        "dan Debet serta Kredit (atau Mutasi)."
    )
    field = "file"


class DayIsUnreadable(Refusal):
    """The cell is no day, or the month stands before the day."""

    code = "treasury.day_is_unreadable"
    template = 'Tanggal "{text}" tidak terbaca. Tulis misalnya 31/12/2026 atau 2026-12-31.'


class AmountIsUnreadable(Refusal):
    """The cell is no amount."""

    code = "treasury.amount_is_unreadable"
    template = 'Jumlah "{text}" tidak terbaca. Tulis misalnya 1.234.567,00 atau 1,234,567.00.'


class SeparatorsContradict(Refusal):
    """The file writes a point or a comma now for thousands, now for decimals."""

    code = "treasury.separators_contradict"
    template = (
        'Jumlah "{text}" dapat dibaca dua cara: titik dan koma dipakai berlainan dengan '
        '"{earlier}". Samakan penulisannya di seluruh berkas.'
    )


class MovementIsDoubtful(Refusal):
    """A row has both sides, or a movement without a side."""

    code = "treasury.movement_is_doubtful"
    template = (
        "Baris ini tidak jelas uang masuk atau keluar. Isi debet atau kredit, jangan keduanya."
    )


class BalanceDoesNotFollow(Refusal):
    """The balance of a row is not the one before plus the movement."""

    code = "treasury.balance_does_not_follow"
    template = (
        "Saldo baris ini {written}, seharusnya {expected}. "
        "Ada mutasi yang hilang atau berubah di antaranya."
    )


class ClosingDoesNotFollow(Refusal):
    """Opening balance and lines do not lead to the closing balance."""

    code = "treasury.closing_does_not_follow"
    template = (
        "Saldo akhir {closing} tidak sama dengan saldo awal dan mutasinya ({expected}). "
        "Unduh lagi rekening koran yang lengkap."
    )
    field = "closing"


class SenNeedBalance(Refusal):
    """Sen are only left out of balances, so a file with sen must say the balance."""

    code = "treasury.sen_need_balance"
    template = (
        "Jumlah {text} memuat sen, sedangkan buku mencatat rupiah bulat. "
        "Pakai berkas yang berkolom saldo, supaya sen dihitung dari saldonya."
    )


class BalanceIsMissing(Refusal):
    """Neither the file nor the form says what the bank held."""

    code = "treasury.balance_is_missing"
    template = "Berkas ini tidak memuat saldo. Isi saldo akhir menurut bank."
    field = "closing"


class CurrencyIsNotRupiah(Refusal):
    """The statement is in another currency."""

    code = "treasury.currency_is_not_rupiah"
    template = "Rekening koran ini dalam {currency}. Buku koperasi dalam rupiah."
    field = "file"


class StatementOfAnotherAccount(Refusal):
    """The file names another account number."""

    code = "treasury.statement_of_another_account"
    template = "Berkas ini milik rekening {found}, bukan {expected}. Pilih rekening yang benar."
    field = "file"


class StatementIsDatedAhead(Refusal):
    """A statement tells what happened."""

    code = "treasury.statement_is_dated_ahead"
    template = "Rekening koran sampai {last_day} belum mungkin ada. Periksa tanggalnya."
    field = "through"


class ThroughIsTooEarly(Refusal):
    """The last line is later than the day that the statement is said to reach."""

    code = "treasury.through_is_too_early"
    template = "Mutasi terakhir bertanggal {last_line}. Isi tanggal yang sama atau sesudahnya."
    field = "through"


class OverlapDoesNotAgree(Refusal):
    """Days that were imported before look different in this file."""

    code = "treasury.overlap_does_not_agree"
    template = (
        "Sebagian masa berkas ini sudah pernah masuk, tetapi mutasinya tidak sama: saldo akhir "
        "menjadi {expected}, bukan {closing}. Bandingkan kedua berkas."
    )
    field = "file"


class StatementHasFaults(Refusal):
    """All rows come in, or none."""

    code = "treasury.statement_has_faults"
    template = "Berkas memuat {count} kesalahan, yang pertama di baris {row}: {sentence}"
    field = "file"
