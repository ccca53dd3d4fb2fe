"""The 142 members of Koperasi A, 1998, drawn so that they sum to the totals of the source.

The source gives the totals and Adi's result; the other 141 are ours. Amounts are whole thousands,
as the source counts. Adi's last rupiah depends on the remainders of all others: this draw leaves
him 131.620 and 55.585.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from sokoguru.config.demo.people import names
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.split import split

TOTAL_TRANSACTIONS = Rupiah(2_340_062_000)
TOTAL_SAVINGS = Rupiah(345_420_000)
ADI_TRANSACTIONS = Rupiah(5_500_000)
ADI_SAVINGS = Rupiah(800_000)
MEMBERS = 142
POKOK = Rupiah(100_000)
WAJIB = Rupiah(10_000)
TOTAL_PURCHASES = Rupiah(525_062_000)
_SEED = 0
_THOUSAND = 1_000
TREASURER = "Sri Hartati"
_KNOWN_NAMES = {1: "Adi Nugraha", 2: TREASURER}


@dataclass(frozen=True, kw_only=True)
class RollMember:
    """One member's 1998: bought in the shop, handed in for sale, savings at the end of the year."""

    number: str
    name: str
    purchases: Rupiah
    consigned: Rupiah
    savings: Rupiah

    @property
    def transactions(self) -> Rupiah:
        """Ta as the articles of the two units define it."""
        return self.purchases + self.consigned

    @property
    def opening_wajib(self) -> Rupiah:
        """Simpanan wajib saved up before 1998: the rest is pokok and this year's twelve months."""
        return self.savings - POKOK - 12 * WAJIB


def members() -> tuple[RollMember, ...]:
    """Everybody in the order of their numbers, Adi first."""
    chance = Random(_SEED)  # noqa: S311 - repeatable on purpose
    weights = [chance.randint(20, 180) for _ in range(MEMBERS - 1)]
    transactions = [ADI_TRANSACTIONS, *_thousands(TOTAL_TRANSACTIONS - ADI_TRANSACTIONS, weights)]
    chance.shuffle(weights)
    savings = [ADI_SAVINGS, *_thousands(TOTAL_SAVINGS - ADI_SAVINGS, weights)]
    purchases = _thousands(TOTAL_PURCHASES, transactions)
    people = names(chance)
    return tuple(
        RollMember(
            number=f"{place:03d}",
            name=_KNOWN_NAMES.get(place) or next(people)[0],
            purchases=bought,
            consigned=business - bought,
            savings=saved,
        )
        for place, (business, bought, saved) in enumerate(
            zip(transactions, purchases, savings, strict=True), start=1
        )
    )


def _thousands(total: Rupiah, weights: Sequence[int]) -> list[Rupiah]:
    shares = split(Rupiah(total // _THOUSAND), weights)
    return [Rupiah(share * _THOUSAND) for share in shares]
