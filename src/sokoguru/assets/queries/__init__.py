"""The index of every question the asset register answers."""

from sokoguru.assets.queries.counts import NoSuchCount, belongs, count, counts
from sokoguru.assets.queries.depreciation import (
    charges_of,
    depreciation_due,
    depreciation_outlook,
    depreciation_plan,
    pending_of,
    runs,
)
from sokoguru.assets.queries.holdings import Holding, holdings
from sokoguru.assets.queries.register import (
    NoSuchAsset,
    Overview,
    asset_values,
    holding,
    overdue_checks,
    overview,
    register_on,
    registered,
)

__all__ = [
    "Holding",
    "NoSuchAsset",
    "NoSuchCount",
    "Overview",
    "asset_values",
    "belongs",
    "charges_of",
    "count",
    "counts",
    "depreciation_due",
    "depreciation_outlook",
    "depreciation_plan",
    "holding",
    "holdings",
    "overdue_checks",
    "overview",
    "pending_of",
    "register_on",
    "registered",
    "runs",
]
