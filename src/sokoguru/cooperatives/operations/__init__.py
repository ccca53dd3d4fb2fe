"""Everything that can happen to a co-operative."""

from sokoguru.cooperatives.operations.articles import adopt_articles
from sokoguru.cooperatives.operations.founding import found_cooperative
from sokoguru.cooperatives.operations.resolutions import record_resolution
from sokoguru.cooperatives.operations.units import open_unit

__all__ = ["adopt_articles", "found_cooperative", "open_unit", "record_resolution"]
