"""The index of every question the asset register answers."""

from sokoguru.assets.queries.counts import NoSuchCount, belongs, count, counts
from sokoguru.assets.queries.depreciation import (
    charges_of,
    depreciation_due,
    depreciation_plan,
    pending_of,
    runs,
)
from sokoguru.assets.queries.holdings import Holding, holdings
from sokoguru.assets.queries.register import (
    NoSuchAsset,
    asset_values,
    holding,
    overdue_checks,
    register_on,
    registered,
)

__all__ = [
    "Holding",
    "NoSuchAsset",
    "NoSuchCount",
    "asset_values",
    "belongs",
    "charges_of",
    "count",
    "counts",
    "depreciation_due",
    "depreciation_plan",
    "holding",
    "holdings",
    "overdue_checks",
    "pending_of",
    "register_on",
    "registered",
    "runs",
]
