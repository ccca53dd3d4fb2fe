"""What the acts of SHU refuse, each in one sentence."""

from sokoguru.foundation.refusal import Refusal


class BooksNotClosed(Refusal):
    """SHU is determined from closed books only."""

    code = "surplus.books_not_closed"
    template = "Tahun buku {year} belum ditutup. Tutup bukunya dulu, lalu tetapkan SHU."
    field = "year"


class NotDetermined(Refusal):
    """Nobody determined the SHU of the year yet."""

    code = "surplus.not_determined"
    template = "SHU {year} belum ditetapkan. Tetapkan dulu dari buku yang sudah ditutup."
    field = "year"


class BooksChangedSince(Refusal):
    """The year was reopened and closed again after SHU had been determined."""

    code = "surplus.books_changed_since"
    template = "Buku {year} dibuka kembali setelah SHU ditetapkan. Tetapkan SHU sekali lagi."
    field = "year"


class NothingToDivide(Refusal):
    """A year without surplus divides nothing."""

    code = "surplus.nothing_to_divide"
    template = (
        "SHU {year} {total}, jadi tidak ada yang dibagikan. "
        "Rapat anggota memutuskan bagaimana kerugian ditutup."
    )
    field = "year"


class ResolutionOfOtherSubject(Refusal):
    """Only a resolution about the distribution of SHU opens it."""

    code = "surplus.resolution_of_other_subject"
    template = "Keputusan rapat {number} bukan tentang pembagian SHU. Pakai keputusan yang tepat."
    field = "number"


class ResolutionTooEarly(Refusal):
    """The meeting cannot have decided about a year that was not over."""

    code = "surplus.resolution_too_early"
    template = (
        "Keputusan tanggal {adopted_on} lebih awal daripada akhir tahun buku ({last_day}). "
        "Periksa tanggalnya."
    )
    field = "adopted_on"


class AlreadyApproved(Refusal):
    """The distribution of the year was decided before."""

    code = "surplus.already_approved"
    template = "Pembagian SHU {year} sudah diputuskan dengan keputusan {number}."
    field = "year"


class NotApproved(Refusal):
    """The meeting has not decided, so nothing is announced or paid (S3-080)."""

    code = "surplus.not_approved"
    template = "Pembagian SHU {year} belum diputuskan rapat anggota. Catat keputusannya dulu."
    field = "year"


class AlreadyPaying(Refusal):
    """A run is taken back before the first payment only."""

    code = "surplus.already_paying"
    template = (
        "SHU {year} sudah dibayarkan kepada {count} anggota, jadi keputusannya tidak dapat "
        "ditarik. Tarik dulu pembayarannya bila keliru."
    )


class ReasonForWithdrawal(Refusal):
    """Taking something back says why."""

    code = "surplus.reason_for_withdrawal"
    template = "Alasan belum diisi. Tulis mengapa ditarik kembali."
    field = "reason"


class AlreadyAnnounced(Refusal):
    """What was announced is not announced again in other words."""

    code = "surplus.already_announced"
    template = "SHU {year} sudah diumumkan pada {announced_on}."
    field = "year"


class SlipNotPayable(Refusal):
    """The slip belongs to no decision in force."""

    code = "surplus.slip_not_payable"
    template = "Slip anggota {number} bukan slip dari keputusan yang berlaku."


class PaidBeforeDecision(Refusal):
    """SHU is owed from the day of the meeting's decision on, and not paid before it (S3-080)."""

    code = "surplus.paid_before_decision"
    template = "Rapat baru memutuskannya {adopted_on}. Pilih tanggal bayar pada atau sesudahnya."
    field = "on"


class NothingOnSlip(Refusal):
    """A slip of Rp 0 is not paid."""

    code = "surplus.nothing_on_slip"
    template = "SHU anggota {number} Rp 0, jadi tidak ada yang dibayarkan."


class SlipAlreadyPaid(Refusal):
    """A share is handed over once."""

    code = "surplus.slip_already_paid"
    template = "SHU {net} anggota {number} sudah dibayar pada {paid_on}."


class ConsentNeeded(Refusal):
    """Members are paid in money unless they agreed to something else themselves (S3-098)."""

    code = "surplus.consent_needed"
    template = (
        "SHU dibayar tunai. Untuk cara “{method}”, catat dulu persetujuan anggota {number} sendiri."
    )
    field = "method"


class GoodsNotAllowed(Refusal):
    """Payment in goods needs a decision of the meeting that allows it (S2-131)."""

    code = "surplus.goods_not_allowed"
    template = (
        "Rapat anggota tidak mengizinkan SHU {year} dibayar dengan barang. Bayar dengan uang."
    )
    field = "method"


class GoodsNotNamed(Refusal):
    """Goods handed over are named."""

    code = "surplus.goods_not_named"
    template = "Barangnya belum disebut. Tulis apa dan berapa banyak yang diserahkan."
    field = "remark"


class EvidenceNeeded(Refusal):
    """Consent and spending rest on a paper."""

    code = "surplus.evidence_needed"
    template = "Bukti belum diisi. Tulis nomor surat, kuitansi, atau berita acaranya."
    field = "evidence"


class NotAFund(Refusal):
    """Only the funds of SHU are spent by a decision of the board."""

    code = "surplus.not_a_fund"
    template = "{head} bukan dana yang dapat dibelanjakan. Pilih salah satu dana SHU."
    field = "head"


class FundTooLow(Refusal):
    """A fund never falls below zero."""

    code = "surplus.fund_too_low"
    template = "Saldo {fund} hanya {balance}, tidak cukup untuk {amount}. Kurangi jumlahnya."
    field = "amount"


class AmountNotAboveZero(Refusal):
    """An amount to spend is above zero."""

    code = "surplus.amount_not_above_zero"
    template = "Jumlah {amount} tidak dapat dibelanjakan. Isi jumlah di atas Rp 0."
    field = "amount"


class PurposeNeeded(Refusal):
    """Spending says what for."""

    code = "surplus.purpose_needed"
    template = "Keperluannya belum diisi. Tulis untuk apa dana dipakai."
    field = "purpose"


class NotPaidYet(Refusal):
    """A payment that was not made cannot be taken back."""

    code = "surplus.not_paid_yet"
    template = "SHU anggota {number} belum dibayar, jadi tidak ada yang ditarik kembali."


class NoLossToCover(Refusal):
    """The closed books hold no loss."""

    code = "surplus.no_loss_to_cover"
    template = "Pada {on} tidak ada kerugian yang perlu ditutup."
    field = "adopted_on"
