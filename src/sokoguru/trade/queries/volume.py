"""Members' volume of business (Ta)."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sokoguru.cooperatives.queries import units
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import member_volumes
from sokoguru.trade.calculations.volume import counted_accounts, returned_accounts


def member_volume(
    *, cooperative_id: int, first_day: date, last_day: date
) -> Mapping[UUID, Mapping[str, Rupiah]]:
    """Each member's volume by unit, in rupiah, from the ledger, as the units' articles count it.

    It may exceed the co-op's revenue: of goods sold on a member's behalf the whole price counts.
    A volume below nought (more came back than was bought) is answered as it is.
    """
    counting = units(cooperative_id=cooperative_id)
    return member_volumes(
        cooperative_id=cooperative_id,
        first_day=first_day,
        last_day=last_day,
        counted=counted_accounts(counting),
        returns=returned_accounts(counting),
    )
