"""What counts as a member's volume of business (Ta), in the ledger's own terms.

A unit's articles name what they count; each item stands for the accounts credited by it and those
debited when it comes back. Volume is not revenue: of goods sold on a member's behalf the whole
price counts, though only the commission is revenue, so Tk may exceed the co-op's revenue.
"""

from collections.abc import Iterable, Mapping

from sokoguru.cooperatives.vocabulary import UnitFact, VolumeItem

_CREDITED: Mapping[VolumeItem, tuple[str, ...]] = {
    VolumeItem.SALES: ("4111",),
    VolumeItem.SERVICES: ("4121",),
    VolumeItem.CONSIGNMENT: ("2204",),
    VolumeItem.DELIVERIES: ("2202",),
}
_RETURNED: Mapping[VolumeItem, tuple[str, ...]] = {
    VolumeItem.SALES: ("4112",),
    VolumeItem.SERVICES: ("4121",),
    VolumeItem.CONSIGNMENT: (),
    VolumeItem.DELIVERIES: (),
}


def counted_accounts(units: Iterable[UnitFact]) -> dict[str, tuple[str, ...]]:
    """For each unit that counts anything: the accounts whose credits are volume."""
    return _accounts(units, _CREDITED)


def returned_accounts(units: Iterable[UnitFact]) -> dict[str, tuple[str, ...]]:
    """For each unit that counts anything: the accounts whose debits take volume back."""
    return _accounts(units, _RETURNED)


def _accounts(
    units: Iterable[UnitFact], meaning: Mapping[VolumeItem, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    return {
        unit.code: tuple(sorted({code for item in unit.counts for code in meaning[item]}))
        for unit in units
        if unit.counts
    }
