"""The index of everything that can happen to an asset, and of what is refused."""

from sokoguru.assets.operations.registration import register_asset, take_over_asset

__all__ = ["register_asset", "take_over_asset"]
