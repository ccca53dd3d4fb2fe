"""The cost of goods behind a sale and behind what comes back of it."""

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.split import split

WHOLE_BPS = 10_000


def cost_by_margin(amount: Rupiah, *, margin_bps: int) -> Rupiah:
    """The cost behind a selling amount when the margin is this share of the selling price.

    2,000 basis points of Rp 10.000 leave a cost of Rp 8.000; cost and margin add up to the amount.
    """
    if not 0 <= margin_bps <= WHOLE_BPS:
        raise ValueError(f"a margin of {margin_bps} basis points is outside 0..{WHOLE_BPS}")
    cost, _ = split(amount, [WHOLE_BPS - margin_bps, margin_bps])
    return cost


def cost_of_return(
    *, sale_amount: Rupiah, sale_cost: Rupiah, returned_before: Rupiah, amount: Rupiah
) -> Rupiah:
    """The cost that comes back with a return, in proportion to the sale.

    It is the difference of the running proportion before and after, so that when everything has
    come back, in however many parts, exactly the whole cost has.
    """
    returned = returned_before + amount
    if not amount > 0 or not returned_before >= 0 or returned > sale_amount:
        raise ValueError("a return lies inside the sale")
    before = int(sale_cost) * int(returned_before) // int(sale_amount)
    after = int(sale_cost) * int(returned) // int(sale_amount)
    return Rupiah(after - before)
