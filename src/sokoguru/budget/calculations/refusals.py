"""What a budget refuses, each with its sentence."""

from sokoguru.foundation.refusal import Refusal


class AccountIsNotPlanned(Refusal):
    """A budget plans income, cost, fixed assets and loans; other balances follow from them."""

    code = "budget.account_is_not_planned"
    template = (
        "Akun {account} {name} tidak dianggarkan. "
        "Pilih akun pendapatan, beban, aset tetap, atau pinjaman."
    )
    field = "account"


class PlannedAmountIsMissing(Refusal):
    """A line without an amount plans nothing."""

    code = "budget.planned_amount_is_missing"
    template = "Isi jumlah setahun, atau jumlah tiap bulan."
    field = "amount"


class MonthsDoNotAddUp(Refusal):
    """Twelve months make the year."""

    code = "budget.months_do_not_add_up"
    template = (
        "Jumlah kedua belas bulan {months} tidak sama dengan jumlah setahun {amount}. "
        "Samakan, atau kosongkan semua bulan agar dibagi rata."
    )
    field = "amount"


class UnitIsUnknown(Refusal):
    """A line names a unit of the co-op or none."""

    code = "budget.unit_is_unknown"
    template = "Unit {unit} tidak ada di koperasi ini. Pilih unit dari daftar, atau kosongkan."
    field = "unit"


class UnitIsMissing(Refusal):
    """Income and direct cost always belong to a unit, in the books and in the plan."""

    code = "budget.unit_is_missing"
    template = "Akun {account} dicatat per unit. Sebutkan unitnya."
    field = "unit"


class LineStandsTwice(Refusal):
    """One line for an account of a unit."""

    code = "budget.line_stands_twice"
    template = "Akun {account} sudah dianggarkan untuk unit ini. Ubah baris yang sudah ada."
    field = "account"


class NoSuchLine(Refusal):
    """The line was deleted meanwhile, or never was."""

    code = "budget.no_such_line"
    template = "Baris anggaran itu sudah tidak ada. Muat ulang halaman."


class NoSuchVersion(Refusal):
    """The year has no version of that number."""

    code = "budget.no_such_version"
    template = "Anggaran {year} tidak mempunyai versi {number}."


class PlanIsEmpty(Refusal):
    """Nothing to put before the meeting."""

    code = "budget.plan_is_empty"
    template = "Draf anggaran {year} masih kosong. Isi barisnya dahulu."


class BudgetAwaitsTheMeeting(Refusal):
    """What the meeting is to decide is not changed meanwhile."""

    code = "budget.budget_awaits_the_meeting"
    template = (
        "Versi {number} anggaran {year} sedang menunggu rapat anggota, jadi drafnya terkunci. "
        "Catat keputusan rapat, atau kembalikan versi itu dahulu."
    )


class NothingWasRevised(Refusal):
    """A new version differs from the one that counts."""

    code = "budget.nothing_was_revised"
    template = "Draf sama persis dengan versi {number} yang sudah disahkan. Ubah dahulu."


class NotABudgetResolution(Refusal):
    """A resolution opens only its own subject."""

    code = "budget.not_a_budget_resolution"
    template = "Keputusan {number} bukan tentang rencana anggaran. Catat keputusan yang tepat."
    field = "number"


class VersionIsDecided(Refusal):
    """A version is decided once."""

    code = "budget.version_is_decided"
    template = "Versi {number} sudah diputuskan. Ajukan versi baru untuk mengubahnya."


class AdoptedBeforeTheEarlier(Refusal):
    """A revision cannot be decided before what it revises."""

    code = "budget.adopted_before_the_earlier"
    template = (
        "Versi {number} disahkan pada {earlier}. Revisi tidak dapat disahkan sebelum hari itu."
    )
    field = "adopted_on"


class MeetingIsStillToCome(Refusal):
    """A meeting that has not been held decides nothing."""

    code = "budget.meeting_is_still_to_come"
    template = "Rapat tanggal {adopted_on} belum berlangsung. Isi tanggal keputusan yang sudah ada."
    field = "adopted_on"


class ReturnNeedsAReason(Refusal):
    """Whoever sends a plan back says why."""

    code = "budget.return_needs_a_reason"
    template = "Tulis mengapa versi ini dikembalikan."
    field = "reason"


class NothingToCopy(Refusal):
    """The source has no figures."""

    code = "budget.nothing_to_copy"
    template = "Tidak ada {source} tahun {year} yang dapat disalin."
    field = "source"


class PercentageIsTooFar(Refusal):
    """A plan between nothing and ten times the year before."""

    code = "budget.percentage_is_too_far"
    template = "Tulis perubahan antara -100 dan 900 persen."
    field = "percent"


class NoAdoptedBudget(Refusal):
    """Nothing to compare with."""

    code = "budget.no_adopted_budget"
    template = "Anggaran {year} belum disahkan rapat anggota, jadi belum ada pembanding."


class DayOutsideTheYear(Refusal):
    """A comparison stays inside its year."""

    code = "budget.day_outside_the_year"
    template = "Pilih hari antara {first_day} dan {last_day}."
    field = "sampai"


class PlanFileIsNoTable(Refusal):
    """The file is no spreadsheet."""

    code = "budget.plan_file_is_no_table"
    template = 'Berkas "{filename}" tidak terbaca sebagai tabel. Mulai dari templat .xlsx.'
    field = "file"


class PlanFileIsTooLarge(Refusal):
    """A plan has hundreds of rows, not thousands of pages."""

    code = "budget.plan_file_is_too_large"
    template = 'Berkas "{filename}" terlalu besar untuk sebuah anggaran.'
    field = "file"


class PlanColumnIsMissing(Refusal):
    """A column that is needed has no header."""

    code = "budget.plan_column_is_missing"
    template = 'Kolom "{column}" tidak ada. Tulis judul kolom persis seperti pada templat.'


class PlanCellIsUnreadable(Refusal):
    """The cell is no amount of whole rupiah of zero or more."""

    code = "budget.plan_cell_is_unreadable"
    template = 'Isi "{text}" bukan jumlah rupiah penuh. Tulis misalnya 1250000.'


class PlanFileHasFaults(Refusal):
    """Nothing is taken over while anything is wrong."""

    code = "budget.plan_file_has_faults"
    template = (
        'Berkas "{filename}" belum dapat dimasukkan: {count} kesalahan. '
        "Perbaiki menurut daftar, lalu coba lagi. Belum ada yang diubah."
    )
    field = "file"
