"""Where the year's result comes from: the part of members and the part of others (S2-117, S2-118).

Income and direct cost know their side by their account. What serves both sides is shared by a key:
the relative benefit received, by default gross participation. Every step is kept so that a page
can show how the two results came about.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.split import split
from sokoguru.ledger.vocabulary import MovementRow, Party
from sokoguru.reports.calculations.codes import read_codes
from sokoguru.reports.vocabulary import AllocationKey, SourceSplit, SplitStep

MEMBER_INCOME = "41*"
MEMBER_COST = "51*"
NONMEMBER_INCOME = "4* !41* !49*"
NONMEMBER_COST = "5* !51* !5202..5204"
OVERHEAD = "6* !62*"
COOPERATIVE_COST = "62*"
OTHER = "49* 7* 5202..5204"
TAX = "8*"

_KEY_WORDS = {
    AllocationKey.GROSS_PARTICIPATION: "partisipasi bruto",
    AllocationKey.VOLUME: "volume usaha",
    AllocationKey.HEADCOUNT: "jumlah orang yang dilayani",
    AllocationKey.MANUAL: "perbandingan yang ditetapkan",
}


@dataclass(frozen=True)
class _Sides:
    """An amount with its two parts."""

    member: Rupiah
    nonmember: Rupiah

    @property
    def total(self) -> Rupiah:
        return self.member + self.nonmember

    def __add__(self, other: "_Sides") -> "_Sides":
        return _Sides(self.member + other.member, self.nonmember + other.nonmember)


def split_sources(
    movements: Sequence[MovementRow],
    *,
    key: AllocationKey = AllocationKey.GROSS_PARTICIPATION,
    weights: tuple[int, int] | None = None,
) -> SourceSplit:
    """Split a year's result after tax into the members' and the others' part.

    `weights` are the two sides of the key (rupiah, people or basis points); gross participation
    takes them from the movements themselves. Overhead and other income go by the key unless a line
    names its party; cost of the co-operative's own life (62xx) is the members'. A negative side
    is set off against the other; the tax goes by the shares of the positive results.
    """
    gross = _direct(movements, MEMBER_INCOME, NONMEMBER_INCOME)
    used, notes = _usable(weights or (gross.member, gross.nonmember))
    words = _key_sentence(key, used)
    cost = _direct(movements, MEMBER_COST, NONMEMBER_COST)
    overhead = _shared(movements, OVERHEAD, used)
    cooperative = _Sides(_result(movements, COOPERATIVE_COST), Rupiah(0))
    other = _shared(movements, OTHER, used)
    before_setting_off = gross + cost + overhead + cooperative + other
    before_tax = _set_off(before_setting_off)
    tax, tax_words = _tax(_result(movements, TAX), before_tax=before_tax, weights=used, words=words)
    after_tax = before_tax + tax
    steps = [
        _step("bruto", "Partisipasi bruto dan pendapatan", gross, "menurut akun pendapatannya"),
        _step("pokok", "Beban pokok", cost, "menurut akun bebannya"),
        _step("usaha", "Beban usaha", overhead, words),
        _step("perkoperasian", "Beban perkoperasian", cooperative, "seluruhnya melayani anggota"),
        _step("lain", "Pendapatan dan beban lain", other, words),
        _step("sebelum_pajak", "Hasil sebelum pajak", before_setting_off, "jumlah di atas"),
    ]
    if before_tax != before_setting_off:
        notes.append("Hasil satu pihak negatif dan ditutup lebih dahulu oleh hasil pihak lain.")
        steps.append(
            _step("kompensasi", "Setelah saling menutup", before_tax, "rugi satu pihak ditutup")
        )
    steps.append(_step("pajak", "Pajak", tax, tax_words))
    steps.append(_step("hasil", "Hasil setelah pajak", after_tax, "dasar pembagian SHU"))
    return SourceSplit(
        member=after_tax.member,
        nonmember=after_tax.nonmember,
        total=after_tax.total,
        key=key,
        weights=used,
        steps=tuple(steps),
        notes=tuple(notes),
    )


def share_by_benefit(amount: Rupiah, *, member: int, nonmember: int) -> tuple[Rupiah, Rupiah]:
    """Share one amount by the relative benefit received; the two parts add up to it (S2-118)."""
    member_part, nonmember_part = split(amount, [member, nonmember])
    return member_part, nonmember_part


def nonmember_income(movements: Sequence[MovementRow]) -> Rupiah:
    """What business with others brought in, less what came back."""
    return _result(movements, NONMEMBER_INCOME)


def _usable(weights: tuple[int, int]) -> tuple[tuple[int, int], list[str]]:
    """Weights that can share: none below nought; without any, everything is the members'."""
    member, nonmember = (max(int(weight), 0) for weight in weights)
    notes = []
    if (member, nonmember) != tuple(map(int, weights)):
        notes.append("Satu sisi kunci pembagian negatif dan dihitung nol.")
    if member + nonmember == 0:
        notes.append("Kunci pembagian kosong; hasil bersama dihitung sebagai hasil anggota.")
        member = 1
    return (member, nonmember), notes


def _key_sentence(key: AllocationKey, weights: tuple[int, int]) -> str:
    member_bps, nonmember_bps = split(Rupiah(10_000), weights)
    return f"{_KEY_WORDS[key]} {_per_cent(member_bps)} : {_per_cent(nonmember_bps)}"


def _per_cent(bps: int) -> str:
    return f"{bps // 100},{bps % 100:02d}%"


def _result(
    movements: Sequence[MovementRow],
    codes: str,
    wanted: Callable[[str], bool] = lambda party: True,
) -> Rupiah:
    """What these accounts add to the result: credits less debits, so that cost is negative."""
    span = read_codes(codes)
    return Rupiah.total(
        row.credit - row.debit for row in movements if row.code in span and wanted(row.party)
    )


def _direct(movements: Sequence[MovementRow], member: str, nonmember: str) -> _Sides:
    return _Sides(_result(movements, member), _result(movements, nonmember))


def _shared(movements: Sequence[MovementRow], codes: str, weights: tuple[int, int]) -> _Sides:
    """Lines that name their party go to it; the rest goes by the key."""
    member = _result(movements, codes, lambda party: party == Party.MEMBER)
    nonmember = _result(movements, codes, lambda party: party == Party.NONMEMBER)
    common = _result(movements, codes, lambda party: not party)
    return _Sides(member, nonmember) + _by_weights(common, weights)


def _by_weights(amount: Rupiah, weights: tuple[int, int]) -> _Sides:
    return _Sides(*share_by_benefit(amount, member=weights[0], nonmember=weights[1]))


def _set_off(sides: _Sides) -> _Sides:
    """One side's loss is covered by the other side's result; like signs stay as they are."""
    member, nonmember = sides.member, sides.nonmember
    if min(member, nonmember) >= 0 or max(member, nonmember) <= 0:
        return sides
    if abs(member) >= abs(nonmember):
        return _Sides(sides.total, Rupiah(0))
    return _Sides(Rupiah(0), sides.total)


def _tax(
    tax: Rupiah, *, before_tax: _Sides, weights: tuple[int, int], words: str
) -> tuple[_Sides, str]:
    positive = (max(before_tax.member, 0), max(before_tax.nonmember, 0))
    if sum(positive) == 0:
        return _by_weights(tax, weights), words
    return _by_weights(tax, positive), "menurut bagian hasil positif sebelum pajak"


def _step(key: str, label: str, sides: _Sides, reason: str) -> SplitStep:
    return SplitStep(
        key=key,
        label=label,
        total=sides.total,
        member=sides.member,
        nonmember=sides.nonmember,
        reason=reason,
    )
