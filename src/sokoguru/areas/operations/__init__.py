"""Everything that can happen to areas."""

from sokoguru.areas.operations.loading import Loaded, load_areas

__all__ = ["Loaded", "load_areas"]
