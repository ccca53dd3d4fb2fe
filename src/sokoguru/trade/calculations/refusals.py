"""What trade refuses, each in one sentence."""

from sokoguru.foundation.refusal import Refusal


class TradeAmountIsNotPositive(Refusal):
    """Nothing is traded for nothing."""

    code = "trade.amount_is_not_positive"
    template = "Jumlah {amount} tidak dapat dicatat. Isi jumlah di atas Rp 0."
    field = "amount"


class CostIsNegative(Refusal):
    """Goods do not cost less than nothing."""

    code = "trade.cost_is_negative"
    template = "Harga pokok {cost} tidak dapat dicatat. Isi Rp 0 atau lebih."
    field = "cost"


class CostNeeded(Refusal):
    """Nobody said what the goods cost, and the unit has no margin to tell it by."""

    code = "trade.cost_needed"
    template = (
        'Harga pokok belum diisi dan unit "{unit}" belum punya margin. '
        "Isi harga pokok, atau tetapkan margin unit."
    )
    field = "cost"


class MarginOutsideThePrice(Refusal):
    """A margin is a part of the selling price."""

    code = "trade.margin_outside_the_price"
    template = "Margin {margin} basis poin harus antara 0 dan 10.000 (100% harga jual)."
    field = "margin_bps"


class MarginChangesOnceADay(Refusal):
    """A margin that was set for a day stays; another day may have another."""

    code = "trade.margin_changes_once_a_day"
    template = "Margin mulai {on} sudah ditetapkan. Pilih tanggal lain."
    field = "valid_from"


class UnitDoesNotTrade(Refusal):
    """The unit does not exist or is an office."""

    code = "trade.unit_does_not_trade"
    template = 'Unit "{unit}" tidak melayani jual beli. Pilih unit usaha lain.'
    field = "unit"


class BuyerIsUnknown(Refusal):
    """A sale names a member or, for others, the buyer."""

    code = "trade.buyer_is_unknown"
    template = "Pembeli belum diisi. Pilih anggota, atau tulis nama pembeli bukan anggota."
    field = "buyer_name"


class PartnerIsUnknown(Refusal):
    """The supplier or payee has no name."""

    code = "trade.partner_is_unknown"
    template = "Nama pemasok atau penerima belum diisi."
    field = "supplier"


class NotAMemberOfTheDay(Refusal):
    """Member business is business with a member: who left, or has not joined, is not one."""

    code = "trade.not_a_member_of_the_day"
    template = "{name} bukan anggota aktif. Catat sebagai pembeli bukan anggota."
    field = "member"


class BuyerIsNotTheMember(Refusal):
    """Only what a member buys himself is his business: a spouse without membership is another."""

    code = "trade.buyer_is_not_the_member"
    template = (
        "{buyer} bukan anggota {name}. Belanja orang lain, juga keluarga, "
        "dicatat sebagai penjualan kepada bukan anggota."
    )
    field = "buyer_name"


class SaleIsUnknown(Refusal):
    """What is returned or settled was never recorded, or was taken back."""

    code = "trade.sale_is_unknown"
    template = "Dokumen asal tidak ditemukan atau sudah dibalik. Pilih dari daftar."
    field = "sale"


class ReturnAboveSale(Refusal):
    """More would come back than was sold."""

    code = "trade.return_above_sale"
    template = "Retur {amount} melebihi sisa penjualan {rest}. Kurangi jumlahnya."
    field = "amount"


class CollectionAboveDebt(Refusal):
    """More would be received than is owed."""

    code = "trade.collection_above_debt"
    template = "Pembayaran {amount} melebihi piutang {rest}. Kurangi jumlahnya."
    field = "amount"


class PaymentAboveDebt(Refusal):
    """More would be paid than the co-op owes."""

    code = "trade.payment_above_debt"
    template = "Pembayaran {amount} melebihi utang {rest}. Kurangi jumlahnya."
    field = "amount"


class CommissionAbovePrice(Refusal):
    """The commission lies between nothing and the price."""

    code = "trade.commission_above_price"
    template = "Komisi {fee} harus antara Rp 0 dan harga jual {gross}."
    field = "fee"


class SocialSpendingIsNotACost(Refusal):
    """Mutual aid is paid from the social fund, never as a cost of the business (S3-016)."""

    code = "trade.social_spending_is_not_a_cost"
    template = (
        'Keterangan menyebut "{word}": bantuan sosial bukan beban usaha. '
        "Bayarkan dari Dana sosial (2505) di halaman dana SHU."
    )
    field = "memo"


class NotAnExpenseAccount(Refusal):
    """Expenses are booked on accounts 61 to 71 only."""

    code = "trade.not_an_expense_account"
    template = "Akun {account} bukan akun beban. Pilih akun beban usaha, perkoperasian atau lain."
    field = "code"


class MoneyStaysWhereItIs(Refusal):
    """Moving money needs two places."""

    code = "trade.money_stays_where_it_is"
    template = "Asal dan tujuan uang sama. Pilih dua tempat yang berbeda."
    field = "target"


class CountIsNegative(Refusal):
    """Nothing can be counted below nothing."""

    code = "trade.count_is_negative"
    template = "Hasil hitung {counted} tidak dapat dicatat. Isi Rp 0 atau lebih."
    field = "counted"


class DifferenceIsNotExplained(Refusal):
    """What is there and what the books say differ, and nobody said why."""

    code = "trade.difference_is_not_explained"
    template = (
        "Hasil hitung {counted} berbeda {difference} dari buku {expected}. "
        "Hitung ulang, atau tulis sebab selisihnya."
    )
    field = "explanation"
