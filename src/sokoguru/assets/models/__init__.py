"""The tables of the asset register; rows are only ever added."""

from sokoguru.assets.models.asset import Asset
from sokoguru.assets.models.count import Count, CountLine
from sokoguru.assets.models.depreciation import Charge, Run
from sokoguru.assets.models.disposal import Disposal
from sokoguru.assets.models.upkeep import Check, Estimate, Location

__all__ = [
    "Asset",
    "Charge",
    "Check",
    "Count",
    "CountLine",
    "Disposal",
    "Estimate",
    "Location",
    "Run",
]
