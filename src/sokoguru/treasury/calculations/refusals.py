"""What cash and bank refuse, each in one sentence."""

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


class NotABankAccount(Refusal):
    """Only the bank accounts of the chart have statements."""

    code = "treasury.not_a_bank_account"
    template = "Akun {account} bukan akun bank. Pilih salah satu: {expected}."
    field = "code"


class BankAccountIsKnown(Refusal):
    """The same number on the same account."""

    code = "treasury.bank_account_is_known"
    template = "Rekening {number} sudah terdaftar."
    field = "number"


class NumberIsMissing(Refusal):
    """An account at a bank has a number."""

    code = "treasury.number_is_missing"
    template = "Tulis nama bank dan nomor rekeningnya."
    field = "number"


class NoSuchBankAccount(Refusal):
    """No such account in this co-operative."""

    code = "treasury.no_such_bank_account"
    template = "Rekening itu tidak ada."


class NoSuchLine(Refusal):
    """No such line of a bank statement or of the books on this account."""

    code = "treasury.no_such_line"
    template = "Baris itu tidak ada pada akun {account}. Muat ulang halamannya."


class LineIsMatched(Refusal):
    """A line has at most one counterpart."""

    code = "treasury.line_is_matched"
    template = "Salah satu baris sudah dicocokkan. Muat ulang halamannya."


class SumsDiffer(Refusal):
    """What is matched is the same money."""

    code = "treasury.sums_differ"
    template = "Jumlah di bank {bank} dan di buku {book} belum sama. Selisihnya {difference}."


class NothingChosen(Refusal):
    """A match needs two lines."""

    code = "treasury.nothing_chosen"
    template = "Pilih paling sedikit dua baris yang akan dicocokkan."


class NoSuchMatch(Refusal):
    """No such match, or it was undone."""

    code = "treasury.no_such_match"
    template = "Pencocokan itu tidak ada atau sudah dibatalkan."


class MatchIsReconciled(Refusal):
    """A reconciliation stands on it."""

    code = "treasury.match_is_reconciled"
    template = (
        "Pencocokan ini sudah masuk rekonsiliasi {on} dan tidak dapat dibatalkan. "
        "Betulkan dengan jurnal pembalik."
    )


class LineBeforeTheStart(Refusal):
    """Lines before the start of an account are taken as they were."""

    code = "treasury.line_before_the_start"
    template = "Mutasi {on} sebelum rekening ini mulai dicocokkan ({starts_on})."


class StatementDoesNotReach(Refusal):
    """No imported statement reaches the day."""

    code = "treasury.statement_does_not_reach"
    template = "Rekening koran {account} belum sampai {on}. Impor dulu rekening korannya."
    field = "on"


class NoBankAccountYet(Refusal):
    """Nothing to reconcile with."""

    code = "treasury.no_bank_account_yet"
    template = "Akun {account} belum punya rekening bank. Daftarkan dulu rekeningnya."


class DifferenceRemains(Refusal):
    """Bank and books do not agree, even with all open lines."""

    code = "treasury.difference_remains"
    template = (
        "Masih ada selisih {difference} yang tidak dijelaskan satu baris pun "
        "(bank {bank}, buku {book}). Cari dulu sebabnya."
    )


class DayIsAhead(Refusal):
    """Nothing is reconciled or counted ahead."""

    code = "treasury.day_is_ahead"
    template = "Tanggal {on} belum tiba."
    field = "on"


class NotACashAccount(Refusal):
    """Only cash is counted piece by piece."""

    code = "treasury.not_a_cash_account"
    template = "Akun {account} bukan akun kas."
    field = "code"


class PiecesAreUnreadable(Refusal):
    """A number of notes or coins is a whole number, not below nought."""

    code = "treasury.pieces_are_unreadable"
    template = "Jumlah lembar atau keping {piece} harus bilangan bulat nol atau lebih."


class DifferenceNeedsExplanation(Refusal):
    """A difference is explained before it is posted."""

    code = "treasury.difference_needs_explanation"
    template = (
        "Hasil hitung {counted}, buku {expected}: selisih {difference}. "
        "Tulis sebabnya; selisih dicatat di buku."
    )
    field = "explanation"


class WitnessNeeded(Refusal):
    """A difference is posted after a second person has seen it."""

    code = "treasury.witness_needed"
    template = "Ada selisih. Tulis nama saksi yang ikut menghitung."
    field = "witness"


class WitnessIsTheCounter(Refusal):
    """The second person is another one."""

    code = "treasury.witness_is_the_counter"
    template = "Saksi harus orang lain, bukan {name} yang menghitung."
    field = "witness"


class StatementHasFaults(Refusal):
    """All rows come in, or none."""

    code = "treasury.statement_has_faults"
    template = "Berkas memuat {count} kesalahan, yang pertama di baris {row}: {sentence}"
    field = "file"


class AccountIsTheBank(Refusal):
    """Money of a line came from, or went to, another account."""

    code = "treasury.account_is_the_bank"
    template = "Pilih akun lawan, bukan akun bank {account} sendiri."
    field = "account"
