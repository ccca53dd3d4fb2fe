"""The words of SHU: heads, policies, sources, participations, pots, shares, slips and notices."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from sokoguru.cooperatives.vocabulary import (
    Leavers,
    NonmemberTo,
    Rounding,
    SavingsMeasure,
    ShuBase,
)
from sokoguru.foundation.money import ZERO, Rupiah, format_number
from sokoguru.foundation.refusal import Refusal, say

WHOLE_BPS = 10_000


class Head(StrEnum):
    """What SHU is set aside for, in the order in which the heads are listed and ties are broken."""

    RESERVE = "cadangan"
    MEMBERS = "jasa_anggota"
    BOARD = "dana_pengurus"
    STAFF = "dana_karyawan"
    EDUCATION = "dana_pendidikan"
    SOCIAL = "dana_sosial"
    DEVELOPMENT = "dana_pembangunan"


class PayoutKind(StrEnum):
    """In what SHU may be paid."""

    CASH = "tunai"
    CASH_OR_GOODS = "tunai_atau_barang"


class PercentagesNotWhole(Refusal):
    """Percentages that must exhaust something total more or less than 100."""

    code = "surplus.percentages_not_whole"
    template = (
        "Persentase {group} berjumlah {total} persen, padahal harus tepat 100. Perbaiki angkanya."
    )


class PercentageBelowZero(Refusal):
    """A percentage below zero."""

    code = "surplus.percentage_below_zero"
    template = (
        "Persentase {name} tidak boleh negatif ({percent} persen). Tulis 0 bila tidak dipakai."
    )


@dataclass(frozen=True, slots=True)
class SurplusPolicy:
    """What a co-op's articles say about SHU, for the years they hold.

    `shares_bps` are basis points per head (missing heads are 0) and `usaha_bps` with `modal_bps`
    those of the members' head; each of the two groups totals exactly 10000.

    Refuses with `PercentagesNotWhole` and `PercentageBelowZero`.
    """

    shares_bps: Mapping[Head, int]
    usaha_bps: int
    modal_bps: int
    base: ShuBase = ShuBase.MEMBER
    nonmember_to: NonmemberTo = NonmemberTo.RESERVE
    rounding: Rounding = Rounding.LARGEST_REMAINDER
    savings_measure: SavingsMeasure = SavingsMeasure.YEAR_END
    leavers: Leavers = Leavers.EXCLUDE
    payout: PayoutKind = PayoutKind.CASH

    def __post_init__(self) -> None:
        shares = {head: self.shares_bps.get(head, 0) for head in Head}
        object.__setattr__(self, "shares_bps", shares)
        _must_be_whole("shu", {head.value: bps for head, bps in shares.items()})
        parts = {"jasa_usaha": self.usaha_bps, "jasa_modal": self.modal_bps}
        _must_be_whole("jasa_anggota", parts)


@dataclass(frozen=True, slots=True)
class SurplusSources:
    """A year's SHU after tax, by whose business it came from; either side may be a loss."""

    member: Rupiah
    nonmember: Rupiah

    @property
    def total(self) -> Rupiah:
        """The SHU of the year."""
        return self.member + self.nonmember


@dataclass(frozen=True, slots=True)
class Participation:
    """What one member brought to the year: business done with the co-op (Ta) and savings (Sa)."""

    member_number: str
    name: str
    transactions: Rupiah
    savings: Rupiah


@dataclass(frozen=True, slots=True)
class Pots:
    """Where every rupiah of SHU goes; the heads add up to the total.

    `usaha` and `modal` are the two parts of the members' head. `base` is the SHU that the
    percentages were taken of. The two `…_to_reserve` say how much of the reserve came from
    non-members' business and from members' pools that could not be shared out.
    """

    base: Rupiah
    heads: Mapping[Head, Rupiah]
    usaha: Rupiah
    modal: Rupiah
    nonmember_to_reserve: Rupiah = ZERO
    rest_to_reserve: Rupiah = ZERO

    @property
    def total(self) -> Rupiah:
        """The sum of all heads."""
        return Rupiah.total(self.heads.values())


@dataclass(frozen=True, slots=True)
class Share:
    """One member's SHU: jasa usaha and jasa modal."""

    member_number: str
    usaha: Rupiah
    modal: Rupiah

    @property
    def total(self) -> Rupiah:
        """What the member receives."""
        return self.usaha + self.modal


@dataclass(frozen=True, slots=True)
class UnitBusiness:
    """A business unit's result of the year, and its business with each member, in their order."""

    unit: str
    result: Rupiah
    transactions: tuple[Rupiah, ...]


class NoticeKind(StrEnum):
    """What the reader of an allocation must be told."""

    NO_SURPLUS = "no_surplus"
    MEMBER_LOSS_SET_OFF = "member_loss_set_off"
    NONMEMBER_LOSS_SET_OFF = "nonmember_loss_set_off"
    NO_FUND_FOR_NONMEMBER = "no_fund_for_nonmember"
    NO_TRANSACTIONS = "no_transactions"
    NO_SAVINGS = "no_savings"
    NO_UNIT_RESULT = "no_unit_result"
    NO_UNIT_TRANSACTIONS = "no_unit_transactions"
    RETURNS_ABOVE_PURCHASES = "returns_above_purchases"
    CAPITAL_ALONE = "capital_alone"
    REST_TO_RESERVE = "rest_to_reserve"
    UNIT_QUESTION = "unit_question"
    TAX_UNKNOWN = "tax_unknown"


_NOTICES = {
    NoticeKind.NO_SURPLUS: "SHU tahun ini {total}, jadi tidak ada yang dibagikan.",
    NoticeKind.MEMBER_LOSS_SET_OFF: (
        "Rugi dari anggota {loss} ditutup lebih dulu dengan SHU bukan anggota."
    ),
    NoticeKind.NONMEMBER_LOSS_SET_OFF: (
        "Rugi dari bukan anggota {loss} ditutup lebih dulu dengan SHU anggota."
    ),
    NoticeKind.NO_FUND_FOR_NONMEMBER: (
        "Tidak ada dana selain jasa anggota, jadi SHU bukan anggota {amount} masuk cadangan."
    ),
    NoticeKind.NO_TRANSACTIONS: "Tidak ada transaksi anggota, jadi {amount} masuk cadangan.",
    NoticeKind.NO_SAVINGS: "Tidak ada simpanan anggota, jadi {amount} masuk cadangan.",
    NoticeKind.NO_UNIT_RESULT: "Tidak ada unit yang untung, jadi {amount} masuk cadangan.",
    NoticeKind.NO_UNIT_TRANSACTIONS: (
        "Unit {unit} tidak bertransaksi dengan anggota, jadi {amount} masuk cadangan."
    ),
    NoticeKind.RETURNS_ABOVE_PURCHASES: (
        "Transaksi anggota {member_number} {amount} karena retur; dihitung nol."
    ),
    NoticeKind.CAPITAL_ALONE: (
        "Jasa usaha 0 persen: SHU terbagi menurut modal saja, bukan menurut jasa anggota."
    ),
    NoticeKind.REST_TO_RESERVE: "Sisa pembulatan {amount} masuk cadangan.",
    NoticeKind.UNIT_QUESTION: (
        "SHU dari anggota {surplus} melebihi seluruh transaksi anggota {transactions}. "
        "Periksa satuannya: Rp, ribu, atau juta?"
    ),
    NoticeKind.TAX_UNKNOWN: (
        "Aturan pajak atas SHU anggota pada {on} belum diketahui, jadi pajak tidak dipotong."
    ),
}


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that is no reason to refuse, but that the reader must know."""

    kind: NoticeKind
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """The Indonesian sentence with its facts written in."""
        return _NOTICES[self.kind].format_map(
            {name: say(fact) for name, fact in self.facts.items()}
        )


@dataclass(frozen=True, slots=True)
class Allocation:
    """A year's SHU divided to the rupiah.

    `usaha_pool` and `modal_pool` are what the quotients of the slips multiply; they differ from the
    pots only where rounding or a missing basis sent rupiah to the reserve.
    """

    pots: Pots
    shares: tuple[Share, ...]
    usaha_pool: Rupiah
    modal_pool: Rupiah
    total_transactions: Rupiah
    total_savings: Rupiah
    rounding: Rounding
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One quotient of a slip: the member's figure, the total, the pool and what it gives."""

    label: str
    own: Rupiah
    whole: Rupiah
    pool: Rupiah
    amount: Rupiah

    @property
    def formula(self) -> str:
        """The line as arithmetic: `5.500.000 ÷ 2.340.062.000 × 56.000.000 = 131.620`."""
        own, whole = format_number(self.own), format_number(self.whole)
        return f"{own} ÷ {whole} × {format_number(self.pool)} = {format_number(self.amount)}"


def _must_be_whole(group: str, parts_bps: Mapping[str, int]) -> None:
    for name, bps in parts_bps.items():
        if bps < 0:
            raise PercentageBelowZero(name=name, percent=percent_of(bps))
    total = sum(parts_bps.values())
    if total != WHOLE_BPS:
        raise PercentagesNotWhole(group=group, total=percent_of(total))


def rounding_word(rounding: Rounding) -> str:
    """How files and programs call a rounding: `largest_remainder`, `floor_rest_to_reserve`."""
    return rounding.name.lower()


def percent_of(bps: int) -> Decimal:
    """Basis points as a percentage without idle zeros: 4050 is 40.5."""
    return (Decimal(bps) / 100).normalize()
