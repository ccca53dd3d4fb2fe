"""What the register of capital refuses, each in one sentence."""

from sokoguru.foundation.refusal import Refusal


class UnlawfulSource(Refusal):
    """Loan capital has five sources (UU 25/1992 Pasal 41 ayat 3); blank is none of them."""

    code = "capital.unlawful_source"
    template = (
        "Sumber pinjaman “{source}” tidak dikenal. Pilih anggota, koperasi lain, bank atau lembaga "
        "keuangan, obligasi atau surat utang, atau sumber lain yang sah."
    )
    field = "source"


class LegalGroundNeeded(Refusal):
    """Another source is lawful only with its ground stated."""

    code = "capital.legal_ground_needed"
    template = "Sumber lain harus sah. Tulis dasar hukumnya, misalnya nomor peraturan."
    field = "legal_ground"


class LenderNeeded(Refusal):
    """A loan names who gave it and the paper it rests on."""

    code = "capital.lender_needed"
    template = "Pemberi pinjaman dan nomor perjanjiannya belum lengkap. Isi keduanya."
    field = "agreement_number"


class LoanAboveMeetingLimit(Refusal):
    """The meeting set how much the board may borrow at once (S3-037)."""

    code = "capital.loan_above_meeting_limit"
    template = (
        "Pinjaman {principal} melebihi batas {limit} menurut keputusan rapat {number}. "
        "Kurangi pinjamannya, atau minta keputusan baru dari rapat anggota."
    )
    field = "principal"


class ResolutionNeeded(Refusal):
    """A loan from outside the membership rests on a decision of the meeting."""

    code = "capital.resolution_needed"
    template = (
        "Pinjaman dari luar anggota memerlukan keputusan rapat tentang permodalan. "
        "Isi nomor keputusannya."
    )
    field = "resolution_number"


class MemberOfLoanNeeded(Refusal):
    """A loan from a member says which member."""

    code = "capital.member_of_loan_needed"
    template = "Pinjaman dari anggota memerlukan nomor anggotanya. Isi nomor anggota."
    field = "member"


class TermsDoNotWork(Refusal):
    """Principal, rate, instalments and grace do not make a schedule."""

    code = "capital.terms_do_not_work"
    template = (
        "Jadwalnya tidak dapat disusun. Pokok di atas Rp 0, bunga tidak negatif, angsuran 1 sampai "
        "600 kali, dan masa tenggang lebih pendek dari jangka pinjaman."
    )
    field = "instalments"


class HoldersDoNotAddUp(Refusal):
    """Holders of a bond together hold all of it."""

    code = "capital.holders_do_not_add_up"
    template = (
        "Pemegang bersama memegang {held}, padahal pokoknya {principal}. "
        "Samakan jumlahnya, atau kosongkan semua pemegang."
    )
    field = "holders"


class UnknownLoan(Refusal):
    """The register has no such loan."""

    code = "capital.unknown_loan"
    template = "Pinjaman itu tidak ada di daftar. Pilih dari daftar pinjaman."


class LoanWasReversed(Refusal):
    """The receipt of the loan, grant or participation was taken back in the books."""

    code = "capital.was_reversed"
    template = "Penerimaannya sudah dibalik di buku, jadi tidak ada yang dapat dicatat lagi."


class PaymentNotAsDue(Refusal):
    """A payment is at most what is due; ahead of time it is one whole instalment."""

    code = "capital.payment_not_as_due"
    template = (
        "Yang harus dibayar {due}, bukan {amount}. Ubah jumlahnya, "
        "atau pakai pelunasan dipercepat untuk pokok di luar jadwal."
    )
    field = "amount"


class ExtraAboveOutstanding(Refusal):
    """No more principal is paid early than there is left after what is due."""

    code = "capital.extra_above_outstanding"
    template = "Sisa pokok setelah angsuran yang jatuh tempo {left}. Isi paling banyak sebesar itu."
    field = "extra"


class PaymentBeforeAnother(Refusal):
    """Payments are recorded in the order of their days, none before the money came."""

    code = "capital.payment_before_another"
    template = "Pembayaran dicatat berurutan. Pilih {earliest} atau sesudahnya."
    field = "on"


class MoneyAccountUnknown(Refusal):
    """Money comes into and leaves cash, a bank account or the grant account."""

    code = "capital.money_account_unknown"
    template = "Akun {account} bukan kas, bank, atau rekening bantuan. Pilih dari daftar."
    field = "money"


class MoneyGrantNeedsAmount(Refusal):
    """A grant of money has an amount."""

    code = "capital.money_grant_needs_amount"
    template = "Jumlah hibah belum diisi. Isi jumlah di atas Rp 0."
    field = "amount"


class GoodsNeedValue(Refusal):
    """Goods that were given carry a money value (S2-093)."""

    code = "capital.goods_need_value"
    template = "Hibah barang harus dinilai dengan uang. Isi nilai wajarnya dalam rupiah."
    field = "amount"


class DonorNeeded(Refusal):
    """A grant names its giver."""

    code = "capital.donor_needed"
    template = "Pemberi hibah belum diisi. Tulis siapa yang memberi."
    field = "donor"


class BindingGrantNeedsApproval(Refusal):
    """A grant is non-binding (S3-077); a binding one is booked only by a meeting's decision."""

    code = "capital.binding_grant_needs_approval"
    template = (
        "Pemberian yang mengikat bukan hibah biasa. Ia dibukukan hanya dengan keputusan rapat: "
        "isi nomor keputusannya."
    )
    field = "approval_number"


class ClauseNeeded(Refusal):
    """A treatment other than equity cites the clause of the agreement."""

    code = "capital.clause_needed"
    template = "Perlakuan selain modal mengikuti perjanjian. Kutip pasal perjanjiannya."
    field = "treatment_clause"


class UnknownGrant(Refusal):
    """The register has no such grant."""

    code = "capital.unknown_grant"
    template = "Hibah itu tidak ada di daftar. Pilih dari daftar hibah."


class UnknownPurpose(Refusal):
    """The agreement names no such purpose."""

    code = "capital.unknown_purpose"
    template = "Tujuan itu tidak ada di perjanjian hibah ini. Pilih dari daftar."
    field = "purpose"


class NotAGrantOfMoney(Refusal):
    """Only money is spent; goods are in the register of assets."""

    code = "capital.not_a_grant_of_money"
    template = "Hibah ini berupa barang, jadi tidak ada uang yang dibelanjakan. Lihat daftar aset."


class BeforeTheGrant(Refusal):
    """Nothing happens to a grant before it was received."""

    code = "capital.before_the_grant"
    template = "Hibahnya diterima {received_on}. Pilih hari itu atau sesudahnya."
    field = "on"


class NothingDeferred(Refusal):
    """Only what stands as liability moves into own capital when conditions are met."""

    code = "capital.nothing_deferred"
    template = "Yang masih tercatat sebagai liabilitas {left}. Tidak ada lagi yang dipindahkan."
    field = "amount"


class WordsNeeded(Refusal):
    """What is recorded beside a grant says something."""

    code = "capital.words_needed"
    template = "Keterangannya belum diisi. Tulis nomor atau isinya."
    field = "text"


class UnknownParticipation(Refusal):
    """The register has no such participation."""

    code = "capital.unknown_participation"
    template = "Modal penyertaan itu tidak ada di daftar. Pilih dari daftar."


class ParticipationNeedsContract(Refusal):
    """Participation capital rests on a contract with its holder and shares (Pasal 42)."""

    code = "capital.participation_needs_contract"
    template = (
        "Pemegang, nomor perjanjian, jumlah di atas Rp 0, dan bagian hasil serta risiko dari 0 "
        "sampai 100 persen harus lengkap."
    )
    field = "contract_number"


class MoreThanParticipation(Refusal):
    """No more is given back than was put in."""

    code = "capital.more_than_participation"
    template = "Sisa modal penyertaan {left}. Isi paling banyak sebesar itu."
    field = "amount"
