"""Doubts about figures: the unit question, and whether shares are just (proportional and whole)."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal


class FigureAbovePot(Refusal):
    """A part larger than the whole it is taken from: somebody mixed up the units."""

    code = "surplus.figure_above_pot"
    template = (
        "{figure} {amount} melebihi seluruh {pot} {whole}. Periksa satuannya: Rp, ribu, atau juta?"
    )


class SharesNotLinear(Refusal):
    """A share that is not its member's proportion of the pool, to the rupiah."""

    code = "surplus.shares_not_linear"
    template = (
        "Bagian anggota {member_number} {share} tidak sebanding: "
        "seharusnya {own} per {whole} dari {pool}."
    )


def refuse_figure_above_pot(*, figure: str, amount: Rupiah, pot: str, whole: Rupiah) -> None:
    """Refuse a part that exceeds its whole, with the question in which unit it was written.

    Koperasi A's statement prints thousands and Adi's share rupiah: 131.620 of a pool of 56.000.
    """
    if amount > whole:
        raise FigureAbovePot(figure=figure, amount=amount, pot=pot, whole=whole)


def refuse_shares_not_linear(
    *, pool: Rupiah, weights: Mapping[str, int], shares: Mapping[str, Rupiah]
) -> None:
    """Refuse shares of which one is a whole rupiah or more away from its exact proportion.

    Both mappings go by member number. Twice the business is twice the jasa usaha, and equal
    business equal jasa usaha, up to the one rupiah that rounding decides.
    """
    whole = sum(weights.values())
    for number, weight in weights.items():
        if abs(int(shares[number]) - exact_part(pool=pool, weight=weight, whole=whole)) >= 1:
            raise SharesNotLinear(
                member_number=number,
                share=shares[number],
                own=Rupiah(weight),
                whole=Rupiah(whole),
                pool=pool,
            )


def exact_part(*, pool: Rupiah, weight: int, whole: int) -> Fraction:
    """A member's part before rounding; nothing when there is nothing to divide by."""
    return Fraction(int(pool) * weight, whole) if whole else Fraction(0)


def is_falling(series: Sequence[Fraction]) -> bool:
    """Whether the last value of a yearly series (SHU per member, say) is below the one before."""
    return len(series) > 1 and series[-1] < series[-2]
