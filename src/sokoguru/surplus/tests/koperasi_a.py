"""Koperasi A, 1998: the worked case with its 142 members, in whole rupiah.

The source gives the totals and Adi's result; the other 141 members are ours, drawn so that they sum
to the totals and leave Adi the rupiah that rounding gives him.
"""

from random import Random

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.split import split
from sokoguru.surplus.vocabulary import Head, Participation, SurplusPolicy, SurplusSources

TOTAL_TRANSACTIONS = Rupiah(2_340_062_000)
TOTAL_SAVINGS = Rupiah(345_420_000)
ADI = Participation("007", "Adi", Rupiah(5_500_000), Rupiah(800_000))
SOURCES = SurplusSources(member=Rupiah(200_000_000), nonmember=Rupiah(80_000_000))
SHARES_BPS = {
    Head.RESERVE: 4000,
    Head.MEMBERS: 4000,
    Head.BOARD: 500,
    Head.STAFF: 500,
    Head.EDUCATION: 500,
    Head.SOCIAL: 500,
}
POLICY = SurplusPolicy(shares_bps=SHARES_BPS, usaha_bps=7000, modal_bps=3000)


def members() -> list[Participation]:
    """The 142 members in the order of their numbers, Adi with number 007."""
    chance = Random(0)
    weights = [chance.randint(20, 180) for _ in range(141)]
    transactions = split(TOTAL_TRANSACTIONS - ADI.transactions, weights)
    chance.shuffle(weights)
    savings = split(TOTAL_SAVINGS - ADI.savings, weights)
    numbers = [f"{number:03d}" for number in range(1, 143) if number != 7]
    others = [
        Participation(number, f"Anggota {number}", business, saved)
        for number, business, saved in zip(numbers, transactions, savings, strict=True)
    ]
    return [*others[:6], ADI, *others[6:]]
