"""What can be wrong with a row of opening balances."""

from sokoguru.foundation.refusal import Refusal


class NumberIsNotAMember(Refusal):
    """The co-op has no member of that number."""

    code = "counter.number_is_not_a_member"
    template = (
        "Nomor {number} tidak ada di daftar anggota. "
        "Impor anggota lebih dahulu, atau periksa nol di depan nomor."
    )


class MemberHasLeft(Refusal):
    """A leaver has no opening savings."""

    code = "counter.member_has_left"
    template = "{name} berstatus {state}, sehingga tidak mempunyai saldo awal. Hapus baris ini."


class MemberHasBalances(Refusal):
    """Opening balances are entered once."""

    code = "counter.member_has_balances"
    template = "{name} sudah mempunyai saldo simpanan di buku ini. Hapus baris ini."


class PokokAboveTheArticles(Refusal):
    """Simpanan pokok is the same for every member."""

    code = "counter.pokok_above_the_articles"
    template = (
        "Simpanan pokok {amount} melebihi {pokok} menurut anggaran dasar. "
        "Pindahkan kelebihannya ke simpanan wajib atau sukarela."
    )


class AccountIsNotInChart(Refusal):
    """The chart of this co-op has no such account."""

    code = "counter.account_is_not_in_chart"
    template = "Akun {account} tidak ada dalam bagan akun koperasi ini. Periksa kodenya."


class AccountIsKeptPerMember(Refusal):
    """The balance of such an account is the sum of the members' rows."""

    code = "counter.account_is_kept_per_member"
    template = (
        "Akun {account} dicatat per anggota. Isi jumlahnya di baris anggota, bukan di neraca awal."
    )


class AccountIsNotABalance(Refusal):
    """Revenue and expense begin a year at zero."""

    code = "counter.account_is_not_a_balance"
    template = (
        "Akun {account} bukan akun neraca. Saldo awal hanya untuk aset, kewajiban dan ekuitas."
    )


class AccountStandsTwice(Refusal):
    """Two rows give one account a balance."""

    code = "counter.account_stands_twice"
    template = "Akun {account} sudah ada di baris {row}. Gabungkan menjadi satu baris."


class PartyIsMissing(Refusal):
    """The account holds business of members and of others, and each balance says whose."""

    code = "counter.party_is_missing"
    template = (
        "Akun {account} memerlukan kolom pihak: isi A untuk usaha anggota, N untuk bukan anggota."
    )


class RowHasNoSide(Refusal):
    """A balance is a debit or a credit, one of them."""

    code = "counter.row_has_no_side"
    template = "Isi salah satu: debit atau kredit, bukan keduanya dan bukan kosong."


class OpeningDoesNotBalance(Refusal):
    """What the co-op owns must equal what it owes and its own capital."""

    code = "counter.opening_does_not_balance"
    template = (
        "Saldo awal tidak seimbang: debit {debit}, kredit {credit}, selisih {difference}. "
        "Lengkapi lembar neraca, atau sebutkan satu akun lawan bila semuanya berupa kas."
    )


class MemberNumberStandsTwice(Refusal):
    """Two rows give one member opening balances."""

    code = "counter.member_number_stands_twice"
    template = "Nomor {number} sudah ada di baris {row}. Gabungkan menjadi satu baris."


class MemberCameLater(Refusal):
    """Nobody has savings before coming in."""

    code = "counter.member_came_later"
    template = "{name} baru masuk {since}, sesudah tanggal saldo awal {on}. Hapus baris ini."
