"""What drafts, templates, attachments and moves between units refuse."""

from sokoguru.foundation.refusal import Refusal


class JournalNeedsApproval(Refusal):
    """The articles let nobody post so much alone."""

    code = "ledger.journal_needs_approval"
    template = (
        "Jurnal {amount} melebihi batas {limit} dalam aturan koperasi. "
        "Ajukan di halaman jurnal agar disetujui orang lain."
    )


class UnknownDraft(Refusal):
    """The co-operative has no such draft."""

    code = "ledger.unknown_draft"
    template = "Konsep jurnal itu tidak ditemukan. Pilih dari daftar konsep."


class DraftIsFixed(Refusal):
    """A draft changes only while its maker holds it."""

    code = "ledger.draft_is_fixed"
    template = "Konsep ini berstatus {state} dan tidak dapat diubah. Minta dikembalikan dulu."


class DraftIsNotSubmitted(Refusal):
    """Only what was submitted is approved or returned."""

    code = "ledger.draft_is_not_submitted"
    template = "Konsep ini berstatus {state}, bukan diajukan. Muat ulang halamannya."


class MakerDoesNotApprove(Refusal):
    """Who wrote, changed or submitted a journal does not approve it, whatever else he may do."""

    code = "ledger.maker_does_not_approve"
    template = (
        "Jurnal ini dibuat {maker}. Yang menyetujui harus orang lain yang masuk dengan akunnya "
        "sendiri."
    )


class ReturnNeedsReason(Refusal):
    """Who sends a draft back says why."""

    code = "ledger.return_needs_reason"
    template = "Alasan belum diisi. Tulis apa yang harus diperbaiki."
    field = "reason"


class TemplateNameTaken(Refusal):
    """Two templates of the same name could not be told apart."""

    code = "ledger.template_name_taken"
    template = "Sudah ada templat bernama “{name}”. Pakai nama lain."
    field = "name"


class UnknownTemplate(Refusal):
    """The co-operative has no such template."""

    code = "ledger.unknown_template"
    template = "Templat itu tidak ditemukan. Pilih dari daftar templat."


class TemplateIsEmpty(Refusal):
    """A template saves at least one debit and one credit."""

    code = "ledger.template_is_empty"
    template = "Templat belum berisi debit dan kredit. Isi paling sedikit satu baris di tiap sisi."


class RecurringAmountIsOpen(Refusal):
    """What falls due by itself has all its amounts."""

    code = "ledger.recurring_amount_is_open"
    template = "Jurnal rutin memerlukan jumlah di setiap baris. Isi jumlah akun {account}."
    field = "amount"


class ScheduleIsWrong(Refusal):
    """A schedule has a day of the month and ends after it begins."""

    code = "ledger.schedule_is_wrong"
    template = (
        "Jadwal mulai {first_day} tanggal {day} tidak dapat dipakai. "
        "Isi tanggal 1 sampai 31 dan hari akhir sesudah hari mulai."
    )
    field = "day"


class PeriodIsNotDue(Refusal):
    """The period is not due, was posted before, or waits for approval."""

    code = "ledger.period_is_not_due"
    template = "Masa {period} tidak jatuh tempo atau sudah dicatat. Muat ulang daftarnya."


class UnitsAreTheSame(Refusal):
    """Money moves from one unit to another."""

    code = "ledger.units_are_the_same"
    template = "Unit asal dan unit tujuan sama. Pilih dua unit yang berbeda."
    field = "to_unit"


class UnknownUnit(Refusal):
    """The co-operative has no such unit."""

    code = "ledger.unknown_unit"
    template = "Unit {unit} tidak ada. Pilih dari daftar unit."
    field = "from_unit"


class BridgeIsNotMoved(Refusal):
    """1901 is the bridge between units, not what goes over it."""

    code = "ledger.bridge_is_not_moved"
    template = "Akun {account} adalah perantara antarunit. Pilih akun yang dipindahkan."
    field = "account"


class BridgeDoesNotMeet(Refusal):
    """What one unit lends over 1901 another borrows, in the same journal."""

    code = "ledger.bridge_does_not_meet"
    template = (
        "Akun {account} didebit {debit} dan dikredit {credit}. "
        "Antarunit harus nol: catat kedua unit dalam satu jurnal."
    )
    field = "account"
