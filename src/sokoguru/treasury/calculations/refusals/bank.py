"""What accounts at banks, matches and reconciliations are refused for."""

from sokoguru.foundation.refusal import Refusal


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


class AccountIsTheBank(Refusal):
    """Money of a line came from, or went to, another account."""

    code = "treasury.account_is_the_bank"
    template = "Pilih akun lawan, bukan akun bank {account} sendiri."
    field = "account"
