"""The index of everything that can happen to an asset, and of what is refused."""

from sokoguru.assets.operations.counting import record_count
from sokoguru.assets.operations.depreciation import run_depreciation
from sokoguru.assets.operations.disposal import dispose_of_asset
from sokoguru.assets.operations.registration import register_asset, take_over_asset
from sokoguru.assets.operations.upkeep import change_estimate, move_asset, record_check

__all__ = [
    "change_estimate",
    "dispose_of_asset",
    "move_asset",
    "record_check",
    "record_count",
    "register_asset",
    "run_depreciation",
    "take_over_asset",
]
