"""Why books cannot go from one co-operative into another."""

from sokoguru.foundation.refusal import Refusal


class BooksAreElsewhere(Refusal):
    """Only books that are kept here can be carried over."""

    code = "registry.books_are_elsewhere"
    template = "Pembukuan {name} tidak ada di sini. Catat penggabungannya tanpa memindahkan saldo."


class NotMergedYet(Refusal):
    """The merger is recorded first; a co-operative that lives keeps its books."""

    code = "registry.not_merged_yet"
    template = "Register belum mencatat bahwa {name} bergabung ke {into}. Catat itu dahulu."


class BooksAlreadyCarried(Refusal):
    """Books are carried over once."""

    code = "registry.books_already_carried"
    template = "Pembukuan {name} sudah dipindahkan pada {on} dengan {document}."


class FormsDoNotMatch(Refusal):
    """Persons are members of a primary co-operative, bodies of a secondary one (Ps 15, 18)."""

    code = "registry.forms_do_not_match"
    template = (
        "{name} berbentuk {form} dan {into} {other}, sehingga anggotanya tidak dapat dipindahkan."
    )


class NothingOpenOn(Refusal):
    """Both books take entries on the day of the merger."""

    code = "registry.nothing_open_on"
    template = "Pembukuan {name} tidak terbuka pada {on}. Buka tahun bukunya atau pilih hari lain."
    field = "on"


class EarlierBooksOpen(Refusal):
    """All years before the merger are closed."""

    code = "registry.earlier_books_open"
    template = "Tahun buku {year} {name} belum ditutup. Tutup tahun itu sebelum pembukuan dipindah."


class ResultIsOpen(Refusal):
    """Income and cost belong to a year that is closed before the books end."""

    code = "registry.result_is_open"
    template = (
        "{name} masih punya saldo pendapatan atau beban di akun {accounts}. "
        "Tutup tahun bukunya sebelum pembukuan dipindahkan."
    )


class SurplusIsUndivided(Refusal):
    """SHU is divided among those who earned it before it would belong to everybody."""

    code = "registry.surplus_is_undivided"
    template = (
        "SHU {name} sebesar {amount} belum dibagi. "
        "Putuskan pembagiannya dahulu supaya bagian setiap anggota ikut pindah."
    )


class BooksGoOn(Refusal):
    """Nothing is booked after the day on which the books end."""

    code = "registry.books_go_on"
    template = "{name} masih punya jurnal sesudah {on}. Pilih hari yang lebih akhir."
    field = "on"


class CannotRevalue(Refusal):
    """Assets are revalued; money and what members owe are not."""

    code = "registry.cannot_revalue"
    template = "Akun {account} tidak dapat dinilai kembali. Pilih persediaan atau aset tetap."
