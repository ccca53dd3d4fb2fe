"""What a count of cash is refused for."""

from sokoguru.foundation.refusal import Refusal


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
