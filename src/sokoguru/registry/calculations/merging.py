"""Net assets of co-operatives that become one (S2-120)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sokoguru.foundation.money import Rupiah


@dataclass(frozen=True)
class NetAssets:
    """What a co-operative brings: book values, and what each revaluation adds or takes."""

    name: str
    assets: Rupiah
    debts: Rupiah
    revaluations: Mapping[str, int] = field(default_factory=dict)

    @property
    def book(self) -> int:
        """Assets less debts as booked."""
        return self.assets - self.debts

    @property
    def real(self) -> int:
        """Assets less debts after revaluation."""
        return self.book + sum(self.revaluations.values())


def merged_net_assets(parts: Sequence[NetAssets]) -> int:
    """What the merged co-operative owns net, in rupiah."""
    return sum(part.real for part in parts)
