"""What the register of assets refuses, each in one sentence."""

from sokoguru.foundation.refusal import Refusal


class AssetNameNeeded(Refusal):
    """An asset has a name by which people know it."""

    code = "assets.name_needed"
    template = "Nama aset belum diisi. Tulis nama yang dikenal orang, misalnya “Mesin giling padi”."
    field = "name"


class CostNotPositive(Refusal):
    """Every asset carries a value in money, a donated one its fair value (S2-093)."""

    code = "assets.cost_not_positive"
    template = (
        "Nilai {cost} tidak dapat dicatat. Isi harga perolehan atau nilai wajar di atas Rp 0."
    )
    field = "cost"


class QuantityNotPositive(Refusal):
    """A group holds at least one piece."""

    code = "assets.quantity_not_positive"
    template = "Jumlah barang {quantity} tidak dapat dicatat. Isi paling sedikit 1."
    field = "quantity"


class ResidualOutOfRange(Refusal):
    """The residual value lies between nothing and what the asset stands for."""

    code = "assets.residual_out_of_range"
    template = "Nilai sisa {residual} harus antara Rp 0 dan nilai bukunya {book}."
    field = "residual"


class LifeOutOfRange(Refusal):
    """What wears out has a useful life."""

    code = "assets.life_out_of_range"
    template = "Umur manfaat {months} bulan tidak dapat dipakai. Isi antara 1 dan {longest} bulan."
    field = "life_months"


class DepreciationNeeded(Refusal):
    """What wears out is depreciated, donated assets too (S2-095)."""

    code = "assets.depreciation_needed"
    template = (
        "{kind} disusutkan. Pilih garis lurus atau saldo menurun; yang tidak disusutkan hanya "
        "tanah, dan hibah yang perjanjiannya menyatakannya."
    )
    field = "method"


class RateOutOfRange(Refusal):
    """The yearly rate of the declining balance is a part of the whole."""

    code = "assets.rate_out_of_range"
    template = "Tarif saldo menurun harus di atas 0% dan paling tinggi 100%."
    field = "rate_bps"


class ClauseNeedsGrant(Refusal):
    """Only the agreement of a grant can say that an asset is not depreciated (S2-096)."""

    code = "assets.clause_needs_grant"
    template = (
        "Penyusutan hanya dapat dihentikan oleh perjanjian hibah. "
        "Kosongkan klausulnya, atau catat asetnya sebagai hibah."
    )
    field = "clause"


class AgreementNeeded(Refusal):
    """A clause is cited with the agreement it stands in (S2-096)."""

    code = "assets.agreement_needed"
    template = "Klausul “{clause}” belum menyebut perjanjiannya. Tulis nomor dan tanggalnya."
    field = "agreement"


class AcquiredAfterRegistration(Refusal):
    """What is registered has been acquired."""

    code = "assets.acquired_after_registration"
    template = (
        "Tanggal perolehan {acquired_on} sesudah tanggal pencatatan {on}. Periksa tanggalnya."
    )
    field = "acquired_on"


class UnknownUnitOfAsset(Refusal):
    """The co-operative has no such unit."""

    code = "assets.unknown_unit"
    template = "Unit {unit} tidak ada. Pilih dari daftar unit."
    field = "unit"


class NotASourceOfMoney(Refusal):
    """An asset is paid with money or by a debt, or given."""

    code = "assets.not_a_source_of_money"
    template = (
        "Aset tidak dapat dibayar dari akun {account}. Pilih kas, bank, utang, atau dana hibah."
    )
    field = "paid_from"


class SourceNeeded(Refusal):
    """An asset was paid for or given."""

    code = "assets.source_needed"
    template = "Pilih dari mana aset dibayar, atau hibah mana yang memberikannya."
    field = "paid_from"


class RegisterAboveBooks(Refusal):
    """The register never says more than the books (an asset is taken over from them)."""

    code = "assets.register_above_books"
    template = (
        "Buku mencatat {books} di akun {account}, daftar aset sudah menjelaskan {registered}. "
        "{amount} lagi tidak ada di buku: catat sebagai pembelian, atau betulkan bukunya dulu."
    )
    field = "cost"


class EarlierDepreciationDue(Refusal):
    """Months are depreciated in their order."""

    code = "assets.earlier_depreciation_due"
    template = "Penyusutan {month} belum dijalankan. Jalankan yang lebih awal dulu."
    field = "month"


class NothingToDepreciate(Refusal):
    """No asset loses value in that month."""

    code = "assets.nothing_to_depreciate"
    template = "Tidak ada aset yang disusutkan untuk {month}."
    field = "month"


class EstimateReachesBack(Refusal):
    """A changed estimate works from a month that is not depreciated yet."""

    code = "assets.estimate_reaches_back"
    template = "Penyusutan {month} sudah dijalankan. Taksiran baru berlaku paling cepat {first}."
    field = "from_month"


class NeverDepreciated(Refusal):
    """Land does not wear out."""

    code = "assets.never_depreciated"
    template = "Tanah tidak disusutkan, jadi tidak ada taksiran yang diubah."


class AssetReasonNeeded(Refusal):
    """A change says why."""

    code = "assets.reason_needed"
    template = "Alasannya belum diisi. Tulis mengapa ini diubah."
    field = "reason"


class AssetIsNotThere(Refusal):
    """The asset was not there, or not any more, on that day."""

    code = "assets.asset_is_not_there"
    template = "{name} tidak ada di daftar pada {on}. Periksa tanggalnya."
    field = "on"


class MoreThanThereIs(Refusal):
    """No more pieces leave than are there."""

    code = "assets.more_than_there_is"
    template = "Hanya ada {there} buah, jadi {quantity} buah tidak dapat dilepas."
    field = "quantity"


class DecisionNeeded(Refusal):
    """An asset leaves by a decision of the meeting or of the board."""

    code = "assets.decision_needed"
    template = "Keputusannya belum disebut. Tulis nomor keputusan rapat atau pengurus."
    field = "decision"


class ProceedsNeedMoney(Refusal):
    """Proceeds go to an account of money, and only a sale has them."""

    code = "assets.proceeds_need_money"
    template = "Hasil {proceeds} hanya untuk aset yang dijual, dan masuk ke kas atau bank."
    field = "proceeds"


class BeforeDepreciation(Refusal):
    """What was depreciated for a month neither leaves nor changes its unit before the end of it."""

    code = "assets.before_depreciation"
    template = "Penyusutan aset ini sudah dicatat sampai {through}. Pakai tanggal sesudahnya."
    field = "on"


class DepreciationNotRun(Refusal):
    """The months before the one in which an asset leaves are depreciated first."""

    code = "assets.depreciation_not_run"
    template = "Penyusutan {month} belum dijalankan. Jalankan dulu, lalu lepas asetnya."
    field = "on"


class DisposalOutOfOrder(Refusal):
    """Pieces of a group leave in the order of their days."""

    code = "assets.disposal_out_of_order"
    template = "Sebagian aset ini sudah dilepas pada {last}. Pakai tanggal itu atau sesudahnya."
    field = "on"


class CheckerNeeded(Refusal):
    """A look at an asset names who looked."""

    code = "assets.checker_needed"
    template = "Nama pemeriksanya belum diisi."
    field = "checked_by"


class NextCheckNotLater(Refusal):
    """The next look comes after this one."""

    code = "assets.next_check_not_later"
    template = "Pemeriksaan berikutnya {next_due} harus sesudah {checked_on}."
    field = "next_due"


class DifferenceNotExplained(Refusal):
    """What is missing or too many is explained."""

    code = "assets.difference_not_explained"
    template = "{name}: seharusnya {expected}, ditemukan {found}. Tulis sebab selisihnya."


class CountIsIncomplete(Refusal):
    """A count says something of everything that should be there, and only once."""

    code = "assets.count_is_incomplete"
    template = "Hasil hitung {name} belum diisi. Isi jumlah yang ditemukan, 0 bila tidak ada."


class NothingToCount(Refusal):
    """There is nothing to count and nothing was found."""

    code = "assets.nothing_to_count"
    template = "Tidak ada aset di tempat itu. Pilih unit atau tempat lain."
    field = "place"
